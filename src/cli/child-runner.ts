import type { Job, Loaded, Outcome } from "../../graders/candidate.ts";

/** A language, started in the process that evaluates the file. */
export interface ChildRunner {
  load(source: string, given: string): Loaded;
  run(job: Job): Outcome;
  /** Globals that it needs from now on, and that reach nothing outside the process. */
  readonly globals: readonly string[];
}
