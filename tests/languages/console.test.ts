import { describe, expect, it } from "vitest";
import { type Print, PRINT_LIMITS, PrintBudget } from "../../src/languages/printing.ts";
import { TypeScriptRunner } from "../../src/languages/typescript/runner.ts";
import * as np from "../../src/tensor/np.ts";

function printsOf(source: string): Print[] {
  const prints: Print[] = [];
  const runner = new TypeScriptRunner({ globals: { np }, onPrint: (print) => prints.push(print) > 0 });
  expect(runner.load(source)).toEqual({ kind: "loaded" });
  return prints;
}

const textOf = (expression: string): string | undefined => printsOf(`console.log(${expression})`)[0]?.text;

describe("console", () => {
  it.each([
    ['"loss", 0.5', "loss 0.5"],
    ["np.array([[1, 2], [3, 4]])", "[[1 2]\n [3 4]]"],
    ["{ W: np.array([1.5]), n: -0, deep: { s: 'x' } }", '{ W: array([1.5]), n: -0, deep: { s: "x" } }'],
    ["[1, [2, [3]]]", "[1, [2, [3]]]"],
    ["new Map([[1, 'a']]), new Set([2])", 'Map {1 => "a"} Set {2}'],
    ["new (class Layer { W = 1 })()", "Layer { W: 1 }"],
    ["new Error('no')", "Error: no"],
    ["null, undefined, true, 10n", "null undefined true 10n"],
    ["Float64Array.of(1, 2)", "Float64Array [1, 2]"],
    ["{ get secret() { throw 1 } }", "{ secret: [getter] }"],
    ["new Proxy({}, { ownKeys() { throw 1 } })", "[an object that throws when it is read]"],
  ])("prints %s", (expression, text) => {
    expect(textOf(expression)).toBe(text);
  });

  it("prints a cycle once", () => {
    expect(printsOf("const a: any = { n: 1 }; a.self = a; console.log(a)")[0]?.text).toBe(
      "{ n: 1, self: [circular] }",
    );
  });

  it("keeps log, warn and error apart", () => {
    const prints = printsOf(
      'console.info("a"); console.debug("b"); console.warn("c"); console.error("d"); console.assert(false, "e")',
    );
    expect(prints).toEqual([
      { stream: "log", text: "a" },
      { stream: "log", text: "b" },
      { stream: "warn", text: "c" },
      { stream: "error", text: "d" },
      { stream: "error", text: "Assertion failed: e" },
    ]);
  });

  it("cuts a line that is too long", () => {
    expect(textOf('"x".repeat(3000)')).toBe(`${"x".repeat(2000)}…`);
  });

  it("is silent in a quiet job, and not even formats", () => {
    const prints: Print[] = [];
    const runner = new TypeScriptRunner({ globals: { np }, onPrint: (print) => prints.push(print) > 0 });
    runner.load(
      "let read = 0;\nfunction f() { console.log(new Proxy({}, { ownKeys() { read++; return []; } })); return read; }",
    );
    const job = (prints: boolean) => ({
      steps: [{ kind: "call", name: "f", args: [], as: ["n"], unpack: false }] as const,
      inputs: {},
      outputs: ["n"],
      prints,
    });
    expect(runner.run(job(false))).toMatchObject({ values: [{ data: Float64Array.of(0) }] });
    expect(runner.run(job(true))).toMatchObject({ values: [{ data: Float64Array.of(1) }] });
    expect(prints).toHaveLength(1);
  });
});

describe("PrintBudget", () => {
  const log = (text: string): Print => ({ stream: "log", text });

  it("lets 500 lines through, then says once that there were more", () => {
    const budget = new PrintBudget();
    const shown = Array.from({ length: 1000 }, (_, i) => budget.spend(log(`${i}`))).flat();
    expect(shown).toHaveLength(PRINT_LIMITS.lines + 1);
    expect(shown.at(-1)).toEqual({
      stream: "warn",
      text: "The rest of the output is not shown (limit: 500 lines or 64 KB).",
    });
    expect(budget.spent).toBe(true);
  });

  it("shows the part of a long print that fits", () => {
    const [part, rest] = new PrintBudget().spend(log("x\n".repeat(600)));
    expect(part?.text.split("\n")).toHaveLength(500);
    expect(rest?.stream).toBe("warn");
    expect(new PrintBudget().spend(log("x".repeat(70_000)))[0]?.text).toHaveLength(64 * 1024);
  });

  it("passes on what another of its kind let through, unchanged", () => {
    const [first, second] = [new PrintBudget(), new PrintBudget()];
    const sent = Array.from({ length: 40 }, () => first.spend(log("a\n".repeat(30)))).flat();
    expect(sent.flatMap((print) => second.spend(print))).toEqual(sent);
  });
});
