import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";
import { build } from "vite";
import { serve } from "../scripts/serve.mjs";
import { editor, openExercise, run, typeSolution } from "../tests/e2e/page.ts";
import { clicksToRunEnd, median, repeat, report, row } from "./waiting.ts";

const ENDLESS = "export function linearForward() { for (;;); }\nexport function linearBackward() {}\n";
const solution = readFileSync("exercises/linear/solution.ts", "utf8");

async function warmRuns(browser: Browser, address: string, times: number): Promise<number[]> {
  const page = await browser.newPage({ baseURL: address });
  await openExercise(page, "linear");
  await typeSolution(page, solution);
  await run(page);
  const values = await repeat(times, async () => {
    await page.waitForTimeout(700); // a person reads; the spare sandbox is made meanwhile
    return clicksToRunEnd(page, ["Run"]);
  });
  await page.close();
  return values;
}

/** From the click on Stop, in an endless loop, to the verdict of a right answer run at once. */
async function stopThenRun(browser: Browser, address: string, times: number): Promise<number[]> {
  const page = await browser.newPage({ baseURL: address });
  await openExercise(page, "linear");
  const values = await repeat(times, async () => {
    await typeSolution(page, ENDLESS);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.waitForTimeout(500);
    await typeSolution(page, solution);
    return clicksToRunEnd(page, ["Stop", "Run"]);
  });
  await page.close();
  return values;
}

async function openings(browser: Browser, address: string, times: number): Promise<number[]> {
  return repeat(times, async () => {
    const context = await browser.newContext({ baseURL: address });
    const page = await context.newPage();
    const start = performance.now();
    await openExercise(page, "linear");
    await editor(page).locator(".view-line").first().waitFor();
    const time = performance.now() - start;
    await context.close();
    return time;
  });
}

/** The editor, its workers, and the sandbox's script, which is fetched once the editor is there. */
const MONACO_AND_LATER = /\/(MonacoEditor|editor\.api|tsMode|typescript|[\w.]*worker)-/;

/** Gzipped size of the scripts that an exercise's page loads besides Monaco. */
async function scriptsBeforeMonaco(browser: Browser, address: string): Promise<number[]> {
  const page = await browser.newPage({ baseURL: address });
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    const isScript = response.request().resourceType() === "script";
    // A blob is the sandbox again, which was fetched before.
    const isFetched = !response.url().startsWith("blob:");
    if (isScript && isFetched && !MONACO_AND_LATER.test(response.url())) bodies.push(response.body());
  });
  await openExercise(page, "linear");
  const bytes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  await page.close();
  return [bytes.reduce((sum, n) => sum + n, 0) / 1000];
}

/** What a person waits for, in Chromium, on the built site served from localhost. */
export async function measurePage(browser: Browser, { quick }: { readonly quick: boolean }): Promise<void> {
  await build({ logLevel: "warn" });
  const address = await serve({ port: 4373 });
  const warm = await warmRuns(browser, address, quick ? 3 : 30);
  const stopped = await stopThenRun(browser, address, quick ? 1 : 7);
  const rows = [
    row("Run to verdict, linear, warm", "ms", 150, warm),
    row(
      "Stop to ready again",
      "ms",
      250,
      stopped.map((time) => time - median(warm)),
    ),
    row("Page open to editor ready", "ms", 2500, await openings(browser, address, quick ? 1 : 7)),
    row("JavaScript before Monaco, gzip", "KB", 200, await scriptsBeforeMonaco(browser, address)),
  ];
  report(browser, "page", rows);
}
