import inspect


class Layer:
    """A layer."""

    def forward(self, x, training=True, *args, scale: float = 1.0, **kwargs):
        return x


signature = inspect.signature(Layer.forward)
print(signature)
print(list(signature.parameters), signature.parameters["training"].default)
print(inspect.isclass(Layer), inspect.isfunction(Layer.forward), inspect.ismethod(Layer().forward), inspect.getdoc(Layer))
print([name for name, _ in inspect.getmembers(Layer, inspect.isfunction)])

#> (self, x, training=True, *args, scale: float = 1.0, **kwargs)
#> ['self', 'x', 'training', 'args', 'scale', 'kwargs'] True
#> True True True A layer.
#> ['forward']
