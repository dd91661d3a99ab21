import { statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { interpreterParts, LIBRARY, standardLibrary } from "../../build/standard-library.ts";
import type { CApi } from "../../src/languages/python/cpython/c-api.ts";
import { CPython } from "../../src/languages/python/cpython/cpython.ts";
import { startInterpreter } from "../../src/languages/python/cpython/start.ts";

const MAKING_MS = 120_000;

/** Runs a program, and gives what it printed. */
async function python(program: string): Promise<string> {
  let output = "";
  const module = await startInterpreter(await interpreterParts(), {
    onWrite: (_, text) => (output += text),
    isInterrupted: () => false,
  });
  const python = new CPython(module);
  try {
    python.run(program, module._PyModule_GetDict(python.module("__main__")));
  } catch {
    (module as CApi & { _PyErr_Print(): void })._PyErr_Print();
  }
  return output;
}

describe("the standard library that is shipped", { timeout: MAKING_MS }, () => {
  it("holds every module that a learner may import", async () => {
    const output = await python(`
import importlib
for name in ${JSON.stringify(LIBRARY)}:
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(name, error)
`);
    expect(output).toBe("");
  });

  it("works where a module imports another one late", async () => {
    const output = await python(`
import datetime, inspect, json, pickle, random, secrets, tempfile, traceback, unittest, warnings
print(datetime.datetime.strptime("2024-05-17", "%Y-%m-%d").strftime("%A"))
print(json.loads(json.dumps({"a": [1, 2.5, None]})))
print(pickle.loads(pickle.dumps({"a": (1, 2)})))
print(inspect.signature(lambda x, *, axis=None: x))
with tempfile.TemporaryFile() as file:
    print(file.write(b"abc"))
try:
    1 / 0
except ZeroDivisionError:
    print(traceback.format_exc().splitlines()[-1])
class Case(unittest.TestCase):
    def test_sum(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
print(unittest.TextTestRunner(stream=__import__("io").StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromTestCase(Case)).wasSuccessful())
with warnings.catch_warnings(record=True) as caught:
    warnings.warn("careful")
print("café".encode("latin-1"), b"\\xff\\xfea\\x00".decode("utf-16"), secrets.token_bytes(3).__len__())
`);
    expect(output.split("\n")).toEqual([
      "Friday",
      "{'a': [1, 2.5, None]}",
      "{'a': (1, 2)}",
      "(x, *, axis=None)",
      "3",
      "ZeroDivisionError: division by zero",
      "True",
      "b'caf\\xe9' a 3",
      "",
    ]);
  });

  it("leaves out what needs a network, and with it Pyodide's way to JavaScript", async () => {
    const output = await python(`
for name in ("http", "socket", "asyncio", "js", "pyodide", "_pyodide_core"):
    try:
        __import__(name)
        print(name)
    except ImportError:
        pass
`);
    expect(output).toBe("");
  });
});

describe("what Python costs a visitor", () => {
  // With the interpreter, whose size is Pyodide's: 4 MB. `npm run bench -- python` compresses all of it.
  it("has less than a megabyte of standard library", async () => {
    expect(statSync(await standardLibrary()).size).toBeLessThan(950_000);
  });
});
