import builtins

print(builtins.len([1, 2]), hasattr(builtins, "xrange"), callable(builtins.print))
print(eval("2 + x", {"x": 3}), sorted(k for k in vars(builtins) if k.endswith("Warning"))[0])
namespace = {}
exec("def f(a):\n    return a * 2", namespace)
print(namespace["f"](21), "namespace" in globals(), "zzz" in dir())
print(type(compile("1 + 1", "<string>", "eval")).__name__, repr(slice(1, 2)), hex(255), bin(5), ascii("é"))

#> 2 False True
#> 5 BytesWarning
#> 42 True False
#> code slice(1, 2, None) 0xff 0b101 '\xe9'
