import sys

sys.stdout.write("written\n")
sys.stdout.flush()
print("to stdout", file=sys.stdout)
print("to stderr", file=sys.stderr)
print(sys.version_info >= (3, 8), sys.maxsize > 2**30, sys.byteorder)
print(sys.float_info.epsilon, sys.getrecursionlimit() > 100, isinstance(sys.path, list), sys.getsizeof([]) > 0)
sys.path.append("..")
print(sys.modules["sys"] is sys, len(sys.argv) >= 1)

#> written
#> to stdout
#> True True little
#> 2.220446049250313e-16 True True True
#> True True
