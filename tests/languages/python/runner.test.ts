import { describe, expect, it } from "vitest";
import type { Job, Outcome } from "../../../graders/candidate.ts";
import { startPython, textOf } from "./start-python.ts";

let deadline = Infinity;
const { runner, takePrints } = await startPython(() => performance.now() > deadline);

function load(source: string, given = "") {
  const loaded = runner.load(source, given);
  const prints = takePrints();
  const error = loaded.kind === "threw" ? loaded.error : undefined;
  return {
    error,
    out: textOf(prints, "log"),
    warnings: textOf(prints, "warn"),
    traceback: textOf(prints, "error"),
  };
}

function job(steps: Job["steps"], outputs: readonly string[], prints = true): Outcome {
  return runner.run({
    steps,
    inputs: { x: { dtype: "float64", shape: [2, 3], data: Float64Array.of(1, 2, 3, 4, 5, 6) } },
    outputs,
    prints,
  });
}

const call = (
  name: string,
  args: readonly string[],
  as: readonly string[],
  unpack = false,
): Job["steps"][number] => ({
  kind: "call",
  name,
  args,
  as,
  unpack,
});

describe("an error of the learner's", () => {
  it("is told as Python tells it, without any frame of ours", () => {
    const { error, traceback } = load(
      "import numpy as np\n\ndef f(x):\n    return np.linalg.eigh(x)\n\nf(np.ones((2, 3)))",
    );
    expect(error).toMatchObject({ type: "LinAlgError", line: 4, column: 12 });
    expect(traceback).toBe(
      `Traceback (most recent call last):
  File "solution.py", line 6, in <module>
    f(np.ones((2, 3)))
    ~^^^^^^^^^^^^^^^^^
  File "solution.py", line 4, in f
    return np.linalg.eigh(x)
           ~~~~~~~~~~~~~~^^^
numpy.linalg.LinAlgError: ${error?.message}
`,
    );
  });

  it("keeps the error that caused it", () => {
    const { error, traceback } = load(
      "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    raise ValueError('no') from e",
    );
    expect(error).toEqual({ type: "ValueError", message: "no", line: 4, column: 5 });
    expect(traceback).toMatch(
      /ZeroDivisionError: division by zero\n\nThe above exception was the direct cause/,
    );
  });

  it("has its column in UTF-16 units, as editors count", () => {
    expect(load("s = '∂𝒳'; undefined_name").error).toMatchObject({ type: "NameError", line: 1, column: 12 });
  });

  it("of syntax has the line, and the column of the first wrong character", () => {
    const { error, traceback } = load("x = 1\ny = '𝒳' +* 2");
    expect(error).toEqual({ type: "SyntaxError", message: "invalid syntax", line: 2, column: 11 });
    expect(traceback).toContain('File "solution.py", line 2');
  });

  it.each([
    [
      "a shape",
      "np.ones((2, 3)) + np.ones(4)",
      "ValueError",
      "could not be broadcast together with shapes (2,3) (4,)",
    ],
    ["an axis", "np.ones(2).sum(axis=1)", "AxisError", "axis 1 is out of bounds for array of dimension 1"],
    ["a name", "np.sofmax", "AttributeError", "module 'numpy' has no attribute 'sofmax'. Did you mean: "],
    ["a method", "np.ones(2).sumn()", "AttributeError", "has no attribute 'sumn'. Did you mean: 'sum'?"],
    ["an import", "import torch", "ModuleNotFoundError", "only numpy and the standard library are here"],
    ["a socket", "import socket", "ModuleNotFoundError", "no network"],
    ["a plot", "import matplotlib.pyplot as plt; plt.plot([1])", "RuntimeError", "plots are not available"],
    ["the keyboard", "input('n?')", "UnsupportedOperation", "there is no keyboard here"],
    ["a process", "import os; os.system('ls')", "OSError", "no other programs"],
    [
      "a huge array",
      "np.zeros((10**5, 10**5))",
      "MemoryError",
      "Unable to allocate 74.5 GiB for an array with shape (100000, 100000)",
    ],
    ["many arrays", "a = [np.zeros(10**7) for _ in range(40)]", "MemoryError", "Unable to allocate 76.3 MiB"],
    ["a huge list", "a = [0] * (3 * 10**8)", "MemoryError", ""],
    [
      "endless recursion",
      "f = lambda n: f(n + 1); f(0)",
      "RecursionError",
      "maximum recursion depth exceeded",
    ],
  ])("names what is wrong with %s", (_what, code, type, part) => {
    const { error } = load(`import numpy as np\n${code}`);
    expect(error).toMatchObject({ type, line: 2 });
    expect(error?.message).toContain(part);
  });

  it("that cannot be told is an error all the same", () => {
    expect(load("class A(Exception):\n    def __str__(self): raise ValueError\nraise A").error).toMatchObject(
      { type: "A", line: 3 },
    );
  });

  it("is none at sys.exit()", () => {
    expect(load("import sys\nprint('bye')\nsys.exit()")).toMatchObject({
      error: undefined,
      out: "bye\n",
      traceback: "",
    });
    expect(load("import sys\nsys.exit('wrong')").error).toMatchObject({
      type: "SystemExit",
      message: "wrong",
    });
  });

  it("of a loop that never ends names the line at which it was stopped, and what comes next runs", () => {
    deadline = performance.now() + 200;
    const { error } = load(
      "n = 0\nwhile True:\n    try:\n        n += 1\n    except BaseException:\n        pass",
    );
    deadline = Infinity;
    expect(error).toMatchObject({ type: "KeyboardInterrupt" });
    expect([2, 4, 6]).toContain(error?.line);
    expect(load("print('after')").out).toBe("after\n");
  });
});

describe("what is printed", () => {
  it("comes line by line, the last one too when it has no end", () => {
    runner.load("print('a')\nprint('b\\nc', end='')");
    expect(takePrints()).toEqual(
      [
        { stream: "log", text: "a" },
        { stream: "log", text: "b\nc" },
      ].flatMap(({ stream, text }) => text.split("\n").map((line) => ({ stream, text: line }))),
    );
  });

  it("has NumPy's warnings, once for a place", () => {
    const { warnings } = load(
      "import numpy as np\nfor _ in range(3):\n    np.log(np.zeros(2))\nnp.exp(1000.0)",
    );
    expect(warnings).toBe(
      "solution.py:3: RuntimeWarning: divide by zero encountered in log\n  np.log(np.zeros(2))\n" +
        "solution.py:4: RuntimeWarning: overflow encountered in exp\n  np.exp(1000.0)\n",
    );
  });

  it("is nothing while a job is quiet", () => {
    load("def f(x):\n    print('seen')\n    return x");
    job([call("f", ["x"], ["y"])], ["y"], false);
    expect(takePrints()).toEqual([]);
    job([call("f", ["x"], ["y"])], ["y"]);
    expect(takePrints()).toEqual([{ stream: "log", text: "seen" }]);
  });
});

describe("a call program", () => {
  it("calls functions by their Python names, and gives back arrays, numbers, lists and the rest", () => {
    load(`import numpy as np
def all_kinds(x):
    return x.T, 2, 2.5, True, np.float32(1.5), [[1, 2], [3, 4]], (x, None), "text"`);
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    expect(job([call("allKinds", ["x"], names, true)], names)).toEqual({
      kind: "values",
      values: [
        { kind: "array", dtype: "float64", shape: [3, 2], data: Float64Array.of(1, 4, 2, 5, 3, 6) },
        { kind: "array", dtype: "int64", shape: [], data: Float64Array.of(2) },
        { kind: "array", dtype: "float64", shape: [], data: Float64Array.of(2.5) },
        { kind: "array", dtype: "bool", shape: [], data: Float64Array.of(1) },
        { kind: "array", dtype: "float32", shape: [], data: Float64Array.of(1.5) },
        { kind: "array", dtype: "int64", shape: [2, 2], data: Float64Array.of(1, 2, 3, 4) },
        {
          kind: "list",
          items: [
            { kind: "array", dtype: "float64", shape: [2, 3], data: Float64Array.of(1, 2, 3, 4, 5, 6) },
            { kind: "other", type: "NoneType", text: "None" },
          ],
        },
        { kind: "other", type: "str", text: "'text'" },
      ],
    });
  });

  it("constructs, calls methods and reads attributes, of a class that was given too", () => {
    load(
      "",
      "class Layer:\n    calls = 0\n    def run_once(self, x):\n        self.calls += 1\n        self.dW = x * 2",
    );
    const outcome = job(
      [
        { kind: "construct", name: "Layer", args: [], as: ["layer"], unpack: false },
        { kind: "method", object: "layer", name: "runOnce", args: ["x"], as: ["nothing"], unpack: false },
        { kind: "read", object: "layer", name: "dW", as: ["dW"], unpack: false },
        { kind: "read", object: "layer", name: "calls", as: ["calls"], unpack: false },
      ],
      ["calls", "dW"],
    );
    expect(outcome).toMatchObject({
      kind: "values",
      values: [{ data: Float64Array.of(1) }, { shape: [2, 3] }],
    });
  });

  it("says which function is missing, and what is named nearly so", () => {
    load("def linear_foward(x):\n    return x");
    expect(job([call("linearForward", ["x"], ["y"])], ["y"])).toEqual({
      kind: "missing",
      step: 0,
      name: "linearForward",
      similar: { name: "linear_foward", line: 1 },
    });
  });

  it("names the function's line when it cannot be called so", () => {
    load("\n\ndef f():\n    return 1");
    expect(job([call("f", ["x"], ["y"])], ["y"])).toMatchObject({
      kind: "threw",
      error: { type: "TypeError", message: "f() takes 0 positional arguments but 1 was given", line: 3 },
    });
  });

  it("says what came where several values were wanted", () => {
    load("def f(x):\n    return x");
    expect(job([call("f", ["x"], ["a", "b"], true)], ["a"])).toMatchObject({
      kind: "unpack",
      step: 0,
      got: { kind: "array", shape: [2, 3] },
    });
  });

  it("shows an input that was changed in place", () => {
    load("def f(x):\n    x += 1\n    return x");
    expect(job([call("f", ["x"], ["y"])], ["x"])).toMatchObject({
      values: [{ data: Float64Array.of(2, 3, 4, 5, 6, 7) }],
    });
  });
});

describe("a load", () => {
  it("starts afresh: no names, seeds, print options or error states of the one before", () => {
    load(
      "import numpy as np\nleft = 1\nnp.random.seed(0)\nnp.set_printoptions(precision=2)\nnp.seterr(all='ignore')",
    );
    const { out, warnings } = load(
      "import numpy as np\nprint('left' in globals(), np.array([1 / 3]), np.random.rand() == 0.5488135039273248)\nnp.log(0.0)",
    );
    expect(out).toBe("False [0.33333333] False\n");
    expect(warnings).toContain("divide by zero");
  });

  it("has the given's names around it, which it may replace", () => {
    expect(
      load("print(helper(1))\ndef helper(x): return -x\nprint(helper(1))", "def helper(x):\n    return x + 1")
        .out,
    ).toBe("2\n-1\n");
  });

  it("says so when the given fails", () => {
    expect(load("", "1 / 0").error).toMatchObject({
      type: "ZeroDivisionError",
      message: "given.py: division by zero",
    });
  });

  it("runs as a script does", () => {
    expect(load('if __name__ == "__main__":\n    print(__file__)').out).toBe("solution.py\n");
  });
});
