from pathlib import Path, PurePosixPath

path = PurePosixPath("data") / "cifar" / "batch_1.bin"
print(path, path.name, path.stem, path.suffix, path.parent, path.parts, path.with_suffix(".npz"))
print(Path("no/such/file").exists(), PurePosixPath("a/b").joinpath("c"), list(path.parents)[-1])

#> data/cifar/batch_1.bin batch_1.bin batch_1 .bin data/cifar ('data', 'cifar', 'batch_1.bin') data/cifar/batch_1.npz
#> False a/b/c .
