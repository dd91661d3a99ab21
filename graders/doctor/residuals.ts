import { errorText } from "../numbers.ts";
import {
  CLOSE,
  type Fit,
  hasRightShape,
  indexAlong,
  neutralIfRight,
  type Sight,
  sizeOfLargest,
  usableEntries,
} from "./sight.ts";

/** What came minus what should have come; undefined where some entry is not known, or nothing is wrong. */
function residualOf(sight: Sight): Float64Array | undefined {
  const { got, numeric, usable } = sight;
  if (!hasRightShape(sight) || usable.some((each) => each !== 1)) return undefined;
  return got.data.map((value, at) => value - numeric[at]!);
}

const noise = ({ got, numeric, tolerance }: Sight): number =>
  CLOSE * Math.max(sizeOfLargest(numeric), sizeOfLargest(got.data)) + sizeOfLargest(tolerance);

/** A constant times an input, a parameter or an upstream was added or left out. */
export function proportional(sight: Sight): Fit | undefined {
  if (sight.isRight) return neutralIfRight(sight);
  const residual = residualOf(sight);
  if (residual === undefined) return undefined;
  const labels = new Map<string, string>();
  for (const { name, array } of sight.tensors) {
    if (array.data.length !== residual.length || array.shape.join() !== sight.shape.join()) continue;
    const factor = factorBetween(residual, array.data, Array.from(residual.keys()), noise(sight));
    if (factor !== undefined) labels.set(name, `the difference is ${errorText(factor)} times ${name}`);
  }
  return labels.size > 0 ? { informative: usableEntries(sight).length, labels } : undefined;
}

/** The c in residual = c·tensor at these entries; undefined where there is none, or too little to tell. */
function factorBetween(
  residual: Float64Array,
  tensor: ArrayLike<number>,
  at: readonly number[],
  allowed: number,
): number | undefined {
  const largest = at.reduce(
    (best, entry) => (Math.abs(tensor[entry]!) > Math.abs(tensor[best]!) ? entry : best),
    at[0]!,
  );
  const factor = residual[largest]! / tensor[largest]!;
  if (!Number.isFinite(factor) || Math.abs(residual[largest]!) <= allowed) return undefined;
  return at.every((entry) => Math.abs(residual[entry]! - factor * tensor[entry]!) <= allowed)
    ? factor
    : undefined;
}

/** Along a shorter axis, anything is constant, or a multiple of anything. */
const TELLING = 3;

/** The difference is the same all along an axis: the path through a mean, or a sum, is missing. */
export function constantAlongAxis(sight: Sight): Fit | undefined {
  return alongAxes(sight, (residual, allowed) => [
    [
      "",
      (line) => {
        const first = residual[line[0]!]!;
        return line.every((at) => Math.abs(residual[at]! - first) <= allowed);
      },
    ],
  ]);
}

/** The difference is, along an axis, a multiple of an array: the path through a variance, or a norm, is wrong. */
export function proportionalAlongAxis(sight: Sight): Fit | undefined {
  const alike = sight.tensors.filter(({ array }) => array.shape.join() === sight.shape.join());
  return alongAxes(sight, (residual, allowed, lines) =>
    alike.flatMap(({ name, array }) => {
      const isMultiple =
        (tensor: ArrayLike<number>) =>
        (line: readonly number[]): boolean =>
          line.every((at) => Math.abs(residual[at]!) <= allowed) ||
          factorBetween(residual, tensor, line, allowed) !== undefined;
      const own: [string, (line: readonly number[]) => boolean][] = [[`${name} `, isMultiple(array.data)]];
      // What a normalisation makes of its own input.
      if (name === sight.input) own.push([`${name} minus its mean `, isMultiple(centred(array.data, lines))]);
      return own;
    }),
  );
}

/** The axes along which all lines of the difference are as one of the tests wants them, by its name. */
function alongAxes(
  sight: Sight,
  tests: (
    residual: Float64Array,
    allowed: number,
    lines: readonly (readonly number[])[],
  ) => readonly (readonly [name: string, holds: (line: readonly number[]) => boolean])[],
): Fit | undefined {
  if (sight.isRight) return neutralIfRight(sight);
  const residual = residualOf(sight);
  if (residual === undefined || sight.shape.length < 2) return undefined;
  const allowed = noise(sight);
  const difference = sizeOfLargest(residual);
  if (difference <= 4 * allowed) return undefined;
  const labels = new Map<string, string>();
  let informative = 0;
  sight.shape.forEach((size, axis) => {
    const lines = linesAlong(sight.shape, axis);
    for (const [name, holds] of tests(residual, allowed, lines)) {
      if (size >= 2 && !lines.every(holds)) continue;
      labels.set(`${name}along ${sight.dims[axis]}`, `the largest difference is ${errorText(difference)}`);
      if (size >= TELLING) informative = residual.length;
    }
  });
  return labels.size > 0 ? { informative, labels } : undefined;
}

/** The flat positions of each line of entries along an axis. */
function linesAlong(shape: readonly number[], axis: number): number[][] {
  const lines = new Map<number, number[]>();
  const count = shape.reduce((product, size) => product * size, 1);
  const stride = shape.slice(axis + 1).reduce((product, size) => product * size, 1);
  for (let at = 0; at < count; at++) {
    const start = at - indexAlong(shape, axis, at) * stride;
    const line = lines.get(start) ?? [];
    line.push(at);
    lines.set(start, line);
  }
  return [...lines.values()];
}

function centred(data: ArrayLike<number>, lines: readonly (readonly number[])[]): Float64Array {
  const out = Float64Array.from(data);
  for (const line of lines) {
    const mean = line.reduce((sum, at) => sum + data[at]!, 0) / line.length;
    for (const at of line) out[at]! -= mean;
  }
  return out;
}
