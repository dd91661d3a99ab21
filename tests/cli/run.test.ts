import { describe, expect, it } from "vitest";
import { chainrule, file } from "./chainrule.ts";

describe("chainrule run", { timeout: 60_000 }, () => {
  it("prints what the file prints, each stream to its own", async () => {
    const path = file(
      "prints.ts",
      'const x: NDArray = np.ones([2, 2]);\nconsole.log(x.mul(2));\nconsole.error("careful");\nPromise.resolve().then(() => console.log("later"));\n',
    );
    expect(await chainrule("run", path)).toEqual({
      code: 0,
      stdout: "[[2. 2.]\n [2. 2.]]\nlater\n",
      stderr: "careful\n",
    });
  });

  it("exits 1 with type, message, file and line on stderr", async () => {
    const path = file(
      "throws.ts",
      'type A = number;\nconsole.log("first");\nnp.zeros(3).add(np.zeros(2));\n',
    );
    const { code, stdout, stderr } = await chainrule("run", path);
    expect(stderr).toMatch(
      /^ValueError: operands could not be broadcast together with shapes \(3,\) \(2,\) ?, .*throws\.ts:3:13\n$/,
    );
    expect(stdout).toBe("first\n");
    expect(code).toBe(1);
  });

  it("exits 1 for a promise that is rejected and not handled", async () => {
    const path = file("rejects.ts", "async function main() {\n  await null;\n  throw 'no';\n}\nmain();\n");
    expect(await chainrule("run", path)).toEqual({ code: 1, stdout: "", stderr: "Thrown string: no\n" });
  });

  it("hides the globals that the browser's sandbox hides", async () => {
    const path = file(
      "globals.ts",
      'const g = globalThis as any;\nconsole.log(["process", "require", "fetch", "setTimeout", "Buffer", "WebAssembly", "console"].filter((name) => name in g));\nconsole.log(typeof Math, typeof Float64Array, typeof Promise);\n',
    );
    expect(await chainrule("run", path)).toEqual({
      code: 0,
      stdout: "[]\nobject function function\n",
      stderr: "",
    });
  });

  it.each([
    ["a loop", "console.log('before');\nfor (;;);\n"],
    [
      "a loop of microtasks",
      "console.log('before');\nconst again = (): Promise<void> => Promise.resolve().then(again);\nagain();\n",
    ],
  ])("ends %s at the time limit, and shows what was printed before", async (name, text) => {
    const path = file(`${name}.ts`, text);
    const { code, stdout, stderr } = await chainrule("run", path, "--timeout", "1");
    expect(stderr).toBe(
      `${path} was stopped after 1 s: it did not end by itself (--timeout gives it longer)\n`,
    );
    expect(stdout).toBe("before\n");
    expect(code).toBe(1);
  });

  it("ends a file that fills the memory with arrays", async () => {
    const path = file(
      "memory.ts",
      "const kept: NDArray[] = [];\nfor (;;) kept.push(np.ones([1000, 1000]));\n",
    );
    const { code, stderr } = await chainrule("run", path, "--timeout", "5");
    // Where the system does not tell how much a process holds, the time limit ends it.
    expect(stderr).toMatch(/needs too much memory|was stopped after 5 s/);
    expect(code).toBe(1);
  });

  it("reports an endless recursion with its line", async () => {
    const path = file(
      "recursion.ts",
      "const f = (n: number): number => {\n  return f(n + 1) + 1;\n};\nf(0);\n",
    );
    const { code, stderr } = await chainrule("run", path);
    expect(stderr).toMatch(/^RangeError: Maximum call stack size exceeded, .*recursion\.ts:[12]/);
    expect(code).toBe(1);
  });

  it("exits 2 for a file that cannot be read", async () => {
    expect(await chainrule("run", "src")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("cannot read src") as string,
    });
  });
});

describe("chainrule list", { timeout: 60_000 }, () => {
  it("names every exercise, by track", async () => {
    const { code, stdout } = await chainrule("list");
    expect(stdout).toMatch(/^linear +Linear/m);
    expect(stdout).toContain("softmax-cross-entropy");
    expect(code).toBe(0);
  });

  it("gives their metadata as JSON", async () => {
    const { stdout } = await chainrule("list", "--json");
    const list: unknown = JSON.parse(stdout);
    expect(list).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          slug: "linear",
          track: "layers",
          level: 1,
          minutes: 10,
          functions: {
            python: ["linear_forward", "linear_backward"],
            typescript: ["linearForward", "linearBackward"],
          },
        }),
      ]),
    );
  });

  it("explains the commands, and that a checked file has one's own rights", async () => {
    const { code, stdout } = await chainrule("--help");
    expect(stdout).toContain("chainrule check <slug> <file>");
    expect(stdout).toContain("ends in .py (Python");
    expect(stdout).toContain("your own rights");
    expect(code).toBe(0);
  });
});
