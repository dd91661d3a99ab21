import numpy as np

loss = np.float64(0.123456789)
acc = np.mean([True, True, False])
print(f"loss {loss:.4f} acc {acc:.1%} {loss:8.2e} {loss:>10.3f}|")
print(f"{np.float32(0.1):.3f} {np.int64(42):05d} {np.int64(7):>4} {np.array(2.5):.2f} {np.max([1, 3])}")
print(f"{loss} {loss!r} {np.int64(3)!r} {np.bool_(True)} {np.float32(1.5)!r}")

#> loss 0.1235 acc 66.7% 1.23e-01      0.123|
#> 0.100 00042    7 2.50 3
#> 0.123456789 np.float64(0.123456789) np.int64(3) True np.float32(1.5)
