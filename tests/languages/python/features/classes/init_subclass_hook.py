class Plugin:
    plugins = []

    def __init_subclass__(cls, tag="none", **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.plugins.append((cls.__name__, tag))


class Adam(Plugin, tag="adaptive"):
    pass


class SGD(Plugin):
    pass


print(Plugin.plugins)

#> [('Adam', 'adaptive'), ('SGD', 'none')]
