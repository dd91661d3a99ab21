class Dataset:
    def __init__(self, items):
        self._items = list(items)

    def __len__(self):
        return len(self._items)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Dataset(self._items[index])
        return self._items[index]

    def __setitem__(self, index, value):
        self._items[index] = value

    def __delitem__(self, index):
        del self._items[index]

    def __contains__(self, item):
        return item in self._items


data = Dataset("abcdef")
data[0] = "z"
del data[1]
print(len(data), data[-1], list(data[1:3]), "z" in data, "b" in data, bool(Dataset([])))
print([x for x in data], list(reversed(data)))

#> 5 f ['c', 'd'] True False False
#> ['z', 'c', 'd', 'e', 'f'] ['f', 'e', 'd', 'c', 'z']
