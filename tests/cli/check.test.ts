import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chainrule, file } from "./chainrule.ts";

const solution = readFileSync("exercises/linear/solution.ts", "utf8");

// Each starts two processes that compile what they import.
describe("chainrule check", { timeout: 60_000 }, () => {
  it("exits 0 for a solution, with a row a check", async () => {
    const { code, stdout } = await chainrule("check", "linear", "exercises/linear/solution.ts");
    expect(stdout).toMatch(/^Solved in TypeScript\. 6 of 6 checks pass\.\n/);
    expect(stdout).toMatch(/✓ Forward/);
    expect(stdout).not.toContain("\u001b[");
    expect(code).toBe(0);
  });

  it("exits 1 for a wrong one, and says which file and line threw", async () => {
    const path = file(
      "starter.ts",
      "\n\nexport function linearForward(x: NDArray): NDArray {\n  throw new RangeError('not yet');\n}\n",
    );
    const { code, stdout } = await chainrule("check", "linear", path);
    expect(stdout).toMatch(/^Not yet\. 0 of 6 checks pass\.\n/);
    expect(stdout).toContain(`RangeError: not yet, ${path}:4`);
    expect(code).toBe(1);
  });

  it("writes one JSON value to stdout, and what the file prints to stderr", async () => {
    const path = file(
      "nan.ts",
      `console.log("hello");\n${solution.replace("return x.matmul(W)", "return x.matmul(W).mul(NaN)")}`,
    );
    const { code, stdout, stderr } = await chainrule("check", "linear", path, "--json");
    const verdict: unknown = JSON.parse(stdout);
    expect(verdict).toMatchObject({ slug: "linear", language: "typescript", passed: false });
    expect(verdict).toMatchObject({
      checks: expect.arrayContaining([
        expect.objectContaining({
          id: "forward",
          status: "failed",
          message: expect.stringContaining("NaN") as string,
        }),
      ]) as unknown,
    });
    expect(stdout).toContain('"NaN"');
    expect(stderr).toBe("hello\n");
    expect(code).toBe(1);
  });

  it("ends a loop at the time limit with a verdict that says so", async () => {
    const path = file("loop.ts", "export function linearForward() { for (;;); }\n");
    const { code, stdout } = await chainrule("check", "linear", path, "--json", "--timeout", "1");
    expect(JSON.parse(stdout)).toMatchObject({
      passed: false,
      couldNotRun: { message: expect.stringContaining("1 second") as string },
    });
    expect(code).toBe(2);
  });

  it("exits 2 for a file that does not load, and names the place", async () => {
    const path = file("syntax.ts", "const a = 1;\nconst b = ;\n");
    const { code, stdout } = await chainrule("check", "linear", path);
    expect(stdout).toContain("Could not run.");
    expect(stdout).toContain(`SyntaxError: Unexpected token, ${path}:2:11`);
    expect(code).toBe(2);
  });

  it.each([
    [
      ["check", "linaer", "exercises/linear/solution.ts"],
      'there is no exercise "linaer": did you mean "linear"?',
    ],
    [["check", "../linear", "exercises/linear/solution.ts"], 'there is no exercise "../linear"'],
    [["check", "linear", "no/such/file.ts"], "cannot read no/such/file.ts"],
    [["check", "linear"], "usage: chainrule check <slug> <file.py or file.ts>"],
    [
      ["check", "linear", "a.ts", "--timeout", "soon"],
      '--timeout takes seconds, more than 0 and at most 86400, not "soon"',
    ],
    [["check", "linear", "a.ts", "--colour"], "--colour"],
    [["check", "linear", "README.md"], "its name should end in .py (Python) or .ts (TypeScript)"],
    [["frobnicate"], 'there is no command "frobnicate"'],
    [[], "say what to do"],
  ])("exits 2 for %j", async (args, says) => {
    const { code, stdout, stderr } = await chainrule(...args);
    expect(stderr).toContain(says);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});
