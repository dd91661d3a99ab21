import type { PlainArray, Value } from "./values.ts";

/** One step of a call program, parsed; see `CallProgram` in contract.ts. Names are camelCase in every language. */
export type Step = {
  /** The names that the result is bound to: one, or with `unpack` one for each item of a list of that length. */
  readonly as: readonly string[];
  /** true when the step was written with brackets: `[dx] = …` unpacks a list of one. */
  readonly unpack: boolean;
} & (
  | { readonly kind: "call"; readonly name: string; readonly args: readonly string[] }
  | { readonly kind: "construct"; readonly name: string; readonly args: readonly string[] }
  | {
      readonly kind: "method";
      readonly object: string;
      readonly name: string;
      readonly args: readonly string[];
    }
  | { readonly kind: "read"; readonly object: string; readonly name: string }
);

/** Run one program on these inputs, in a fresh binding of names, and send back these names' values. */
export interface Job {
  readonly steps: readonly Step[];
  readonly inputs: Readonly<Record<string, PlainArray>>;
  /** Names of results or of inputs (an input asked back shows whether it was changed in place). */
  readonly outputs: readonly string[];
  /** Let the code's own printing through. Finite differences run the forward hundreds of times: those are quiet. */
  readonly prints: boolean;
}

/** An error of the learner's code: type and message as thrown, and where, if that is known. */
export interface CodeError {
  readonly type: string;
  readonly message: string;
  /** 1-based, in the learner's source. */
  readonly line?: number;
  readonly column?: number;
}

export type Outcome =
  | { readonly kind: "values"; readonly values: readonly Value[] }
  | { readonly kind: "threw"; readonly step: number; readonly error: CodeError }
  /** The code does not define the function or class that this step uses. */
  | {
      readonly kind: "missing";
      readonly step: number;
      readonly name: string;
      /** The nearest name that the code does define, at this 1-based line. */
      readonly similar?: { readonly name: string; readonly line: number };
    }
  /** The step unpacks a list, and what came is not one of that length. */
  | { readonly kind: "unpack"; readonly step: number; readonly got: Value };

export type Loaded = { readonly kind: "loaded" } | { readonly kind: "threw"; readonly error: CodeError };

/** Why a run ended before its answers were in. */
export type RunEndReason =
  /** The line, 1-based in the learner's source, is where the code was, if that is known. */
  | { readonly kind: "timeout"; readonly seconds: number; readonly line?: number }
  | { readonly kind: "stopped" }
  /** The process behind the sandbox is gone (most often: out of memory). */
  | { readonly kind: "crashed" }
  /** It sent what no honest run sends, or more than the limits allow. */
  | { readonly kind: "protocol"; readonly message: string };

export class RunEnded extends Error {
  readonly reason: RunEndReason;
  constructor(reason: RunEndReason) {
    super(`run ended: ${reason.kind}`);
    this.name = "RunEnded";
    this.reason = reason;
  }
}

/** A learner's code, in whatever realm and language it runs. Its methods reject with `RunEnded` only. */
export interface Candidate {
  /** Evaluates the source once. Resolves with "threw" for a syntax error or an error at the top level. */
  load(): Promise<Loaded>;
  run(jobs: readonly Job[]): Promise<readonly Outcome[]>;
}
