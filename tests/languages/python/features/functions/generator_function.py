def minibatches(data, size):
    for start in range(0, len(data), size):
        yield data[start : start + size]


g = minibatches("abcdefg", 3)
print(next(g), list(g), list(g))
print([len(batch) for batch in minibatches(range(10), 4)])

#> abc ['def', 'g'] []
#> [4, 4, 2]
