import { readFileSync } from "node:fs";
import { parse } from "acorn";
import { describe, expect, it } from "vitest";
import python from "../../src/sandbox/python-worker.ts?sandboxed";
import typescript from "../../src/sandbox/typescript-worker.ts?sandboxed";

describe.each([
  ["TypeScript", typescript],
  ["Python", python],
])("?sandboxed, of the worker for %s", (_, address) => {
  const source = readFileSync(`.${address}`, "utf8");

  it("gives the harness and all it imports as one strict, classic script", () => {
    expect(source).toMatch(/^"use strict";/);
    expect(() => parse(source, { ecmaVersion: "latest", sourceType: "script" })).not.toThrow();
    expect(source).toContain("operands could not be broadcast");
  });

  it("keeps every expected answer out of it", () => {
    expect(source).not.toContain("finite differences");
  });
});
