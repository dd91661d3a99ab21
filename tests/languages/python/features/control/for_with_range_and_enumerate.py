names = ["W1", "b1", "W2"]
for i, name in enumerate(names, start=1):
    print(i, name, end="\n" if i == len(names) else "; ")
for epoch in range(10, 0, -3):
    print("epoch", epoch, end=".\n")
for name, (rows, cols) in zip(names, [(2, 3), (1, 3), (3, 1)]):
    print(f"{name}: {rows * cols}")

#> 1 W1; 2 b1; 3 W2
#> epoch 10.
#> epoch 7.
#> epoch 4.
#> epoch 1.
#> W1: 6
#> b1: 3
#> W2: 3
