import inspect


def make_layer(kind, **options):
    defaults = dict(units=4, bias=True)
    unknown = options.keys() - defaults.keys()
    if unknown:
        raise TypeError(f"{kind} got unexpected {sorted(unknown)}")
    return kind, {**defaults, **options}


print(make_layer("dense", units=8))
for call in (lambda: make_layer("dense", pad=1, axis=2), lambda: make_layer("conv", kind="x"), lambda: make_layer()):
    try:
        call()
    except TypeError as error:
        print(type(error).__name__, "unexpected" in str(error))
print(inspect.signature(make_layer))

#> ('dense', {'units': 8, 'bias': True})
#> TypeError True
#> TypeError False
#> TypeError False
#> (kind, **options)
