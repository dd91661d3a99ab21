"""Run by standard-library.ts in Pyodide. Takes `wanted` and `left_out`, names of modules, and writes to /target.zip,
compiled, the modules of /source.zip that the wanted ones need."""

import _imp
import ast
import importlib.util
import marshal
import struct
import zipfile

DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
UNCHECKED_HASH = 0b01
# The interpreter carries these in itself.
FROZEN = set(_imp._frozen_module_names())


def trim():
    modules = needed(zipfile.ZipFile("/source.zip"))
    with zipfile.ZipFile("/target.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as trimmed:
        for path, tree in sorted(modules.values(), key=lambda module: module[0]):
            # A ZipInfo made by hand bears the date 1980-01-01: the same input gives the same bytes.
            trimmed.writestr(zipfile.ZipInfo(path + "c"), compiled(path, tree), zipfile.ZIP_DEFLATED)


def needed(library):
    """The wanted modules and, followed through every import statement, the ones they need: name -> (path, tree)."""
    paths = set(library.namelist())
    found = {}

    def visit(name):
        path = name.replace(".", "/")
        path = next((p for p in (f"{path}/__init__.py", f"{path}.py") if p in paths), None)
        if path is None or name in found or is_left_out(name):
            return
        tree = ast.parse(library.read(path))
        found[name] = (path, tree)
        package = name if path.endswith("/__init__.py") else name.rpartition(".")[0]
        for statement in ast.walk(tree):
            for imported in imports(statement, package):
                # Importing a.b.c runs a and a.b too.
                for dot in (at for at, letter in enumerate(imported + ".") if letter == "."):
                    visit(imported[:dot])

    for name in wanted:
        visit(name)
    return {name: module for name, module in found.items() if name not in FROZEN}


def is_left_out(name):
    return any(name == other or name.startswith(other + ".") for other in left_out)


def imports(statement, package):
    if isinstance(statement, ast.Import):
        for alias in statement.names:
            yield alias.name
    elif isinstance(statement, ast.ImportFrom):
        parents = package.split(".")[: len(package.split(".")) + 1 - statement.level] if statement.level else []
        base = ".".join([*parents, *([statement.module] if statement.module else [])])
        yield base
        for alias in statement.names:
            yield f"{base}.{alias.name}"


def compiled(path, tree):
    """A .pyc without docstrings, which is never compared with its source."""
    for node in ast.walk(tree):
        if isinstance(node, DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
            node.body[0] = ast.copy_location(ast.Pass(), node.body[0])
    code = compile(tree, f"/lib/python314.zip/{path}", "exec", dont_inherit=True, optimize=0)
    header = importlib.util.MAGIC_NUMBER + struct.pack("<IQ", UNCHECKED_HASH, 0)
    return header + marshal.dumps(code)


trim()
