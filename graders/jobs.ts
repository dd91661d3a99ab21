import { type Candidate, type Job, type Outcome, RunEnded } from "./candidate.ts";
import { entriesIn } from "./numbers.ts";

/** Crossing between processes is quickest in messages of up to this many bytes of arrays, either way. */
const BATCH_BYTES = 256 * 1024;
/** Beside its numbers, an array takes about this many bytes in a message: dtype, shape, name. */
const ARRAY_OVERHEAD = 64;

/** A job, and about how many numbers its outputs have. */
export interface SizedJob {
  readonly job: Job;
  readonly outputEntries: number;
}

/**
 * Runs jobs in batches that a message carries well, and gives an outcome for each. An answer of the wrong length is
 * no honest one: it ends the run.
 */
export async function runJobs(candidate: Candidate, jobs: readonly SizedJob[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const batch of batches(jobs)) {
    const answered = await candidate.run(batch);
    if (answered.length !== batch.length) {
      throw new RunEnded({ kind: "protocol", message: `${answered.length} answers to ${batch.length} jobs` });
    }
    for (const [index, outcome] of answered.entries()) {
      const asked = batch[index]?.outputs.length ?? 0;
      if (outcome.kind === "values" && outcome.values.length !== asked) {
        throw new RunEnded({
          kind: "protocol",
          message: `${outcome.values.length} values for ${asked} names`,
        });
      }
      outcomes.push(outcome);
    }
  }
  return outcomes;
}

function batches(jobs: readonly SizedJob[]): Job[][] {
  const all: Job[][] = [];
  let bytes = Infinity;
  for (const { job, outputEntries } of jobs) {
    const sent = Object.values(job.inputs).reduce(
      (sum, array) => sum + 8 * entriesIn(array.shape) + ARRAY_OVERHEAD,
      0,
    );
    const received = 8 * outputEntries + ARRAY_OVERHEAD * job.outputs.length;
    const size = Math.max(sent, received);
    if (bytes + size > BATCH_BYTES) {
      all.push([]);
      bytes = 0;
    }
    bytes += size;
    all.at(-1)?.push(job);
  }
  return all;
}
