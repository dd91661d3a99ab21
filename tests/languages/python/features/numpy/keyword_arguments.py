import numpy as np

x = np.array([[1.0, 2.0], [3.0, 4.0]])
options = {"axis": 1, "keepdims": True}
print(np.sum(x, **options), np.sum(a=x, axis=0), np.mean(a=x), x.max(**options).shape, np.zeros(shape=(1,), dtype=int))
print(np.concatenate(arrays := [x, x], axis=0).shape, len(arrays), np.reshape(x, shape=(4,)).shape, np.clip(x, a_min=2, a_max=3).tolist())
print(np.argmax(x, axis=1), np.repeat(a=[1, 2], repeats=2), np.array(object=[1]), np.round(x / 3, decimals=2).tolist(), np.expand_dims(x, axis=0).shape)
for call in (lambda: np.sum(x, axes=1), lambda: np.zeros(), lambda: np.exp(), lambda: np.no_such_function(x)):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__)

#> [[3.]
#>  [7.]] [4. 6.] 2.5 (2, 1) [0]
#> (4, 2) 2 (4,) [[2.0, 2.0], [3.0, 3.0]]
#> [1 1] [1 1 2 2] [1] [[0.33, 0.67], [1.0, 1.33]] (1, 2, 2)
#> TypeError
#> TypeError
#> TypeError
#> AttributeError
