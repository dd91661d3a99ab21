import os
from pathlib import Path

for f in (lambda: os.listdir("dataset"), lambda: Path("dataset/train.csv").read_text(), lambda: os.remove("x.npz")):
    try:
        f()
    except OSError as error:
        print(type(error).__name__)
print(list(Path("dataset").glob("*.png")), os.path.isdir("dataset"))

#> FileNotFoundError
#> FileNotFoundError
#> FileNotFoundError
#> [] False
