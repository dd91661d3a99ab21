import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "log.txt")
    with open(path, "w", encoding="utf-8") as f:
        f.write("loss 1\nloss 2\n")
    with open(path) as f:
        print([line.strip() for line in f])
    print(os.path.exists(path), os.listdir(folder), os.path.getsize(path))
print(os.path.exists(path))

#> ['loss 1', 'loss 2']
#> True ['log.txt'] 14
#> False
