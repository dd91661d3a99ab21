try:
    import a_package_that_does_not_exist as fancy
except ImportError as error:
    fancy = None
    print(type(error).__name__, error.name)
try:
    from math import no_such_function
except ImportError as error:
    print(type(error).__name__)
print("fallback" if fancy is None else fancy)

#> ModuleNotFoundError a_package_that_does_not_exist
#> ImportError
#> fallback
