import { countText } from "../../graders/numbers.ts";
import type { WorkbenchState } from "../stores/workbench.ts";

interface Props {
  readonly prints: WorkbenchState["prints"];
  readonly dropped: number;
}

/** What the learner's code printed, as it comes. */
export function Console({ prints, dropped }: Props) {
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
            {text}
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
