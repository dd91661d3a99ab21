import { entriesIn } from "../numbers.ts";
import type { Sizes } from "../contract.ts";
import type { PlainArray } from "../values.ts";

/** An array by its name, as a message speaks of it. */
export interface Named {
  readonly name: string;
  readonly array: PlainArray;
}

/** One gradient at one case, and all that is known around it. */
export interface Sight {
  readonly name: string;
  /** Whose gradient it is. */
  readonly input: string;
  readonly sizes: Sizes;
  readonly dims: readonly string[];
  readonly shape: readonly number[];
  /** What the learner's backward gave, of whatever shape. */
  readonly got: PlainArray;
  /** Finite differences; NaN where there are none, as where the forward is not finite. */
  readonly numeric: Float64Array;
  /** How far the right gradient may be from `numeric`. */
  readonly tolerance: Float64Array;
  /** 1 where `numeric` may be compared with: resolved, and at no kink. */
  readonly usable: Uint8Array;
  /** Whether the check found it right. */
  readonly isRight: boolean;
  /** The learner's forward beside the reference's. */
  readonly forward: ForwardKind;
  /** The gradient of the reference's forward, where the learner's forward is another function. */
  readonly reference: Float64Array | undefined;
  /** For each entry the slopes of all outputs, one output after the other. */
  readonly jacobian: readonly (Float64Array | undefined)[];
  /** As long as a column of the Jacobian. */
  readonly upstream: Float64Array;
  readonly outputs: readonly Output[];
  /** Arrays that the gradient may have been mixed up with: inputs, upstreams, outputs. */
  readonly tensors: readonly Named[];
  /** The check's other gradients. */
  readonly others: readonly Other[];
}

export type ForwardKind = "same" | "single precision" | "other";

/** A differentiable output of the forward; its entries begin at `offset` in a column of the Jacobian. */
export interface Output {
  readonly name: string;
  readonly dims: readonly string[];
  readonly shape: readonly number[];
  readonly offset: number;
}

export interface Other {
  readonly name: string;
  readonly shape: readonly number[];
  /** NaN where it is not resolved. */
  readonly numeric: Float64Array;
  readonly tolerance: Float64Array;
  readonly got: PlainArray;
}

/**
 * What of one case fits a hypothesis: labels such as "1/N", each with what was seen. No labels where the case is right
 * and says nothing, as the hypothesis would have it right too.
 */
export interface Fit {
  /** Entries at which the hypothesis says something that could have been otherwise. */
  readonly informative: number;
  readonly labels: ReadonlyMap<string, string>;
}

const NEUTRAL: Fit = { informative: 0, labels: new Map() };

/** What came is this close to what a hypothesis predicts, relative to the largest entry. */
export const CLOSE = 3e-7;
/** A prediction this far from the right gradient, relative to the largest entry, says something else. */
const APART = 1e-5;

export function sizeOfLargest(data: ArrayLike<number>, usable?: Uint8Array): number {
  let size = 0;
  for (let at = 0; at < data.length; at++)
    if (usable === undefined || usable[at] === 1) size = Math.max(size, Math.abs(data[at]!));
  return size;
}

export function hasRightShape({ got, shape }: Sight): boolean {
  return got.shape.length === shape.length && got.shape.every((size, axis) => size === shape[axis]);
}

/** The flat indices of the entries that can be compared. */
export function usableEntries({ usable }: Sight): number[] {
  return Array.from(usable.keys()).filter((at) => usable[at] === 1);
}

/**
 * How many entries tell a prediction from the right gradient, all entries being as predicted; undefined if not.
 * `spread` is the prediction's own tolerance, an entry, where it is not the numeric gradient's.
 */
export function entriesAsPredicted(
  sight: Sight,
  predicted: ArrayLike<number>,
  spread?: ArrayLike<number>,
): number | undefined {
  if (!hasRightShape(sight)) return undefined;
  const { got, numeric, tolerance, usable } = sight;
  const scale = Math.max(sizeOfLargest(predicted, usable), sizeOfLargest(numeric, usable));
  let informative = 0;
  for (let at = 0; at < numeric.length; at++) {
    if (usable[at] !== 1) continue;
    const [mine, theirs] = [predicted[at]!, got.data[at]!];
    const allowed = spread?.[at] ?? tolerance[at]!;
    if (!(Math.abs(theirs - mine) <= CLOSE * scale + allowed)) return undefined;
    if (Math.abs(mine - numeric[at]!) > APART * scale + 4 * allowed) informative++;
  }
  return informative;
}

/** The labels whose prediction came true. */
export function fitOf(
  sight: Sight,
  predictions: Iterable<
    readonly [label: string, predicted: ArrayLike<number>, seen?: string, spread?: ArrayLike<number>]
  >,
): Fit | undefined {
  const labels = new Map<string, string>();
  let most = 0;
  let isNeutral = false;
  for (const [label, predicted, seen = "", spread] of predictions) {
    const informative = entriesAsPredicted(sight, predicted, spread);
    if (informative === undefined) continue;
    if (informative === 0) isNeutral = true;
    else labels.set(label, seen);
    most = Math.max(most, informative);
  }
  if (labels.size > 0) return { informative: most, labels };
  return isNeutral ? NEUTRAL : undefined;
}

/** The fit of a case that is right: whatever is wrong elsewhere, it need not show here. */
export function neutralIfRight({ isRight }: Sight): Fit | undefined {
  return isRight ? NEUTRAL : undefined;
}

/** Σ over the outputs of weight·∂out/∂x, an entry each. */
export function contracted(
  { jacobian }: Sight,
  weight: (k: number, slopes: Float64Array, entry: number) => number,
): Float64Array {
  return Float64Array.from(jacobian, (slopes, entry) => {
    if (slopes === undefined) return NaN;
    let sum = 0;
    for (let k = 0; k < slopes.length; k++) sum += slopes[k]! * weight(k, slopes, entry);
    return sum;
  });
}

/** Row-major strides. */
export function stridesOf(shape: readonly number[]): number[] {
  return shape.map((_, axis) => entriesIn(shape.slice(axis + 1)));
}

/** The index along an axis of a flat position. */
export function indexAlong(shape: readonly number[], axis: number, flat: number): number {
  return Math.floor(flat / stridesOf(shape)[axis]!) % shape[axis]!;
}

/** An array with its axes in another order. */
export function transposed(
  data: ArrayLike<number>,
  shape: readonly number[],
  order: readonly number[],
): Float64Array {
  const strides = stridesOf(shape);
  const target = order.map((axis) => shape[axis]!);
  const targetStrides = stridesOf(target);
  return Float64Array.from({ length: data.length }, (_, flat) => {
    let from = 0;
    order.forEach((axis, place) => {
      from += (Math.floor(flat / targetStrides[place]!) % target[place]!) * strides[axis]!;
    });
    return data[from]!;
  });
}

/** All orders of up to four axes but the given one. */
export function otherOrders(axes: number): number[][] {
  if (axes < 2 || axes > 4) return [];
  const extend = (order: readonly number[]): number[][] =>
    order.length === axes
      ? [[...order]]
      : Array.from({ length: axes }, (_, axis) => axis)
          .filter((axis) => !order.includes(axis))
          .flatMap((axis) => extend([...order, axis]));
  return extend([]).slice(1);
}

/** An array summed over one of its axes. */
export function summedOver(data: ArrayLike<number>, shape: readonly number[], axis: number): Float64Array {
  const rest = shape.filter((_, at) => at !== axis);
  const sum = new Float64Array(entriesIn(rest));
  const [stride, size] = [stridesOf(shape)[axis]!, shape[axis]!];
  for (let flat = 0; flat < data.length; flat++) {
    const outer = Math.floor(flat / (stride * size));
    sum[outer * stride + (flat % stride)]! += data[flat]!;
  }
  return sum;
}
