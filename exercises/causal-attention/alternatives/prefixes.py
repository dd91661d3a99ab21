# No mask at all: each query is given the keys up to its own, and no others.
import numpy as np


def look_back(query, keys):
    scores = keys @ query / np.sqrt(query.size)
    exps = np.exp(scores - scores.max())
    return exps / exps.sum()


def causal_attention(q, k, v):
    N, T, _ = q.shape
    out = np.empty_like(v)
    for n in range(N):
        for t in range(T):
            out[n, t] = look_back(q[n, t], k[n, : t + 1]) @ v[n, : t + 1]
    return out


def causal_attention_backward(dout, q, k, v):
    N, T, D = q.shape
    dq, dk, dv = np.zeros_like(q), np.zeros_like(k), np.zeros_like(v)
    for n in range(N):
        for t in range(T):
            seen = slice(t + 1)
            p = look_back(q[n, t], k[n, seen])
            dp = v[n, seen] @ dout[n, t]
            ds = p * (dp - p @ dp) / np.sqrt(D)
            dq[n, t] = ds @ k[n, seen]
            dk[n, seen] += np.outer(ds, q[n, t])
            dv[n, seen] += np.outer(p, dout[n, t])
    return dq, dk, dv
