import type { Step } from "./candidate.ts";
import type { CallProgram, Exercise, GradientsCheck, ValuesCheck } from "./contract.ts";
import type { Language } from "./language.ts";
import { checkBound, inputsOf, parseProgram } from "./program.ts";
import { type ArrayType, arrayTypeOf } from "./signature.ts";

/** A call program, ready to run: what it takes, and what is wanted of it. */
export interface Program {
  /** The candidate's, in whose words a message speaks of it. */
  readonly language: Language;
  readonly steps: readonly Step[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

export interface PreparedValues {
  readonly kind: "values";
  readonly check: ValuesCheck;
  readonly program: Program;
}

/** One gradient of a gradients check. */
export interface Wanted {
  readonly input: string;
  readonly gradient: string;
  readonly type: ArrayType;
}

/** A result of the forward that the loss depends on. */
export interface Differentiable {
  readonly name: string;
  readonly type: ArrayType;
  /** The input that holds its upstream gradient; undefined where the output is the loss itself. */
  readonly upstream: string | undefined;
}

export interface PreparedGradients {
  readonly kind: "gradients";
  readonly check: GradientsCheck;
  readonly forward: Program;
  readonly backward: Program;
  readonly outputs: readonly Differentiable[];
  readonly wanted: readonly Wanted[];
}

export type Prepared = PreparedValues | PreparedGradients;

/** Parses an exercise's programs and checks that they use what it declares; throws for an author's mistake. */
export function prepareChecks(exercise: Exercise, language: Language): Prepared[] {
  return exercise.checks.map((check) => {
    if (check.kind === "values") {
      for (const name of check.outputs) arrayTypeOf(exercise.values, name);
      return {
        kind: "values",
        check,
        program: prepareProgram(exercise, language, check.program, check.outputs),
      };
    }
    return prepareGradients(exercise, language, check);
  });
}

function prepareProgram(
  exercise: Exercise,
  language: Language,
  lines: CallProgram,
  outputs: readonly string[],
): Program {
  const steps = parseProgram(lines);
  checkBound(lines, steps, new Set(Object.keys(exercise.values)), outputs);
  const inputs = inputsOf(steps);
  for (const name of inputs) arrayTypeOf(exercise.values, name);
  return { language, steps, inputs, outputs };
}

function prepareGradients(exercise: Exercise, language: Language, check: GradientsCheck): PreparedGradients {
  const forward = prepareProgram(exercise, language, check.forward, Object.keys(check.outputs));
  const backward = prepareProgram(exercise, language, check.backward, Object.values(check.wrt));
  const outputs = Object.entries(check.outputs).map(([name, upstream]): Differentiable => {
    const type = arrayTypeOf(exercise.values, name);
    if (upstream === null && type.dims.length > 0)
      throw new Error(`gradients of "${name}": an output that is no scalar needs an upstream gradient`);
    if (upstream !== null && !backward.inputs.includes(upstream))
      throw new Error(`gradients of "${name}": the backward program does not take "${upstream}"`);
    return { name, type, upstream: upstream ?? undefined };
  });
  if (outputs.length === 0) throw new Error('a gradients check has no "outputs"');
  const wanted = Object.entries(check.wrt).map(([input, gradient]): Wanted => {
    const inputType = arrayTypeOf(exercise.values, input);
    const type = arrayTypeOf(exercise.values, gradient);
    if (!forward.inputs.includes(input))
      throw new Error(`gradient "${gradient}": the forward does not take "${input}"`);
    if (inputType.dtype !== "float64")
      throw new Error(`gradient "${gradient}": "${input}" does not hold floats`);
    if (type.dims.join() !== inputType.dims.join()) {
      throw new Error(`gradient "${gradient}" is declared with another shape than "${input}"`);
    }
    return { input, gradient, type };
  });
  if (wanted.length === 0) throw new Error('a gradients check has an empty "wrt"');
  return { kind: "gradients", check, forward, backward, outputs, wanted };
}

/** The names of all inputs that an exercise's programs take. */
export function allInputs(prepared: readonly Prepared[]): string[] {
  const names = prepared.flatMap((check) =>
    check.kind === "values" ? check.program.inputs : [...check.forward.inputs, ...check.backward.inputs],
  );
  return [...new Set(names)];
}
