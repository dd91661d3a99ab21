def flatten(nested):
    return [x for item in nested for x in (flatten(item) if isinstance(item, list) else [item])]


def topological(node, graph, seen=None):
    seen = seen if seen is not None else set()
    order = []
    if node not in seen:
        seen.add(node)
        for parent in graph.get(node, ()):
            order += topological(parent, graph, seen)
        order.append(node)
    return order


print(flatten([1, [2, [3, []], 4]]))
print(topological("loss", {"loss": ["y", "t"], "y": ["w", "x"], "t": ["x"]}))

#> [1, 2, 3, 4]
#> ['w', 'x', 'y', 't', 'loss']
