import os
import pickle


def load_mnist(path="mnist.pkl"):
    if not os.path.exists(path):
        raise IOError(f"{path} not found")
    with open(path, "rb") as f:
        return pickle.load(f)


try:
    load_mnist()
except IOError as error:
    print(type(error).__name__, error, IOError is OSError)

#> OSError mnist.pkl not found True
