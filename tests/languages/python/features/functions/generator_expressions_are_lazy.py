def noisy(x):
    print("eval", x)
    return x


found = any(noisy(x) > 1 for x in [1, 2, 3])
print(found, sum(x * x for x in range(5)), max((len(w), w) for w in ["a", "bbb", "cc"]))

#> eval 1
#> eval 2
#> True 30 (3, 'bbb')
