import base64
import hashlib
import zlib

print(base64.b64encode(b"weights"), base64.b64decode("d2VpZ2h0cw=="))
print(hashlib.sha256(b"abc").hexdigest()[:16], hashlib.md5(b"abc").hexdigest()[:16])
packed = zlib.compress(b"a" * 1000)
print(len(packed) < 50, zlib.decompress(packed) == b"a" * 1000, zlib.crc32(b"abc"))

#> b'd2VpZ2h0cw==' b'weights'
#> ba7816bf8f01cfea 900150983cd24fb0
#> True True 891568578
