import numpy as np

rng = np.random.default_rng(42)
print(rng.standard_normal((2, 2)).round(6), rng.random(3).round(6))
print(rng.integers(0, 10, size=5), rng.normal(1.0, 0.5, size=2).round(6), rng.uniform(0, 2, 2).round(6))
print(rng.permutation(5), rng.choice(4, size=2), round(rng.random(), 6))
other = np.random.default_rng(seed=42)
print(np.array_equal(other.standard_normal((2, 2)), np.random.default_rng(42).standard_normal((2, 2))))
state = np.random.RandomState(7)
print(state.rand(2).round(6), state.randint(100))

#> [[ 0.304717 -1.039984]
#>  [ 0.750451  0.940565]] [0.094177 0.975622 0.76114 ]
#> [7 7 5 1 8] [1.439699 1.388896] [1.28773  1.645523]
#> [4 0 2 3 1] [0 0] 0.063817
#> True
#> [0.076308 0.779919] 67
