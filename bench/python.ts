import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { build } from "vite";
import { chromiumForTests } from "../scripts/browser.mjs";
import { serve } from "../scripts/serve.mjs";
import { openExercise, run, typeSolution } from "../tests/e2e/page.ts";
import { clicksToRunEnd, median, repeat, report, row } from "./waiting.ts";

const solution = readFileSync("exercises/linear/solution.py", "utf8");
const ENDLESS = "def linear_forward(x, W, b):\n    while True: pass\ndef linear_backward(dout, x, W): pass\n";

/** Prints the microseconds of a + b on ten elements, three times: the first rounds warm the engine up. */
const ADDING = `
import time
a, b = np.ones(10), np.ones(10)
for _ in range(3):
    start = time.perf_counter()
    for _ in range(100_000):
        a + b
    print("a + b:", (time.perf_counter() - start) / 0.1)
`;

/** Time in the page, from its address, until the sandbox says that its interpreter can take code. */
async function timeToPython(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    addEventListener("message", ({ data }) => {
      if (data === "ready") document.documentElement.dataset["python"] = String(performance.now());
    });
  });
  await page.goto("exercises/linear", { waitUntil: "commit" });
  await page.locator("[data-python]").waitFor({ state: "attached" });
  const time = Number(await page.locator("html").getAttribute("data-python"));
  // A visit lasts: what the browser has compiled, it keeps after a moment.
  await page.waitForTimeout(3000);
  await page.close();
  return time;
}

/** A person's profile, unlike a test's, keeps what was fetched and compiled on disk. */
async function visits(
  address: string,
  { executablePath, times }: { readonly executablePath: string | undefined; readonly times: number },
): Promise<[first: number[], later: number[]]> {
  const first: number[] = [];
  const later: number[] = [];
  for (let i = 0; i < times; i++) {
    const profile = mkdtempSync(join(tmpdir(), "chainrule-profile-"));
    const context = await chromium.launchPersistentContext(profile, {
      baseURL: address,
      ...(executablePath === undefined ? {} : { executablePath }),
    });
    first.push(await timeToPython(context));
    later.push(await timeToPython(context));
    await context.close();
    rmSync(profile, { recursive: true });
  }
  return [first, later];
}

async function warmPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ baseURL: address });
  await openExercise(page, "linear", "python");
  await typeSolution(page, solution);
  await run(page);
  return page;
}

/** Runs while a person reads in between: the next interpreter is made meanwhile. */
async function warmRuns(page: Page, times: number): Promise<number[]> {
  return repeat(times, async () => {
    await page.waitForTimeout(2500);
    return clicksToRunEnd(page, ["Run"]);
  });
}

async function additions(page: Page): Promise<number[]> {
  await typeSolution(page, `${solution}\n${ADDING}`);
  await run(page);
  const text = await page.getByRole("region", { name: "Console" }).innerText();
  const times = Array.from(text.matchAll(/a \+ b: ([\d.]+)/g), ([, digits]) => Number(digits));
  if (times.length !== 3) throw new Error(`the console has no times: ${text}`);
  return times.slice(1);
}

/** From the click on Stop, in an endless loop, to the verdict of a right answer run at once by a new interpreter. */
async function stopThenRun(page: Page, times: number): Promise<number[]> {
  return repeat(times, async () => {
    await typeSolution(page, ENDLESS);
    await page.waitForTimeout(2500);
    await page.getByRole("button", { name: "Run", exact: true }).first().click();
    await page.waitForTimeout(500);
    await typeSolution(page, solution);
    return clicksToRunEnd(page, ["Stop", "Run"]);
  });
}

/** The interpreter, the standard library and the worker's script of the built site, compressed as hosts do. */
function downloadKilobytes(): number {
  const files = readdirSync("dist/assets").filter((name) =>
    /^(pyodide\.asm-|python-.*\.(zip|txt)$)/.test(name),
  );
  if (files.length !== 3) throw new Error(`not Python's three files: ${files.join(", ")}`);
  return (
    files.reduce((sum, name) => sum + brotliCompressSync(readFileSync(`dist/assets/${name}`)).length, 0) /
    1000
  );
}

/** What a person waits for who writes Python, in Chromium, on the built site served from localhost. */
export async function measurePython(browser: Browser, { quick }: { readonly quick: boolean }): Promise<void> {
  await build({ logLevel: "warn" });
  const address = await serve({ port: 4374 });
  const executablePath = await chromiumForTests();
  const [first, later] = await visits(address, { executablePath, times: quick ? 1 : 7 });
  const page = await warmPage(browser, address);
  const warm = await warmRuns(page, quick ? 2 : 15);
  const stopped = await stopThenRun(page, quick ? 1 : 5);
  const rows = [
    row("Page open to Python ready, first visit", "ms", 4000, first),
    row("Page open to Python ready, later visit", "ms", 2000, later),
    row("Run to verdict, linear, warm", "ms", 300, warm),
    row(
      "Stop to ready again",
      "ms",
      2000,
      stopped.map((time) => time - median(warm)),
    ),
    row("a + b on 10 elements", "µs", 4, await additions(page)),
    row("Python's download, brotli", "KB", 4000, [downloadKilobytes()]),
  ];
  await page.close();
  report(browser, "python", rows);
}
