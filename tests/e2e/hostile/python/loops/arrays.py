# fills a gigabyte of memory with arrays, then goes on
# ends: stop
import numpy as np

kept = []


def linear_forward(x, W, b):
    for _ in range(128):
        kept.append(np.ones((1000, 1000)))
    print("looping")
    while True:
        pass
