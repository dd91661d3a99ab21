/** NumPy's histograms. */
import { fresh } from "../core/allocate.ts";
import { asArray, asDType } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { castValue, isFloat, promote } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import { checkKeywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";

/** Which bins there are. */
export interface Bins {
  /** How many bins of equal width, or their edges in ascending order; 10 by default. */
  bins?: ArrayLike | undefined;
  /** The lower and the upper edge of bins of equal width; the smallest and the largest element by default. */
  range?: readonly [number, number] | null | undefined;
  /** What each element counts, in the shape of the array. */
  weights?: ArrayLike | null | undefined;
}

export interface Histogram extends Bins {
  /** Whether counts are divided so that the integral over the range is 1. */
  density?: boolean | undefined;
}

/**
 * How many elements lie in each bin, and the edges of the bins: the last bin includes its upper edge, the others do not.
 * Throws ValueError for bins, a range or elements that make no bins, TypeError for bins that are no whole number.
 *
 * NumPy: `counts, edges = np.histogram(x, bins=10, range=(0, 1), density=True)`
 */
export function histogram(x: ArrayLike, options: Histogram = {}): [NDArray, NDArray] {
  checkKeywords("histogram", options, ["bins", "range", "weights", "density"]);
  const { values, dtype, weights } = valuesOf(x, options.weights, "np.histogram");
  const edges = edgesOf(values, dtype, options);
  const limits = edges.toFlat();
  const bins = limits.length - 1;
  const counts = new Float64Array(Math.max(bins, 0));
  const last = limits[bins]!;
  values.forEach((value, i) => {
    if (bins < 1 || !(value >= limits[0]! && value <= last)) return;
    counts[value === last ? lastBin(limits) : binOf(limits, value)]! +=
      weights === undefined ? 1 : weights.flat[i]!;
  });
  if (options.density === true) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    counts.forEach((count, i) => (counts[i] = count / (limits[i + 1]! - limits[i]!) / total));
  }
  const out = fresh([counts.length], options.density === true ? "float64" : (weights?.dtype ?? "int64"));
  out.data.set(counts, out.offset);
  return [out, edges];
}

/** The bin of a value below the last edge: the last edge that is not above it begins it. */
function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edges[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The bin that holds the last edge: the last one, however many edges are equal to it. */
const lastBin = (edges: Float64Array): number => edges.length - 2;

/**
 * The edges of the bins that `np.histogram` would use: one more than there are bins. Throws as it does.
 *
 * NumPy: `np.histogram_bin_edges(x, bins=10, range=(0, 1))`
 */
export function histogram_bin_edges(x: ArrayLike, options: Bins = {}): NDArray {
  checkKeywords("histogram_bin_edges", options, ["bins", "range", "weights"]);
  const { values, dtype } = valuesOf(x, options.weights, "np.histogram_bin_edges");
  return edgesOf(values, dtype, options);
}

function valuesOf(
  x: ArrayLike,
  weights: ArrayLike | null | undefined,
  name: string,
): { values: Float64Array; dtype: DType; weights: { flat: Float64Array; dtype: DType } | undefined } {
  const a = asArray(x, name);
  const values = a.toFlat();
  // NumPy converts truth values, with a warning.
  const dtype = a.dtype === "bool" ? "uint8" : a.dtype;
  if (weights === null || weights === undefined) return { values, dtype, weights: undefined };
  const w = asArray(weights, name);
  if (w.shape.join() !== a.shape.join()) throw new ValueError("weights should have the same shape as a.");
  return { values, dtype, weights: { flat: w.toFlat(), dtype: w.dtype } };
}

function edgesOf(values: Float64Array, dtype: DType, { bins = 10, range }: Bins): NDArray {
  if (typeof bins === "string")
    throw new ValueError(`'${String(bins)}' is not a valid estimator for \`bins\``);
  const given = asArray(bins, "np.histogram");
  if (given.ndim > 1) throw new ValueError("`bins` must be 1d, when an array");
  if (given.ndim === 1) {
    const edges = given.toFlat();
    if (edges.some((edge, i) => i > 0 && edges[i - 1]! > edge)) {
      throw new ValueError("`bins` must increase monotonically, when an array");
    }
    return given;
  }
  const count = given.item();
  if (isFloat(given.dtype)) throw new TypeError("`bins` must be an integer, a string, or an array");
  if (count < 1) throw new ValueError("`bins` must be positive, when an integer");
  const [first, last] = outerEdges(values, range ?? undefined);
  const type = isFloat(dtype) ? dtype : promote(dtype, "float64");
  const edges = evenEdges(
    first,
    last,
    count,
    type,
    (range ?? null) === null && values.length > 0 ? type : "float64",
  );
  const flat = edges.toFlat();
  if (flat.some((edge, i) => i > 0 && flat[i - 1]! >= edge)) {
    throw new ValueError(`Too many bins for data range. Cannot create ${count} finite-sized bins.`);
  }
  return edges;
}

/** Evenly spaced edges, computed in the dtype of the limits as NumPy's linspace does. */
function evenEdges(first: number, last: number, count: number, dtype: DType, computed: DType): NDArray {
  const cast = (value: number): number => castValue(value, computed);
  const step = cast(cast(last - first) / count);
  const edges = Array.from({ length: count }, (_, i) => cast(cast(i * step) + first));
  return asDType([...edges, last], dtype);
}

function outerEdges(values: Float64Array, range: readonly [number, number] | undefined): [number, number] {
  let [first, last] = range ?? [0, 1];
  if (range !== undefined && first > last) {
    throw new ValueError("max must be larger than min in range parameter.");
  }
  if (range === undefined && values.length > 0) {
    first = values.reduce((least, value) => Math.min(least, value), Infinity);
    last = values.reduce((most, value) => Math.max(most, value), -Infinity);
  }
  if (!(Number.isFinite(first) && Number.isFinite(last))) {
    throw new ValueError(
      `${range === undefined ? "autodetected" : "supplied"} range of [${text(first)}, ${text(last)}] is not finite`,
    );
  }
  return first === last ? [first - 0.5, last + 0.5] : [first, last];
}

const text = (value: number): string =>
  Number.isNaN(value) ? "nan" : value === Infinity ? "inf" : value === -Infinity ? "-inf" : String(value);
