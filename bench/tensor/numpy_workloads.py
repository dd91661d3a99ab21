"""The workloads of workloads.ts in plain NumPy, driven line by line: "sample add", "time add 30"."""

import json
import math
import sys
import time

import numpy as np

ADDS_IN_SCOPE = 100
LEARNING_RATE = 0.1


def numbers(shape, seed):
    i = np.arange(np.prod(shape))
    return ((i * 7919 + seed * 104729) % 2003 / 2003 - 0.5).reshape(shape)


def labels(count, classes):
    return np.arange(count) * 7919 % classes


small_a, small_b = numbers((8, 8), 1), numbers((8, 8), 2)
million = numbers((1000, 1000), 3)
row = numbers((1000,), 4)
a16, b16 = numbers((16, 16), 5), numbers((16, 16), 6)
a64, b64 = numbers((64, 64), 5), numbers((64, 64), 6)
a512, b512 = numbers((512, 512), 5), numbers((512, 512), 6)
logits, logit_labels = numbers((128, 1000), 7), labels(128, 1000)
mlp_x, mlp_labels = numbers((64, 784), 8), labels(64, 10)
w1, b1, w2, b2 = numbers((784, 128), 9), numbers((128,), 10), numbers((128, 10), 11), numbers((10,), 12)
affine_x, affine_w, affine_b = numbers((4, 6), 13), numbers((6, 5), 14), numbers((5,), 15)
upstream = numbers((4, 5), 16)
images, filters = numbers((8, 3, 32, 32), 17), numbers((16, 3, 3, 3), 18)


def add_in_scope():
    for _ in range(ADDS_IN_SCOPE):
        out = small_a + small_b
    return out


def softmax_cross_entropy(z, y):
    rows = np.arange(len(y))
    shifted = z - z.max(axis=1, keepdims=True)
    e = np.exp(shifted)
    total = e.sum(axis=1, keepdims=True)
    loss = (np.log(total)[:, 0] - shifted[rows, y]).mean()
    dz = e / total
    dz[rows, y] -= 1
    return loss, dz / len(y)


def mlp_step():
    pre = mlp_x @ w1 + b1
    hidden = np.maximum(pre, 0)
    loss, dz = softmax_cross_entropy(hidden @ w2 + b2, mlp_labels)
    dpre = (dz @ w2.T) * (pre > 0)
    return (
        loss,
        w1 - LEARNING_RATE * (mlp_x.T @ dpre),
        b1 - LEARNING_RATE * dpre.sum(axis=0),
        w2 - LEARNING_RATE * (hidden.T @ dz),
        b2 - LEARNING_RATE * dz.sum(axis=0),
    )


def finite_difference():
    before = affine_w[2, 3]
    affine_w[2, 3] = 0.25
    out = np.sum((affine_x @ affine_w + affine_b) * upstream)
    affine_w[2, 3] = before
    return out


def convolution():
    n, c, height, width = images.shape
    f, _, k, _ = filters.shape
    h, w = height - k + 1, width - k + 1
    columns = np.empty((c, k, k, n, h, w))
    for i in range(k):
        for j in range(k):
            columns[:, i, j] = images[:, :, i : i + h, j : j + w].transpose(1, 0, 2, 3)
    out = filters.reshape(f, -1) @ columns.reshape(c * k * k, -1)
    return out.reshape(f, n, h, w).transpose(1, 0, 2, 3)


workloads = {
    "add": lambda: small_a + small_b,
    "addInScope": add_in_scope,
    "exp": lambda: np.exp(million),
    "sumColumns": lambda: million.sum(axis=0),
    "addRow": lambda: million + row,
    "matmul16": lambda: a16 @ b16,
    "matmul64": lambda: a64 @ b64,
    "matmul512": lambda: a512 @ b512,
    "softmaxCrossEntropy": lambda: softmax_cross_entropy(logits, logit_labels),
    "mlpStep": mlp_step,
    "finiteDifference": finite_difference,
    "convolution": convolution,
}


def sample(name):
    """Some elements of each output, and its size: as `sampled` in library.ts."""
    out = workloads[name]()
    flat = [np.ravel(x) for x in (out if isinstance(out, tuple) else (out,))]
    return [y for x in flat for y in (x.size, *x[:: -(-x.size // 997)].tolist())]


nanoseconds = {}


def measure(name, milliseconds):
    """Nanoseconds an iteration: as `time` in library.ts."""
    run = workloads[name]

    def repeat(count):
        start = time.perf_counter_ns()
        for _ in range(count):
            run()
        return (time.perf_counter_ns() - start) / count

    goal = milliseconds * 1e6
    count = max(1, round(goal / nanoseconds.get(name, math.inf)))
    each = repeat(count)
    while name not in nanoseconds and each * count < goal:
        count *= 2
        each = repeat(count)
    nanoseconds[name] = each
    return each


print(json.dumps(np.__version__), flush=True)
for line in sys.stdin:
    command, name, *rest = line.split()
    print(json.dumps(sample(name) if command == "sample" else measure(name, float(rest[0]))), flush=True)
