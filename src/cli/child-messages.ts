import type { CodeError, Job, Loaded, Outcome } from "../../graders/candidate.ts";
import type { Language } from "../../graders/language.ts";

/** What the terminal's process asks of the one that runs the file. */
export type ToChild =
  | { readonly type: "load"; readonly source: string; readonly given: string }
  | { readonly type: "run"; readonly jobs: readonly Job[] };

export type FromChild =
  | { readonly type: "ready" }
  | { readonly type: "loaded"; readonly loaded: Loaded }
  | { readonly type: "outcomes"; readonly outcomes: readonly Outcome[] }
  /** The child has ended the file's code by its own clock, at this line. */
  | { readonly type: "timeout"; readonly line?: number }
  /** A promise of the file's was rejected, and nothing handles it. */
  | { readonly type: "rejected"; readonly error: CodeError };

/** How the file's prints are shown: a grade shows them beside its verdict, cut short; a run is about nothing else. */
export type ChildMode = "check" | "run";

/** The child's command line, as JSON. */
export interface ChildOptions {
  readonly mode: ChildMode;
  readonly language: Language;
  /** The file's path as it was asked for, which Python's tracebacks name. */
  readonly file: string;
  readonly timeoutSeconds: number;
}

/** File descriptor on which the child has the terminal's stderr; its own (2) carries what Node says when it crashes. */
export const STDERR_FD = 4;
