/** What a person waits for, measured on the page and told in a table. */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { Browser, Page } from "@playwright/test";

interface Row {
  readonly what: string;
  readonly unit: "ms" | "KB" | "µs";
  readonly goal: number;
  readonly median: number;
  readonly worst: number;
  readonly samples: number;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

export function row(what: string, unit: Row["unit"], goal: number, values: readonly number[]): Row {
  return { what, unit, goal, median: median(values), worst: Math.max(...values), samples: values.length };
}

/**
 * Time in the page from the click on the first of these buttons to the end of a run that follows the click on the
 * last one; each is clicked when the click before it has ended a run.
 */
export async function clicksToRunEnd(page: Page, names: readonly ("Run" | "Stop")[]): Promise<number> {
  return page.evaluate(async (buttons) => {
    const results = document.querySelector("[data-runs]");
    if (!results) throw new Error("the page has no results region");
    const start = performance.now();
    for (const name of buttons) {
      const button = [...document.querySelectorAll("button")].find(
        (b) => b.checkVisibility() && b.innerText.startsWith(name),
      );
      if (!button) throw new Error(`the page has no ${name} button`);
      await new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          resolve();
        }).observe(results, { attributes: true, attributeFilter: ["data-runs"] });
        button.click();
      });
    }
    return performance.now() - start;
  }, names);
}

export async function repeat(times: number, measure: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  for (let i = 0; i < times; i++) values.push(await measure());
  return values;
}

/** Prints the rows and keeps them in bench/results. */
export function report(browser: Browser, name: string, rows: readonly Row[]): void {
  const machine = `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores; Chromium ${browser.version()}`;
  mkdirSync("bench/results", { recursive: true });
  writeFileSync(`bench/results/${name}.json`, JSON.stringify({ machine, rows }, null, 2) + "\n");
  console.log(machine);
  const figure = (value: number, unit: string): string => `${value.toFixed(unit === "µs" ? 2 : 0)} ${unit}`;
  console.table(
    rows.map(({ what, unit, goal, median: middle, worst }) => ({
      what,
      median: figure(middle, unit),
      worst: figure(worst, unit),
      goal: `≤ ${goal} ${unit}`,
    })),
  );
}
