# computes a power that takes longer than the world, and hears of no interrupt
# ends: limit
def linear_forward(x, W, b):
    return 10 ** 10**8
