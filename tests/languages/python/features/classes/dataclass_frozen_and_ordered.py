from dataclasses import FrozenInstanceError, astuple, dataclass, fields


@dataclass(frozen=True, order=True)
class Score:
    loss: float
    epoch: int

    def __post_init__(self):
        if self.loss < 0:
            raise ValueError("loss must not be negative")


scores = [Score(0.5, 2), Score(0.1, 9), Score(0.5, 1)]
print(min(scores), sorted(scores)[-1])
print(len({Score(0.1, 9), Score(0.1, 9)}), astuple(scores[0]))
print([f.name for f in fields(Score)])
for broken in (lambda: setattr(scores[0], "loss", 1.0), lambda: Score(-1.0, 0)):
    try:
        broken()
    except (FrozenInstanceError, ValueError) as error:
        print(type(error).__name__)

#> Score(loss=0.1, epoch=9) Score(loss=0.5, epoch=2)
#> 1 (0.5, 2)
#> ['loss', 'epoch']
#> FrozenInstanceError
#> ValueError
