import numpy as np


def sgd(w, dw, config=None):
    config = {} if config is None else config
    config.setdefault("learning_rate", 1e-2)
    w -= config["learning_rate"] * dw
    return w, config


def sgd_momentum(w, dw, config=None):
    config = config or {}
    config.setdefault("momentum", 0.9)
    v = config.get("velocity", np.zeros_like(w))
    v = config["momentum"] * v - config.setdefault("learning_rate", 1e-2) * dw
    config["velocity"] = v
    return w + v, config


for rule in ("sgd", "sgd_momentum", "adamax"):
    if rule not in globals():
        print('Invalid update_rule "%s"' % rule)
        continue
    update, config, w = globals()[rule], None, np.linspace(-0.4, 0.6, num=4).reshape(2, 2)
    for _ in range(3):
        w, config = update(w, w, config)
    print(rule, w.round(6).tolist(), sorted(config))

#> sgd [[-0.38812, -0.064687], [0.258746, 0.582179]] ['learning_rate']
#> sgd_momentum [[-0.377752, -0.062959], [0.251834, 0.566627]] ['learning_rate', 'momentum', 'velocity']
#> Invalid update_rule "adamax"
