import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { inPython, readPythonNames } from "../../build/python-names.ts";
import { signatureOf } from "../../src/languages/python/numpy/signatures.ts";

const root = resolve(import.meta.dirname, "../..");
const { names } = readPythonNames(root);
const all = [
  ...Object.entries(names.modules).flatMap(([path, list]) => list.map((one) => ({ path, ...one }))),
  ...Object.entries(names.members).flatMap(([path, list]) => list.map((one) => ({ path, ...one }))),
];
const find = (path: string, name: string) => all.find((one) => one.path === path && one.name === name);

describe("pythonNames", () => {
  it("have NumPy's own signatures", () => {
    expect(find("np", "sum")).toMatchObject({
      kind: "function",
      signatures: ["(a, axis=None, dtype=None, out=None, keepdims=False, initial=..., where=True)"],
      example: "np.sum(x)",
    });
    expect(find("np", "arange")?.signatures).toEqual(["(stop)", "(start, stop, step=1, dtype=None)"]);
    expect(find("ndarray", "reshape")?.signatures).toEqual(['(*shape, order="C")']);
    expect(find("Generator", "normal")?.signatures).toEqual(["(loc=0.0, scale=1.0, size=None)"]);
    expect(find("ndarray", "T")).toMatchObject({ kind: "attribute" });
  });

  it("leave out what only TypeScript has: named operators, conversions, the core's errors", () => {
    for (const name of ["matmul", "add", "iadd", "at", "set", "toString"])
      expect(find("ndarray", name), name).toBeUndefined();
    for (const name of ["toNdarray", "NDArray", "ValueError", "AxisError", "StaleArrayError"])
      expect(find("np", name), name).toBeUndefined();
    expect(find("np.linalg", "LinAlgError")?.kind).toBe("error");
  });

  it("hold modules within modules", () => {
    expect(find("np", "random")?.kind).toBe("module");
    expect(find("np.lib", "stride_tricks")?.kind).toBe("module");
  });

  it.each(all)("$path $name is explained in Python's words", ({ kind, text }) => {
    if (kind !== "module") expect(text).not.toBe("");
    expect(text).not.toMatch(
      /NDArray|null|undefined|\bconst\b|`\{|Throws|=>|\.\.$|`\w+\.(?:gt|eq|and|matmul|at)\(/,
    );
  });

  it("name no parameter that the module does not take", () => {
    const lines = readFileSync(resolve(root, "build/numpy-signatures.txt"), "utf8").trim().split("\n");
    expect(lines.length).toBeGreaterThan(400);
    const unknown = lines.flatMap((line) => {
      const [, key = "", parameters = ""] = /^([\w.]+)\((.*)\)$/.exec(line) ?? [];
      const taken = signatureOf(key);
      if (taken === undefined) return [];
      // The last three are filled or ignored by the module itself, where the core does without.
      const known = new Set([
        ...taken.positional,
        ...taken.options,
        taken.rest,
        ...["out", "overwrite_input", "order"].filter((name) => taken.absent.has(name)),
      ]);
      const named = [...parameters.matchAll(/(?:^|, )\*?([A-Za-z_]\w*)/g)].map(([, name]) => name);
      return named.filter((name) => !known.has(name)).map((name) => `${name} of ${line}`);
    });
    expect(unknown).toEqual([]);
  });
});

describe("inPython", () => {
  const isMethod = (name: string) => name === "sum";

  it("drops a method that Python's arrays lack, and keeps one that they have", () => {
    expect(inPython("Where a > b; also `a.gt(b)`.", isMethod)).toBe("Where a > b.");
    expect(inPython("The product. Also `a.matmul(b)`. Throws ValueError.", isMethod)).toBe(
      "The product. Raises ValueError.",
    );
    expect(inPython("The sum; also `x.sum(axis)`.", isMethod)).toBe("The sum; also `x.sum(axis)`.");
  });

  it("writes an option as a keyword", () => {
    expect(inPython("`{ upper: true }` gives the other", isMethod)).toBe("`upper=True` gives the other");
  });

  it("says None for null", () => {
    expect(inPython("null leaves that side open", isMethod)).toBe("None leaves that side open");
  });
});
