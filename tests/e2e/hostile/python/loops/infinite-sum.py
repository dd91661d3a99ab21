# adds up an iterator without end, within one call into C
# ends: stop
import itertools


def linear_forward(x, W, b):
    print("looping")
    return sum(itertools.repeat(0))
