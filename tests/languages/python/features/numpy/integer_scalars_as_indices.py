import numpy as np

i = np.argmax([3, 9, 2])
names = ["cat", "dog", "bird"]
print(names[i], "xyz"[np.int32(2)], list(range(np.int64(3))), [0] * np.int64(2), type(i).__name__)
labels = {0: "zero", 1: "one"}
print(labels[i], labels[np.int64(0)], i == 1, hash(np.int64(5)) == hash(5), np.int64(1) in {1, 2})
try:
    names[np.float64(1.0)]
except TypeError:
    print("TypeError")

#> dog z [0, 1, 2] [0, 0] int64
#> one zero True True True
#> TypeError
