import { expect, test } from "@playwright/test";
import { attempts } from "./hostile/attempts.ts";
import { busyShare, expectIdle, expectSolutionPasses, sandboxFrames } from "./hostile/sandbox-page.ts";
import {
  button,
  consoleOf,
  editor,
  openExercise,
  results,
  run,
  startRun,
  typeSolution,
  verdict,
} from "./page.ts";

for (const attempt of attempts("python/loops")) {
  const ends = /^# ends: (stop|limit|itself)$/m.exec(attempt.code)?.[1];
  const how = { stop: "is ended by Stop", limit: "is ended by the time limit", itself: "ends by itself" }[
    ends ?? "limit"
  ];

  test(`Python that ${attempt.tries} ${how}; nothing of it is left, and the next run passes`, async ({
    page,
    browser,
  }) => {
    await openExercise(page, "linear", "python");
    await typeSolution(page, attempt.code);
    let looping = 1;
    if (ends === "stop") {
      await startRun(page);
      await expect(consoleOf(page)).toContainText("looping", { timeout: 45_000 });
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
      else await expect(results(page)).toContainText(/MemoryError|RecursionError/);
    }
    expect(sandboxFrames(page)).toBeLessThanOrEqual(1);
    // The page itself was never held up.
    await typeSolution(page, "# typed afterwards\n");
    await expect(editor(page)).toContainText("typed afterwards", { timeout: 1000 });
    await expectIdle(browser, looping / 2);
    await expectSolutionPasses(page, "python");
  });
}
