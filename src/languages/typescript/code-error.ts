import type { CodeError } from "../../../graders/candidate.ts";
import { originalPosition, type Position } from "./position.ts";
import { formatValue } from "./format.ts";

/** The name that stack traces give the learner's code. */
export const SOURCE_NAME = "solution.ts";

const MESSAGE_LIMIT = 2000;
const TYPE_LIMIT = 100;

export interface Located {
  readonly written: string;
  /** The text that was evaluated, of which the stack gives lines and columns. */
  readonly evaluated: string;
}

/**
 * Any thrown value as an error with its type, message and place. The value belongs to the learner's code, and may be
 * a string, null, a Proxy or an object whose getters throw: it is touched only inside `try`.
 */
export function describeThrown(thrown: unknown, source?: Located): CodeError {
  try {
    if (!(thrown instanceof Error)) {
      return { type: `Thrown ${kindOf(thrown)}`, message: cap(formatValue(thrown), MESSAGE_LIMIT) };
    }
    // Declared as strings, but the learner's code may have made them anything.
    const fields: Readonly<Record<"name" | "message" | "stack", unknown>> = {
      name: thrown.name,
      message: thrown.message,
      stack: thrown.stack,
    };
    const type = cap(String(fields.name), TYPE_LIMIT) || "Error";
    const message = cap(String(fields.message), MESSAGE_LIMIT);
    const place = source === undefined ? {} : placeIn(String(fields.stack), `${type}: ${message}`, source);
    // Firefox's words for it; one sentence for all engines.
    if (type === "InternalError" && message.startsWith("too much recursion")) {
      return { type: "RangeError", message: "Maximum call stack size exceeded", ...place };
    }
    return { type, message, ...place };
  } catch {
    return { type: "Thrown object", message: "an object that throws when it is read" };
  }
}

/** The innermost of the learner's lines in a stack trace; empty where there is none. */
function placeIn(stack: string, heading: string, { written, evaluated }: Located): Partial<Position> {
  const frames = stack.startsWith(heading) ? stack.slice(heading.length) : stack;
  const match = /(?:^|[\s(@/])solution\.ts:(\d+):(\d+)/m.exec(frames);
  if (match === null) return {};
  return originalPosition(written, evaluated, Number(match[1]), Number(match[2]));
}

function kindOf(value: unknown): string {
  return value === null ? "null" : typeof value;
}

function cap(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
