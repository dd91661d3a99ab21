import itertools
from itertools import accumulate, chain, combinations, combinations_with_replacement, islice, permutations, product

print(list(product("ab", [0, 1])), list(combinations([1, 2, 3], 2)))
print(list(permutations("ab")), list(combinations_with_replacement(range(2), 2)))
print(list(chain([1], (2, 3), "x")), list(chain.from_iterable([[1], [2]])), list(accumulate([1, 2, 3, 4])))
print(list(islice(itertools.count(10, 5), 3)), list(islice(itertools.cycle("ab"), 5)), list(itertools.repeat(0, 2)))
print([(k, len(list(g))) for k, g in itertools.groupby("aaabbc")], list(itertools.pairwise("abc")))
print(list(itertools.zip_longest("ab", "c", fillvalue="-")), list(itertools.takewhile(lambda x: x < 3, [1, 2, 5, 1])))

#> [('a', 0), ('a', 1), ('b', 0), ('b', 1)] [(1, 2), (1, 3), (2, 3)]
#> [('a', 'b'), ('b', 'a')] [(0, 0), (0, 1), (1, 1)]
#> [1, 2, 3, 'x'] [1, 2] [1, 3, 6, 10]
#> [10, 15, 20] ['a', 'b', 'a', 'b', 'a'] [0, 0]
#> [('a', 3), ('b', 2), ('c', 1)] [('a', 'b'), ('b', 'c')]
#> [('a', 'c'), ('b', '-')] [1, 2]
