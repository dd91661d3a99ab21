import numpy as np

data = "hello world"
chars = sorted(list(set(data)))
vocab_size = len(chars)
char_to_ix = {ch: i for i, ch in enumerate(chars)}
ix_to_char = {i: ch for i, ch in enumerate(chars)}
np.random.seed(7)
Wxh, Whh, Why = (np.random.randn(*s) * 0.5 for s in ((6, vocab_size), (6, 6), (vocab_size, 6)))


def sample(h, seed_ix, n):
    x = np.zeros((vocab_size, 1))
    x[seed_ix] = 1
    ixes = []
    for t in range(n):
        h = np.tanh(np.dot(Wxh, x) + np.dot(Whh, h))
        y = np.dot(Why, h)
        p = np.exp(y) / np.sum(np.exp(y))
        ix = np.random.choice(range(vocab_size), p=p.ravel())
        x = np.zeros((vocab_size, 1))
        x[ix] = 1
        ixes.append(ix)
    return ixes


ixes = sample(np.zeros((6, 1)), char_to_ix["h"], 12)
print("----\n%r\n----" % ("".join(ix_to_char[ix] for ix in ixes),), sum(ixes))

#> ----
#> 'w o ehdoherd'
#> ---- 35
