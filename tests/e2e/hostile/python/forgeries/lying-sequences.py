# gives back lists and tuples that lie about what is in them, too many and too few, generators and circles
class LyingList(list):
    def __len__(self):
        return 3

    def __iter__(self):
        return iter([True, True, True])

    def __getitem__(self, index):
        return True

    def __eq__(self, other):
        return True


class LyingTuple(tuple):
    __len__ = LyingList.__len__
    __iter__ = LyingList.__iter__
    __getitem__ = LyingList.__getitem__


circle = []
circle.append(circle)
calls = 0


def linear_forward(x, W, b):
    global calls
    calls += 1
    ragged = [[0.0] * (n + 1) for n in range(x.shape[0])]
    return (LyingList([[0.0]]), circle, ragged, (v for v in x), iter(x), {0: x}, {1.0}, range(10**12))[calls % 8]


def linear_backward(dout, x, W):
    right = (x * 0, W * 0, dout[0] * 0)
    many = (*right, *right)
    return (LyingList(right[:1]), LyingTuple(many), (g for g in right), right[:2], many, circle, {})[calls % 7]
