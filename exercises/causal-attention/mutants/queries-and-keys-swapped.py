# The gradients of queries and keys are returned in each other's place.
# fails: dq, dk, stable-gradient
# diagnosis: swapped

import numpy as np


def attention_weights(q, k):
    _, T, D = q.shape
    scores = q @ k.swapaxes(1, 2) / np.sqrt(D)
    scores = np.where(np.tri(T, dtype=bool), scores, -np.inf)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return exps / exps.sum(axis=-1, keepdims=True)


def causal_attention(q, k, v):
    return attention_weights(q, k) @ v


def causal_attention_backward(dout, q, k, v):
    weights = attention_weights(q, k)
    dv = weights.swapaxes(1, 2) @ dout
    dweights = dout @ v.swapaxes(1, 2)
    dscores = weights * (dweights - (weights * dweights).sum(axis=-1, keepdims=True))
    dscores /= np.sqrt(q.shape[-1])
    dq = dscores @ k
    dk = dscores.swapaxes(1, 2) @ q
    return dk, dq, dv
