step = 0


def train():
    global step
    step += 1
    best = 10

    def improve():
        nonlocal best
        best -= step

    improve()
    improve()
    return best


print(train(), train(), step)


def broken():
    step += 1


try:
    broken()
except UnboundLocalError as error:
    print(type(error).__name__, isinstance(error, NameError))

#> 8 6 2
#> UnboundLocalError True
