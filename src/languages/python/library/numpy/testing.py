"""numpy.testing."""

import contextlib as _contextlib

import _numpy_testing
from _numpy_testing import *


def assert_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    """Fails unless the two are equal: arrays, numbers, anything with ==, and lists, tuples and dicts of them."""
    if isinstance(desired, dict):
        if not isinstance(actual, dict):
            raise AssertionError(repr(type(actual)))
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for key in desired:
            if key not in actual:
                raise AssertionError(repr(key))
            assert_equal(actual[key], desired[key], f"key={key!r}\n{err_msg}", verbose)
    elif isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for at, (one, other) in enumerate(zip(actual, desired)):
            assert_equal(one, other, f"item={at!r}\n{err_msg}", verbose)
    elif any(isinstance(one, (str, bytes, set, frozenset, type(None), type)) for one in (actual, desired)):
        if actual != desired:
            raise AssertionError(
                f"\nItems are not equal:{err_msg and chr(10) + err_msg}\n ACTUAL: {actual!r}\n DESIRED: {desired!r}"
            )
    else:
        _numpy_testing.assert_equal(actual, desired, err_msg, verbose, strict=strict)


@_contextlib.contextmanager
def _raises(expected, match=None):
    import re

    try:
        yield
    except expected as error:
        if match is not None and not re.search(match, str(error)):
            raise AssertionError(f"{error!s} does not match {match!r}") from error
    else:
        raise AssertionError(f"{expected.__name__} not raised")


def assert_raises(exception_class, callable=None, *args, **kwargs):
    """Fails unless the call, or the block of a with statement, raises the exception."""
    if callable is None:
        return _raises(exception_class)
    with _raises(exception_class):
        callable(*args, **kwargs)


def assert_raises_regex(exception_class, expected_regexp, callable=None, *args, **kwargs):
    """The same, for a message that matches."""
    if callable is None:
        return _raises(exception_class, expected_regexp)
    with _raises(exception_class, expected_regexp):
        callable(*args, **kwargs)
