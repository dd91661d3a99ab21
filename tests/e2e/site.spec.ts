import AxeBuilder from "@axe-core/playwright";
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { LANGUAGES } from "../../graders/language.ts";
import { choose, consoleOf, editor, openExercise, run, typeSolution, verdict, watchRules } from "./page.ts";

const slugs = readdirSync("exercises");

test("the catalogue lists every exercise and leads to it; back returns", async ({ page }) => {
  await page.goto("");
  for (const slug of slugs) await expect(page.locator(`a[href$="exercises/${slug}"]`).first()).toBeVisible();
  await page.locator('a[href$="exercises/logsumexp"]').first().click();
  await expect(page).toHaveURL(/exercises\/logsumexp$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/log/i);
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.locator('a[href$="exercises/linear"]').first()).toBeVisible();
});

test("a bad address gets a page that helps, with status 404", async ({ page }) => {
  for (const address of ["exercises/liner", "nowhere", "exercises/linear/solution", "a/b/c"]) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page
      .getByRole("link", { name: /exercises|catalogue/i })
      .first()
      .click();
    await expect(page.locator('a[href$="exercises/linear"]').first()).toBeVisible();
  }
});

test("a misspelt exercise suggests the right one", async ({ page }) => {
  await page.goto("exercises/liner");
  await page.locator("main").locator('a[href$="exercises/linear"]').first().click();
  await expect(editor(page)).toBeVisible({ timeout: 20_000 });
});

test("the same build works below a sub-path, at deep addresses with and without a slash", async ({
  page,
}) => {
  for (const [address, language] of [
    ["exercises/linear", "python"],
    ["exercises/linear/", "typescript"],
    ["", "python"],
  ] as const) {
    await page.goto(`http://localhost:4274/some/where/${address}`);
    if (address === "") await page.locator('a[href$="exercises/linear"]').first().click();
    await choose(page, language);
    await expect(editor(page)).toBeVisible({ timeout: 20_000 });
    await typeSolution(
      page,
      readFileSync(`exercises/linear/solution.${LANGUAGES[language].extension}`, "utf8"),
    );
    await run(page);
    await expect(verdict(page)).toHaveAttribute("data-verdict", "solved");
  }
});

test("the built page breaks none of its own rules, and calls nobody else", async ({ page, baseURL }) => {
  const found = watchRules(page, baseURL);
  await page.goto("");
  await openExercise(page, "linear");
  await typeSolution(page, readFileSync("exercises/linear/solution.ts", "utf8"));
  await run(page);
  await expect(verdict(page)).toHaveAttribute("data-verdict", "solved");
  expect(page.frames().filter((frame) => frame.url().endsWith("sandbox.html")).length).toBeLessThanOrEqual(1);
  expect(found).toEqual([]);
});

test("the page's own policy forbids eval and new Function", async ({ page }) => {
  await page.goto("");
  // From a timer: what the test itself evaluates is exempt from the ban.
  const outcome = await page.evaluate(
    () =>
      new Promise<{ errors: string[]; directive: string }>((resolve) => {
        const errors: string[] = [];
        document.addEventListener("securitypolicyviolation", ({ violatedDirective: directive }) =>
          resolve({ errors, directive }),
        );
        setTimeout(() => {
          // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what is tested
          for (const evaluate of [() => (0, eval)("1") as unknown, () => new Function("return 1")]) {
            try {
              evaluate();
              errors.push("evaluated");
            } catch (error) {
              errors.push(error instanceof Error ? error.name : String(error));
            }
          }
        });
      }),
  );
  expect(outcome.errors).toEqual(["EvalError", "EvalError"]);
  expect(outcome.directive).toContain("script-src");
});

test("the editor completes and documents np, and knows its shapes", async ({ page }) => {
  await openExercise(page, "linear");
  await typeSolution(page, "");
  await page.keyboard.type("np.logaddex");
  const suggestions = page.locator(".suggest-widget .monaco-list-row");
  await expect(suggestions.first()).toContainText("logaddexp");
  await page.keyboard.press("Enter");
  await page.keyboard.type("(");
  await expect(page.locator(".parameter-hints-widget")).toBeVisible();
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`after a failed run the page is no longer than its window, ${viewport.width} wide`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto("exercises/linear-as-1x1-conv");
    await run(page);
    await expect(verdict(page)).toHaveAttribute("data-verdict", "not-yet");
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  });
}

test("an exercise that can't be fetched says so, and is not asked for again and again", async ({ page }) => {
  await openExercise(page, "linear");
  let asked = 0;
  await page.route("**/assets/linear-as-1x1-conv-*.js", async (route) => {
    asked++;
    await route.abort();
  });
  await page.getByRole("link", { name: /Next exercise/ }).click();
  await expect(page.getByRole("alert").getByRole("button", { name: "Reload" })).toBeVisible();
  expect(asked).toBeLessThan(5);
});

test("the editor's context menu has a ground of its own", async ({ page }) => {
  await openExercise(page, "linear");
  await editor(page).click({ button: "right" });
  const menu = page.locator(".monaco-menu-container .monaco-scrollable-element").first();
  await expect(menu).toBeVisible();
  expect(await menu.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toMatch(/, 0\)$/);
});

test("keyboard alone: Escape then Tab leaves the editor", async ({ page }) => {
  await openExercise(page, "linear");
  await editor(page).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest(".monaco-editor") === null))
    .toBe(true);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(`axe finds nothing on any page, ${colorScheme}, ${viewport.width} wide`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        colorScheme,
        viewport,
        ...(baseURL === undefined ? {} : { baseURL }),
      });
      const page = await context.newPage();
      const problems = async (): Promise<string[]> =>
        (await new AxeBuilder({ page }).analyze()).violations.flatMap((v) =>
          v.nodes.map((node) => `${v.id}: ${node.html}`),
        );
      await page.goto("");
      await expect(page.locator('a[href$="exercises/linear"]').first()).toBeVisible();
      expect(await problems()).toEqual([]);
      await page.goto("nowhere");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await problems()).toEqual([]);
      await page.goto("exercises/linear");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await run(page);
      await expect(verdict(page)).toHaveAttribute("data-verdict", "not-yet");
      // Python, which a new visitor finds chosen, has a traceback to show as well.
      await expect(consoleOf(page)).toContainText("NotImplementedError");
      expect(await problems()).toEqual([]);
      await context.close();
    });
  }
}
