import numpy as np

print("Epoch %d/%d loss: %.4f acc: %5.1f%%" % (3, 10, 0.25, 91.5))
print("%s %r %5s|%-5s| %05d %x %e %g %i %c" % ("a", "b", "c", "d", 42, 255, 12345.678, 1e-5, 7.9, "z"))
print("%(name)s: %(loss).2f" % {"name": "mlp", "loss": 0.5})
print("loss %f at %d, shape %s" % (np.float64(1.5), np.int64(4), np.zeros((2, 3)).shape,))
print("%d%%" % (np.mean([1, 0, 1, 1]) * 100), "% d" % 5, "%+.1f" % np.float32(2.25))

#> Epoch 3/10 loss: 0.2500 acc:  91.5%
#> a 'b'     c|d    | 00042 ff 1.234568e+04 1e-05 7 z
#> mlp: 0.50
#> loss 1.500000 at 4, shape (2, 3)
#> 75%  5 +2.2
