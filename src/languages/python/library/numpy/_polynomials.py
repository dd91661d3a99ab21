"""Polynomials by their coefficients, the highest power first."""

import _numpy
import _numpy_linalg


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """The coefficients of the polynomial of a degree that is nearest to the points, by least squares."""
    if full or cov:
        raise NotImplementedError("np.polyfit: full= and cov= are not available here")
    x, y = _numpy.asarray(x) + 0.0, _numpy.asarray(y) + 0.0
    if deg < 0:
        raise ValueError("expected deg >= 0")
    if x.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if x.size == 0:
        raise TypeError("expected non-empty vector for x")
    if y.ndim < 1 or y.ndim > 2:
        raise TypeError("expected 1D or 2D array for y")
    if x.shape[0] != y.shape[0]:
        raise TypeError("expected x and y to have same length")
    powers = _numpy.vander(x, deg + 1)
    if w is not None:
        w = _numpy.asarray(w) + 0.0
        powers = powers * w[:, None]
        y = y * (w[:, None] if y.ndim == 2 else w)
    # Columns of one length, so that the powers' sizes do not matter to what counts as 0.
    scale = _numpy.sqrt((powers * powers).sum(axis=0))
    found = _numpy_linalg.lstsq(powers / scale, y, len(x) * 2.0**-52 if rcond is None else rcond)[0]
    return (found.T / scale).T


def polyval(p, x):
    """The values of a polynomial at x."""
    x = _numpy.asarray(x)
    value = _numpy.zeros_like(x)
    for coefficient in _numpy.asarray(p):
        value = value * x + coefficient
    return value[()] if value.ndim == 0 else value
