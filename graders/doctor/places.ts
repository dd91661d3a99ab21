import { entriesIn } from "../numbers.ts";
import { tupleText } from "../signature.ts";
import {
  CLOSE,
  entriesAsPredicted,
  type Fit,
  fitOf,
  hasRightShape,
  type Named,
  neutralIfRight,
  type Other,
  otherOrders,
  type Sight,
  stridesOf,
  summedOver,
  transposed,
  usableEntries,
} from "./sight.ts";

const sameShape = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((size, axis) => size === b[axis]);

/** Whether numbers of some shape are the right gradient's. */
function isGradient({ numeric, tolerance, usable }: Sight, data: ArrayLike<number>): boolean {
  if (data.length !== numeric.length) return false;
  let scale = 0;
  for (let at = 0; at < numeric.length; at++)
    if (usable[at] === 1) scale = Math.max(scale, Math.abs(numeric[at]!));
  return numeric.every(
    (value, at) => usable[at] !== 1 || Math.abs(data[at]! - value) <= CLOSE * scale + tolerance[at]!,
  );
}

const shapeFit = (label: string, seen: string): Fit => ({
  informative: Infinity,
  labels: new Map([[label, seen]]),
});

/** The right numbers, but with axes of length 1 that should not be there, or without those that should. */
export function keptAxis(sight: Sight): Fit | undefined {
  const { got, shape } = sight;
  if (hasRightShape(sight)) return neutralIfRight(sight);
  const squeezed = (of: readonly number[]): number[] => of.filter((size) => size !== 1);
  if (!sameShape(squeezed(got.shape), squeezed(shape)) || !isGradient(sight, got.data)) return undefined;
  return shapeFit("axis of 1", `its shape is ${tupleText(got.shape)}, and its values are right`);
}

/** Summed over an axis, what came is the right gradient. */
export function notSummed(sight: Sight): Fit | undefined {
  const { got, shape } = sight;
  if (hasRightShape(sight)) return neutralIfRight(sight);
  const labels = new Map<string, string>();
  const sum = (data: Float64Array, of: readonly number[], axes: readonly number[]): void => {
    if (of.length === shape.length) {
      if (sameShape(of, shape) && isGradient(sight, data))
        labels.set(`axis ${axes.join(", ")}`, `its shape is ${tupleText(got.shape)}`);
      return;
    }
    of.forEach((_, axis) => {
      // From the last axis to the first, so that each set of axes comes once.
      if (axes.length > 0 && axis >= axes[0]!) return;
      sum(
        summedOver(data, of, axis),
        of.filter((__, at) => at !== axis),
        [axis, ...axes],
      );
    });
  };
  if (got.shape.length > shape.length && got.shape.length <= shape.length + 3) sum(got.data, got.shape, []);
  return labels.size > 0 ? { informative: Infinity, labels } : undefined;
}

/** The sum of an input or upstream over other axes than those that lead to the right gradient. */
export function wrongAxis(sight: Sight): Fit | undefined {
  const { got, tensors } = sight;
  if (sight.isRight) return neutralIfRight(sight);
  const labels = new Map<string, string>();
  for (const { name, array } of [...tensors, ...termsOf(sight)]) {
    for (const { data, shape, axes } of sums(array.data, array.shape)) {
      if (axes.length === 0 || !sameShape(shape, got.shape)) continue;
      const scale = Math.max(...data.map(Math.abs));
      if (data.length !== got.data.length || scale === 0) continue;
      if (!data.every((value, at) => Math.abs(value - got.data[at]!) <= CLOSE * scale)) continue;
      if (hasRightShape(sight) && isGradient(sight, data)) continue;
      const word = axes.length === 1 ? "axis" : "axes";
      labels.set(`${name} over ${word} ${axes.join(", ")}`, `its shape is ${tupleText(got.shape)}`);
    }
  }
  return labels.size > 0
    ? { informative: hasRightShape(sight) ? got.data.length : Infinity, labels }
    : undefined;
}

/** What each output adds to the gradient, where each adds to one entry only, as for a scale or a shift. */
function termsOf({ outputs, jacobian, upstream }: Sight): Named[] {
  return outputs.flatMap(({ shape, offset }) => {
    const data = new Float64Array(entriesIn(shape));
    for (let k = 0; k < data.length; k++) {
      const slopes = jacobian.map((column) => column?.[offset + k] ?? NaN);
      const size = Math.max(...slopes.map(Math.abs));
      const own = slopes.filter((slope) => Math.abs(slope) > 1e-7 * size);
      if (own.length > 1) return [];
      data[k] = (own[0] ?? 0) * upstream[offset + k]!;
    }
    return [{ name: "its terms", array: { dtype: "float64", shape, data } as const }];
  });
}

/** An array and its sums over every set of its axes. */
function* sums(
  data: ArrayLike<number>,
  shape: readonly number[],
  axes: readonly number[] = [],
): Generator<{
  readonly data: Float64Array;
  readonly shape: readonly number[];
  readonly axes: readonly number[];
}> {
  yield { data: Float64Array.from(data), shape, axes };
  if (shape.length > 4) return;
  for (let axis = (axes[0] ?? shape.length) - 1; axis >= 0; axis--)
    yield* sums(
      summedOver(data, shape, axis),
      shape.filter((_, at) => at !== axis),
      [axis, ...axes],
    );
}

/** The right numbers in other places: axes swapped, or read in another order, turned round or shifted along an axis. */
export function transposedAxes(sight: Sight): Fit | undefined {
  const { got, shape, numeric } = sight;
  const reordered = otherOrders(shape.length).map(
    (order) => [`axes ${tupleText(order)}`, transposed(numeric, shape, order), order] as const,
  );
  if (hasRightShape(sight))
    return fitOf(
      sight,
      reordered.map(([label, data]) => [label, data]),
    );
  const labels = new Map<string, string>();
  for (const [label, data, order] of reordered) {
    const isShape = sameShape(
      got.shape,
      order.map((axis) => shape[axis]!),
    );
    if (!isShape || got.data.length !== data.length) continue;
    const back = transposed(got.data, got.shape, inverse(order));
    if (isGradient(sight, back)) labels.set(label, `its shape is ${tupleText(got.shape)}`);
  }
  return labels.size > 0 ? { informative: Infinity, labels } : undefined;
}

const inverse = (order: readonly number[]): number[] => order.map((_, axis) => order.indexOf(axis));

/** The right numbers, turned round or shifted by one along an axis. */
export function shifted(sight: Sight): Fit | undefined {
  const { shape, numeric, dims } = sight;
  const strides = stridesOf(shape);
  const moved = (axis: number, to: (index: number, size: number) => number): Float64Array =>
    numeric.map((_, flat) => {
      const [stride, size] = [strides[axis]!, shape[axis]!];
      const index = Math.floor(flat / stride) % size;
      return numeric[flat + (to(index, size) - index) * stride]!;
    });
  return fitOf(
    sight,
    shape.flatMap((size, axis): [string, Float64Array][] =>
      size < 3
        ? []
        : [
            [`turned round along ${dims[axis]}`, moved(axis, (index, length) => length - 1 - index)],
            [`shifted by 1 along ${dims[axis]}`, moved(axis, (index, length) => (index + 1) % length)],
            [
              `shifted by −1 along ${dims[axis]}`,
              moved(axis, (index, length) => (index + length - 1) % length),
            ],
          ],
    ),
  );
}

/** The gradient of another argument. */
export function otherArgument(sight: Sight): Fit | undefined {
  const { got, others } = sight;
  if (sight.isRight) return neutralIfRight(sight);
  const labels = new Map<string, string>();
  for (const other of others) {
    const { name, shape, got: theirs } = other;
    if (!sameShape(got.shape, shape) || !closeTo(got.data, other)) continue;
    const isSwapped = sameShape(theirs.shape, sight.shape) && isGradient(sight, theirs.data);
    labels.set(isSwapped ? `swapped with ${name}` : `that of ${name}`, `it has the values of ${name}`);
  }
  return labels.size > 0 ? { informative: got.data.length, labels } : undefined;
}

function closeTo(data: Float64Array, { numeric, tolerance }: Other): boolean {
  const scale = Math.max(...numeric.map((value) => (Number.isFinite(value) ? Math.abs(value) : 0)));
  return (
    scale > 0 &&
    numeric.every(
      (value, at) => Number.isNaN(value) || Math.abs(data[at]! - value) <= CLOSE * scale + tolerance[at]!,
    )
  );
}

/** Right where it is not zero, and zero elsewhere; or zero exactly where it should not be. */
export function missingEntries(sight: Sight): Fit | undefined {
  if (sight.isRight) return neutralIfRight(sight);
  if (!hasRightShape(sight)) return undefined;
  const { got, numeric, tolerance } = sight;
  const at = usableEntries(sight);
  const right = at.filter((entry) => got.data[entry] !== 0);
  const missing = at.filter(
    (entry) => got.data[entry] === 0 && Math.abs(numeric[entry]!) > 4 * tolerance[entry]!,
  );
  if (missing.length === 0 || right.length === 0) return undefined;
  const kept = numeric.map((value, entry) => (got.data[entry] === 0 ? 0 : value));
  if (entriesAsPredicted(sight, kept) !== undefined)
    return {
      informative: missing.length,
      labels: new Map([["missing", `${missing.length} of ${at.length} entries are 0; the others are right`]]),
    };
  const isInverted = at.every(
    (entry) => (got.data[entry] === 0) !== Math.abs(numeric[entry]!) <= 4 * tolerance[entry]!,
  );
  if (!isInverted) return undefined;
  return {
    informative: at.length,
    labels: new Map([
      [
        "inverted",
        `${missing.length} entries are 0 that should not be, and the ${right.length} others should be 0`,
      ],
    ]),
  };
}
