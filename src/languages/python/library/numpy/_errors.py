"""What happens at a division by zero, an overflow, an invalid value."""

import contextlib

from _numpy import seterr as _seterr


def geterr():
    """The treatment of each kind of floating-point error."""
    return _seterr()


def seterr(all=None, divide=None, over=None, under=None, invalid=None):
    """Sets treatments: "ignore", "warn", "raise" or "print". Returns those before."""
    return _seterr(all=all, divide=divide, over=over, under=under, invalid=invalid)


class errstate(contextlib.ContextDecorator):
    """Other treatments for a while: with np.errstate(divide="ignore"): …"""

    def __init__(self, *, call=None, all=None, divide=None, over=None, under=None, invalid=None):
        self._wanted = {"all": all, "divide": divide, "over": over, "under": under, "invalid": invalid}

    def __enter__(self):
        self._before = _seterr(**self._wanted)

    def __exit__(self, *_exception):
        _seterr(**self._before)
