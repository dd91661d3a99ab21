"""numpy.testing."""

import contextlib as _contextlib

from _numpy_testing import *


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
