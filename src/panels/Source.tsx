import { highlight } from "./highlight.ts";

/** Code that is read, not edited. */
export function Source({ code, label }: { readonly code: string; readonly label: string }) {
  return (
    <pre className="source" tabIndex={0} role="group" aria-label={label}>
      {highlight(code.trimEnd()).map(({ kind, text }, n) =>
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
