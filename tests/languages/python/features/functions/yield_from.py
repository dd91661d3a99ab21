def leaves(tree):
    if isinstance(tree, tuple):
        for child in tree:
            yield from leaves(child)
        return "subtree"
    yield tree


def walk(tree):
    result = yield from leaves(tree)
    yield result


print(list(walk((1, (2, 3), ((4,),)))))

#> [1, 2, 3, 4, 'subtree']
