class Counter:
    def __init__(self, n=0):
        self.n = n

    def __iadd__(self, k):
        self.n += k
        return self

    def __sub__(self, k):
        return Counter(self.n - k)


a = b = Counter()
a += 5
print(a is b, b.n)
a -= 2
print(a is b, a.n, b.n)

#> True 5
#> False 3 5
