import math
from math import erf, exp, log, pi, sqrt

print(round(pi, 6), round(math.e, 6), sqrt(16), exp(0), log(1), math.log2(8), math.log10(1000), log(8, 2))
print(math.floor(-2.5), math.ceil(2.1), math.factorial(5), math.comb(5, 2), math.gcd(12, 18), math.prod([2, 3]))
print(round(math.tanh(0.5), 6), round(erf(0.5), 6), round(math.atan2(1, -1), 6), math.hypot(3, 4))
print(math.isnan(float("nan")), math.isinf(math.inf), math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0))
print(math.trunc(2.9), math.fsum([0.1] * 10), math.dist([0, 0], [3, 4]), math.degrees(pi), math.isqrt(17))

#> 3.141593 2.718282 4.0 1.0 0.0 3.0 3.0 3.0
#> -3 3 120 10 6 6
#> 0.462117 0.5205 2.356194 5.0
#> True True True -1.0
#> 2 1.0 5.0 180.0 4
