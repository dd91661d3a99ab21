from dataclasses import asdict, dataclass, field, replace


@dataclass
class Config:
    lr: float = 0.1
    layers: list = field(default_factory=lambda: [64, 32])
    name: str = "mlp"
    steps: int = field(default=10, repr=False)


a = Config(lr=0.01)
b = Config(lr=0.01)
print(a)
print(a == b, a.layers is b.layers)
b.layers.append(16)
print(asdict(b))
print(replace(a, name="cnn").name, a.name, a.steps)

#> Config(lr=0.01, layers=[64, 32], name='mlp')
#> True False
#> {'lr': 0.01, 'layers': [64, 32, 16], 'name': 'mlp', 'steps': 10}
#> cnn mlp 10
