// @ts-check
// `npm test`: installs what is needed, then runs every check, and ends with "N passed, N failed".
// Each tool counts as one check; the two test runners count each test.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { installDependencies } from "./install.mjs";

installDependencies();
rmSync(".cache/test", { recursive: true, force: true });

let passed = 0;
let failed = 0;

/** @param {string} title @param {string[]} command @param {NodeJS.ProcessEnv} [env] */
function run(title, command, env = {}) {
  console.log(`\n── ${title}`);
  const status = spawnSync("npx", ["--no-install", ...command], {
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  }).status;
  return status === 0;
}

/** @param {boolean} ok */
function count(ok) {
  if (ok) passed++;
  else failed++;
  return ok;
}

/**
 * Counts a runner's tests from its report. A runner that failed without a failed test (it crashed, or an error
 * came between tests) counts as one failure, as does a report that isn't there.
 * @param {boolean} ok @param {() => { passed: number, failed: number }} read
 */
function countTests(ok, read) {
  try {
    const report = read();
    passed += report.passed;
    failed += report.failed;
    if (!ok && report.failed === 0) failed++;
  } catch (error) {
    console.error(`No test report: ${error}`);
    failed++;
  }
}

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(path, "utf8"));

count(run("Types", ["tsc", "--noEmit"]));
count(run("Lint", ["eslint", "."]));
count(run("Format", ["prettier", "--check", "--log-level", "warn", "."]));
count(run("Unused code and dependencies", ["knip"]));

const units = run("Unit tests", [
  "vitest",
  "run",
  "--reporter=default",
  "--reporter=json",
  "--outputFile.json=.cache/test/vitest.json",
]);
countTests(units, () => {
  const report = json(".cache/test/vitest.json");
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) console.error(`${skipped} tests were skipped: a skipped test counts as failed.`);
  return { passed: report.numPassedTests, failed: report.numFailedTests + skipped };
});

if (count(run("Build", ["vite", "build", "--logLevel", "warn"]))) {
  const { chromiumForTests } = await import("./browser.mjs");
  try {
    const browser = await chromiumForTests();
    const env = {
      PLAYWRIGHT_JSON_OUTPUT_NAME: ".cache/test/playwright.json",
      ...(browser === undefined ? {} : { CHROMIUM_PATH: browser }),
    };
    const pages = run("Browser tests", ["playwright", "test", "--reporter=list,json"], env);
    countTests(pages, () => {
      const { expected, unexpected, flaky, skipped } = json(".cache/test/playwright.json").stats;
      return { passed: expected, failed: unexpected + flaky + skipped };
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failed++;
  }
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
