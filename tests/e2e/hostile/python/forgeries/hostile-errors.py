# raises errors that lie about their class and text, raise errors themselves, and cause one another in a circle
class Liar(Exception):
    asked = 0

    @property
    def __class__(self):
        Liar.asked += 1
        return (int, SyntaxError, KeyboardInterrupt)[Liar.asked % 3]

    def __str__(self):
        raise self

    __repr__ = __format__ = __reduce__ = __str__

    def __getattribute__(self, name):
        if name in ("filename", "lineno", "offset", "msg", "code"):
            raise Liar()
        return object.__getattribute__(self, name)


class Name(type):
    def __getattribute__(cls, name):
        if name == "__name__":
            return 7
        return type.__getattribute__(cls, name)


class Nameless(Exception, metaclass=Name):
    def __str__(self):
        return 7


kinds = [Liar, Nameless, SystemExit, KeyboardInterrupt, GeneratorExit, StopIteration, MemoryError, RecursionError]
calls = 0


def linear_forward(x, W, b):
    global calls
    calls += 1
    first, second = kinds[calls % len(kinds)](), Liar()
    first.__cause__, second.__context__ = second, first
    second.__cause__ = first
    raise first


def linear_backward(dout, x, W):
    raise SystemExit(0)
