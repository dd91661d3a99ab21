import os
from os.path import basename, dirname, join, splitext

print(join("data", "mnist", "train.npz"), dirname("a/b/c.py"), basename("a/b/c.py"), splitext("model.tar.gz"))
print(os.path.exists("no/such/file"), os.sep, os.path.isabs("/x"), os.path.normpath("a/../b//c"), os.pardir)
print(os.environ.get("NO_SUCH_VARIABLE", "unset"), isinstance(os.getcwd(), str))

#> data/mnist/train.npz a/b c.py ('model.tar', '.gz')
#> False / True b/c ..
#> unset True
