import io

f = io.StringIO("text")
f.close()
try:
    f.read()
except ValueError as error:
    print(error)
try:
    io.BytesIO(b"x").read().write()
except AttributeError:
    print("AttributeError")

#> I/O operation on closed file
#> AttributeError
