from collections import defaultdict

graph = defaultdict(list)
for a, b in [("x", "y"), ("x", "z"), ("y", "z")]:
    graph[a].append(b)
print(dict(graph), graph["missing"], len(graph))
counts = defaultdict(int)
for word in "the cat the dog".split():
    counts[word] += 1
print(sorted(counts.items()), defaultdict(lambda: 0.5)["k"])

#> {'x': ['y', 'z'], 'y': ['z']} [] 3
#> [('cat', 1), ('dog', 1), ('the', 2)] 0.5
