import { describe, expect, it } from "vitest";
import type { Candidate, Job } from "../../graders/candidate.ts";
import { runJobs } from "../../graders/jobs.ts";
import { number } from "./local-candidate.ts";

const job = (entries: number): Job => ({
  steps: [],
  inputs: { x: { dtype: "float64", shape: [entries], data: new Float64Array(entries) } },
  outputs: ["x"],
  prints: false,
});

const bytes = (jobs: readonly Job[]): number =>
  jobs.reduce((sum, { inputs }) => sum + 8 * (inputs["x"]?.data.length ?? 0), 0);

describe("runJobs", () => {
  it("splits jobs into batches of at most 256 KB, in order, and gives an outcome for each", async () => {
    const batches: (readonly Job[])[] = [];
    const candidate: Candidate = {
      load: () => Promise.resolve({ kind: "loaded" }),
      run: (jobs) => {
        batches.push(jobs);
        return Promise.resolve(
          jobs.map(({ inputs }) => ({ kind: "values", values: [number(inputs["x"]?.data.length ?? 0)] })),
        );
      },
    };
    const jobs = Array.from({ length: 300 }, (_, index) => job(index));
    const outcomes = await runJobs(
      candidate,
      jobs.map((each) => ({ job: each, outputEntries: 1 })),
    );
    expect(outcomes.map((outcome) => (outcome.kind === "values" ? outcome.values[0] : undefined))).toEqual(
      jobs.map((_, index) => number(index)),
    );
    expect(batches.length).toBe(2);
    for (const batch of batches) expect(bytes(batch)).toBeLessThanOrEqual(256 * 1024);
  });

  it("counts what comes back, and sends alone what is larger than a batch", async () => {
    const sizes: number[] = [];
    const candidate: Candidate = {
      load: () => Promise.resolve({ kind: "loaded" }),
      run: (jobs) => {
        sizes.push(jobs.length);
        return Promise.resolve(jobs.map(() => ({ kind: "values", values: [number(1)] })));
      },
    };
    const sized = (outputEntries: number) => ({ job: job(1), outputEntries });
    await runJobs(candidate, [sized(1e6), sized(2e4), sized(2e4), sized(1)]);
    expect(sizes).toEqual([1, 1, 2]);
    await runJobs(candidate, []);
    expect(sizes).toHaveLength(3);
  });
});
