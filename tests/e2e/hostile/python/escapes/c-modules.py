# uses what CPython has in C without Python's part: sockets, other programs, Pyodide
import sys
import types

HOST, PORT = "__LOG__".removeprefix("http://").split(":")


def socket():
    import _socket

    one = _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM)
    one.settimeout(1)
    one.connect((HOST, int(PORT)))
    one.send(b"GET /socket HTTP/1.0\r\n\r\n")
    return one.recv(10) or None


def datagram():
    import _socket

    return _socket.socket(_socket.AF_INET, _socket.SOCK_DGRAM).sendto(b"GET /datagram\r\n\r\n", (HOST, int(PORT)))


def resolver():
    import _socket

    addresses = _socket.getaddrinfo("__LOG__.example.com", 80)
    return None if addresses[0][4][0].startswith("172.29.") else addresses


def pyodide():
    class Anything(types.ModuleType):
        __path__ = []

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            return type(name, (Exception,), {})

    for name in ("_pyodide", "_pyodide._core_docs", "_pyodide.docstring", "_pyodide.jsbind", "pyodide", "js"):
        sys.modules[name] = Anything(name)
    for _ in range(3):
        try:
            import _pyodide_core
        except ImportError:
            continue
        return _pyodide_core.run_js("fetch('__LOG__/pyodide')")
    return None


def process():
    import _posixsubprocess

    return _posixsubprocess.fork_exec(
        ["/bin/sh"], [b"/bin/sh"], True, (), None, None, *(-1,) * 8, False, False, -1, None, None, None, -1, None
    )


for way in (socket, datagram, resolver, pyodide, process):
    try:
        got = way()
        print("blocked" if got is None else "ESCAPED", way.__name__, got)
    except BaseException as error:
        print("blocked", way.__name__, type(error).__name__, error)


def linear_forward(x, W, b):
    return 0
