compose = lambda *fs: lambda x: x if not fs else fs[0](compose(*fs[1:])(x))
inc, double = lambda x: x + 1, lambda x: 2 * x
print(compose(inc, double)(5), compose(double, inc)(5), compose()(5))
print(list(map(double, filter(lambda x: x % 2, range(6)))), sorted([-3, 1, 2], key=lambda x: x * x))
table = {"+": lambda a, b: a + b, "max": max}
print(table["+"](2, 3), table["max"](2, 3))

#> 11 12 5
#> [2, 6, 10] [1, 2, -3]
#> 5 3
