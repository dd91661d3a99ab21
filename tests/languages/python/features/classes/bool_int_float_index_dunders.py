class Count:
    def __init__(self, n):
        self.n = n

    def __bool__(self):
        return self.n > 0

    def __int__(self):
        return self.n

    def __float__(self):
        return self.n + 0.5

    def __index__(self):
        return self.n

    def __abs__(self):
        return abs(self.n)


c = Count(2)
print(bool(c), not Count(0), int(c), float(c), [10, 20, 30][c], abs(Count(-3)), list(range(c)))

#> True True 2 2.5 30 3 [0, 1]
