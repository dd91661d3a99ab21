# Every window as a view, (N, C, P, Q, 3, 3). Each output's winner becomes a position in the flattened images,
# and bincount adds up what falls on a position.
import numpy as np


def windows_of(images):
    windows = np.lib.stride_tricks.sliding_window_view(images, (3, 3), axis=(2, 3))[:, :, ::2, ::2]
    return windows.reshape(*windows.shape[:4], 9)


def max_pool_forward(x):
    return windows_of(x).max(axis=-1)


def max_pool_backward(dout, x):
    positions = np.arange(x.size).reshape(x.shape)
    winner = windows_of(x).argmax(axis=-1)[..., None]
    target = np.take_along_axis(windows_of(positions), winner, axis=-1)
    return np.bincount(target.ravel(), weights=dout.ravel(), minlength=x.size).reshape(x.shape)
