# hangs in a regular expression
# ends: stop
import re


def linear_forward(x, W, b):
    print("looping")
    return re.match(r"(a|aa)+$", "a" * 200 + "b")
