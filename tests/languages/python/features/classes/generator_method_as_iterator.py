import numpy as np


class DataLoader:
    def __init__(self, X, y, batch_size, shuffle=False, seed=None):
        self.X, self.y, self.batch_size = X, y, batch_size
        self.rng = np.random.default_rng(seed) if shuffle else None

    def __len__(self):
        return -(-len(self.X) // self.batch_size)

    def __iter__(self):
        order = np.arange(len(self.X))
        if self.rng is not None:
            self.rng.shuffle(order)
        for start in range(0, len(order), self.batch_size):
            batch = order[start : start + self.batch_size]
            yield self.X[batch], self.y[batch]


loader = DataLoader(np.arange(10).reshape(5, 2), np.arange(5), 2)
print(len(loader), [(X.shape, y.tolist()) for X, y in loader])
shuffled = DataLoader(np.arange(10).reshape(5, 2), np.arange(5), 2, shuffle=True, seed=0)
print([y.tolist() for _, y in shuffled], sorted(np.concatenate([y for _, y in shuffled]).tolist()))

#> 3 [((2, 2), [0, 1]), ((2, 2), [2, 3]), ((1, 2), [4])]
#> [[2, 4], [3, 0], [1]] [0, 1, 2, 3, 4]
