import numpy as np

corpus = "the quick brown fox jumps over the lazy dog".split()
vocab = sorted(set(corpus))
word_to_id = {w: i for i, w in enumerate(vocab)}
pairs = [
    (word_to_id[corpus[i]], word_to_id[corpus[j]])
    for i in range(len(corpus))
    for j in range(max(0, i - 1), min(len(corpus), i + 2))
    if i != j
]
rng = np.random.default_rng(0)
W_in, W_out = rng.normal(0, 0.1, (len(vocab), 5)), rng.normal(0, 0.1, (5, len(vocab)))
for epoch in range(31):
    total = 0.0
    for center, context in pairs:
        h = W_in[center].copy()
        p = np.exp(h @ W_out)
        p /= p.sum()
        total -= np.log(p[context])
        p[context] -= 1
        W_in[center] -= 0.5 * W_out @ p
        W_out -= 0.5 * np.outer(h, p)
    if epoch % 10 == 0:
        print(f"epoch {epoch:2d} loss {total / len(pairs):.4f}")

#> epoch  0 loss 2.0828
#> epoch 10 loss 1.5276
#> epoch 20 loss 1.4738
#> epoch 30 loss 1.4526
