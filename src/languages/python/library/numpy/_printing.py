"""How arrays are printed."""

import contextlib

import _numpy
from _numpy import get_printoptions


def set_printoptions(
    precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None,
    formatter=None, sign=None, floatmode=None, *, legacy=None, override_repr=None,
):  # fmt: skip
    """Sets how arrays are printed; what is None stays."""
    if formatter is not None or override_repr is not None:
        raise NotImplementedError("np.set_printoptions: formatter= and override_repr= are not available here")
    _numpy.set_printoptions(
        precision=precision, threshold=threshold, edgeitems=edgeitems, linewidth=linewidth, suppress=suppress,
        nanstr=nanstr, infstr=infstr, sign=sign, floatmode=floatmode,
    )  # fmt: skip


@contextlib.contextmanager
def printoptions(**options):
    """Other print options for a while: with np.printoptions(precision=3): …"""
    before = get_printoptions()
    set_printoptions(**options)
    try:
        yield get_printoptions()
    finally:
        set_printoptions(**{name: value for name, value in before.items() if value is not None})
