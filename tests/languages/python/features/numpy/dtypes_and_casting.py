import numpy as np

x = np.zeros((2, 2), dtype=np.float32)
print(x.dtype, x.dtype == np.float32, x.dtype == "float32", x.itemsize, x.nbytes, np.dtype("int32").itemsize)
print((x + 1).dtype, (x + np.float64(1)).dtype, (x * np.arange(2)).dtype, (np.int32(1) + np.int64(1)).dtype)
print(np.array([300]).astype(np.uint8), np.array([1.7]).astype(np.int32), np.array([0, 2]).astype(bool), x.astype("float64").dtype)
print(np.finfo(np.float32).eps, np.iinfo(np.int8).max, repr(x.dtype), np.result_type(np.int8, np.float32))
print(x.dtype.name, x.dtype.kind, np.float32 == x.dtype, np.array([1], dtype=np.int8) + np.array([1], dtype=np.int16))

#> float32 True True 4 16 4
#> float32 float64 float64 int64
#> [44] [1] [False  True] float64
#> 1.1920929e-07 127 dtype('float32') float32
#> float32 f True [2]
