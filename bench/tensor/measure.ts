import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { installPeers, serveBundle } from "./bundle.ts";
import type { Subject } from "./library.ts";
import { numpy } from "./numpy.ts";
import { markdownTable, RESULTS, type Results, type Row } from "./results.ts";
import { type WorkloadName, workloadNames, workloads } from "./workloads.ts";

/** A subject's workload, with the nanoseconds an iteration of each round. */
interface Cell {
  readonly subject: Subject;
  readonly workload: WorkloadName;
  readonly times: number[];
}

/**
 * Measures this core, its peers (all in one worker of Chromium) and native NumPy: round by round, so that what else
 * the machine does meets all of them.
 */
export async function measureTensor(browser: Browser, { quick }: { readonly quick: boolean }): Promise<void> {
  const [rounds, milliseconds] = quick ? [3, 10] : [16, 60];
  installPeers();
  const server = await serveBundle();
  const page = await browser.newPage({ baseURL: server.resolvedUrls?.local[0] ?? "" });
  const native = await numpy();
  try {
    const inBrowser = await browserSubjects(page);
    const cells = await checkedCells(native === undefined ? inBrowser : [...inBrowser, native]);
    for (let round = -1; round < rounds; round++) {
      for (const cell of shuffled(cells)) {
        if (round > 0 && isSlow(cell, milliseconds) && round % 4 !== 0) continue;
        const time = await cell.subject.time(cell.workload, milliseconds);
        if (round >= 0) cell.times.push(time); // the first round warms up
      }
    }
    const machine = [
      `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores`,
      `Chromium ${browser.version()}`,
      native === undefined ? "no NumPy" : `NumPy ${native.version}`,
    ].join("; ");
    const results: Results = { machine, rounds, rows: workloadNames.map((name) => rowOf(name, cells)) };
    mkdirSync(dirname(RESULTS), { recursive: true });
    writeFileSync(RESULTS, JSON.stringify(results, null, 2) + "\n");
    console.log(`${machine}; lower quartile of ${rounds} rounds`);
    console.log(markdownTable(results));
  } finally {
    native?.end();
    await page.close();
    await server.close();
  }
}

async function browserSubjects(page: Page): Promise<Subject[]> {
  const opened = page.waitForEvent("worker");
  await page.goto("/");
  const worker = await opened;
  await page.evaluate(() => workerStarted);
  const listed = await worker.evaluate(() => tensorBench.list());
  return listed.map(({ name: library, ...rest }) => ({
    name: library,
    ...rest,
    sample: (name) =>
      worker.evaluate(([given, workload]) => tensorBench.sample(given, workload), [library, name] as const),
    time: (name, milliseconds) =>
      worker.evaluate(([given, workload, duration]) => tensorBench.time(given, workload, duration), [
        library,
        name,
        milliseconds,
      ] as const),
  }));
}

/** A cell for each workload of each subject that gives what this core, the first subject, gives. */
async function checkedCells(subjects: readonly Subject[]): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const workload of workloadNames) {
    let expected: number[] | undefined;
    for (const subject of subjects.filter(({ workloads: able }) => able.includes(workload))) {
      const values = await subject.sample(workload);
      expected ??= values;
      const wrong = firstDifference(values, expected, subject.tolerance);
      if (wrong === undefined) cells.push({ subject, workload, times: [] });
      else console.error(`${subject.name}, ${workload}: not timed, its value differs: ${wrong}`);
    }
  }
  return cells;
}

function firstDifference(
  values: readonly number[],
  expected: readonly number[],
  tolerance: number,
): string | undefined {
  if (values.length !== expected.length) return `${values.length} numbers, not ${expected.length}`;
  const at = values.findIndex((value, i) => {
    const right = expected[i] ?? NaN;
    return !(Math.abs(value - right) <= tolerance * Math.max(1, Math.abs(right)));
  });
  return at < 0 ? undefined : `${values[at] ?? NaN}, not ${expected[at] ?? NaN}`;
}

/** Whether an iteration takes several times what a round should: then every fourth round is enough. */
const isSlow = ({ times }: Cell, milliseconds: number): boolean => (times[0] ?? 0) > 4 * milliseconds * 1e6;

/** Another order in each round, so that none always follows the same one's garbage. */
const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

function rowOf(name: WorkloadName, cells: readonly Cell[]): Row {
  const { title, unit, lowerIsBetter, inUnit } = workloads[name];
  const values: Record<string, number> = {};
  for (const { subject, workload, times } of cells) {
    if (workload === name) values[subject.name] = inUnit(lowerQuartile(times));
  }
  const { chainrule = NaN, numpy: native = null, ...peers } = values;
  return { workload: title, unit, lowerIsBetter, chainrule, numpy: native, peers };
}

const lowerQuartile = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 2] ?? NaN;
