try:
    from .layers import *
except ImportError as error:
    print(type(error).__name__)
try:
    from common.functions import softmax
except ImportError as error:
    print(type(error).__name__)

#> ImportError
#> ModuleNotFoundError
