import type { Case } from "./inputs.ts";
import { sentence } from "./outcome.ts";
import { sizesText } from "./signature.ts";

/** What one case of a check showed. A larger rank hides a smaller one; at equal rank, the larger error counts. */
export interface Ranked {
  readonly rank: number;
  readonly error: number;
}

/** The position of the case to report: the gravest, the first of equals. */
export function gravest(findings: readonly Ranked[]): number {
  let at = 0;
  findings.forEach((finding, index) => {
    const top = findings[at];
    if (top === undefined) return;
    const graver = finding.rank > top.rank || (finding.rank === top.rank && finding.error > top.error);
    if (graver) at = index;
  });
  return at;
}

/** A failed row's message, led by the case where it is not the same in all of them. */
export function caseMessage(at: Case, message: string, everywhere: boolean): string {
  if (at.name !== undefined) return sentence(`For ${at.name}: ${message}`);
  return sentence(everywhere ? message : `At ${sizesText(at.sizes)}: ${message}`);
}
