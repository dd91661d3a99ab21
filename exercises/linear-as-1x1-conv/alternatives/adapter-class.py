import numpy as np


class ChannelsFirst:
    """A layer on (…, features), seen as one on (N, features, …)."""

    def __init__(self, layer):
        self.layer = layer

    def forward(self, x):
        return self._through(self.layer.forward, x)

    def backward(self, dout):
        return self._through(self.layer.backward, dout)

    @staticmethod
    def _through(apply, images):
        N, C, *size = images.shape
        pixels = images.reshape(N, C, -1).swapaxes(1, 2)  # (N, H·W, C)
        return apply(pixels).swapaxes(1, 2).reshape(N, -1, *size)


def conv1x1_forward(layer, x):
    return ChannelsFirst(layer).forward(x)


def conv1x1_backward(layer, dout):
    return ChannelsFirst(layer).backward(dout)
