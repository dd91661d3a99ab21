import struct

raw = struct.pack(">IHb", 2051, 28, -1)
print(raw, len(raw), struct.unpack(">IHb", raw), struct.calcsize(">IHb"))
print(bytes([72, 105]).decode(), list(b"ab"), bytearray(b"abc")[1:], b"\x00\xff".hex())
print(int.from_bytes(b"\x01\x00", "big"), (258).to_bytes(2, "little"))

#> b'\x00\x00\x08\x03\x00\x1c\xff' 7 (2051, 28, -1) 7
#> Hi [97, 98] bytearray(b'bc') 00ff
#> 256 b'\x02\x01'
