from collections import namedtuple
from typing import NamedTuple

Cache = namedtuple("Cache", ["x", "w", "b"], defaults=[0])


class Step(NamedTuple):
    h: float
    c: float = 0.0


cache = Cache(1, w=2)
x, w, b = cache
print(cache, cache.x + cache[1], b, cache._replace(b=5), cache._asdict())
print(Step(1.5), Step(1, 2) == (1, 2), Step._fields)
print((1,) + (2, 3), (1, 2) * 2, (3, 1) > (2, 9), len(()), hash((1, 2)) == hash((1, 2)))

#> Cache(x=1, w=2, b=0) 3 0 Cache(x=1, w=2, b=5) {'x': 1, 'w': 2, 'b': 0}
#> Step(h=1.5, c=0.0) True ('h', 'c')
#> (1, 2, 3) (1, 2, 1, 2) True 0 True
