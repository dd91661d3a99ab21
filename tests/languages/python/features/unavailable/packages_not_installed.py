import importlib

for name in ("a_missing_package", "a_missing.submodule"):
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:
        print(type(error).__name__, error.name)
try:
    from os import something_missing
except ImportError as error:
    print(type(error).__name__)

#> ModuleNotFoundError a_missing_package
#> ModuleNotFoundError a_missing
#> ImportError
