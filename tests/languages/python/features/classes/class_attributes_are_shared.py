class Node:
    count = 0
    children = []

    def __init__(self):
        Node.count += 1
        self.index = self.count


a, b = Node(), Node()
a.children.append("x")
b.count = 99
print(Node.count, a.count, b.count, b.children, a.index, b.index)
print("count" in a.__dict__, "count" in b.__dict__, getattr(a, "missing", "default"))

#> 2 2 99 ['x'] 1 2
#> False True default
