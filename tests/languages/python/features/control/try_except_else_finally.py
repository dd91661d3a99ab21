def parse(text):
    try:
        value = float(text)
    except ValueError as error:
        return f"bad: {error}"
    except TypeError:
        return "wrong type"
    else:
        return value
    finally:
        print("parsed", text)


print(parse("1e-3"), parse("abc"), parse(None), sep="\n")

#> parsed 1e-3
#> parsed abc
#> parsed None
#> 0.001
#> bad: could not convert string to float: 'abc'
#> wrong type
