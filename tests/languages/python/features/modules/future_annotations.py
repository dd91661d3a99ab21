from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Node:
    value: int
    next: Node | None = None

    def push(self, value: int) -> Node:
        return Node(value, self)


def undefined_annotation(x: NotDefinedAnywhere) -> "Nor this": ...


n = Node(1).push(2)
print(n.value, n.next.value, Node.push.__annotations__, undefined_annotation(1))

#> 2 1 {'value': 'int', 'return': 'Node'} None
