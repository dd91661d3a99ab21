import type { Print } from "../printing.ts";
import { formatPrint } from "./format.ts";

type Method = (...values: unknown[]) => void;
type ConsoleMethod = "log" | "info" | "debug" | "dir" | "table" | "warn" | "error" | "trace" | "assert";

const LINE_LIMIT = 2000;
const TEXT_LIMIT = 64 * 1024;

/**
 * The `console` of the learner's code: what it is given is formatted, cut to size and handed to `onPrint`; while
 * nothing is wanted it is not even formatted, since that may cost more than the code itself.
 */
export function learnerConsole(
  wanted: () => boolean,
  onPrint: (print: Print) => void,
): Readonly<Record<ConsoleMethod, Method>> {
  const to =
    (stream: Print["stream"]): Method =>
    (...values) => {
      if (wanted()) onPrint({ stream, text: cut(formatPrint(values)) });
    };
  const [log, warn, error] = [to("log"), to("warn"), to("error")];
  return Object.freeze({
    ...{ log, info: log, debug: log, dir: log, table: log, warn, error, trace: error },
    assert: (condition: unknown, ...values: unknown[]) => {
      if (!condition) error("Assertion failed:", ...values);
    },
  });
}

function cut(text: string): string {
  const capped = text.length <= TEXT_LIMIT ? text : `${text.slice(0, TEXT_LIMIT)}…`;
  if (capped.length <= LINE_LIMIT) return capped;
  return capped
    .split("\n")
    .map((line) => (line.length <= LINE_LIMIT ? line : `${line.slice(0, LINE_LIMIT)}…`))
    .join("\n");
}
