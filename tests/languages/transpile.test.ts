import { describe, expect, it } from "vitest";
import { transpile } from "../../src/languages/typescript/transpile.ts";

function script(source: string) {
  const transpiled = transpile(source);
  if (transpiled.kind !== "script") throw new Error(transpiled.error.message);
  return transpiled.script;
}

function errorOf(source: string) {
  const transpiled = transpile(source);
  if (transpiled.kind !== "threw") throw new Error("no syntax error");
  return transpiled.error;
}

describe("transpile", () => {
  it("keeps every line where it was", () => {
    const source = [
      "interface Pair {",
      "  a: number;",
      "}",
      "export function f(",
      "  x: number,",
      "): number {",
      "  return x as number;",
      "}",
      "enum Axis { Rows, Columns }",
      "class Layer { constructor(private readonly W: NDArray) {} }",
      "type Q<T> = T | undefined;",
      "const last = 1 satisfies number;",
    ].join("\n");
    const lines = script(source).code.split("\n");
    expect(lines).toHaveLength(12);
    expect(lines[6]).toContain("return x");
    expect(lines[11]).toContain("const last = 1");
  });

  it("finds functions, constants and classes at the top level with their lines", () => {
    const source =
      "export function f(): void {}\nconst g = (): void => {}, { h } = { h: 1 };\n\nabstract class K {}\n{ const inner = 1; }";
    expect(script(source).declarations.filter(({ name }) => !name.startsWith("_"))).toEqual([
      { name: "f", line: 1 },
      { name: "g", line: 2 },
      { name: "h", line: 2 },
      { name: "K", line: 4 },
    ]);
  });

  it("reports the line and column of a syntax error, from 1", () => {
    expect(errorOf("const a = 1;\nconst b = ;\n")).toEqual({
      type: "SyntaxError",
      message: "Unexpected token",
      line: 2,
      column: 11,
    });
  });

  it("gives a place to errors that an engine reports without one", () => {
    expect(errorOf("const a: number = 1;\n\n  const a = 2;")).toEqual({
      type: "SyntaxError",
      message: "Identifier 'a' has already been declared",
      line: 3,
      column: 9,
    });
    expect(errorOf("function f() {\n  await g();\n}")).toMatchObject({ type: "SyntaxError", line: 2 });
    expect(errorOf("return 1;")).toMatchObject({
      message: "'return' outside of function",
      line: 1,
      column: 1,
    });
    expect(errorOf("let x = 1;\nbreak;")).toMatchObject({ type: "SyntaxError", line: 2, column: 1 });
  });

  it("leaves the column out where taking types away has moved it", () => {
    expect(errorOf("const a = 1; { let b: number = 1; let b: number = 2; }")).toEqual({
      type: "SyntaxError",
      message: "Identifier 'b' has already been declared",
      line: 1,
    });
  });

  it("counts Windows line ends once, and ignores a byte order mark", () => {
    expect(errorOf("\uFEFFconst a = 1;\r\nconst b = ;\r\n")).toMatchObject({ line: 2, column: 11 });
  });

  it("survives text nested deeper than the parser's stack", () => {
    expect(errorOf("[".repeat(100_000)).type).toMatch(/Error/);
  });
});
