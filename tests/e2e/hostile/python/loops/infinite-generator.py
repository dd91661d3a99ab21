# makes a list of a generator without end
# ends: itself
def numbers():
    while True:
        yield bytes(1000)


def linear_forward(x, W, b):
    return list(numbers())
