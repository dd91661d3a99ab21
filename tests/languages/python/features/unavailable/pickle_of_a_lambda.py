import pickle

try:
    pickle.dumps(lambda x: x)
except Exception as error:
    print(type(error).__name__ in ("PicklingError", "AttributeError"))
try:
    pickle.loads(b"not a pickle")
except Exception as error:
    print(isinstance(error, (pickle.UnpicklingError, ValueError, EOFError, KeyError)))

#> True
#> True
