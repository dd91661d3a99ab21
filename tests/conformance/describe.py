def _number(value):
    return str(value) if isinstance(value, float) and value - value != 0 else value


def _describe(value):
    if isinstance(value, np.ndarray):
        flat = [_number(element) for element in value.ravel().tolist()]
        return {"kind": "array", "shape": list(value.shape), "dtype": str(value.dtype), "data": flat}
    if isinstance(value, np.generic):
        return {"kind": "scalar", "dtype": str(value.dtype), "data": _number(value.item())}
    if isinstance(value, (list, tuple)):
        return {"kind": "tuple", "items": [_describe(item) for item in value]}
    if isinstance(value, str):
        return {"kind": "text", "data": value}
    return {"kind": "python", "type": type(value).__name__, "data": None if value is None else _number(value)}


import json as _json

print(_json.dumps(_describe(out)))
