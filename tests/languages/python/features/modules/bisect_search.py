import bisect
from bisect import bisect_left, insort

edges = [0, 10, 20, 30]
print([bisect.bisect_right(edges, x) for x in (-5, 0, 15, 30)], bisect_left(edges, 10))
insort(edges, 25)
print(edges)
cumulative = [0.1, 0.4, 1.0]
print([bisect_left(cumulative, u) for u in (0.05, 0.3, 0.99)])

#> [0, 1, 2, 4] 1
#> [0, 10, 20, 25, 30]
#> [0, 1, 2]
