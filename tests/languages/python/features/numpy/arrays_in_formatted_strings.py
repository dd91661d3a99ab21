import numpy as np

x = np.array([1.0, 2.0])
print(f"{x} {x!r} {x.shape} {x.dtype} {x[0]:.2f} {x.mean():5.1f}|")
print("W: %s, shape %s" % (x, x.shape), "{} {}".format(x, x.sum()), "b = " + str(x))
try:
    f"{x:.3f}"
except TypeError as error:
    print(error)
print(", ".join(f"{v:.1f}" for v in x), " ".join(map(str, x)), [f"{v:.0%}" for v in x / x.sum()])

#> [1. 2.] array([1., 2.]) (2,) float64 1.00   1.5|
#> W: [1. 2.], shape (2,) [1. 2.] 3.0 b = [1. 2.]
#> unsupported format string passed to numpy.ndarray.__format__
#> 1.0, 2.0 1.0 2.0 ['33%', '67%']
