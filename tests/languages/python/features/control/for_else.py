def first_divisor(n):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        return f"{n} is prime"
    return f"{n} = {d} * {n // d}"


print(first_divisor(13), first_divisor(15), sep="; ")

#> 13 is prime; 15 = 3 * 5
