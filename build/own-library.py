"""Run by standard-library.ts in CPython. Takes `files`, path -> text of Python, and prints, in base 64, the zip that the
interpreter itself has started from with these modules added, compiled."""

import base64
import importlib.util
import io
import marshal
import struct
import zipfile

UNCHECKED_HASH = 0b01

archive = io.BytesIO(open("/lib/python314.zip", "rb").read())
with zipfile.ZipFile(archive, "a", zipfile.ZIP_DEFLATED, compresslevel=9) as library:
    for path, text in sorted(files.items()):
        code = compile(text, f"/lib/python314.zip/{path}", "exec", dont_inherit=True)
        header = importlib.util.MAGIC_NUMBER + struct.pack("<IQ", UNCHECKED_HASH, 0)
        # A ZipInfo made by hand bears the date 1980-01-01: the same input gives the same bytes.
        library.writestr(zipfile.ZipInfo(path + "c"), header + marshal.dumps(code), zipfile.ZIP_DEFLATED)
print(base64.b64encode(archive.getvalue()).decode(), end="")
