import numpy as np

FAR_BELOW = -1e30  # finite, so that nothing is −∞ − (−∞); its exponential is 0 beside any score


def attend(q, k):
    T, D = q.shape[-2:]
    scores = np.einsum("ntd,nsd->nts", q, k) * D**-0.5
    scores[:, np.triu(np.ones((T, T), dtype=bool), 1)] = FAR_BELOW
    scores -= scores.max(-1)[..., None]
    p = np.exp(scores)
    p /= p.sum(-1)[..., None]
    return p


def causal_attention(q, k, v):
    return np.einsum("nts,nse->nte", attend(q, k), v)


def causal_attention_backward(dout, q, k, v):
    p = attend(q, k)
    dp = np.einsum("nte,nse->nts", dout, v)
    # Σ_s p dp = dout · out
    out = np.einsum("nts,nse->nte", p, v)
    ds = p * (dp - np.einsum("nte,nte->nt", dout, out)[..., None]) * q.shape[-1] ** -0.5
    return (
        np.einsum("nts,nsd->ntd", ds, k),
        np.einsum("nts,ntd->nsd", ds, q),
        np.einsum("nts,nte->nse", p, dout),
    )
