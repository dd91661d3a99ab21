import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startPython, textOf } from "./start-python.ts";

const root = join(import.meta.dirname, "features");
const python = await startPython();

/** A program's expected output: its last comments, `#> line` each. */
function expectedOutput(program: string): string {
  return program
    .split("\n")
    .filter((line) => line.startsWith("#>"))
    .map((line) => `${line.slice(3)}\n`)
    .join("");
}

const groups = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(groups.map(({ name }) => name))("ordinary Python: %s", (group) => {
  const files = readdirSync(join(root, group)).filter((name) => name.endsWith(".py"));

  it.each(files)("%s prints what it prints in CPython", (file) => {
    const program = readFileSync(join(root, group, file), "utf8");
    const loaded = python.runner.load(program);
    const prints = python.takePrints();
    expect(loaded, textOf(prints, "error")).toEqual({ kind: "loaded" });
    expect(textOf(prints, "log")).toBe(expectedOutput(program));
  });
});

describe("the programs", () => {
  it("are many, and each says what it prints", () => {
    const files = groups.flatMap(({ name }) =>
      readdirSync(join(root, name)).map((file) => join(root, name, file)),
    );
    expect(files.length).toBeGreaterThan(120);
    expect(files.filter((file) => expectedOutput(readFileSync(file, "utf8")) === "")).toEqual([]);
  });
});
