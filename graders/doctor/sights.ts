import { asArray } from "../as-array.ts";
import { sameShape } from "../comparison.ts";
import type { PreparedGradients, Wanted } from "../exercise-programs.ts";
import type { NumericGradient } from "../finite-differences.ts";
import type { Finding, Numeric } from "../gradient-finding.ts";
import { RANK } from "../gradient-finding.ts";
import type { Case } from "../inputs.ts";
import { nameIn } from "../language.ts";
import { entriesIn } from "../numbers.ts";
import type { Answer } from "../purity.ts";
import { arrayTypeOf, shapeAt, sizeOf } from "../signature.ts";
import type { NamedValue } from "../contract.ts";
import type { PlainArray } from "../values.ts";
import type { ForwardKind, Named, Output, Sight } from "./sight.ts";

/** What came of a gradients check at one case. */
export interface CaseResult {
  readonly at: Case;
  readonly backward: Answer;
  readonly numeric: Numeric;
  /** The forward's outputs, flat; undefined where there are none. */
  readonly outputs: Float64Array | undefined;
  readonly forward: ForwardKind;
  /** Gradients of the reference's forward by input, where the learner's is another function. */
  readonly reference: ReadonlyMap<string, NumericGradient> | undefined;
}

/** What the doctor looks at for one gradient; undefined where some case gave no array to look at. */
export function sightsOf(
  prepared: PreparedGradients,
  values: Readonly<Record<string, NamedValue>>,
  wanted: Wanted,
  results: readonly CaseResult[],
  findings: readonly Finding[],
): Sight[] | undefined {
  const sights = results.map((result, index) => sightOf(prepared, values, wanted, result, findings[index]!));
  return sights.every((sight) => sight !== undefined) ? sights : undefined;
}

function sightOf(
  prepared: PreparedGradients,
  values: Readonly<Record<string, NamedValue>>,
  { input, gradient, type }: Wanted,
  { at, backward, numeric, outputs, forward, reference }: CaseResult,
  finding: Finding,
): Sight | undefined {
  const { language } = prepared.backward;
  const arrays = arraysOf(prepared, backward);
  const got = arrays[prepared.wanted.findIndex((each) => each.gradient === gradient)];
  const differences = "problem" in numeric ? undefined : numeric.gradients.get(input);
  if (got === undefined) return undefined;
  const shape = shapeAt(type.dims, at.sizes);
  const known = {
    name: nameIn(language, gradient),
    input: nameIn(language, input),
    sizes: at.sizes,
    dims: type.dims,
    shape,
    got,
    isRight: finding.rank === RANK.right,
    forward,
    upstream: upstreamOf(prepared, at),
    outputs: outputsOf(prepared, at),
    tensors: tensorsOf(prepared, values, at, outputs),
  };
  if (differences === undefined || "problem" in numeric) {
    const count = entriesIn(shape);
    return {
      ...known,
      numeric: new Float64Array(count).fill(NaN),
      tolerance: new Float64Array(count).fill(Infinity),
      usable: new Uint8Array(count),
      reference: undefined,
      jacobian: [],
      others: [],
    };
  }
  return {
    ...known,
    numeric: differences.value,
    tolerance: differences.tolerance,
    usable: differences.resolved.map((resolved, entry) =>
      resolved === 1 && differences.kink[entry] === 0 ? 1 : 0,
    ),
    reference: reference?.get(input)?.value,
    jacobian: differences.jacobian(),
    others: prepared.wanted.flatMap((other, position) => {
      const theirs = arrays[position];
      const found = numeric.gradients.get(other.input);
      if (other.gradient === gradient || theirs === undefined || found === undefined) return [];
      const { tolerance, resolved } = found;
      const value = found.value.map((each, entry) => (resolved[entry] === 1 ? each : NaN));
      const name = nameIn(language, other.gradient);
      return [{ name, shape: shapeAt(other.type.dims, at.sizes), numeric: value, tolerance, got: theirs }];
    }),
  };
}

function arraysOf({ wanted }: PreparedGradients, { outcome }: Answer): (PlainArray | undefined)[] {
  if (outcome.kind !== "values") return [];
  return wanted.map((_, position) => {
    const value = outcome.values[position];
    return value === undefined ? undefined : asArray(value);
  });
}

/** ∂L/∂out for all outputs, one after the other. */
export function upstreamOf({ outputs }: PreparedGradients, { inputs }: Case): Float64Array {
  return Float64Array.from(
    outputs.flatMap(({ upstream }) => (upstream === undefined ? [1] : [...(inputs[upstream]?.data ?? [])])),
  );
}

function outputsOf({ outputs, forward }: PreparedGradients, { sizes }: Case): Output[] {
  let offset = 0;
  return outputs.map(({ name, type }) => {
    const shape = shapeAt(type.dims, sizes);
    const output = { name: nameIn(forward.language, name), dims: type.dims, shape, offset };
    offset += entriesIn(shape);
    return output;
  });
}

/** Every array of floats at hand, and whole numbers as one-hot vectors. */
function tensorsOf(
  prepared: PreparedGradients,
  values: Readonly<Record<string, NamedValue>>,
  { inputs, sizes }: Case,
  outputs: Float64Array | undefined,
): Named[] {
  const { language } = prepared.backward;
  const taken = new Set([...prepared.forward.inputs, ...prepared.backward.inputs]);
  const given = Object.entries(inputs).flatMap(([name, array]): Named[] => {
    if (!taken.has(name)) return [];
    const spoken = nameIn(language, name);
    if (array.dtype === "float64") return [{ name: spoken, array }];
    const { below } = arrayTypeOf(values, name);
    return below === undefined
      ? []
      : [{ name: `one-hot ${spoken}`, array: oneHot(array, sizeOf(below, sizes)) }];
  });
  if (outputs === undefined) return given;
  const made = outputsOf(prepared, { sizes, inputs }).map(({ name, shape, offset }): Named => {
    const data = outputs.slice(offset, offset + entriesIn(shape));
    return { name, array: { dtype: "float64", shape, data } };
  });
  return [...given, ...made.filter(({ array }) => !given.some((each) => isSame(each.array, array)))];
}

const isSame = (a: PlainArray, b: PlainArray): boolean =>
  sameShape(a.shape, b.shape) && a.data.every((value, at) => value === b.data[at]);

function oneHot({ shape, data }: PlainArray, count: number): PlainArray {
  const hot = new Float64Array(data.length * count);
  data.forEach((value, at) => (hot[at * count + value] = 1));
  return { dtype: "float64", shape: [...shape, count], data: hot };
}
