/** For the sandbox to start, whatever it is to run: a cold start on a slow machine takes a second or two. */
export const START_SECONDS = 10;

/**
 * For the learner's code, summed over all the waiting for it: an honest grade takes a tenth of a second, a loop-heavy
 * one a second or two, and a memory bomb needs longer than this to take down a browser's process.
 */
export const RUN_SECONDS = 8;

/** For the grader itself, which computes between the waits: the page's last resort, since the grader never loops. */
export const BACKSTOP_SECONDS = START_SECONDS + RUN_SECONDS + 7;
