class Tensor:
    def __init__(self, data, requires_grad=False):
        self.data = data
        self.requires_grad = requires_grad

    def __repr__(self):
        grad = ", requires_grad=True" if self.requires_grad else ""
        return f"Tensor({self.data!r}{grad})"

    def __str__(self):
        return str(self.data)


t = Tensor([1, 2], requires_grad=True)
print(t)
print(repr(t), [t, Tensor("a")])
print(f"{t} {t!r} {t!s:>8}")

#> [1, 2]
#> Tensor([1, 2], requires_grad=True) [Tensor([1, 2], requires_grad=True), Tensor('a')]
#> [1, 2] Tensor([1, 2], requires_grad=True)   [1, 2]
