import { type Browser, expect, type Page, test } from "@playwright/test";
import { type Language, LANGUAGES } from "../../graders/language.ts";
import { attempts } from "./hostile/attempts.ts";
import { busyShare, expectSolutionPasses, expectIdle, sandboxFrames } from "./hostile/sandbox-page.ts";
import {
  button,
  consoleOf,
  editor,
  openExercise,
  results,
  run,
  runs,
  startRun,
  typeSolution,
  verdict,
} from "./page.ts";

const LOOPS = [
  { language: "typescript", folder: "loops" },
  { language: "python", folder: "python/loops" },
] as const;

type End = "stop" | "limit" | "itself";
const HOW: { readonly [E in End]: string } = {
  stop: "is ended by Stop",
  limit: "is ended by the time limit",
  itself: "ends by itself",
};

for (const { language, folder } of LOOPS) {
  // On one page, one after the other: it must survive them all.
  test(`whatever never ends in ${LANGUAGES[language].title} is ended, and after each the right answer passes`, async ({
    page,
    browser,
  }) => {
    const loops = attempts(folder);
    test.setTimeout(45_000 * loops.length);
    await openExercise(page, "linear", language);
    await expectSolutionPasses(page, language);
    for (const { code, tries } of loops) {
      const ends = (/^(?:\/\/|#) ends: (stop|limit|itself)$/m.exec(code)?.[1] ?? "limit") as End;
      await test.step(`code that ${tries} ${HOW[ends]}`, () =>
        endLoop({ page, browser, language, code, ends }));
    }
  });
}

interface Loop {
  readonly page: Page;
  readonly browser: Browser;
  readonly language: Language;
  readonly code: string;
  readonly ends: End;
}

/** Runs it, sees it ended as it should be with nothing left of it, and the next run pass. */
async function endLoop({ page, browser, language, code, ends }: Loop): Promise<void> {
  await typeSolution(page, code);
  let looping = 1;
  if (ends === "stop") {
    await startRun(page);
    // An interpreter that is still to start does not loop yet.
    if (language === "python") await expect(consoleOf(page)).toContainText("looping", { timeout: 45_000 });
    // It hangs indeed, and the measure below sees such a thing, even on a machine that has other work.
    looping = await busyShare(browser, 1000);
    expect(looping).toBeGreaterThan(0.15);
    expect(sandboxFrames(page)).toBe(1);
    await expect(button(page, "Stop")).toBeEnabled();
    await button(page, "Stop").click();
    await expect(button(page, "Stop")).toBeDisabled({ timeout: 1000 });
  } else {
    await run(page);
    await expect(verdict(page)).not.toHaveAttribute("data-verdict", "solved");
    if (ends === "limit") await expect(results(page)).toContainText("8 seconds");
    else if (language === "python") await expect(results(page)).toContainText(/MemoryError|RecursionError/);
  }
  expect(sandboxFrames(page)).toBeLessThanOrEqual(1);
  // The page itself was never held up.
  await typeSolution(page, "typed_afterwards\n");
  await expect(editor(page)).toContainText("typed_afterwards", { timeout: 1000 });
  await expectIdle(browser, looping / 2);
  await expectSolutionPasses(page, language);
}

test("what was printed before a loop is shown", async ({ page }) => {
  await openExercise(page, "linear");
  await typeSolution(page, 'console.log("just before");\nfor (;;);\n');
  await startRun(page);
  await expect(results(page)).toContainText("just before");
  await button(page, "Stop").click();
});

test("a spare sandbox waits while the page is idle, and there is only one during a run", async ({ page }) => {
  await openExercise(page, "linear");
  await expect.poll(() => sandboxFrames(page)).toBe(1);
  await typeSolution(page, "for (;;);\n");
  await startRun(page);
  for (let i = 0; i < 10; i++) {
    expect(sandboxFrames(page)).toBe(1);
    await page.waitForTimeout(100);
  }
  await button(page, "Stop").click();
  await expect.poll(() => sandboxFrames(page)).toBe(1);
});

test("a double click on Run runs once", async ({ page }) => {
  await openExercise(page, "linear");
  const before = await runs(page);
  await button(page, "Run").dblclick();
  await expect.poll(() => runs(page)).toBe(before + 1);
  await page.waitForTimeout(500);
  expect(await runs(page)).toBe(before + 1);
  await expectSolutionPasses(page);
});

test("Stop and Run ten times in a row ends with a run that passes", async ({ page, browser }) => {
  await openExercise(page, "linear");
  await typeSolution(page, "export function linearForward() { for (;;); }\n");
  for (let i = 0; i < 10; i++) {
    await startRun(page);
    await page.waitForTimeout(50 * (i % 3));
    await button(page, "Stop").click();
    await expect(button(page, "Stop")).toBeDisabled();
  }
  await expectSolutionPasses(page);
  await expectIdle(browser, 0.4);
});

test("the editor takes typing while code loops", async ({ page }) => {
  await openExercise(page, "linear");
  await typeSolution(page, "for (;;);\n");
  await startRun(page);
  await typeSolution(page, "// typed meanwhile\n");
  await expect(page.getByRole("region", { name: "Code" })).toContainText("typed meanwhile");
  await button(page, "Stop").click();
});

test("a sandbox whose process dies is noticed long before the time limit of a run", async ({ page }) => {
  await openExercise(page, "linear");
  await typeSolution(page, "for (;;);\n");
  // Playwright takes the death of a frame's process for the page's own, so the page is asked past it.
  const devtools = await page.context().newCDPSession(page);
  const ask = async (expression: string): Promise<unknown> =>
    (await devtools.send("Runtime.evaluate", { expression })).result.value;
  await startRun(page);
  const frame = page.frames().find((each) => each.url().endsWith("/sandbox.html"));
  if (frame === undefined) throw new Error("no sandbox");
  const sandbox = await page.context().newCDPSession(frame);
  sandbox.send("Page.crash").catch(() => {});
  const said = "document.querySelector('[data-verdict]').parentElement.innerText";
  await expect.poll(() => ask(said), { timeout: 7000 }).toContain("its process died");
  await expect.poll(() => ask("document.querySelectorAll('iframe[sandbox]').length")).toBe(1);
});
