"""A stand-in for matplotlib.pyplot."""

from matplotlib import _unavailable


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _unavailable(f"plt.{name}")
