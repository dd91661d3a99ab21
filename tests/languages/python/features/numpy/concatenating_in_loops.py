import numpy as np

outputs, grads = [], []
h = np.zeros(2)
for t in range(3):
    h = 0.5 * h + t
    outputs.append(h)
    grads.insert(0, h[None, :])
print(np.array(outputs), np.stack(outputs, axis=1).shape, np.vstack(grads)[:, 0], np.concatenate(grads, axis=0).shape)
result = np.empty((0, 2))
for row in outputs:
    result = np.append(result, [row], axis=0)
print(result.shape, np.mean(outputs, axis=0), sum(outputs), np.max(outputs), np.asarray(outputs)[-1])
print([p.shape for p in map(np.atleast_2d, outputs)], np.hstack([o[:1] for o in outputs]), np.sum([o.sum() for o in outputs]))

#> [[0.  0. ]
#>  [1.  1. ]
#>  [2.5 2.5]] (2, 3) [2.5 1.  0. ] (3, 2)
#> (3, 2) [1.16666667 1.16666667] [3.5 3.5] 2.5 [2.5 2.5]
#> [(1, 2), (1, 2), (1, 2)] [0.  1.  2.5] 7.0
