from collections import Counter

import numpy as np


def ngram_precision(candidate, reference, n):
    grams = lambda tokens: Counter(tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1))
    overlap = grams(candidate) & grams(reference)
    return sum(overlap.values()) / max(1, sum(grams(candidate).values()))


def edit_distance(a, b):
    d = np.zeros((len(a) + 1, len(b) + 1), dtype=int)
    d[:, 0], d[0, :] = np.arange(len(a) + 1), np.arange(len(b) + 1)
    for i, j in np.ndindex(len(a), len(b)):
        d[i + 1, j + 1] = min(d[i, j + 1] + 1, d[i + 1, j] + 1, d[i, j] + (a[i] != b[j]))
    return d[-1, -1]


candidate, reference = "the cat sat on mat".split(), "the cat sat on the mat".split()
print([round(ngram_precision(candidate, reference, n), 4) for n in (1, 2, 3)])
print(edit_distance("kitten", "sitting"), edit_distance(candidate, reference))

#> [1.0, 0.75, 0.6667]
#> 3 1
