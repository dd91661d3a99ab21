import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { loadPyodide, version } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import type { CApi } from "../src/languages/python/cpython/c-api.ts";
import { CPython } from "../src/languages/python/cpython/cpython.ts";
import { type InterpreterParts, startInterpreter } from "../src/languages/python/cpython/start.ts";
import { CACHE, keep } from "./kept.ts";

/** The modules of Python's standard library that a learner may import; the ones that these need come with them. */
export const LIBRARY: readonly string[] = [
  // the language
  ...["__future__", "abc", "ast", "builtins", "contextlib", "contextvars", "dataclasses", "enum", "functools"],
  ...["gc", "importlib", "inspect", "keyword", "operator", "sys", "token", "tokenize", "traceback"],
  ...["types", "typing", "warnings", "weakref"],
  // numbers
  ...["cmath", "decimal", "fractions", "math", "numbers", "random", "secrets", "statistics"],
  // data
  ...["array", "bisect", "collections", "collections.abc", "copy", "copyreg", "graphlib", "heapq", "itertools"],
  ...["queue", "reprlib", "struct"],
  // text
  ...["codecs", "difflib", "pprint", "re", "string", "string.templatelib", "textwrap", "unicodedata"],
  // time
  ...["_strptime", "calendar", "datetime", "time", "timeit"],
  // files, all of them in memory, and formats
  ...["base64", "binascii", "csv", "fnmatch", "glob", "gzip", "hashlib", "io", "json", "marshal", "os", "os.path"],
  ...["pathlib", "pickle", "shutil", "stat", "tempfile", "zipfile", "zlib"],
  // programs
  ...["argparse", "atexit", "errno", "linecache", "locale", "logging", "platform", "shlex"],
  ...["signal", "site", "threading", "tracemalloc", "unittest", "uuid"],
  // what C code imports: an interpreter that starts, a date that is read, a text in some encoding
  "_strptime",
  ...["encodings", "encodings.aliases", "encodings.ascii", "encodings.cp1252", "encodings.cp437", "encodings.latin_1"],
  ...["encodings.utf_16", "encodings.utf_32", "encodings.utf_8", "encodings.utf_8_sig"],
  ...["encodings.unicode_escape", "encodings.raw_unicode_escape", "encodings.hex_codec", "zipimport"],
]; // prettier-ignore

/** What those mention but can do without, since it needs a network, processes, a terminal, or C libraries. */
const LEFT_OUT: readonly string[] = [
  ...["asyncio", "concurrent", "multiprocessing", "selectors", "socket", "ssl", "subprocess"],
  ...["email", "http", "mailbox", "urllib", "webbrowser", "xml", "html", "plistlib"],
  ...["_pyrepl", "bdb", "doctest", "cmd", "code", "curses", "pdb", "pydoc", "readline", "rlcompleter", "tkinter"],
  ...["bz2", "compression.bz2", "compression.lzma", "compression.zstd", "ctypes", "lzma", "tarfile"],
  ...["importlib.metadata", "importlib.resources", "test", "unittest.async_case", "unittest.mock"],
  // CPython has these in C, or frozen under another name.
  ...["importlib._bootstrap", "importlib._bootstrap_external"],
  ...["_py_abc", "_pydatetime", "_pydecimal", "_pyio", "_threading_local"],
]; // prettier-ignore

const BUILD_ENVIRONMENT = {
  // The same input gives the same bytes.
  PYTHONHASHSEED: "0",
  // A traceback through the library shows lines, and no columns: a fifth less to fetch.
  PYTHONNODEBUGRANGES: "1",
};
const OWN = join(import.meta.dirname, "../src/languages/python/library");
const PYODIDE = dirname(createRequire(import.meta.url).resolve("pyodide"));
const script = (name: string): string => readFileSync(join(import.meta.dirname, name), "utf8");

/**
 * The path of a zip of compiled modules: Python's own that are kept, and those of src/languages/python/library. Before
 * one is made, which takes seconds, `onMake` is called.
 */
export async function standardLibrary(onMake?: () => void): Promise<string> {
  const trimmed = await cached(
    [version, LIBRARY, LEFT_OUT, BUILD_ENVIRONMENT, script("trimmed-library.py")],
    () => {
      onMake?.();
      return trim();
    },
  );
  const own = Object.fromEntries(
    ownFiles().map((path) => [relative(OWN, path).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
  );
  return cached([trimmed, own, script("own-library.py")], () => addOwn(trimmed, own));
}

/** What an interpreter in Node is started with. `onMake` hears when the library must be made first, which takes seconds. */
export async function interpreterParts(onMake?: () => void): Promise<InterpreterParts> {
  return partsWith(await standardLibrary(onMake));
}

/** One for all the interpreters of a process. */
let compiled: Promise<WebAssembly.Module> | undefined;

const partsWith = (zip: string): InterpreterParts => ({
  createPyodideModule,
  wasm: (compiled ??= WebAssembly.compile(readFileSync(join(PYODIDE, "pyodide.asm.wasm")))),
  standardLibrary: new Uint8Array(readFileSync(zip)),
});

/** Paths of the modules that are the project's own. */
export function ownFiles(): string[] {
  const paths = readdirSync(OWN, { recursive: true, encoding: "utf8" });
  return paths.filter((path) => path.endsWith(".py")).map((path) => join(OWN, path));
}

/** Making takes seconds, so a result is kept under a name made of all that it depends on. */
async function cached(inputs: unknown, make: () => Promise<Uint8Array>): Promise<string> {
  const key = createHash("sha256").update(JSON.stringify(inputs)).digest("hex");
  const path = join(CACHE, "python", `python-${key.slice(0, 16)}.zip`);
  if (existsSync(path)) return path;
  const running = making.get(path) ?? make().then((zip) => keep(path, zip));
  making.set(path, running);
  await running;
  return path;
}

/** A build asks in several places at once. */
const making = new Map<string, Promise<void>>();

/** The part of npm's python_stdlib.zip that is kept, compiled by the very Python that will run it. */
async function trim(): Promise<Uint8Array> {
  const python = await loadPyodide({ indexURL: PYODIDE, env: BUILD_ENVIRONMENT });
  // Its types are Emscripten's own, which are not installed.
  const files = python.FS as {
    writeFile(path: string, data: Uint8Array): void;
    readFile(path: string): Uint8Array;
  };
  files.writeFile("/source.zip", readFileSync(join(PYODIDE, "python_stdlib.zip")));
  // JSON of lists and texts is Python too.
  const names = `wanted = ${JSON.stringify(LIBRARY)}\nleft_out = ${JSON.stringify(LEFT_OUT)}`;
  python.runPython(`${names}\n${script("trimmed-library.py")}`);
  return files.readFile("/target.zip");
}

async function addOwn(trimmed: string, files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  let printed = "";
  const python = new CPython(
    await startInterpreter(partsWith(trimmed), {
      onWrite: (_, text) => (printed += text),
      isInterrupted: () => false,
    }),
  );
  const names = python.api._PyModule_GetDict(python.module("__main__"));
  try {
    python.run(`files = ${JSON.stringify(files)}\n${script("own-library.py")}`, names);
  } catch (error) {
    (python.api as CApi & { _PyErr_Print(): void })._PyErr_Print();
    throw new Error(`src/languages/python/library could not be compiled\n${printed}`, { cause: error });
  }
  return Buffer.from(printed, "base64");
}
