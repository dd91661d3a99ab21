import type { CodeError } from "../../graders/candidate.ts";
import type { CheckResult, Verdict } from "../../graders/verdict.ts";

export type OutcomeKind = "solved" | "not-yet" | "could-not-run";

export interface Summary {
  readonly kind: OutcomeKind;
  /** "Not yet." */
  readonly word: string;
  /** "5 of 7 checks pass" */
  readonly rest: string;
  /** What a tutor would say first. */
  readonly sentence: string;
  readonly passed: number;
  readonly total: number;
  readonly line?: number;
}

/** 3.4e-11 as 3.4e−11. */
function scientific(value: number): string {
  return value.toExponential(1).replace("-", "−");
}

export function firstFailed(verdict: Verdict): CheckResult | undefined {
  return verdict.checks.find((check) => check.status === "failed");
}

/** The learner's error that a run ended with or that its first failed check met. */
export function codeErrorOf(verdict: Verdict): CodeError | undefined {
  return verdict.couldNotRun ? verdict.couldNotRun.error : firstFailed(verdict)?.error;
}

/** Failed first, then passed, then skipped; otherwise as graded. */
export function inReadingOrder(checks: readonly CheckResult[]): readonly CheckResult[] {
  const rank = { failed: 0, passed: 1, skipped: 2 } as const;
  return [...checks].sort((a, b) => rank[a.status] - rank[b.status]);
}

function agreement(verdict: Verdict): string {
  const errors = verdict.checks.flatMap(({ detail }) =>
    detail?.kind === "gradient" ? [detail.maxRelativeError] : [],
  );
  if (errors.length === 0) return "Every value agrees with the reference.";
  const largest = Math.max(...errors);
  return largest === 0
    ? "Every gradient agrees with finite differences exactly."
    : `Every gradient agrees with finite differences to ${scientific(largest)}.`;
}

/** The one sentence and the one count with which a result opens. */
export function summarize(verdict: Verdict): Summary {
  const total = verdict.checks.length;
  const passed = verdict.checks.filter((check) => check.status === "passed").length;
  const counts = { passed, total };
  if (verdict.couldNotRun) {
    const { message, error } = verdict.couldNotRun;
    const line = error?.line;
    return {
      kind: "could-not-run",
      word: "Could not run.",
      rest: line === undefined ? "" : `line ${line}`,
      sentence: message,
      ...counts,
      ...(line === undefined ? {} : { line }),
    };
  }
  const rest = `${passed} of ${total} checks pass`;
  if (verdict.passed)
    return { kind: "solved", word: "Solved.", rest, sentence: agreement(verdict), ...counts };
  const failed = firstFailed(verdict);
  const line = failed?.error?.line;
  return {
    kind: "not-yet",
    word: "Not yet.",
    rest,
    sentence: failed?.message ?? "Some checks were not reached.",
    ...counts,
    ...(line === undefined ? {} : { line }),
  };
}
