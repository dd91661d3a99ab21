import { expect, type Page, test } from "@playwright/test";
import { attempts } from "./hostile/attempts.ts";
import { loggingOrigin } from "./hostile/logging-origin.ts";
import { expectSolutionPasses, plantSecrets, SECRET } from "./hostile/sandbox-page.ts";
import { consoleOf, openExercise, results, run, typeSolution, verdict } from "./page.ts";

// Attempts share a page, since each run has an interpreter of its own and opening the page takes longer than the run.

/** Runs it, and then the right solution. */
async function expectNoPass(page: Page, code: string): Promise<void> {
  await typeSolution(page, code);
  await run(page);
  await expect(verdict(page)).not.toHaveAttribute("data-verdict", "solved");
  await expect(results(page)).not.toContainText("ESCAPED");
  // The checker itself had no trouble with it.
  await expect(results(page)).not.toContainText("The checker failed");
}

test("nothing that Python tries gets out of the sandbox, and a right solution after it passes", async ({
  page,
}) => {
  test.slow();
  const outside = await loggingOrigin();
  await openExercise(page, "linear", "python");
  await plantSecrets(page);
  for (const { tries, code } of attempts("python/escapes")) {
    await test.step(`code that ${tries}`, async () => {
      await expectNoPass(page, code.replaceAll("__LOG__", outside.url));
      await expect(consoleOf(page)).toContainText("blocked");
      await expect(results(page)).not.toContainText(SECRET);
      await expectSolutionPasses(page, "python");
      expect(outside.calls).toEqual([]);
    });
  }
  outside.close();
});

test("no wrong solution in Python passes by what it does to the interpreter, and a right one after it passes", async ({
  page,
}) => {
  test.slow();
  const forgeries = attempts("python/forgeries");
  // Twice: the second time it looks for what it left.
  forgeries.push(...forgeries.filter(({ name }) => name === "remembered-answers"));
  await openExercise(page, "linear", "python");
  for (const { tries, code } of forgeries) {
    await test.step(`a wrong solution that ${tries}`, async () => {
      await expectNoPass(page, code);
      await expectSolutionPasses(page, "python");
    });
  }
});
