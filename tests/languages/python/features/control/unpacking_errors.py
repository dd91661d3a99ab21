for values in ([1], [1, 2, 3], 5):
    try:
        a, b = values
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
a, b = b, a = 1, 2
print(a, b)

#> ValueError
#> ValueError
#> TypeError
#> 2 1
