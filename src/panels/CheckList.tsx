import { Check, ChevronRight, Minus, X } from "lucide-react";
import { useId, useState } from "react";
import type { CheckResult } from "../../graders/verdict.ts";
import { inReadingOrder } from "../stores/summary.ts";
import { Comparison } from "./Comparison.tsx";
import { gradientEquation } from "./equation.ts";
import { showFigure } from "./format.ts";
import { LinkedArrays } from "./LinkedArrays.tsx";
import type { Vocabulary } from "./names.ts";
import { Sentence } from "./Sentence.tsx";

const GLYPHS = {
  failed: { icon: X, word: "Failed", tone: "fail" },
  passed: { icon: Check, word: "Passed", tone: "pass" },
  skipped: { icon: Minus, word: "Not reached", tone: "muted" },
} as const;

export function Evidence({
  check,
  vocabulary,
}: {
  readonly check: CheckResult;
  readonly vocabulary: Vocabulary;
}) {
  const failed = check.status === "failed";
  if (check.detail?.kind === "gradient") {
    return <LinkedArrays equation={gradientEquation(check.detail)} vocabulary={vocabulary} failed={failed} />;
  }
  if (check.detail) return <Comparison detail={check.detail} vocabulary={vocabulary} failed={failed} />;
  return null;
}

interface RowProps {
  readonly check: CheckResult;
  readonly vocabulary: Vocabulary;
  /** The first failure's evidence stands above the list already. */
  readonly shownAbove: boolean;
  readonly onGoToLine: (line: number) => void;
}

function CheckRow({ check, vocabulary, shownAbove, onGoToLine }: RowProps) {
  const [open, setOpen] = useState(false);
  const detail = useId();
  const { icon: Glyph, word, tone } = GLYPHS[check.status];
  const line = check.error?.line;
  return (
    <li data-check-id={check.id} data-status={check.status}>
      <button
        type="button"
        className="check-row"
        aria-expanded={open}
        aria-controls={open ? detail : undefined}
        onClick={() => setOpen(!open)}
      >
        <Glyph className={`icon ${tone}`} size={16} strokeWidth={1.6} aria-hidden="true" />
        <span className="title">
          <span className="hidden">{word}: </span>
          <Sentence text={check.title} vocabulary={vocabulary} />
        </span>
        <span className="figure">
          {check.figure !== undefined && <span className="mono">{showFigure(check.figure)}</span>}
          <ChevronRight className="icon" size={14} strokeWidth={1.6} aria-hidden="true" />
        </span>
      </button>
      {open && (
        <div className="check-detail" id={detail}>
          <p className="message">
            <Sentence text={check.message} vocabulary={vocabulary} />
          </p>
          {line !== undefined && (
            <p className="actions">
              <button type="button" className="link" onClick={() => onGoToLine(line)}>
                Go to line {line}
              </button>
            </p>
          )}
          {shownAbove ? (
            check.detail && <p className="muted">Its numbers are above.</p>
          ) : (
            <Evidence check={check} vocabulary={vocabulary} />
          )}
        </div>
      )}
    </li>
  );
}

interface ListProps {
  readonly checks: readonly CheckResult[];
  readonly vocabulary: Vocabulary;
  readonly onGoToLine: (line: number) => void;
}

export function CheckList({ checks, vocabulary, onGoToLine }: ListProps) {
  const passed = checks.filter((check) => check.status === "passed").length;
  const ordered = inReadingOrder(checks);
  return (
    <section aria-label="Checks">
      <h3 className="bar-head">
        Checks{" "}
        <span>
          {passed} of {checks.length}
        </span>
      </h3>
      <ul>
        {ordered.map((check, n) => (
          <CheckRow
            key={check.id}
            check={check}
            vocabulary={vocabulary}
            shownAbove={n === 0 && check.status === "failed"}
            onGoToLine={onGoToLine}
          />
        ))}
      </ul>
    </section>
  );
}
