import numpy as np

a = np.array([1, 2, 3])
for condition in (lambda: bool(a), lambda: a > 1 and a < 3, lambda: not a, lambda: 0 < a < 5):
    try:
        condition()
    except ValueError as error:
        print(error)
if np.array([5]) and np.array(1.0) and not np.array([0]):
    print("one element has a truth value")
print((a > 1) & (a < 3), (a == 1) | (a == 3), ~(a > 1), (a > 0).all() and (a > 2).any())

#> The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
#> The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
#> The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
#> The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
#> one element has a truth value
#> [False  True False] [ True False  True] [ True False False] True
