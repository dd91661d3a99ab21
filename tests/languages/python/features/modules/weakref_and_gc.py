import gc
import weakref


class Node:
    pass


node = Node()
node.self = node
alive = weakref.ref(node)
print(alive() is node)
del node
gc.collect()
print(alive())

#> True
#> None
