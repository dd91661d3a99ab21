# Each row's softmax Jacobian, diag(p) − p pᵀ, is written out, and the scale goes into the queries.
import numpy as np


def weights(scaled_q, k):
    T = k.shape[1]
    future = np.where(np.arange(T) > np.arange(T)[:, None], -np.inf, 0.0)
    scores = np.matmul(scaled_q, k.transpose(0, 2, 1)) + future
    log_p = scores - np.logaddexp.reduce(scores, axis=2, keepdims=True)
    return np.exp(log_p)


def causal_attention(q, k, v):
    return np.matmul(weights(q / np.sqrt(q.shape[2]), k), v)


def causal_attention_backward(dout, q, k, v):
    scale = 1 / np.sqrt(q.shape[2])
    scaled_q = q * scale
    p = weights(scaled_q, k)
    jacobian = np.eye(p.shape[2]) * p[..., None] - p[..., :, None] * p[..., None, :]
    ds = np.matmul(jacobian, np.matmul(dout, v.transpose(0, 2, 1))[..., None])[..., 0]
    dq = np.matmul(ds, k) * scale
    dk = np.matmul(ds.transpose(0, 2, 1), scaled_q)
    return [dq, dk, np.matmul(p.transpose(0, 2, 1), dout)]
