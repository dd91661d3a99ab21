import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { type Language, LANGUAGES } from "../../graders/language.ts";
import { checkRow, openExercise, results, run, typeSolution, verdict } from "./page.ts";

const solutionIn = (language: Language): string =>
  readFileSync(`exercises/linear/solution.${LANGUAGES[language].extension}`, "utf8");
const solution = solutionIn("typescript");
const backward =
  "export function linearBackward(dout: NDArray, x: NDArray, W: NDArray) { return [dout.matmul(W.T), x.T.matmul(dout), dout.sum(0)]; }\n";
const forward = (body: string): string =>
  `export function linearForward(x: NDArray, W: NDArray, b: NDArray): any {\n  ${body}\n}\n${backward}`;

/** What was written, the row that must fail, and what the results must say. */
const MISTAKES: readonly { what: string; code: string; says: RegExp; line?: number }[] = [
  { what: "a syntax error", code: "export function linearForward(x {\n", says: /Could not run/, line: 1 },
  {
    what: "a name declared twice",
    code: forward("const y = 1; const y = 2; return x;"),
    says: /already been declared/,
    line: 2,
  },
  { what: "a missing function", code: backward, says: /linearForward is not defined/ },
  {
    what: "a misnamed function",
    code: solution.replaceAll("linearForward", "linearFoward"),
    says: /linearFoward/,
  },
  { what: "nothing returned", code: forward("x.matmul(W);"), says: /return/ },
  { what: "a string returned", code: forward('return "out";'), says: /string/ },
  { what: "a transposed result", code: forward("return x.matmul(W).add(b).T;"), says: /\(N, M\)/ },
  { what: "NaN", code: forward("return x.matmul(W).add(b).mul(NaN);"), says: /NaN/ },
  { what: "a thrown string", code: forward('throw "no idea";'), says: /no idea/ },
  { what: "a thrown null", code: forward("throw null;"), says: /null/ },
  { what: "a promise", code: forward("return Promise.resolve(x);"), says: /promise/i },
  { what: "a shape error", code: forward("return x.matmul(W.T).add(b);"), says: /matmul/, line: 2 },
  {
    what: "an endless recursion",
    code: forward("const f = (n: number): number => f(n + 1) + 1; return f(0);"),
    says: /Maximum call stack size exceeded/,
  },
  {
    what: "an array of terabytes",
    code: forward("return np.zeros([1e6, 1e6]);"),
    says: /Unable to allocate/,
    line: 2,
  },
  {
    what: "an unknown function",
    code: forward("return np.softplus(x);"),
    says: /np\.softplus is not a function/,
    line: 2,
  },
  {
    what: "an import",
    code: `import { zeros } from "numpy";\n${forward("return zeros(2);")}`,
    says: /import/,
    line: 1,
  },
];

const backwardPython =
  "\n\ndef linear_backward(dout, x, W):\n    return dout @ W.T, x.T @ dout, dout.sum(axis=0)\n";
const python = (...body: readonly string[]): string =>
  `import numpy as np\ndef linear_forward(x, W, b):\n    ${body.join("\n    ")}${backwardPython}`;

/** The same of Python, where line 3 is the first of the forward's; more are in tests/languages/python/runner.test.ts. */
const PYTHON_MISTAKES: typeof MISTAKES = [
  { what: "a bracket left open", code: python("return (x @ W"), says: /'\(' was never closed/, line: 3 },
  { what: "a colon forgotten", code: "def linear_forward(x)\n    return x\n", says: /expected ':'/, line: 1 },
  {
    what: "an indent too many",
    code: python("out = x @ W", "  return out"),
    says: /unexpected indent/,
    line: 4,
  },
  { what: "tabs and blanks mixed", code: python("if True:", "    x = x", "\treturn x"), says: /TabError/ },
  { what: "a missing function", code: backwardPython, says: /linear_forward is not defined/ },
  {
    what: "a misnamed function",
    code: python("return x @ W + b").replace("linear_forward", "linear_foward"),
    says: /linear_foward/,
  },
  {
    what: "the name of another language",
    code: python("return x @ W + b").replace("linear_forward", "linearForward"),
    says: /linearForward/,
  },
  { what: "nothing returned", code: python("x @ W + b"), says: /return/ },
  { what: "a string returned", code: python('return "out"'), says: /str/ },
  { what: "a transposed result", code: python("return (x @ W + b).T"), says: /\(N, M\)/ },
  { what: "NaN", code: python("return (x @ W + b) * np.nan"), says: /nan/i },
  {
    what: "a coroutine",
    code: python("return x @ W + b").replace("def linear_f", "async def linear_f"),
    says: /coroutine/,
  },
  { what: "a generator", code: python("yield x @ W + b"), says: /generator/ },
  { what: "a shape error", code: python("return x @ W.T + b"), says: /matmul/, line: 3 },
  { what: "an exit", code: python("exit(3)"), says: /SystemExit/ },
  { what: "a NUL", code: `${python("return x")}# \0`, says: /null bytes/ },
  {
    what: "an endless recursion",
    code: python("return linear_forward(x, W, b)"),
    says: /RecursionError/,
    line: 3,
  },
];

for (const [language, mistakes] of [
  ["typescript", MISTAKES],
  ["python", PYTHON_MISTAKES],
] as const) {
  // On one page: opening it takes longer than a run.
  test(`mistakes in ${LANGUAGES[language].title} get clear messages, and the next run works`, async ({
    page,
  }) => {
    test.slow();
    await openExercise(page, "linear", language);
    for (const { what, code, says, line } of mistakes) {
      await test.step(what, async () => {
        await typeSolution(page, code);
        await run(page);
        await expect(verdict(page)).not.toHaveAttribute("data-verdict", "solved");
        await expect(results(page)).toContainText(says);
        if (line !== undefined)
          await expect(
            results(page)
              .getByRole("button", { name: `Go to line ${line}` })
              .first(),
          ).toBeVisible();
      });
    }
    await typeSolution(page, solutionIn(language));
    await run(page);
    await expect(verdict(page)).toHaveAttribute("data-verdict", "solved");
  });
}

test("Go to line works when that line is gone, and for a line that never was", async ({ page }) => {
  await openExercise(page, "linear");
  const lie = 'const e = new Error("no"); e.stack = "Error: no\\n    at f (solution.ts:5000:1)"; throw e;';
  for (const code of [`${"\n".repeat(20)}throw new Error("far down");`, lie]) {
    await typeSolution(page, code);
    await run(page);
    await typeSolution(page, solution);
    await page
      .getByRole("button", { name: /Go to line/ })
      .first()
      .click();
    await expect(page.getByRole("region", { name: "Code" })).toContainText("linearForward");
  }
});

test("what one function got wrong doesn't hide what the other got right", async ({ page }) => {
  await openExercise(page, "linear");
  await typeSolution(page, solution.replace("linearBackward", "linearBackwards"));
  await run(page);
  await expect(checkRow(page, "forward")).toHaveAttribute("data-status", "passed");
  await expect(checkRow(page, "dW")).toHaveAttribute("data-status", "failed");
});

test("a flood of output is cut with a note, and the verdict still comes", async ({ page }) => {
  await openExercise(page, "linear");
  await typeSolution(
    page,
    forward('for (let i = 0; i < 100000; i++) console.log("line", i);\n  return x.matmul(W).add(b);'),
  );
  await run(page);
  await expect(verdict(page)).toHaveAttribute("data-verdict", "solved");
  await expect(results(page)).toContainText("line 0");
  await expect(results(page)).toContainText(/not shown/);
});

test("console output prints arrays as NumPy does", async ({ page }) => {
  await openExercise(page, "linear");
  await typeSolution(page, forward("console.log(np.arange(4).reshape(2, 2));\n  return x.matmul(W).add(b);"));
  await run(page);
  await expect(results(page)).toContainText("[[0 1]\n [2 3]]");
});

test.describe("storage", () => {
  test("forbidden storage: the page works and says that drafts won't be kept", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(IDBFactory.prototype, "open", {
        value: () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    });
    await openExercise(page, "linear");
    await typeSolution(page, solution);
    await expect(page.getByRole("log", { name: "Notices" })).toContainText(
      /drafts won't be kept|won't keep drafts/,
    );
    await run(page);
    await expect(verdict(page)).toHaveAttribute("data-verdict", "solved");
  });

  test("full storage: the page works and says that drafts won't be kept", async ({ page }) => {
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("Quota exceeded.", "QuotaExceededError");
      };
    });
    await openExercise(page, "linear");
    await typeSolution(page, solution);
    await expect(page.getByRole("log", { name: "Notices" })).toContainText(
      /drafts won't be kept|won't keep drafts/,
    );
    await run(page);
    await expect(verdict(page)).toHaveAttribute("data-verdict", "solved");
  });
});
