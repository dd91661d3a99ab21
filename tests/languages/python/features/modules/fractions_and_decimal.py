from decimal import Decimal, getcontext
from fractions import Fraction

print(Fraction(1, 3) + Fraction(1, 6), Fraction(3, 6), Fraction("0.125"), float(Fraction(1, 4)))
print(Decimal("0.1") + Decimal("0.2"), Decimal(1) / Decimal(3) * 3 == 1)
getcontext().prec = 5
print(Decimal(1) / 7, round(Decimal("2.675"), 2), Decimal("1e-7"))

#> 1/2 1/2 1/8 0.25
#> 0.3 False
#> 0.14286 2.68 1E-7
