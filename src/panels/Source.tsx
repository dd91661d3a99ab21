import type { Language } from "../../graders/language.ts";
import { highlight } from "./highlight.ts";

interface Props {
  readonly code: string;
  readonly language: Language;
  readonly label: string;
}

/** Code that is read, not edited. */
export function Source({ code, language, label }: Props) {
  return (
    <pre className="source" tabIndex={0} role="group" aria-label={label}>
      {highlight(code.trimEnd(), language).map(({ kind, text }, n) =>
        kind === "plain" ? (
          text
        ) : (
          <span key={n} className={kind}>
            {text}
          </span>
        ),
      )}
    </pre>
  );
}
