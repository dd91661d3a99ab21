import type { Loaded, Outcome } from "../../../graders/candidate.ts";

/** Thrown when the learner's code was ended by our own clock, and not by killing its process. */
export class OutOfTime extends Error {
  /** 1-based in the learner's source: where the code was, if that is known. */
  readonly line: number | undefined;

  constructor(line: number | undefined) {
    super("the learner's code ran out of time");
    this.line = line;
  }
}

// What hides the globals comes later.
const now = performance.now.bind(performance);

/** The time that a learner's code may take in all, counted while it runs; `isOver` is what interrupts it. */
export class TimeLimit {
  #milliseconds: number;
  #deadline = Infinity;
  #isLate = false;

  constructor(seconds: number) {
    this.#milliseconds = 1000 * seconds;
  }

  /** Once over it stays so: code that catches the interrupt gets another one. */
  isOver(): boolean {
    this.#isLate ||= now() > this.#deadline;
    return this.#isLate;
  }

  /** Runs the learner's code, and throws `OutOfTime` if it was interrupted. */
  spend<T extends Loaded | Outcome>(run: () => T): T {
    const started = now();
    this.#deadline = started + this.#milliseconds;
    const result = run();
    this.#milliseconds -= now() - started;
    if (this.#isLate) throw new OutOfTime(result.kind === "threw" ? result.error.line : undefined);
    return result;
  }
}
