import { transform } from "sucrase";
import * as v from "valibot";
import type { CodeError } from "../../../graders/candidate.ts";
import { describeThrown } from "./code-error.ts";
import { type Declaration, topLevelDeclarations } from "./declarations.ts";
import { originalPosition } from "./position.ts";

/** A module as a strict-mode script on the same lines: what it exports is assigned to `exports`. */
export interface Script {
  readonly written: string;
  readonly code: string;
  readonly declarations: readonly Declaration[];
}

export type Transpiled =
  | { readonly kind: "script"; readonly script: Script }
  | { readonly kind: "threw"; readonly error: CodeError };

/** TypeScript to JavaScript with every line where it was, or the first syntax error. */
export function transpile(source: string): Transpiled {
  // An editor on Windows sends \r\n; sucrase, acorn and stack traces count it as one line end, String.split doesn't.
  const written = source.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  let code: string;
  try {
    code = transform(written, { transforms: ["typescript", "imports"], disableESTransforms: true }).code;
  } catch (thrown) {
    const where = sucraseError(thrown);
    return { kind: "threw", error: where ?? describeThrown(thrown) };
  }
  // The parser that evaluates gives an early SyntaxError without a place; acorn finds the same ones and says where.
  try {
    return { kind: "script", script: { written, code, declarations: topLevelDeclarations(code) } };
  } catch (thrown) {
    const where = acornError(thrown, written, code);
    return { kind: "threw", error: where ?? describeThrown(thrown) };
  }
}

// Both libraries add their findings to a plain SyntaxError, untyped; sucrase counts columns from 1, acorn from 0.
const located = v.object({ message: v.string(), loc: v.object({ line: v.number(), column: v.number() }) });

function sucraseError(thrown: unknown): CodeError | undefined {
  const parsed = v.safeParse(located, thrown);
  if (!parsed.success) return undefined;
  const { message, loc } = parsed.output;
  return { type: "SyntaxError", message: sentence(message), line: loc.line, column: loc.column };
}

function acornError(thrown: unknown, written: string, code: string): CodeError | undefined {
  const parsed = v.safeParse(located, thrown);
  if (!parsed.success) return undefined;
  const { message, loc } = parsed.output;
  return {
    type: "SyntaxError",
    message: sentence(message),
    ...originalPosition(written, code, loc.line, loc.column + 1),
  };
}

const sentence = (message: string): string =>
  message.replace(/^Error transforming [^:]*: /, "").replace(/ \(\d+:\d+\)$/, "");
