import numpy as np

np.random.seed(0)
print(np.random.randn(2, 3).round(6))
print(np.random.rand(2).round(6), np.random.randint(0, 10, size=5), np.random.normal(0, 0.1, 2).round(6))
print(np.random.permutation(5), np.random.choice(5, 3, replace=False), np.random.uniform(-1, 1, size=2).round(6))
x = np.arange(5)
np.random.shuffle(x)
print(x, np.random.binomial(1, 0.5, size=6), np.random.choice([10, 20, 30], p=[0.1, 0.2, 0.7]))
np.random.seed(0)
print(round(np.random.randn(), 6), type(np.random.randn()).__name__, round(np.random.random(), 6))

#> [[ 1.764052  0.400157  0.978738]
#>  [ 2.240893  1.867558 -0.977278]]
#> [0.437587 0.891773] [8 1 6 7 7] [-0.242595 -0.045306]
#> [2 3 0 4 1] [2 1 0] [ 0.91431  -0.719298]
#> [3 1 4 2 0] [0 1 0 1 0 1] 30
#> 1.764052 float 0.602763
