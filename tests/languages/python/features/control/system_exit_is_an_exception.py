import sys

try:
    sys.exit("done")
except SystemExit as error:
    print(type(error).__name__, error.code, isinstance(error, Exception))

#> SystemExit done False
