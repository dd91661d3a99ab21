import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chainrule, file } from "./chainrule.ts";

const solution = readFileSync("exercises/linear/solution.py", "utf8");

// Each starts an interpreter; the first one of all also makes its standard library.
const timeout = 180_000;

describe("chainrule check, of a Python file", { timeout }, () => {
  it("exits 0 for a solution, and says the language", async () => {
    const { code, stdout, stderr } = await chainrule("check", "linear", "exercises/linear/solution.py");
    expect(stdout).toMatch(/^Solved in Python\. 6 of 6 checks pass\.\n/);
    expect(stderr.replace(/^Preparing Python.*\n/, "")).toBe("");
    expect(code).toBe(0);
  });

  it("knows what the exercise gives", async () => {
    const { stdout, code } = await chainrule(
      "check",
      "linear-as-1x1-conv",
      "exercises/linear-as-1x1-conv/solution.py",
    );
    expect(stdout).toMatch(/^Solved in Python\./);
    expect(code).toBe(0);
  });

  it("exits 1 for a mutant, with the rows that fail", async () => {
    const path = "exercises/linear/mutants/bias-forgotten.py";
    const { code, stdout } = await chainrule("check", "linear", path);
    expect(stdout).toMatch(/^Not yet\. 4 of 6 checks pass\.\n/);
    expect(stdout).toMatch(/✗ Forward/);
    expect(stdout).toMatch(/✗ db against finite differences/);
    expect(code).toBe(1);
  });

  it("says which file and line raised, the traceback on stderr", async () => {
    const path = file("raises.py", 'def linear_forward(x, W, b):\n    raise ValueError("not yet")\n');
    const { code, stdout, stderr } = await chainrule("check", "linear", path);
    expect(stdout).toContain(`ValueError: not yet, ${path}:2:5`);
    expect(stderr).toContain(
      `Traceback (most recent call last):\n  File "${path}", line 2, in linear_forward\n`,
    );
    expect(code).toBe(1);
  });

  it("writes one JSON value to stdout, and what the file prints to stderr", async () => {
    const path = file("prints.py", `print("hello")\n${solution}`);
    const { code, stdout, stderr } = await chainrule("check", "linear", path, "--json");
    expect(JSON.parse(stdout)).toMatchObject({ slug: "linear", language: "python", passed: true });
    expect(stderr).toBe("hello\n");
    expect(code).toBe(0);
  });

  it("ends a loop at the time limit, and names the line it was at", async () => {
    const path = file("loop.py", "def linear_forward(x, W, b):\n    while True:\n        x = x + 1\n");
    const { code, stdout } = await chainrule("check", "linear", path, "--json", "--timeout", "1");
    expect(JSON.parse(stdout)).toMatchObject({
      passed: false,
      couldNotRun: { message: expect.stringMatching(/1 second, at line [23]\./) as string },
    });
    expect(code).toBe(2);
  });

  it("exits 2 for a file that does not load, and names the place", async () => {
    const path = file("syntax.py", "a = 1\nb = = 2\n");
    const { code, stdout } = await chainrule("check", "linear", path);
    expect(stdout).toContain("Could not run.");
    expect(stdout).toContain(`SyntaxError: invalid syntax, ${path}:2:5`);
    expect(code).toBe(2);
  });
});

describe("chainrule run, of a Python file", { timeout }, () => {
  it("prints what python would print, each stream to its own", async () => {
    const path = file(
      "prints.py",
      'import sys, warnings\nimport numpy as np\nprint(np.ones((2, 2)) * 2)\nprint("careful", file=sys.stderr)\nwarnings.warn("hot")\n',
    );
    expect(await chainrule("run", path)).toEqual({
      code: 0,
      stdout: "[[2. 2.]\n [2. 2.]]\n",
      stderr: `careful\n${path}:5: UserWarning: hot\n  warnings.warn("hot")\n`,
    });
  });

  it("exits 1 with the traceback, once", async () => {
    const path = file("raises.py", 'print("first")\nraise ValueError("no")\n');
    expect(await chainrule("run", path)).toEqual({
      code: 1,
      stdout: "first\n",
      stderr: `Traceback (most recent call last):\n  File "${path}", line 2, in <module>\n    raise ValueError("no")\nValueError: no\n`,
    });
  });

  it("exits 0 for a file that ends itself by sys.exit()", async () => {
    const path = file("exits.py", 'import sys\nprint("done")\nsys.exit()\n');
    expect(await chainrule("run", path)).toEqual({ code: 0, stdout: "done\n", stderr: "" });
  });

  it("ends a loop at the time limit, and names the line it was at", async () => {
    const path = file("loop.py", 'print("before")\ni = 0\nwhile True:\n    i += 1\n');
    const { code, stdout, stderr } = await chainrule("run", path, "--timeout", "1");
    expect(stderr).toMatch(
      /KeyboardInterrupt\n.*was stopped after 1 s at line [34]: it did not end by itself/,
    );
    expect(stdout).toBe("before\n");
    expect(code).toBe(1);
  });

  it("ends a loop inside the interpreter, which hears no interrupt", async () => {
    const path = file("sum.py", "print(sum(range(10**15)))\n");
    expect(await chainrule("run", path, "--timeout", "1")).toEqual({
      code: 1,
      stdout: "",
      stderr: `${path} was stopped after 1 s: it did not end by itself (--timeout gives it longer)\n`,
    });
  });

  it("raises MemoryError where the memory is used up", async () => {
    const path = file("memory.py", 'kept = []\nwhile True:\n    kept.append("x" * 10_000_000)\n');
    const { code, stderr } = await chainrule("run", path, "--timeout", "60");
    expect(stderr).toContain(`File "${path}", line 3`);
    expect(stderr).toMatch(/MemoryError\n$/);
    expect(code).toBe(1);
  });

  it("reads Windows's line ends and a byte order mark", async () => {
    const path = file("windows.py", '\uFEFFx = "é"\r\nif x:\r\n    print(x)\r\n');
    expect(await chainrule("run", path)).toEqual({ code: 0, stdout: "é\n", stderr: "" });
  });

  it("exits 2 for bytes that are no UTF-8, with their line", async () => {
    const path = file("latin.py", Buffer.from("x = 1\n# caf\u00e9\n", "latin1"));
    expect(await chainrule("run", path)).toEqual({
      code: 2,
      stdout: "",
      stderr: `chainrule: cannot read ${path}: line 2 is not UTF-8 text; save it with that encoding\n`,
    });
  });

  it("exits 2 for a file that is not there", async () => {
    const { code, stderr } = await chainrule("run", "no/such/file.py");
    expect(stderr).toContain("cannot read no/such/file.py");
    expect(code).toBe(2);
  });
});
