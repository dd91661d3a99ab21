import type { Language } from "../../graders/language.ts";

/** For the sandbox to start, whatever it is to run: a cold start on a slow machine takes long, and Python's longer. */
export const START_SECONDS: { readonly [L in Language]: number } = { typescript: 10, python: 30 };

/**
 * For the learner's code, summed over all the waiting for it: an honest grade takes a tenth of a second, a loop-heavy
 * one a second or two, and a memory bomb needs longer than this to take down a browser's process.
 */
export const RUN_SECONDS = 8;

/** How much later than its own clock Python is ended from outside: that clock tells which line it was at. */
export const PYTHON_GRACE_SECONDS = 2;

/** For the grader itself, which computes between the waits: the page's last resort, since the grader never loops. */
export const backstopSeconds = (language: Language): number =>
  START_SECONDS[language] + RUN_SECONDS + PYTHON_GRACE_SECONDS + 7;
