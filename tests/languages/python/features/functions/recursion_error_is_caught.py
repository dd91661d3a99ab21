def forever(n):
    return forever(n + 1)


try:
    forever(0)
except RecursionError as error:
    print(type(error).__name__)
print(sum(range(10)))

#> RecursionError
#> 45
