import io
import pickle
from dataclasses import dataclass


@dataclass
class Model:
    weights: list
    name: str = "m"


model = Model([1.5, None, {"k": (1, 2)}])
data = pickle.dumps(model)
print(type(data).__name__, pickle.loads(data) == model, pickle.loads(data) is model)
buffer = io.BytesIO()
pickle.dump({"step": 3}, buffer)
buffer.seek(0)
print(pickle.load(buffer))

#> bytes True False
#> {'step': 3}
