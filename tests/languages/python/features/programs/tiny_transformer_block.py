import numpy as np


def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))


def softmax(x):
    exp_x = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return exp_x / np.sum(exp_x, axis=-1, keepdims=True)


def layer_norm(x, g, b, eps: float = 1e-5):
    mean, variance = np.mean(x, axis=-1, keepdims=True), np.var(x, axis=-1, keepdims=True)
    return g * (x - mean) / np.sqrt(variance + eps) + b


def mha(x, c_attn, n_head):
    qkv_heads = list(map(lambda t: np.split(t, n_head, axis=-1), np.split(x @ c_attn, 3, axis=-1)))
    causal_mask = (1 - np.tri(x.shape[0], dtype=x.dtype)) * -1e10
    heads = [softmax(q @ k.T / np.sqrt(q.shape[-1]) + causal_mask) @ v for q, k, v in zip(*qkv_heads)]
    return np.hstack(heads)


def block(x, attn, mlp, ln):
    x = x + mha(layer_norm(x, **ln), **attn)
    return x + gelu(layer_norm(x, **ln) @ mlp["w"]) @ mlp["w"].T


rng = np.random.default_rng(0)
wte = rng.normal(0, 0.5, (7, 4))
weights = {"attn": {"c_attn": rng.normal(size=(4, 12)), "n_head": 2}, "mlp": {"w": rng.normal(size=(4, 8))}}
tokens = [3, 1, 4]
for _ in range(3):
    x = block(wte[tokens], **weights, ln={"g": np.ones(4), "b": np.zeros(4)})
    tokens.append(int(np.argmax(x[-1] @ wte.T)))
print(tokens, x[-1].round(4), x.shape)

#> [3, 1, 4, 6, 6, 6] [  4.4907  11.9397   3.8185 -11.6827] (5, 4)
