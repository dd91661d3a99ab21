import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { LANGUAGES } from "../../graders/language.ts";
import {
  button,
  checkRow,
  editor,
  openExercise,
  results,
  run,
  startRun,
  typeSolution,
  verdict,
} from "./page.ts";

const file = (path: string): string => readFileSync(`exercises/${path}`, "utf8");

for (const language of ["typescript", "python"] as const) {
  const { title, extension } = LANGUAGES[language];
  // On one page, as a person goes through them: the second visit finds most of it in the browser's cache.
  test(`in ${title}, each exercise's starter fails, and its solution typed into the editor passes`, async ({
    page,
  }) => {
    const slugs = readdirSync("exercises");
    test.setTimeout(30_000 * slugs.length);
    for (const slug of slugs) {
      await test.step(slug, async () => {
        await openExercise(page, slug, language);
        await run(page);
        await expect(verdict(page)).toHaveAttribute("data-verdict", "not-yet");
        if (language === "python") await expect(results(page)).toContainText("NotImplementedError");

        await typeSolution(page, file(`${slug}/solution.${extension}`));
        await run(page);
        await expect(verdict(page)).toHaveAttribute("data-verdict", "solved");
        await expect(page.locator('[data-status="failed"]')).toHaveCount(0);
        expect(await page.locator('[data-status="passed"]').count()).toBeGreaterThan(3);
      });
    }
  });
}

test("a person types the linear layer key by key, with completion and auto-closing brackets, and it passes", async ({
  page,
}) => {
  await openExercise(page, "linear");
  await editor(page).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await page.keyboard.type(
    "const linearForward = (x: NDArray, W: NDArray, b: NDArray) => x.matmul(W).add(b);\n",
    { delay: 5 },
  );
  await page.keyboard.type(
    "const linearBackward = (dout: NDArray, x: NDArray, W: NDArray) => [dout.matmul(W.T), x.T.matmul(dout), dout.sum(0)];\n",
    { delay: 5 },
  );
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(verdict(page)).toHaveAttribute("data-verdict", "solved");
});

test("a wrong gradient is reported with the entry, both values, and linked heatmaps", async ({ page }) => {
  await openExercise(page, "linear");
  await typeSolution(page, file("linear/solution.ts").replace("dout.sum(0)", "dout.mean(0)"));
  await run(page);
  await expect(verdict(page)).toHaveAttribute("data-verdict", "not-yet");
  await expect(checkRow(page, "db")).toHaveAttribute("data-status", "failed");
  await expect(checkRow(page, "dW")).toHaveAttribute("data-status", "passed");
  await expect(checkRow(page, "dx")).toHaveAttribute("data-status", "passed");
  await expect(results(page)).toContainText("relative error");
  await expect(results(page).getByRole("grid")).toHaveCount(3);
  for (const name of ["yours", "numeric", "error"]) await expect(results(page)).toContainText(name);
});

test("the next Run works at once after Stop, and the draft is kept", async ({ page }) => {
  await openExercise(page, "linear");
  const endless = "export function linearForward() { for (;;); }\nexport function linearBackward() {}\n";
  await typeSolution(page, endless);
  await startRun(page);
  await page.waitForTimeout(300);
  await button(page, "Stop").click();
  await expect(button(page, "Stop")).toBeDisabled();
  await expect(editor(page)).toContainText("for (;;);");

  await typeSolution(page, file("linear/solution.ts"));
  await run(page);
  await expect(verdict(page)).toHaveAttribute("data-verdict", "solved");
});

test("what was typed is there after a reload, and Reset to starter can be undone", async ({ page }) => {
  await openExercise(page, "linear");
  await typeSolution(page, "// my own words\n");
  await expect(page.getByText(/Draft saved/)).toBeVisible();
  await page.reload();
  await expect(editor(page)).toContainText("my own words");

  await page.getByRole("button", { name: "Reset to starter" }).click();
  await expect(editor(page)).toContainText("TODO");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(editor(page)).toContainText("my own words");
});

test("typing and leaving at once loses nothing", async ({ page }) => {
  await openExercise(page, "linear");
  await typeSolution(page, "// last words before leaving\n");
  await page.goto("");
  await openExercise(page, "linear");
  await expect(editor(page)).toContainText("last words before leaving");
});

test("Run keeps the keyboard's focus, so that Enter runs again", async ({ page }) => {
  await openExercise(page, "linear");
  await button(page, "Run").focus();
  for (const count of [1, 2]) {
    await page.keyboard.press("Enter");
    await expect(results(page)).toHaveAttribute("data-runs", String(count));
    await expect(button(page, "Run")).toBeFocused();
  }
});
