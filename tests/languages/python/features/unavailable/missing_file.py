try:
    open("weights.txt")
except FileNotFoundError as error:
    print(type(error).__name__, error.filename, error.strerror)
try:
    with open("no/such/folder/log.txt", "w") as f:
        f.write("x")
except OSError as error:
    print(type(error).__name__)

#> FileNotFoundError weights.txt No such file or directory
#> FileNotFoundError
