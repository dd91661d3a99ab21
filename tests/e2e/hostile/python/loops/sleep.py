# sleeps for a quarter of an hour
# ends: stop
import time


def linear_forward(x, W, b):
    print("looping")
    time.sleep(1000)
