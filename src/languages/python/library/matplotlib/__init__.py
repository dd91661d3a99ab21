"""A stand-in: importing it is harmless, and calling it says that there are no plots here."""


def _unavailable(name):
    def refuse(*_args, **_kwargs):
        raise RuntimeError(f"{name}() cannot work here: plots are not available. Print the numbers instead.")

    refuse.__name__ = name.rsplit(".", 1)[-1]
    return refuse


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _unavailable(f"matplotlib.{name}")
