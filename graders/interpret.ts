import { NDArray } from "../src/tensor/ndarray.ts";
import { scope } from "../src/tensor/core/scope.ts";
import type { Step } from "./candidate.ts";
import type { Inputs } from "./inputs.ts";
import { calleeText } from "./program.ts";
import type { Reference } from "./reference.ts";
import type { PlainArray } from "./values.ts";

/**
 * Runs a call program on the trusted reference, in this realm, and gives the named results as arrays. A fault of
 * the reference (a function it lacks, a result that is no array) is an Error: it is an author's, not a learner's.
 */
export function interpret(
  reference: Reference,
  steps: readonly Step[],
  inputs: Inputs,
  outputs: readonly string[],
): PlainArray[] {
  return scope(() => runSteps(reference, steps, inputs, outputs));
}

function runSteps(
  reference: Reference,
  steps: readonly Step[],
  inputs: Inputs,
  outputs: readonly string[],
): PlainArray[] {
  const bound = new Map<string, unknown>();
  for (const [name, { data, shape, dtype }] of Object.entries(inputs)) {
    bound.set(name, NDArray.fromData(data, shape, dtype));
  }
  for (const step of steps) {
    const result = runStep(reference, step, bound);
    if (!step.unpack) bound.set(step.as[0] ?? "", result);
    else if (Array.isArray(result) && result.length === step.as.length) {
      step.as.forEach((name, index) => bound.set(name, result[index]));
    } else {
      throw new Error(
        `reference: ${calleeText(step, "typescript")} should return a list of ${step.as.length}`,
      );
    }
  }
  return outputs.map((name) => toPlain(name, bound.get(name)));
}

function runStep(reference: Reference, step: Step, bound: ReadonlyMap<string, unknown>): unknown {
  if (step.kind === "read") return Reflect.get(objectNamed(step.object, bound), step.name);
  const args = step.args.map((name) => {
    if (!bound.has(name)) throw new Error(`reference: "${name}" has no value`);
    return bound.get(name);
  });
  if (step.kind === "method") {
    const object = objectNamed(step.object, bound);
    return Reflect.apply(callable(step, Reflect.get(object, step.name)), object, args);
  }
  const found = callable(step, Object.hasOwn(reference, step.name) ? reference[step.name] : undefined);
  return step.kind === "construct" ? Reflect.construct(found, args) : Reflect.apply(found, undefined, args);
}

// The one place where a reference's functions, whose types differ from exercise to exercise, are called.
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
function callable(step: Step, found: unknown): Function {
  if (typeof found !== "function")
    throw new Error(`reference: ${calleeText(step, "typescript")} is not defined`);
  return found;
}

function objectNamed(name: string, bound: ReadonlyMap<string, unknown>): object {
  const object = bound.get(name);
  if (typeof object !== "object" || object === null) throw new Error(`reference: ${name} is not an object`);
  return object;
}

function toPlain(name: string, value: unknown): PlainArray {
  if (value instanceof NDArray) return { dtype: value.dtype, shape: [...value.shape], data: value.toFlat() };
  if (typeof value === "number") return { dtype: "float64", shape: [], data: Float64Array.of(value) };
  if (typeof value === "boolean") return { dtype: "bool", shape: [], data: Float64Array.of(Number(value)) };
  throw new Error(`reference: ${name} should be an array or a number, not ${typeof value}`);
}
