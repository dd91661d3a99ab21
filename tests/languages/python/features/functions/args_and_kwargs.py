def call(f, *args, **kwargs):
    return f(*args, **kwargs)


def show(first, *rest, scale=1, **options):
    return first * scale, rest, dict(sorted(options.items()))


print(call(show, 1, 2, 3, scale=10, b=1, a=2))
print(show(*"ab", **{"scale": 2}), show(*[1], *(2, 3), **{"x": 1}, y=2))

#> (10, (2, 3), {'a': 2, 'b': 1})
#> ('aa', ('b',), {}) (1, (2, 3), {'x': 1, 'y': 2})
