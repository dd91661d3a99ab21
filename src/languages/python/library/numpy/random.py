"""numpy.random."""

from _numpy_random import *

# NumPy's generators that are not here.
_ABSENT = """beta bytes chisquare dirichlet f gamma geometric gumbel hypergeometric laplace logistic lognormal logseries
    multinomial multivariate_normal negative_binomial noncentral_chisquare noncentral_f pareto poisson power rayleigh
    standard_cauchy standard_gamma standard_t triangular vonmises wald weibull zipf
    BitGenerator MT19937 PCG64 PCG64DXSM Philox SFC64 SeedSequence""".split()

sample = random_sample


def __getattr__(name):
    if name in _ABSENT:
        raise AttributeError(f"np.random.{name} is not available here")
    import sys

    raise AttributeError(f"module 'numpy.random' has no attribute '{name}'", name=name, obj=sys.modules[__name__])
