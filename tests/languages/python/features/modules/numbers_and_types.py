import numbers
import types

import numpy as np

print(isinstance(3, numbers.Number), isinstance(2.5, numbers.Real), isinstance(2.5, numbers.Integral))
print(isinstance(np.float64(1), numbers.Real), isinstance(np.int64(1), numbers.Integral), isinstance(np.zeros(1), numbers.Number))
config = types.SimpleNamespace(lr=0.1, steps=3)
config.lr *= 2
print(config, config.lr, vars(config))
print(isinstance(lambda: 0, types.FunctionType), isinstance((i for i in ()), types.GeneratorType))
print(types.MappingProxyType({"a": 1})["a"], isinstance(np, types.ModuleType))

#> True True False
#> True True False
#> namespace(lr=0.2, steps=3) 0.2 {'lr': 0.2, 'steps': 3}
#> True True
#> 1 True
