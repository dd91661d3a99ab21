import { describe, expect, it } from "vitest";
import type { Job, Outcome, Step } from "../../graders/candidate.ts";
import type { PlainArray } from "../../graders/values.ts";
import type { Print } from "../../src/languages/printing.ts";
import { TypeScriptRunner } from "../../src/languages/typescript/runner.ts";
import * as np from "../../src/tensor/np.ts";

function runnerFor(source: string, given = "") {
  const prints: Print[] = [];
  const runner = new TypeScriptRunner({ globals: { np }, onPrint: (print) => prints.push(print) > 0 });
  return { runner, prints, loaded: runner.load(source, given) };
}

const call = (name: string, args: string[] = [], as: string[] = ["out"]): Step => ({
  kind: "call",
  name,
  args,
  as,
  unpack: false,
});
const job = (steps: Step[], outputs: string[] = ["out"], inputs: Record<string, PlainArray> = {}): Job => ({
  steps,
  inputs,
  outputs,
  prints: true,
});
const vector = (...data: number[]): PlainArray => ({
  dtype: "float64",
  shape: [data.length],
  data: Float64Array.from(data),
});

/** What the function `f` of this source gives back. */
function outcomeOf(source: string): Outcome {
  const { runner, loaded } = runnerFor(source);
  expect(loaded).toEqual({ kind: "loaded" });
  return runner.run(job([call("f")]));
}

function valueOf(source: string) {
  const outcome = outcomeOf(source);
  if (outcome.kind !== "values") throw new Error(JSON.stringify(outcome));
  return outcome.values[0];
}

describe("TypeScriptRunner.load", () => {
  it.each([
    ["an exported function", "export function f(): number { return 7; }"],
    ["a function without export", "function f() { return 7; }"],
    ["a constant arrow", "const f = (): number => 7;"],
    ["a list of exports under another name", "const g = () => 7;\nexport { g as f };"],
    ["a variable assigned later", "let f = () => 1;\nf = () => 7;"],
  ])("finds %s", (_, source) => {
    expect(valueOf(source)).toEqual({ kind: "array", dtype: "float64", shape: [], data: Float64Array.of(7) });
  });

  it("says that a syntax error kept it from loading, and where", () => {
    expect(runnerFor("function f( {").loaded).toMatchObject({
      kind: "threw",
      error: { type: "SyntaxError", line: 1 },
    });
  });

  it("gives the line of an error at the top level, under any prefix", () => {
    expect(runnerFor("type A = 1;\n\nnull.x;").loaded).toMatchObject({
      kind: "threw",
      error: {
        type: "TypeError",
        message: "Cannot read properties of null (reading 'x')",
        line: 3,
        column: 6,
      },
    });
    expect(runnerFor("undefinedName;").loaded).toEqual({
      kind: "threw",
      error: { type: "ReferenceError", message: "undefinedName is not defined", line: 1, column: 1 },
    });
  });

  it("refuses an import with its line, and forgets one of types", () => {
    expect(
      runnerFor('const a = 1;\nimport * as numpy from "numpy";\nexport const f = () => numpy.exp(a);').loaded,
    ).toMatchObject({
      kind: "threw",
      error: {
        type: "ImportError",
        message:
          'cannot import "numpy": np and NDArray are in scope already, and nothing else can be imported',
        line: 2,
      },
    });
    expect(
      runnerFor('import type { NDArray as A } from "./np.ts";\nexport function f(x: A): A { return x; }')
        .loaded,
    ).toEqual({ kind: "loaded" });
  });

  it("evaluates given code first, without moving the lines of the learner's", () => {
    const given =
      "export class Box {\n  v: number;\n  constructor(v: number) { this.v = v; }\n  fail(): void { throw new Error('given'); }\n}\n\n\n";
    const { runner, loaded } = runnerFor(
      "function f() {\n  return new Box(3).v;\n}\nfunction g() {\n  new Box(1).fail();\n}",
      given,
    );
    expect(loaded).toEqual({ kind: "loaded" });
    expect(runner.run(job([call("f")]))).toMatchObject({
      kind: "values",
      values: [{ data: Float64Array.of(3) }],
    });
    expect(runner.run(job([call("g")]))).toMatchObject({
      kind: "threw",
      error: { message: "given", line: 5 },
    });
  });

  it("lets the learner's code define a name that given code or np has", () => {
    const { runner, loaded } = runnerFor(
      "class Box { v = 2; }\nconst np = 1, exports = 2, console = 3;\nfunction f() { return new Box().v + np; }",
      "class Box {}",
    );
    expect(loaded).toEqual({ kind: "loaded" });
    expect(runner.run(job([call("f")]))).toMatchObject({ values: [{ data: Float64Array.of(3) }] });
  });

  it("is strict, and leaves nothing in the global scope", () => {
    runnerFor("var leaked = 1; function f() {}");
    expect("leaked" in globalThis).toBe(false);
    expect(runnerFor("undeclared = 1;").loaded).toMatchObject({ error: { type: "ReferenceError" } });
    expect(outcomeOf("function f() { return f.caller; }")).toMatchObject({
      kind: "threw",
      error: { type: "TypeError" },
    });
  });
});

describe("TypeScriptRunner.run", () => {
  it("passes arrays, unpacks lists, calls methods and reads attributes", () => {
    const { runner } = runnerFor(`
      class Layer { W: NDArray; dW?: NDArray; constructor(W: NDArray) { this.W = W; }
        forward(x: NDArray) { return x.mul(this.W); } backward(d: NDArray) { this.dW = d; return [d, d]; } }`);
    const steps: Step[] = [
      { kind: "construct", name: "Layer", args: ["W"], as: ["layer"], unpack: false },
      { kind: "method", object: "layer", name: "forward", args: ["x"], as: ["out"], unpack: false },
      { kind: "method", object: "layer", name: "backward", args: ["out"], as: ["a", "b"], unpack: true },
      { kind: "read", object: "layer", name: "dW", as: ["dW"], unpack: false },
    ];
    expect(runner.run(job(steps, ["dW", "x"], { x: vector(1, 2), W: vector(3, 4) }))).toEqual({
      kind: "values",
      values: [
        { kind: "array", dtype: "float64", shape: [2], data: Float64Array.of(3, 8) },
        { kind: "array", dtype: "float64", shape: [2], data: Float64Array.of(1, 2) },
      ],
    });
  });

  it("shows a change of an input, and keeps the caller's own numbers", () => {
    const x = vector(1, 2);
    const { runner } = runnerFor("function f(x: NDArray) { x.iadd(1); return x; }");
    expect(runner.run(job([call("f", ["x"])], ["x"], { x }))).toMatchObject({
      values: [{ data: Float64Array.of(2, 3) }],
    });
    expect(x.data).toEqual(Float64Array.of(1, 2));
  });

  it("names the closest definition when a function is missing", () => {
    const { runner } = runnerFor("\nfunction linearForward() {}\nfunction linear_backwards() {}");
    expect(runner.run(job([call("linearBackward")]))).toEqual({
      kind: "missing",
      step: 0,
      name: "linearBackward",
      similar: { name: "linear_backwards", line: 3 },
    });
    expect(runner.run(job([call("softmax")]))).toEqual({ kind: "missing", step: 0, name: "softmax" });
  });

  it("says what came where a list of another length was to be unpacked", () => {
    const { runner } = runnerFor("function f() { return [1, np.zeros(2)]; }\nfunction g() { return 5; }");
    const unpack = (name: string): Step => ({
      kind: "call",
      name,
      args: [],
      as: ["a", "b", "c"],
      unpack: true,
    });
    expect(runner.run(job([unpack("f")]))).toMatchObject({ kind: "unpack", step: 0, got: { kind: "list" } });
    expect(runner.run(job([unpack("g")]))).toMatchObject({
      kind: "unpack",
      step: 0,
      got: { kind: "array", shape: [] },
    });
  });

  it("gives line and column of an error thrown in the code or by np below it", () => {
    expect(
      outcomeOf(
        "function f(): NDArray {\n  const a: NDArray = np.zeros(2);\n  return a.add(np.zeros(3));\n}",
      ),
    ).toMatchObject({
      kind: "threw",
      step: 0,
      error: {
        line: 3,
        column: 12,
        message: expect.stringContaining("operands could not be broadcast") as string,
      },
    });
  });

  it("does not take a place out of the error's own message", () => {
    expect(
      outcomeOf('function f() {\n  throw new Error("at solution.ts:99:9\\n at x (solution.ts:98:1)");\n}'),
    ).toMatchObject({ error: { line: 2 } });
  });

  it("reports a stack overflow with its line", () => {
    expect(outcomeOf("function f(): number {\n  return 1 + f();\n}")).toMatchObject({
      kind: "threw",
      error: { type: "RangeError", message: "Maximum call stack size exceeded", line: 2 },
    });
  });

  it.each([
    ["a string", 'throw "boom"', "Thrown string", "boom"],
    ["null", "throw null", "Thrown null", "null"],
    ["undefined", "throw undefined", "Thrown undefined", "undefined"],
    ["a symbol", 'throw Symbol("s")', "Thrown symbol", "Symbol(s)"],
    ["an object", "throw { code: 1 }", "Thrown object", "{ code: 1 }"],
    [
      "a Proxy that throws",
      "throw new Proxy({}, { get() { throw 1 }, getPrototypeOf() { throw 2 }, ownKeys() { throw 3 } })",
      "Thrown object",
      "an object that throws when it is read",
    ],
    [
      "a revoked Proxy",
      "const r = Proxy.revocable({}, {}); r.revoke(); throw r.proxy",
      "Thrown object",
      "an object that throws when it is read",
    ],
    [
      "an Error whose message throws",
      "throw Object.defineProperty(new Error(), 'message', { get() { throw 1 } })",
      "Thrown object",
      "an object that throws when it is read",
    ],
    ["an object without a prototype", "throw Object.create(null)", "Thrown object", "{}"],
  ])("describes %s that was thrown", (_, statement, type, message) => {
    expect(outcomeOf(`function f() { ${statement}; }`)).toEqual({
      kind: "threw",
      step: 0,
      error: { type, message },
    });
  });

  it("names a method that is not there", () => {
    const { runner } = runnerFor("class A {}");
    const steps: Step[] = [
      { kind: "construct", name: "A", args: [], as: ["a"], unpack: false },
      { kind: "method", object: "a", name: "forward", args: [], as: ["out"], unpack: false },
    ];
    expect(runner.run(job(steps))).toEqual({
      kind: "threw",
      step: 1,
      error: { type: "TypeError", message: "a.forward is not a function" },
    });
  });
});

describe("hundreds of quiet jobs", () => {
  const steps = [call("f", ["x"])];
  const quiet = (n: number): Job => ({ ...job(steps, ["out"], { x: vector(n) }), prints: false });
  const values = (source: string): unknown[] => {
    const { runner } = runnerFor(source);
    return [1, 2, 3].map((n) => {
      const outcome = runner.run(quiet(n));
      const [value] = outcome.kind === "values" ? outcome.values : [];
      return value?.kind === "array" ? [...value.data] : outcome;
    });
  };

  it("may keep an array from one to the next", () => {
    expect(
      values(
        "let c: NDArray; export function f(x: NDArray) { c ??= np.full(1, 10, 'float64'); return x.add(c); }",
      ),
    ).toEqual([[11], [12], [13]]);
  });

  it("may keep an array as npm's ndarray, whose reading nothing can check", () => {
    const source =
      "let kept: any; export function f(x: NDArray) { kept ??= np.toNdarray(x.mul(2)); x.mul(100); " +
      "return np.fromNdarray(kept).add(0); }";
    expect(values(source)).toEqual([[2], [2], [2]]);
  });

  it("may hide the error of an array that was recycled", () => {
    const source =
      "const seen: NDArray[] = []; export function f(x: NDArray) { seen.push(x.mul(1)); " +
      "try { return np.array(seen.map((one) => one.sum())).sum(); } catch { return -1; } }";
    // Loaded anew before the second, which is then the first that it sees.
    expect(values(source)).toEqual([[1], [2], [5]]);
  });
});

describe("a value that the code gives back", () => {
  const array = (shape: number[], data: number[], dtype = "float64") => ({
    kind: "array",
    dtype,
    shape,
    data: Float64Array.from(data),
  });

  it.each([
    ["a number", "3.5", array([], [3.5])],
    ["a boolean", "true", array([], [1], "bool")],
    ["an array", "np.array([[1.5, 2], [3, 4]])", array([2, 2], [1.5, 2, 3, 4])],
    ["a view", "np.array([[1, 2], [3, 4]]).T", array([2, 2], [1, 3, 2, 4], "int64")],
    ["a mask", "np.array([1, 2]).gt(1)", array([2], [0, 1], "bool")],
    ["a typed array", "new Float32Array([1, 2])", array([2], [1, 2])],
    ["a nested list of numbers", "[[1, 2, 3], [4, 5, 6]]", array([2, 3], [1, 2, 3, 4, 5, 6])],
    ["NaN and infinities", "[NaN, -Infinity]", array([2], [NaN, -Infinity])],
    ["a list of arrays", "[np.zeros(1), 2]", { kind: "list", items: [array([1], [0]), array([], [2])] }],
    ["a ragged list", "[[1], [2, 3]]", { kind: "list", items: [array([1], [1]), array([2], [2, 3])] }],
    ["an empty list", "[]", { kind: "list", items: [] }],
    ["nothing", "undefined", { kind: "other", type: "undefined", text: "undefined" }],
    ["null", "null", { kind: "other", type: "null", text: "null" }],
    ["a string", '"abc"', { kind: "other", type: "string", text: "abc" }],
    ["a promise", "Promise.resolve(np.zeros(2))", { kind: "other", type: "promise", text: "Promise" }],
    ["a function", "function g() {}", { kind: "other", type: "function", text: "[function g]" }],
    [
      "an object",
      "({ dx: 1, dW: np.zeros(2) })",
      { kind: "other", type: "object", text: "{ dx: 1, dW: array([0. 0.]) }" },
    ],
    [
      "a Proxy that throws",
      "new Proxy([], { get() { throw 1; } })",
      { kind: "other", type: "object", text: "an object that throws when it is read" },
    ],
    [
      "a bigint array",
      "new BigInt64Array(1)",
      { kind: "other", type: "BigInt64Array", text: "BigInt64Array [0n]" },
    ],
  ])("may be %s", (_, expression, expected) => {
    expect(valueOf(`function f() { return (${expression}); }`)).toEqual(expected);
  });

  it("is cut where it is too deep, too long or too large", () => {
    expect(
      valueOf("function f() { let a: unknown[] = []; for (let i = 0; i < 50; i++) a = [a]; return a; }"),
    ).toMatchObject({ kind: "list" });
    expect(valueOf("function f() { const a: unknown[] = []; a.push(a); return a; }")).toMatchObject({
      kind: "list",
    });
    expect(valueOf("function f() { return new Array(2 ** 32 - 1); }")).toEqual({
      kind: "other",
      type: "list",
      text: "a list of 4294967295 items",
    });
    expect(valueOf("function f() { return np.zeros([2000, 1000]); }")).toMatchObject({
      kind: "other",
      type: "array",
    });
    expect(valueOf('function f() { return "x".repeat(1e6); }')).toEqual({
      kind: "other",
      type: "string",
      text: `${"x".repeat(199)}…`,
    });
  });

  it("is not taken for an array when its shape was made to lie", () => {
    expect(
      valueOf(
        "function f() { const a = np.zeros(2); Object.defineProperty(a, 'shape', { value: [1e9, 1e9] }); return a; }",
      ),
    ).toMatchObject({
      kind: "other",
    });
    expect(
      valueOf(
        "function f() { const a = np.zeros(2); Object.defineProperty(a, 'shape', { value: [-1, -2] }); return a; }",
      ),
    ).toMatchObject({
      kind: "other",
    });
  });
});
