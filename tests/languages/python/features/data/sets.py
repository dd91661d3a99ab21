a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b)
a.add(3)
a.add(7)
a.discard(99)
a.remove(1)
print(sorted(a), a.isdisjoint({100}), {2} <= a, a.union([5]) >= {5}, len(set("gradient")))
vocabulary = {w: i for i, w in enumerate(sorted(set("to be or not to be".split())))}
print(vocabulary, frozenset({1}) in {frozenset({1})})

#> {1, 2, 3, 4} {3} {1, 2} {1, 2, 4}
#> [2, 3, 7] True True True 8
#> {'be': 0, 'not': 1, 'or': 2, 'to': 3} True
