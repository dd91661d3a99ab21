def read(lines):
    for line in lines:
        if line.strip():
            yield line.strip()


def parse(rows):
    return (tuple(int(v) for v in row.split(",")) for row in rows)


text = """
1,2

3,4
"""
print(list(parse(read(text.split("\n")))))
print(dict(parse(["5,6", "7,8"])))

#> [(1, 2), (3, 4)]
#> {5: 6, 7: 8}
