def attempt(f):
    try:
        return f()
    except (ZeroDivisionError, IndexError) as error:
        return type(error).__name__
    except Exception:
        raise


print(attempt(lambda: 1 / 0), attempt(lambda: [][0]), attempt(lambda: 5))
try:
    attempt(lambda: {}["missing"])
except KeyError as error:
    print("KeyError", error, error.args)

#> ZeroDivisionError IndexError 5
#> KeyError 'missing' ('missing',)
