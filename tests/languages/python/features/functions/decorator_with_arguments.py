def repeat(times):
    def decorate(f):
        def wrapper(*args):
            return [f(*args) for _ in range(times)]

        return wrapper

    return decorate


def shout(f):
    return lambda *args: f(*args).upper()


@repeat(times=2)
@shout
def greet(name):
    return "hi " + name


print(greet("ada"))

#> ['HI ADA', 'HI ADA']
