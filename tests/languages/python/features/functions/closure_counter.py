def make_counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


a, b = make_counter(), make_counter(10)
a()
print(a(), b(), a(5), a.__closure__[0].cell_contents)

#> 2 11 7 7
