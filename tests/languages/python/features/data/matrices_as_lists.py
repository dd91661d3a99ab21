def matmul(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def softmax(row):
    from math import exp

    top = max(row)
    exps = [exp(v - top) for v in row]
    return [e / sum(exps) for e in exps]


a = [[1, 2], [3, 4]]
print(matmul(a, [[0, 1], [1, 0]]), [list(r) for r in zip(*a)])
print([round(p, 4) for p in softmax([1.0, 2.0, 3.0])])

#> [[2, 1], [4, 3]] [[1, 3], [2, 4]]
#> [0.09, 0.2447, 0.6652]
