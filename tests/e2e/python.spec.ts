import { readFileSync } from "node:fs";
import { expect, type Locator, test } from "@playwright/test";
import { expectSolutionPasses } from "./hostile/sandbox-page.ts";
import {
  button,
  checkRow,
  choice,
  choose,
  consoleOf,
  editor,
  languageSwitch,
  openExercise,
  results,
  run,
  startRun,
  typeSolution,
  verdict,
  watchRules,
} from "./page.ts";

const file = (path: string): string => readFileSync(`exercises/${path}`, "utf8");

const BACKWARD = "def linear_backward(dout, x, W):\n    return dout @ W.T, x.T @ dout, dout.sum(axis=0)\n";
/** The linear layer with these lines in its forward, the first of which is line 4. */
const forward = (...lines: readonly string[]): string =>
  `import numpy as np\n\ndef linear_forward(x, W, b):\n    ${lines.join("\n    ")}\n    return x @ W + b\n\n${BACKWARD}`;

/** What Python is made of: its WebAssembly, its standard library, the worker's script. */
const PYTHONS = /pyodide|python-worker|\.zip$/;

test("a new visitor finds Python chosen, and need not choose", async ({ page }) => {
  await page.goto("exercises/linear");
  await expect(choice(page, "python")).toBeChecked();
  await expect(editor(page)).toContainText("def linear_forward", { timeout: 20_000 });
});

test("a person types the linear layer in Python key by key, indented by the editor, and it passes", async ({
  page,
}) => {
  await openExercise(page, "linear", "python");
  await typeSolution(page, "");
  const keys = { delay: 5 };
  await page.keyboard.type("import numpy as np\n\n\ndef linear_forward(x, W, b):\nout = x @ W\n", keys);
  await page.keyboard.type("return out + b\n", keys);
  // Out of the function again.
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("\n\ndef linear_backward(dout, x, W):\n", keys);
  await page.keyboard.type("return dout @ W.T, x.T @ dout, dout.sum(axis=0)\n", keys);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(verdict(page)).toHaveAttribute("data-verdict", "solved", { timeout: 45_000 });
});

test("the editor completes and documents numpy, arrays' methods and the exercise's own names", async ({
  page,
}) => {
  await openExercise(page, "linear", "python");
  await typeSolution(page, "import numpy as np\n\n");
  const suggestions = page.locator(".suggest-widget .monaco-list-row");
  const hints = page.locator(".parameter-hints-widget");

  await page.keyboard.type("np.logaddex");
  await expect(suggestions.first()).toContainText("logaddexp");
  await page.keyboard.press("Control+Space");
  await expect(page.locator(".suggest-details")).toContainText("np.logaddexp(x1, x2");
  await page.keyboard.press("Enter");
  await page.keyboard.type("(");
  await expect(hints).toContainText("np.logaddexp(");
  await expect(hints).toContainText(/exp/i);
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");

  await page.keyboard.type("\nx: np.ndarray = np.ones(3)\nx.argm");
  await expect(suggestions.first()).toContainText("argmax");
  await page.keyboard.press("Enter");
  await page.keyboard.type("()\n");

  await page.keyboard.type("linear_b");
  await expect(suggestions.first()).toContainText("linear_backward");
});

test("a wrong gradient in Python is reported by its Python name, with the entry and linked heatmaps", async ({
  page,
}) => {
  await openExercise(page, "linear", "python");
  await typeSolution(page, file("linear/mutants/bias-gradient-averaged.py"));
  await run(page);
  await expect(verdict(page)).toHaveAttribute("data-verdict", "not-yet");
  await expect(checkRow(page, "db")).toHaveAttribute("data-status", "failed");
  await expect(checkRow(page, "dW")).toHaveAttribute("data-status", "passed");
  await expect(results(page)).toContainText("relative error");
  await expect(results(page).getByRole("grid")).toHaveCount(3);

  await typeSolution(page, file("linear/mutants/gradients-nested.py"));
  await run(page);
  await expect(results(page)).toContainText("linear_backward");
  await expect(results(page)).not.toContainText("linearBackward");
});

test("an endless loop in the backward is ended by the time limit, which names its line and leads there", async ({
  page,
}) => {
  await openExercise(page, "linear", "python");
  const looping = "    count = 0\n    while True:\n        count += 1\n";
  await typeSolution(page, forward("pass").replace("W):\n    return dout", `W):\n${looping}    return dout`));
  await run(page);
  await expect(verdict(page)).not.toHaveAttribute("data-verdict", "solved");
  await expect(results(page)).toContainText("8 seconds");
  // Whichever line of the loop it was at.
  const link = results(page)
    .getByRole("button", { name: /^Go to line (9|10)$/ })
    .first();
  const line = /\d+/.exec(await link.innerText())?.[0];
  await link.click();
  await expect(page.getByText(`Ln ${line}, Col`)).toBeVisible();
  await expectSolutionPasses(page, "python");
});

test("what was printed is shown while Python still loops; Stop ends it at once, and the next Run passes", async ({
  page,
}) => {
  await openExercise(page, "linear", "python");
  await typeSolution(page, forward('print("just before", x.shape)', "while True: pass"));
  await startRun(page);
  await expect(consoleOf(page)).toContainText("just before", { timeout: 45_000 });
  await expect(button(page, "Stop")).toBeEnabled();
  await button(page, "Stop").click();
  await expect(button(page, "Stop")).toBeDisabled({ timeout: 1000 });
  await expect(results(page)).toContainText("Stopped.");
  await expect(editor(page)).toContainText("while True");
  await expectSolutionPasses(page, "python");
});

/** Where an element begins and ends, from above. */
async function edges(locator: Locator): Promise<readonly [number, number]> {
  const { y, height } = (await locator.boundingBox()) ?? { y: NaN, height: NaN };
  return [y, y + height];
}

for (const { what, code, says, line } of [
  { what: "a syntax error", code: forward("out = (x @ W"), says: /SyntaxError|never closed/, line: 4 },
  { what: "a shape error", code: forward("out = 1", "x @ W.T"), says: /matmul/, line: 5 },
  { what: "a misspelt name", code: forward("np.summ(x)"), says: /Did you mean: 'sum'/, line: 4 },
]) {
  test(`${what} marks its line in the editor, and the traceback leads there`, async ({ page }) => {
    await openExercise(page, "linear", "python");
    await typeSolution(page, code);
    await run(page);
    await expect(results(page)).toContainText(says);
    const square = editor(page).locator(".error-square");
    await expect(square).toHaveCount(1);
    // It stands in the margin, beside its line's number.
    const number = editor(page).locator(".line-numbers", { hasText: new RegExp(`^${line}$`) });
    const [[square0, square1], [number0, number1]] = [await edges(square), await edges(number)];
    expect(square0).toBeGreaterThanOrEqual(number0);
    expect(square1).toBeLessThanOrEqual(number1);

    await consoleOf(page)
      .getByRole("button", { name: `line ${line}`, exact: true })
      .last()
      .click();
    await expect(page.getByText(`Ln ${line}, Col`)).toBeVisible();
    await typeSolution(page, file("linear/solution.py"));
    await run(page);
    await expect(square).toHaveCount(0);
  });
}

test("a warning is told once, however many runs of a check meet it", async ({ page }) => {
  await openExercise(page, "linear", "python");
  await typeSolution(page, forward("np.log(np.zeros(2))"));
  await run(page);
  await expect(verdict(page)).toHaveAttribute("data-verdict", "solved");
  const told = (await consoleOf(page).innerText()).split("RuntimeWarning: divide by zero").length - 1;
  expect(told).toBe(1);
  await expect(consoleOf(page)).toContainText("solution.py:4");
});

test("each language keeps its draft, its history of edits, its place and its results", async ({ page }) => {
  await openExercise(page, "linear", "python");
  await typeSolution(page, "# my Python\n# two\n# three");
  await page.keyboard.type("!");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("Ln 2, Col 6")).toBeVisible();
  await run(page);
  await expect(results(page)).toContainText("linear_forward is not defined");

  await choose(page, "typescript");
  await expect(editor(page)).toContainText("linearForward");
  await expect(results(page)).toContainText("Nothing has run yet");
  await typeSolution(page, file("linear/solution.ts"));
  await run(page);
  await expect(verdict(page)).toHaveAttribute("data-verdict", "solved");

  await choose(page, "python");
  await expect(editor(page)).toContainText("# three!");
  await expect(results(page)).toContainText("linear_forward is not defined");
  await expect(page.getByText("Ln 2, Col 6")).toBeVisible();
  await editor(page).click();
  await page.keyboard.press("ControlOrMeta+Z");
  await expect(editor(page)).not.toContainText("# three!");
  await expect(editor(page)).toContainText("# three");

  await expect(page.getByText(/Draft saved/)).toBeVisible();
  await page.reload();
  await expect(choice(page, "python")).toBeChecked();
  await expect(editor(page)).toContainText("# my Python", { timeout: 20_000 });
  await choose(page, "typescript");
  await expect(editor(page)).toContainText("matmul");
  await page.reload();
  await expect(choice(page, "typescript")).toBeChecked();
  await expect(editor(page)).toContainText("matmul", { timeout: 20_000 });
});

test("a run goes on when the other language comes to the front, and says there how it ended", async ({
  page,
}) => {
  await openExercise(page, "linear", "python");
  await typeSolution(page, `import time\ntime.sleep(3)\n${file("linear/solution.py")}`);
  await startRun(page);
  await choose(page, "typescript");
  const notice = page.getByRole("log", { name: "Notices" });
  await expect(notice).toContainText("Your Python run: Solved.", { timeout: 45_000 });
  await expect(verdict(page)).toHaveAttribute("data-verdict", "none");
  await notice.getByRole("button", { name: "Show" }).click();
  await expect(choice(page, "python")).toBeChecked();
  await expect(verdict(page)).toHaveAttribute("data-verdict", "solved");
});

test("who has chosen TypeScript never fetches Python", async ({ page }) => {
  await openExercise(page, "linear", "typescript");
  await typeSolution(page, file("linear/solution.ts"));
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await page.reload();
  await expect(editor(page)).toBeVisible({ timeout: 20_000 });
  await run(page);
  await expect(verdict(page)).toHaveAttribute("data-verdict", "solved");
  await page.goto("exercises/logsumexp", { waitUntil: "networkidle" });
  await run(page);
  expect(fetched.filter((url) => PYTHONS.test(url))).toEqual([]);
  // The same watch does see it fetched.
  await choose(page, "python");
  await run(page);
  expect(fetched.filter((url) => PYTHONS.test(url)).length).toBeGreaterThanOrEqual(3);
});

test("without a connection the page says that Python could not be loaded, and the next Run after it passes", async ({
  page,
  context,
}) => {
  await openExercise(page, "linear", "typescript");
  // Now that it is remembered, nothing of Python is on its way.
  await page.reload();
  await expect(editor(page)).toBeVisible({ timeout: 20_000 });
  await run(page);
  await context.setOffline(true);
  await choose(page, "python");
  await typeSolution(page, file("linear/solution.py"));
  await expect(page.getByRole("region", { name: "Code" })).toContainText("Python could not start");
  await run(page);
  await expect(results(page)).toContainText("Python could not be loaded. Is there a connection?");
  await context.setOffline(false);
  await run(page);
  await expect(verdict(page)).toHaveAttribute("data-verdict", "solved");
});

test("while Python is on its way the page says how much has come; Run waits for it and passes", async ({
  page,
}) => {
  let letThrough = (): void => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await openExercise(page, "linear", "python");
  await typeSolution(page, file("linear/solution.py"));
  await expect(page.getByRole("region", { name: "Code" })).toContainText(/Starting Python… [1-9]\d? %/);
  await startRun(page);
  await expect(results(page)).toContainText("Starting Python…");
  // Whoever has no patience may end that too.
  await button(page, "Stop").click();
  await expect(button(page, "Stop")).toBeDisabled();
  await startRun(page);
  letThrough();
  await expect(verdict(page)).toHaveAttribute("data-verdict", "solved", { timeout: 45_000 });
  await expect(page.getByRole("region", { name: "Code" })).not.toContainText("Starting Python");
});

test("Python breaks none of the page's own rules, and calls nobody else", async ({ page, baseURL }) => {
  const found = watchRules(page, baseURL);
  await openExercise(page, "linear", "python");
  await expectSolutionPasses(page, "python");
  expect(found).toEqual([]);
});

test("a check of Python leaves the page's thread free: no task of it is long", async ({ page }) => {
  await openExercise(page, "linear", "python");
  await expectSolutionPasses(page, "python");
  const longest = await page.evaluateHandle(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask" });
    return tasks;
  });
  const tasksOf = async (what: () => Promise<void>): Promise<number[]> => {
    await longest.evaluate((tasks) => tasks.splice(0));
    await what();
    return longest.evaluate((tasks) => tasks.splice(0));
  };
  // It sees one where there is one.
  const busy = await tasksOf(() =>
    page.evaluate(async () => {
      await new Promise<void>((resolve) => {
        setTimeout(() => {
          for (const end = performance.now() + 80; performance.now() < end;);
          resolve();
        });
      });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }),
  );
  expect(busy.length).toBeGreaterThan(0);
  // Other work on the machine lengthens a task now and then; what Python causes comes each time.
  const runs: number[][] = [];
  do runs.push(await tasksOf(() => run(page)));
  while (runs.at(-1)?.length !== 0 && runs.length < 4);
  expect(runs.at(-1)).toEqual([]);
});

test("the arrow keys choose the language", async ({ page }) => {
  await openExercise(page, "linear", "python");
  await choice(page, "python").focus();
  await page.keyboard.press("ArrowRight");
  await expect(choice(page, "typescript")).toBeFocused();
  await expect(choice(page, "typescript")).toBeChecked();
  await expect(editor(page)).toContainText("linearForward");
  await page.keyboard.press("ArrowRight");
  await expect(choice(page, "python")).toBeChecked();
  await expect(editor(page)).toContainText("linear_forward");
});

test("on a phone the language can be chosen, with the code in front", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("exercises/linear");
  await page
    .getByRole("navigation", { name: "Panels" })
    .getByRole("button", { name: "Code", exact: true })
    .click();
  await expect(languageSwitch(page)).toBeInViewport({ ratio: 1 });
  await choose(page, "typescript");
  await expect(editor(page)).toContainText("linearForward", { timeout: 20_000 });
  await choose(page, "python");
  await expect(editor(page)).toContainText("linear_forward");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});
