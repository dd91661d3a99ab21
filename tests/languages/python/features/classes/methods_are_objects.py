class Trainer:
    def __init__(self, lr):
        self.lr = lr

    def step(self, grad):
        return -self.lr * grad


t = Trainer(0.5)
step = t.step
print(step(4), step.__self__ is t, Trainer.step(t, 2), list(map(t.step, [1, 2])))
print(step.__name__, Trainer.step.__qualname__, getattr(t, "step")(10))
t.step = lambda grad: "patched"
print(t.step(1), Trainer(1).step(1))

#> -2.0 True -1.0 [-0.5, -1.0]
#> step Trainer.step -5.0
#> patched -1
