try:
    raise ExceptionGroup("checks", [ValueError("a"), TypeError("b"), ValueError("c")])
except* ValueError as group:
    print("values", [str(e) for e in group.exceptions])
except* TypeError as group:
    print("types", [str(e) for e in group.exceptions])

#> values ['a', 'c']
#> types ['b']
