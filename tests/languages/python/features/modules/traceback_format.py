import traceback


def divide(a, b):
    return a / b


try:
    divide(1, 0)
except ZeroDivisionError as error:
    lines = traceback.format_exc().strip().splitlines()
    print(lines[0], lines[-1], "divide" in traceback.format_exc())
    print([frame.name for frame in traceback.extract_tb(error.__traceback__)])
    print([frame.lineno for frame in traceback.extract_tb(error.__traceback__)])
    print(traceback.format_exception_only(error))

#> Traceback (most recent call last): ZeroDivisionError: division by zero True
#> ['<module>', 'divide']
#> [9, 5]
#> ['ZeroDivisionError: division by zero\n']
