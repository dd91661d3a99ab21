class ShapeError(ValueError):
    pass


def forward(params):
    try:
        return params["W"]
    except KeyError as error:
        raise ShapeError("no weights") from error


try:
    forward({})
except ShapeError as error:
    print(error, repr(error.__cause__), error.__suppress_context__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("while handling")
except RuntimeError as error:
    print(error.__cause__, type(error.__context__).__name__)

#> no weights KeyError('W') True
#> None ZeroDivisionError
