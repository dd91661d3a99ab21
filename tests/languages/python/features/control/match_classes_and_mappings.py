from dataclasses import dataclass


@dataclass
class Conv:
    kernel: int
    stride: int = 1


def describe(layer):
    match layer:
        case Conv(kernel=1):
            return "pointwise"
        case Conv(k, stride) if stride > 1:
            return f"strided {k}/{stride}"
        case Conv(k):
            return f"conv {k}"
        case {"type": "dense", "units": units, **rest}:
            return f"dense {units} {rest}"
        case "relu" | "tanh" as name:
            return name
        case None:
            return "nothing"


layers = [Conv(1), Conv(3, 2), Conv(5), {"type": "dense", "units": 4, "bias": True}, "tanh", None, 3]
print([describe(layer) for layer in layers])

#> ['pointwise', 'strided 3/2', 'conv 5', "dense 4 {'bias': True}", 'tanh', 'nothing', None]
