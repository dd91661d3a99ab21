runs = [("a", 0.3, 2), ("b", 0.1, 9), ("c", 0.3, 1)]
print(sorted(runs, key=lambda r: r[1]))
print(sorted(runs, key=lambda r: (-r[1], r[2]), reverse=True))
print(max(runs, key=lambda r: r[2])[0], min(runs, key=lambda r: r[1])[0])
scores = {"x": 3, "y": 1, "z": 2}
print(sorted(scores, key=scores.get), sorted(scores.items(), key=lambda kv: kv[1], reverse=True)[0])
words = ["bb", "A", "ccc"]
words.sort(key=str.lower)
print(words, sorted(words, key=len, reverse=True))

#> [('b', 0.1, 9), ('a', 0.3, 2), ('c', 0.3, 1)]
#> [('b', 0.1, 9), ('a', 0.3, 2), ('c', 0.3, 1)]
#> b b
#> ['y', 'z', 'x'] ('x', 3)
#> ['A', 'bb', 'ccc'] ['ccc', 'bb', 'A']
