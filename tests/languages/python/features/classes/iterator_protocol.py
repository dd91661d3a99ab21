class Batches:
    def __init__(self, n, size):
        self.n, self.size = n, size

    def __iter__(self):
        self.start = 0
        return self

    def __next__(self):
        if self.start >= self.n:
            raise StopIteration
        batch = range(self.start, min(self.start + self.size, self.n))
        self.start += self.size
        return list(batch)


for batch in Batches(5, 2):
    print(batch)
it = iter(Batches(1, 2))
print(next(it), next(it, "done"))

#> [0, 1]
#> [2, 3]
#> [4]
#> [0] done
