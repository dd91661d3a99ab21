import { expect, type Locator, type Page } from "@playwright/test";

/** The exercise's page, once its editor takes typing. */
export async function openExercise(page: Page, slug: string): Promise<void> {
  await page.goto(`exercises/${slug}`);
  await expect(editor(page)).toBeVisible({ timeout: 20_000 });
}

export const editor = (page: Page): Locator =>
  page.getByRole("region", { name: "Code" }).locator(".monaco-editor").first();

export const verdict = (page: Page): Locator => page.locator("[data-verdict]");

export const checkRow = (page: Page, id: string): Locator => page.locator(`[data-check-id="${id}"]`);

/** Replaces what is in the editor by pasting, so that the editor's own indenting and closing stay out of it. */
export async function typeSolution(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await editor(page).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press(text === "" ? "Delete" : "ControlOrMeta+V");
}

/** Presses Run and waits for that run's verdict. */
export async function run(page: Page): Promise<void> {
  const before = await runs(page);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect.poll(() => runs(page), { timeout: 30_000 }).toBeGreaterThan(before);
}

/** How many runs have ended on this page. */
export async function runs(page: Page): Promise<number> {
  return Number(await page.getByRole("region", { name: "Results" }).getAttribute("data-runs"));
}
