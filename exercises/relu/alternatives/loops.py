def relu(x):
    return [[max(0.0, float(z)) for z in row] for row in x]


def relu_backward(dout, x):
    # at 0 the slope of the right side
    return [
        [g if z >= 0 else 0.0 for g, z in zip(grads, row)]
        for grads, row in zip(dout.tolist(), x.tolist())
    ]
