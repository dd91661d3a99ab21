class Layer(object):
    def __init__(self, **kwargs):
        self.kwargs = kwargs

    def summary(self):
        return "%s(%s)" % (self.__class__.__name__, ", ".join(sorted(self.kwargs)))


class Conv(Layer):
    def __init__(self, filters, **kwargs):
        super(Conv, self).__init__(**kwargs)
        self.filters = filters

    def summary(self):
        return super(Conv, self).summary() + " filters=%d" % self.filters


print(Conv(8, stride=1, pad=2).summary())
print(Conv.__bases__ == (Layer,), Layer.__bases__ == (object,))

#> Conv(pad, stride) filters=8
#> True True
