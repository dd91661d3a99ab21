import type { RunEndReason } from "../../graders/candidate.ts";
import type { Language } from "../../graders/language.ts";
import type { Verdict } from "../../graders/verdict.ts";
import type { Print } from "../languages/printing.ts";

/** What a run is about. */
export interface GradeRequest {
  readonly slug: string;
  readonly language: Language;
  readonly source: string;
}

/** From the page to the grader worker; both are ours, and trust each other. */
export type ToGrader =
  /** The port to the run's sandbox comes with it. */
  | { readonly type: "grade"; readonly run: number; readonly request: GradeRequest }
  /** The page has removed the sandbox. */
  | { readonly type: "end"; readonly run: number; readonly reason: RunEndReason };

export type FromGrader =
  | { readonly type: "prints"; readonly run: number; readonly prints: readonly Print[] }
  /** The sandbox has nothing more to give: remove it now, the verdict follows. */
  | { readonly type: "kill"; readonly run: number }
  | { readonly type: "verdict"; readonly run: number; readonly verdict: Verdict }
  | { readonly type: "fault"; readonly run: number; readonly message: string };
