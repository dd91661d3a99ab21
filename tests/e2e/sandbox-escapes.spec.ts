import { createHash } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { attempts, harnessScript } from "./hostile/attempts.ts";
import { type LoggingOrigin, loggingOrigin } from "./hostile/logging-origin.ts";
import {
  expectSolutionPasses,
  openOwn,
  openWithHarness,
  plantSecrets,
  SECRET,
  watchMainThread,
} from "./hostile/sandbox-page.ts";
import { openExercise, results, run, typeSolution, verdict } from "./page.ts";

/** A page busy with a flood is blocked for seconds; a loaded machine alone for a few tenths of one. */
const LONGEST_GAP_MS = 1000;

let outside: LoggingOrigin;
test.beforeEach(async () => {
  outside = await loggingOrigin();
});
test.afterEach(() => outside.close());

const aimed = (code: string, site = ""): string =>
  code.replaceAll("__LOG__", outside.url).replaceAll("__PAGE__", site);

// Attempts share a page: each run has a sandbox of its own, and opening the page takes longer.
test("nothing that code tries gets out of the sandbox, and a right solution after it passes", async ({
  page,
}) => {
  test.slow();
  await openExercise(page, "linear");
  await plantSecrets(page);
  for (const { tries, code } of attempts("escapes")) {
    await test.step(`code that ${tries}`, async () => {
      await typeSolution(page, aimed(code));
      await run(page);
      await expect(verdict(page)).not.toHaveAttribute("data-verdict", "solved");
      await expect(results(page)).toContainText("blocked");
      await expect(results(page)).not.toContainText("ESCAPED");
      await expect(results(page)).not.toContainText(SECRET);
      await expectSolutionPasses(page);
      expect(outside.calls).toEqual([]);
    });
  }
});

test("no wrong solution passes by what it does to its sandbox, and a right one after it does", async ({
  page,
}) => {
  test.slow();
  await openExercise(page, "linear");
  for (const { tries, code } of attempts("forgeries")) {
    await test.step(`a wrong solution that ${tries}`, async () => {
      await typeSolution(page, code);
      await run(page);
      await expect(verdict(page)).not.toHaveAttribute("data-verdict", "solved");
      await expectSolutionPasses(page);
    });
  }
});

for (const attempt of attempts("harnesses")) {
  test(`a harness that ${attempt.tries} gets nothing, passes nothing and leaves the page alive`, async ({
    page,
    baseURL,
  }) => {
    await openWithHarness(page, aimed(harnessScript(attempt), baseURL));
    await plantSecrets(page);
    const longestGap = await watchMainThread(page);
    await run(page);
    await expect(verdict(page)).not.toHaveAttribute("data-verdict", "solved");
    if (attempt.name.startsWith("escape-")) await expect(results(page)).toContainText("all tried");
    await expect(results(page)).not.toContainText("ESCAPED");
    await expect(results(page)).not.toContainText(SECRET);
    const output = await results(page).innerText();
    expect(output.split("flood").length).toBeLessThan(510);
    expect(await longestGap()).toBeLessThan(LONGEST_GAP_MS);
    await openOwn(page);
    await expectSolutionPasses(page);
    expect(outside.calls).toEqual([]);
  });
}

test("the same harness does reach the network from an ordinary worker", async ({ page }) => {
  const attempt = attempts("harnesses").find(({ name }) => name === "escape-network");
  const control = await loggingOrigin({ "/control": "<!doctype html><title>control</title>" });
  await page.goto(`${control.url}/control`);
  await page.evaluate(
    (script) => {
      const worker = new Worker(URL.createObjectURL(new Blob([script])));
      const { port1 } = new MessageChannel();
      worker.postMessage(null, [port1]);
    },
    harnessScript(attempt ?? attempts("harnesses")[0]!).replaceAll("__LOG__", control.url),
  );
  for (const path of [
    "/fetch",
    "/xhr",
    "/ws",
    "/events",
    "/scripts.js",
    "/import.js",
    "/nested",
    "/module.js",
  ]) {
    await expect
      .poll(() => control.calls.some((call) => call.endsWith(path)), { message: path, timeout: 15_000 })
      .toBe(true);
  }
  control.close();
});

test("sandbox.html starts nothing for a foreign page, sandboxed or not, nor for itself", async ({
  page,
  baseURL,
}) => {
  const frame = new URL("sandbox.html", baseURL).href;
  const foreign = await loggingOrigin({
    "/plain": `<iframe src="${frame}"></iframe>`,
    "/sandboxed": `<iframe sandbox="allow-scripts" src="${frame}"></iframe>`,
  });
  for (const path of ["/plain", "/sandboxed"]) {
    await page.goto(foreign.url + path);
    expect(await startsWorker(page)).toBe(false);
  }
  foreign.close();
  await openExercise(page, "linear");
  await page.evaluate(
    (src) => document.body.append(Object.assign(document.createElement("iframe"), { id: "plain", src })),
    frame,
  );
  await page.frameLocator("#plain").locator("html").waitFor({ state: "attached" });
  expect(await startsWorker(page, "#plain")).toBe(false);
  // The same message does start one where the sandbox is as it should be.
  expect(await startsWorker(page, "iframe[sandbox]")).toBe(true);
});

test("sandbox.html allows its own script, by hash, and no other", async ({ request }) => {
  const html = await (await request.get("sandbox.html")).text();
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
  const hash = createHash("sha256").update(script).digest("base64");
  expect(html).toContain(
    `content="default-src 'none'; script-src 'sha256-${hash}' 'unsafe-eval'; worker-src blob:; base-uri 'none'; form-action 'none'"`,
  );
});

/** Whether the frame starts a worker for the page that asks it to, as the app does. */
async function startsWorker(page: Page, selector = "iframe"): Promise<boolean> {
  return page.evaluate(async (frame) => {
    const { port1, port2 } = new MessageChannel();
    const target = document.querySelector<HTMLIFrameElement>(frame)?.contentWindow;
    const answer = new Promise<boolean>((resolve) => {
      port1.onmessage = () => resolve(true);
      setTimeout(() => resolve(false), 1500);
    });
    const script = new Blob(["onmessage = ({ ports: [port] }) => port.postMessage(1)"]);
    target?.postMessage({ script }, "*", [port2]);
    return answer;
  }, selector);
}
