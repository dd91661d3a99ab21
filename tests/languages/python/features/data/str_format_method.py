import numpy as np

print("{} {} {}".format(1, "a", None), "{0}-{1}-{0}".format("x", "y"), "{a}/{b}".format(a=1, b=2))
print("{:.3f} {:>6} {:<6}| {:^6}| {:,}".format(np.pi, "r", "l", "c", 10**6))
print("{0.real} {1[0]} {2[key]} {3!r}".format(3, [9], {"key": "v"}, "q"))
print("{:>{w}.{p}f}".format(2.0, w=8, p=2), "cost after iteration {}: {}".format(100, np.round(0.6931472, 4)))

#> 1 a None x-y-x 1/2
#> 3.142      r l     |   c   | 1,000,000
#> 3 9 v 'q'
#>     2.00 cost after iteration 100: 0.6931
