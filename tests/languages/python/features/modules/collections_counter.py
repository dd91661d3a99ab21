from collections import Counter

counts = Counter("abracadabra")
print(counts.most_common(2), counts["z"], sum(counts.values()))
counts.update("zz")
counts["a"] -= 3
print(counts["z"], counts["a"], sorted(counts.elements())[:3])
print(Counter(a=2, b=1) + Counter(b=3), Counter("aab") - Counter("ab"), Counter([1, 1, 2]) & Counter([1, 2, 2]))

#> [('a', 5), ('b', 2)] 0 11
#> 2 2 ['a', 'a', 'b']
#> Counter({'b': 4, 'a': 2}) Counter({'a': 1}) Counter({1: 1, 2: 1})
