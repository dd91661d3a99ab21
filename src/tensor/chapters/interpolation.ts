/** Linear interpolation between samples. */
import { fresh } from "../core/allocate.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { ValueError } from "../core/errors.ts";
import { checkKeywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { remainder } from "../core/scalar-functions.ts";

/** What `np.interp` gives outside the samples. */
export interface Interpolation {
  /** The value below the first sample; that sample's value when left out. */
  left?: number | null | undefined;
  /** The value above the last sample; that sample's value when left out. */
  right?: number | null | undefined;
  /** The period of the samples; left and right are then of no use. */
  period?: number | null | undefined;
}

/**
 * Values at x of the piecewise linear function through the points (xp, fp), in the shape of x; xp ascends. Throws
 * ValueError when there are no points or their coordinates do not match.
 *
 * NumPy: `np.interp(x, xp, fp, left=None, right=None)`
 */
export function interp(x: number, xp: ArrayLike, fp: ArrayLike, options?: Interpolation): number;
export function interp(x: ArrayLike, xp: ArrayLike, fp: ArrayLike, options?: Interpolation): NDArray;
export function interp(
  x: ArrayLike,
  xp: ArrayLike,
  fp: ArrayLike,
  options: Interpolation = {},
): NDArray | number {
  checkKeywords("interp", options, ["left", "right", "period"]);
  const a = asArray(x, "np.interp");
  const [places, values] = [asArray(xp, "np.interp"), asArray(fp, "np.interp")];
  const asked = a.toFlat();
  const { period } = options;
  if (period === 0) throw new ValueError("period must be a non-zero value");
  const periodic = period !== null && period !== undefined;
  if (periodic && (places.ndim !== 1 || values.ndim !== 1)) {
    throw new ValueError("Data points must be 1-D sequences");
  }
  if (places.ndim > 1 || values.ndim > 1) throw new ValueError("object too deep for desired array");
  if (places.size === 0 && values.size === 0) throw new ValueError("array of sample points is empty");
  if (places.size !== values.size) throw new ValueError("fp and xp are not of the same length.");
  let [knots, heights] = [places.toFlat(), values.toFlat()];
  if (periodic) {
    [knots, heights] = unrolled(knots, heights, Math.abs(period));
    asked.forEach((value, i) => (asked[i] = remainder(value, Math.abs(period))));
  }
  const left = periodic ? undefined : options.left;
  const right = periodic ? undefined : options.right;
  const out = fresh(a.shape, "float64");
  asked.forEach((value, i) => {
    out.data[out.offset + i] = heightAt(value, knots, heights, left ?? heights[0]!, right ?? heights.at(-1)!);
  });
  return typeof x === "number" ? out.item() : out;
}

/** The samples of one period in order, with a neighbour of the periods before and after. */
function unrolled(knots: Float64Array, heights: Float64Array, period: number): [Float64Array, Float64Array] {
  const within = knots.map((knot) => remainder(knot, period));
  const order = Array.from(within.keys()).sort((p, q) => within[p]! - within[q]!);
  const first = order[0] ?? 0;
  const last = order.at(-1) ?? 0;
  return [
    Float64Array.of(within[last]! - period, ...order.map((i) => within[i]!), within[first]! + period),
    Float64Array.of(heights[last]!, ...order.map((i) => heights[i]!), heights[first]!),
  ];
}

function heightAt(
  x: number,
  knots: Float64Array,
  heights: Float64Array,
  left: number,
  right: number,
): number {
  const n = knots.length;
  // NumPy gives the only sample's height even at nan.
  if (Number.isNaN(x)) return n === 1 ? heights[0]! : x;
  if (x > knots[n - 1]!) return right;
  if (x < knots[0]!) return left;
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (knots[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  const j = low - 1;
  if (j < 0) return left;
  if (j === n - 1 || knots[j] === x) return heights[j]!;
  const [from, to] = [heights[j]!, heights[j + 1]!];
  const slope = (to - from) / (knots[j + 1]! - knots[j]!);
  const value = slope * (x - knots[j]!) + from;
  if (!Number.isNaN(value)) return value;
  // An infinite height, seen from its other side.
  const back = slope * (x - knots[j + 1]!) + to;
  return Number.isNaN(back) && from === to ? from : back;
}
