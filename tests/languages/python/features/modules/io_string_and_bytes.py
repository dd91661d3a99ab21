import csv
import io

out = io.StringIO()
print("step", 1, file=out)
out.write("loss\n")
print(repr(out.getvalue()))
rows = list(csv.reader(io.StringIO("x,y\n1,2\n3,4\n")))
print(rows, [line.rstrip() for line in io.StringIO("a\nb\n")])
buffer = io.BytesIO(b"\x01\x02\x03")
print(buffer.read(2), buffer.tell(), buffer.read())

#> 'step 1\nloss\n'
#> [['x', 'y'], ['1', '2'], ['3', '4']] ['a', 'b']
#> b'\x01\x02' 2 b'\x03'
