import { expect, type Locator, type Page } from "@playwright/test";
import { type Language, LANGUAGES } from "../../graders/language.ts";

/** An interpreter that has yet to be fetched and started may need as long as this, on a machine that has other work. */
const COLD_RUN_MS = 45_000;

/** The exercise's page, once its editor takes typing. */
export async function openExercise(
  page: Page,
  slug: string,
  language: Language = "typescript",
): Promise<void> {
  // Before the editor is there, which is when the language's interpreter is sent for.
  await page.goto(`exercises/${slug}`, { waitUntil: "domcontentloaded" });
  await choose(page, language);
  await expect(editor(page)).toBeVisible({ timeout: 20_000 });
}

export const languageSwitch = (page: Page): Locator => page.getByRole("group", { name: "Language" });

export const choice = (page: Page, language: Language): Locator =>
  languageSwitch(page).getByRole("radio", { name: LANGUAGES[language].title });

/** Does nothing where it is the chosen one already. */
export const choose = (page: Page, language: Language): Promise<void> => choice(page, language).check();

export const editor = (page: Page): Locator =>
  page.getByRole("region", { name: "Code" }).locator(".monaco-editor").first();

export const results = (page: Page): Locator => page.getByRole("region", { name: "Results" });

export const consoleOf = (page: Page): Locator => page.getByRole("region", { name: "Console" });

export const verdict = (page: Page): Locator => page.locator("[data-verdict]");

export const checkRow = (page: Page, id: string): Locator => page.locator(`[data-check-id="${id}"]`);

export const button = (page: Page, name: "Run" | "Stop"): Locator =>
  page.getByRole("button", { name, exact: true }).first();

/** Replaces what is in the editor by pasting, so that the editor's own indenting and closing stay out of it. */
export async function typeSolution(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await editor(page).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press(text === "" ? "Delete" : "ControlOrMeta+V");
}

/** Presses Run and waits for that run's verdict, however long its interpreter takes to come. */
export async function run(page: Page): Promise<void> {
  const before = await runs(page);
  await button(page, "Run").click();
  await expect.poll(() => runs(page), { timeout: COLD_RUN_MS }).toBeGreaterThan(before);
}

/** Presses Run and does not wait for the end. */
export async function startRun(page: Page): Promise<void> {
  await button(page, "Run").click();
  await expect(button(page, "Stop")).toBeEnabled();
}

/** How many runs have ended on this page. */
export async function runs(page: Page): Promise<number> {
  return Number(await page.locator("[data-runs]").getAttribute("data-runs"));
}

/** Notes from now on, as texts, each call to another origin, breach of the page's policy, and uncaught error. */
export function watchRules(page: Page, baseURL: string | undefined): readonly string[] {
  const found: string[] = [];
  const own = new URL(baseURL ?? "").origin;
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && !url.startsWith(own)) found.push(`called ${url}`);
  });
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) found.push(message.text());
  });
  page.on("pageerror", (error) => found.push(`uncaught ${error.message}`));
  return found;
}
