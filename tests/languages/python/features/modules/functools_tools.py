from functools import cached_property, lru_cache, partial, reduce


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


class Model:
    @cached_property
    def weights(self):
        print("computed once")
        return [1, 2]


scale = partial(lambda x, k, shift=0: x * k + shift, k=3)
print(fib(50), fib.cache_info().hits, reduce(lambda a, b: a * b, [1, 2, 3, 4]), scale(5), scale(5, shift=1))
model = Model()
print(model.weights, model.weights)

#> 12586269025 48 24 15 16
#> computed once
#> [1, 2] [1, 2]
