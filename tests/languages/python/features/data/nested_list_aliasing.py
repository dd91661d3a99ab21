wrong = [[0] * 2] * 2
right = [[0] * 2 for _ in range(2)]
wrong[0][0] = right[0][0] = 1
print(wrong, right)
a = [1, 2]
b = a
a += [3]
print(b, a is b)
a = a + [4]
print(b, a is b)

#> [[1, 0], [1, 0]] [[1, 0], [0, 0]]
#> [1, 2, 3] True
#> [1, 2, 3] False
