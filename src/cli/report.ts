import type { CodeError } from "../../graders/candidate.ts";
import { LANGUAGES } from "../../graders/language.ts";
import type { CheckResult, Verdict } from "../../graders/verdict.ts";
import type { Style } from "./style.ts";

const GLYPHS: Record<CheckResult["status"], string> = { passed: "✓", failed: "✗", skipped: "−" };

/** A verdict as rows to read: the sentence first, then a row a check. */
export function report(verdict: Verdict, file: string, style: Style): string {
  const { checks, couldNotRun } = verdict;
  const lines = [headline(verdict, style)];
  if (couldNotRun !== undefined) {
    const { error, message } = couldNotRun;
    lines.push(...(error === undefined ? [message] : [errorLine(error, file)]));
  }
  lines.push("");
  const width = Math.max(...checks.map(({ title }) => title.length));
  for (const check of checks) lines.push(...row(check, width, file, style));
  return lines.join("\n");
}

function headline({ language, passed, checks, couldNotRun }: Verdict, { pass, fail }: Style): string {
  if (passed)
    return `${pass(`Solved in ${LANGUAGES[language].title}.`)} ${checks.length} of ${checks.length} checks pass.`;
  if (couldNotRun !== undefined) return fail("Could not run.");
  const good = checks.filter(({ status }) => status === "passed").length;
  return `${fail("Not yet.")} ${good} of ${checks.length} checks pass.`;
}

function row(check: CheckResult, width: number, file: string, style: Style): string[] {
  const { status, title, figure, message, error } = check;
  const colour = { passed: style.pass, failed: style.fail, skipped: style.quiet }[status];
  const first =
    `${colour(GLYPHS[status])} ${(status === "failed" ? style.strong : String)(title.padEnd(width))}  ${figure ?? ""}`.trimEnd();
  if (status !== "failed") return [first];
  const lines = [first, ...indent([...diagnosed(check), message].join("\n"))];
  if (error !== undefined) lines.push(...indent(errorLine(error, file)));
  return lines;
}

/** The cause, before the numbers that show it. */
function diagnosed({ diagnosis }: CheckResult): string[] {
  return diagnosis ? [diagnosis.message, diagnosis.evidence] : [];
}

const indent = (text: string): string[] => text.split("\n").map((line) => `  ${line}`);

/** `type: message`, and where in the file. */
export function errorLine({ type, message, line, column }: CodeError, file: string): string {
  if (line === undefined) return `${type}: ${message}`;
  return `${type}: ${message}, ${file}:${line}${column === undefined ? "" : `:${column}`}`;
}
