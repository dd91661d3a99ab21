# calls itself without end, also through what C calls
# ends: itself
class Deep:
    def __repr__(self):
        return repr([self])

    def __getattr__(self, name):
        return getattr(self, name + "x")


def linear_forward(x, W, b):
    for ends in (lambda: repr(Deep()), lambda: Deep().y, lambda: compile("(" * 10**5, "", "eval")):
        try:
            ends()
        except Exception as error:
            print(type(error).__name__)
    return linear_forward(x, W, b) + 1
