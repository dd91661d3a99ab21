"""What the runner asks of Python: a fresh start for each load, and errors told as Python tells them."""

import builtins
import decimal
import io
import linecache
import os
import random
import sys
import types
import warnings

SOURCE = "solution.py"
_LIBRARY = "/lib/python314.zip/"
_HIDDEN = (_LIBRARY + "numpy/", _LIBRARY + "chainrule.py", _LIBRARY + "matplotlib/", "<frozen importlib")


# How many frames at each end of a long traceback have their place in the line shown.
_UNDERLINED = 10
# Deeper, the engine's own stack would overflow in the middle of CPython.
_DEEPEST = 1000


def new_module(name, filename, source):
    """An empty module for a file, known to tracebacks by its lines. Returns its namespace."""
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    module = types.ModuleType(name)
    module.__file__ = filename
    module.__builtins__ = builtins
    sys.modules[name] = module
    return module.__dict__


def prepare():
    """Imports what takes longest: before the learner's code comes, but not while somebody waits for the start."""
    global traceback
    import traceback

    import numpy.typing


def start_afresh():
    """Undoes what earlier code may have changed for everybody."""
    import numpy

    numpy.random.seed(None)
    numpy.seterr(divide="warn", over="warn", under="ignore", invalid="warn")
    numpy.set_printoptions(
        precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr="nan", infstr="inf",
        sign="-", floatmode="maxprec",
    )  # fmt: skip
    random.seed()
    decimal.setcontext(decimal.Context())
    warnings.resetwarnings()
    warnings.simplefilter("ignore", DeprecationWarning)
    sys.setrecursionlimit(_DEEPEST)


def public_names(namespace):
    """What a module offers to the learner's: its names but those of its own machinery."""
    return {name: value for name, value in namespace.items() if not name.startswith("__")}


def describe(error, called):
    """(type, message, line or None, column or None, the whole traceback) of an exception.

    The line is the innermost of the learner's file, or where the function begins that could not be called. Columns
    count UTF-16 units, from 1.
    """
    told = traceback.TracebackException.from_exception(error)
    _hide_ours(told)
    line = column = None
    if isinstance(error, SyntaxError) and error.filename == SOURCE:
        line = error.lineno
        if line is not None and error.offset is not None:
            column = _utf16(linecache.getline(SOURCE, line)[: max(error.offset - 1, 0)]) + 1
    else:
        for frame in reversed(told.stack):
            if frame.filename == SOURCE:
                line = frame.lineno
                if frame.colno is not None:
                    before = linecache.getline(SOURCE, line).encode()[: frame.colno]
                    column = _utf16(before.decode(errors="replace")) + 1
                break
        else:
            line = line_of(called)
    if isinstance(error, SystemExit) and error.code in (None, 0):
        return "SystemExit", "", line, column, ""
    name = type(error).__name__
    try:
        # With what Python suggests: "Did you mean: 'sum'?"
        message = error.msg if isinstance(error, SyntaxError) else str(told)
    except Exception:
        message = "(an error whose text cannot be read)"
    return name, message, line, column, "".join(told.format()).rstrip("\n")


def _hide_ours(told):
    """Leaves out the frames of the numpy package: they say nothing about the learner's code."""
    while told is not None:
        told.stack[:] = [frame for frame in told.stack if not frame.filename.startswith(_HIDDEN)]
        # Of an endless recursion: to find what to underline, each line would be parsed, a thousand times.
        for frame in told.stack[_UNDERLINED:-_UNDERLINED]:
            frame.colno = frame.end_colno = None
        told = told.__cause__ or told.__context__


def _utf16(text):
    return len(text) + sum(character > "\uffff" for character in text)


def definitions(namespace):
    """(name, line) of each function and class that the learner's file defines."""
    found = []
    for name, value in namespace.items():
        line = line_of(value)
        if line is not None:
            found.append((name, line))
    return found


def line_of(value):
    """Where in the learner's file a function or a class begins; None for anything else."""
    code = getattr(value, "__code__", None)
    if isinstance(code, types.CodeType) and code.co_filename == SOURCE:
        return code.co_firstlineno
    if isinstance(value, type) and value.__module__ == "__main__":
        return getattr(value, "__firstlineno__", None)
    return None


class _Unavailable:
    """Asked last: says why a module is not here."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        top = name.partition(".")[0]
        if path is not None or top.startswith("_"):
            return None
        if top in sys.stdlib_module_names:
            why = "this part of the standard library is not available in the sandbox (no network, no processes)"
        else:
            why = "only numpy and the standard library are here"
        raise ModuleNotFoundError(f"No module named {name!r}: {why}", name=name)


sys.meta_path.append(_Unavailable)


def _no_input(prompt="", /):
    raise io.UnsupportedOperation(f"input({prompt!r}): there is no keyboard here; write the value into the code")


_open = builtins.open


def _no_files(file, mode="r", *args, **kwargs):
    try:
        return _open(file, mode, *args, **kwargs)
    except FileNotFoundError as error:
        error.add_note("There are no files here but those that your code has written.")
        raise


def _no_processes(*_args, **_kwargs):
    raise OSError("there are no other programs here to run")


_set_recursion_limit = sys.setrecursionlimit


def _set_safe_recursion_limit(limit, /):
    _set_recursion_limit(min(limit, _DEEPEST))


builtins.input = _no_input
sys.setrecursionlimit = _set_safe_recursion_limit
os.system = os.popen = _no_processes
builtins.open = io.open = _no_files
