def evaluate(expression):
    match expression:
        case int() | float():
            return expression
        case ["neg", x]:
            return -evaluate(x)
        case ["+", *terms]:
            return sum(evaluate(t) for t in terms)
        case ["*", a, b]:
            return evaluate(a) * evaluate(b)
        case _:
            raise ValueError(f"unknown {expression!r}")


print(evaluate(["+", 1, ["*", 2, 3], ["neg", 0.5]]))
try:
    evaluate(["/", 1, 2])
except ValueError as error:
    print(error)

#> 6.5
#> unknown ['/', 1, 2]
