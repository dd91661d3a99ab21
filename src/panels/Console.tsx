import { countText } from "../../graders/numbers.ts";
import type { WorkbenchState } from "../stores/workbench.ts";
import { consoleParts } from "./console-lines.ts";

interface Props {
  readonly prints: WorkbenchState["prints"];
  readonly dropped: number;
  readonly onGoToLine: (line: number) => void;
}

function Traced({ text, onGoToLine }: { readonly text: string; readonly onGoToLine: Props["onGoToLine"] }) {
  return consoleParts(text).map(({ text: part, line }, n) =>
    line === undefined ? (
      part
    ) : (
      <button key={n} type="button" className="link" onClick={() => onGoToLine(line)}>
        {part}
      </button>
    ),
  );
}

/** What the learner's code printed, as it comes. */
export function Console({ prints, dropped, onGoToLine }: Props) {
  if (prints.length === 0) return null;
  const lines = prints.reduce((sum, { text }) => sum + text.split("\n").length, 0);
  return (
    <section aria-label="Console">
      <h3 className="bar-head">
        Console <span>{countText(lines, "line", "lines")}</span>
      </h3>
      <pre className="console">
        {prints.map(({ stream, text }, n) => (
          <span key={n} className={stream === "log" ? undefined : stream}>
            {stream === "error" ? <Traced text={text} onGoToLine={onGoToLine} /> : text}
            {"\n"}
          </span>
        ))}
      </pre>
      {dropped > 0 && (
        <p className="console-more">
          {dropped} more {dropped === 1 ? "line is" : "lines are"} not shown.
        </p>
      )}
    </section>
  );
}
