import { readFileSync } from "node:fs";
import { type Browser, expect, type Page } from "@playwright/test";
import { type Language, LANGUAGES } from "../../../graders/language.ts";
import { openExercise, run, typeSolution, verdict } from "../page.ts";

/** What a page keeps for itself, and hostile code would like to read. */
export const SECRET = "planted-secret-7f3a";

export async function plantSecrets(page: Page): Promise<void> {
  await page.evaluate(async (secret) => {
    localStorage.setItem("secret", secret);
    document.cookie = `secret=${secret}`;
    await (await caches.open(secret)).put("/secret", new Response(secret));
    await (await navigator.storage.getDirectory()).getFileHandle(secret, { create: true });
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open("secrets");
      request.onupgradeneeded = () => request.result.createObjectStore(secret);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(new Error("indexedDB"));
    });
    const channel = new BroadcastChannel("secrets");
    channel.onmessage = () => channel.postMessage(secret);
  }, SECRET);
}

/** Whatever came before it, the right solution of the linear layer passes. */
export async function expectSolutionPasses(page: Page, language: Language = "typescript"): Promise<void> {
  const { extension } = LANGUAGES[language];
  await typeSolution(page, readFileSync(`exercises/linear/solution.${extension}`, "utf8"));
  await run(page);
  await expect(verdict(page)).toHaveAttribute("data-verdict", "solved");
}

const SCRIPT = "**/assets/typescript-worker-*.txt";

/** Opens the exercise with this script in place of the sandbox's own. */
export async function openWithHarness(page: Page, script: string): Promise<void> {
  // Kept in no cache: the built one must come back afterwards.
  const headers = { "cache-control": "no-store" };
  await page.route(SCRIPT, (route) => route.fulfill({ headers, body: script }));
  await openExercise(page, "linear");
}

/** Opens it again as it is built. */
export async function openOwn(page: Page): Promise<void> {
  await page.unroute(SCRIPT);
  await openExercise(page, "linear");
}

/** Frames of the sandbox that the page has at this moment. */
export const sandboxFrames = (page: Page): number =>
  page.frames().filter((frame) => frame.url().endsWith("/sandbox.html")).length;

/** The part of one core that the browser's page processes keep busy, over about this time. */
export async function busyShare(browser: Browser, milliseconds: number): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const cpuSeconds = async (): Promise<number> => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return processInfo
      .filter(({ type }) => type === "renderer")
      .reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  const [before, started] = [await cpuSeconds(), performance.now()];
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const busy = (await cpuSeconds()) - before;
  await session.detach();
  return busy / ((performance.now() - started) / 1000);
}

/** A thread that goes on would keep its share; making the next spare sandbox takes a moment, and Python's a long one. */
export async function expectIdle(browser: Browser, share: number): Promise<void> {
  await expect.poll(() => busyShare(browser, 500), { timeout: 20_000 }).toBeLessThan(share);
}

/** Starts to note how long the page's thread is kept from its timers; gives the longest time so far. */
export async function watchMainThread(page: Page): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(() => {
    const state = { longest: 0 };
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - last);
      last = now;
    }, 10);
    return state;
  });
  return () => watch.evaluate((state) => state.longest);
}
