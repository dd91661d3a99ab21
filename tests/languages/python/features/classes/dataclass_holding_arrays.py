from dataclasses import dataclass

import numpy as np


@dataclass
class Batch:
    x: np.ndarray
    y: np.ndarray

    @property
    def size(self) -> int:
        return self.x.shape[0]

    def __getitem__(self, index):
        return Batch(self.x[index], self.y[index])


batch = Batch(np.arange(12.0).reshape(4, 3), np.array([0, 1, 0, 1]))
print(batch.size, batch[1:3].size)
print(batch[batch.y == 1])

#> 4 2
#> Batch(x=array([[ 3.,  4.,  5.],
#>        [ 9., 10., 11.]]), y=array([1, 1]))
