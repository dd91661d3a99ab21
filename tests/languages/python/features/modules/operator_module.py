import operator
from operator import attrgetter, itemgetter, methodcaller

rows = [("b", 2), ("a", 3), ("c", 1)]
print(sorted(rows, key=itemgetter(1)), max(rows, key=itemgetter(0)), itemgetter(0, 2)("xyz"))
print(operator.add(2, 3), operator.matmul.__name__, operator.truediv(1, 4), operator.neg(5))
print(attrgetter("real")(3), methodcaller("upper")("a"), operator.mul([1], 2), operator.contains([1], 1))

#> [('c', 1), ('b', 2), ('a', 3)] ('c', 1) ('x', 'z')
#> 5 matmul 0.25 -5
#> 3 A [1, 1] True
