/** NumPy's chapter "Statistics": averages, ranges and correlations; quantiles and histograms have their own files. */
import { fresh } from "../core/allocate.ts";
import { asArray, asDType } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { ALONG_AXES, unwrapped } from "./axis-rows.ts";
import { deliver } from "../core/deliver.ts";
import type { AlongAxes } from "./axis-rows.ts";
import { broadcast_to } from "./broadcasting.ts";
import { copyOf } from "../core/copying.ts";
import { isFloat, promote } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { ValueError, ZeroDivisionError } from "../core/errors.ts";
import { axisKeywords, checkKeywords } from "../core/keywords.ts";
import { concatenate } from "./joining.ts";
import { expand_dims, reshape, squeeze, transpose } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { binary, unary } from "../core/operations.ts";
import { diag } from "./diagonals.ts";
import { matmul } from "./products.ts";
import * as arrays from "../core/reduction-arrays.ts";
import type { Whole } from "./reductions.ts";
import { clip } from "./rounding.ts";
import { checkAxes, sameShape } from "../core/shape.ts";
import type { Axis } from "../core/shape.ts";
import { applyBinary, applyUnary } from "../core/ufunc.ts";

/** How average goes along axes. */
export interface Average extends Omit<AlongAxes, "out"> {
  /** What each element counts: the shape of the array, or of its axis. */
  weights?: ArrayLike | null | undefined;
  /** Whether the sums of the weights come too. */
  returned?: boolean | undefined;
}

/**
 * The mean weighted by `weights`, sum(x * w) / sum(w), of all elements or along axes; with `returned` a list of it and
 * the sums of the weights. Throws TypeError or ValueError for weights that do not fit, ZeroDivisionError when they sum
 * to zero.
 *
 * NumPy: `np.average(x, axis=0, weights=w)`
 */
export function average(x: ArrayLike, over: Average & { returned: true }): [NDArray, NDArray];
export function average(x: ArrayLike, over?: (Whole<Average> & { returned?: false }) | null): number;
export function average(x: ArrayLike, over: Axis | Average): NDArray;
export function average(x: ArrayLike, over?: Axis | Average | null): NDArray | number | [NDArray, NDArray] {
  const options: Average = axisKeywords("average", over, ["axis", "weights", "returned", "keepdims"]);
  const a = asArray(x, "np.average");
  if (options.axis !== null && options.axis !== undefined) checkAxes(options.axis, a.ndim);
  const [mean, total] = averages(a, options);
  if (options.returned === true) return [mean, copyOf(broadcast_to(total, mean.shape))];
  return unwrapped(mean, options);
}

function averages(a: NDArray, { axis, keepdims, weights }: Average): [NDArray, NDArray] {
  if (weights === null || weights === undefined) {
    const mean = arrays.mean(a, { axis, keepdims });
    return [mean, asDType(a.size / mean.size, mean.dtype)];
  }
  const fitting = fittingWeights(asArray(weights, "np.average"), a, axis);
  const joint = promote(a.dtype, fitting.dtype);
  const dtype: DType = isFloat(a.dtype) ? joint : promote(joint, "float64");
  const total = arrays.sum(fitting, { axis, keepdims, dtype });
  if (arrays.all(applyBinary(binary.not_equal, total, 0), null).item() === 0) {
    throw new ZeroDivisionError("Weights sum to zero, can't be normalized");
  }
  const products = applyBinary(binary.multiply, copyOf(a, dtype), fitting);
  return [applyBinary(binary.divide, arrays.sum(products, { axis, keepdims }), total), total];
}

/** The weights in the shape of the array. */
function fittingWeights(weights: NDArray, a: NDArray, axis: Axis | null | undefined): NDArray {
  if (sameShape(weights.shape, a.shape)) return weights;
  if (axis === null || axis === undefined) {
    throw new TypeError("Axis must be specified when shapes of a and weights differ.");
  }
  const axes = checkAxes(axis, a.ndim);
  const lengths = axes.map((one) => a.shape[one]!);
  if (!sameShape(weights.shape, lengths)) {
    throw new ValueError("Shape of weights must be consistent with shape of a along specified axis.");
  }
  const order = axes.map((_, i) => i).sort((p, q) => axes[p]! - axes[q]!);
  const sorted = reshape(transpose(weights, order), [
    ...a.shape.map((size, i) => (axes.includes(i) ? size : 1)),
  ]);
  return broadcast_to(sorted, a.shape);
}

/**
 * The largest element less the smallest, of all elements or along axes. Throws ValueError when there are no elements.
 *
 * NumPy: `np.ptp(x, axis=0)`
 */
export function ptp(x: ArrayLike, over?: Whole<AlongAxes> | null): number;
export function ptp(x: ArrayLike, over: Axis | AlongAxes): NDArray;
export function ptp(x: ArrayLike, over?: Axis | AlongAxes | null): NDArray | number {
  const options: AlongAxes = axisKeywords("ptp", over, ALONG_AXES);
  const a = asArray(x, "np.ptp");
  const { axis, keepdims, out } = options;
  const range = applyBinary(
    binary.subtract,
    arrays.max(a, { axis, keepdims }),
    arrays.min(a, { axis, keepdims }),
  );
  return unwrapped(deliver(range, out, "add", "unsafe"), options);
}

/** What the rows and columns of a matrix of observations are. */
interface Observations {
  /** Another set of variables, whose rows follow. */
  y?: ArrayLike | null | undefined;
  /** Whether a row is a variable and a column an observation. */
  rowvar?: boolean | undefined;
  dtype?: DType | undefined;
}

/** How `np.cov` counts. */
export interface Covariance extends Observations {
  /** Whether to divide by the number of observations, not by one less. */
  bias?: boolean | undefined;
  /** What is subtracted from the number of observations in the divisor. */
  ddof?: number | null | undefined;
  /** How often each observation occurs. */
  fweights?: ArrayLike | null | undefined;
  /** What each observation counts. */
  aweights?: ArrayLike | null | undefined;
}

/**
 * The covariances of variables: (D, N) observations of D variables give (D, D); one variable gives a 0-d array. Throws
 * ValueError for more than two axes.
 *
 * NumPy: `np.cov(x, rowvar=True, bias=False, ddof=None)`
 */
export function cov(x: ArrayLike, options: Covariance = {}): NDArray {
  checkKeywords("cov", options, ["y", "rowvar", "bias", "ddof", "fweights", "aweights", "dtype"]);
  const { y, rowvar = true, bias = false, dtype } = options;
  if (typeof options.ddof === "number" && !Number.isInteger(options.ddof))
    throw new ValueError("ddof must be integer");
  let variables = variablesOf(x, "m", rowvar, dtype);
  if (variables.shape[0] === 0) return fresh([0, 0], variables.dtype);
  if (y !== null && y !== undefined)
    variables = concatenate([variables, variablesOf(y, "y", rowvar, dtype)], 0);
  const ddof = options.ddof ?? (bias ? 0 : 1);
  const count = variables.shape[1];
  const frequencies = observationWeights(options.fweights, "fweights", count);
  const importances = observationWeights(options.aweights, "aweights", count);
  if (frequencies?.some((weight) => !Number.isInteger(weight)) === true)
    throw new TypeError("fweights must be integer");
  const weights =
    frequencies === undefined && importances === undefined
      ? undefined
      : Float64Array.from({ length: count }, (_, i) => (frequencies?.[i] ?? 1) * (importances?.[i] ?? 1));
  const row = weights === undefined ? undefined : asDType(Array.from(weights), variables.dtype);
  const mean = averages(variables, {
    axis: 1,
    keepdims: true,
    weights: row && broadcast_to(row, variables.shape),
  })[0];
  const centred = applyBinary(binary.subtract, variables, mean);
  const weighted = row === undefined ? centred : applyBinary(binary.multiply, centred, row);
  let divisor = count - ddof;
  if (weights !== undefined) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const lost =
      importances === undefined ? 1 : weights.reduce((sum, w, i) => sum + w * importances[i]!, 0) / total;
    divisor = total - ddof * lost;
  }
  const products = matmul(centred, transpose(weighted));
  return squeeze(applyBinary(binary.multiply, products, 1 / Math.max(divisor, 0)));
}

/** Variables as the rows of a matrix. */
function variablesOf(x: ArrayLike, name: string, rowvar: boolean, dtype: DType | undefined): NDArray {
  const given = asArray(x, "np.cov");
  if (given.ndim > 2) throw new ValueError(`${name} has more than 2 dimensions`);
  const a = copyOf(given, dtype ?? promote(given.dtype, "float64"));
  const matrix = a.ndim === 2 ? a : reshape(a, [1, -1]);
  // NumPy leaves one row of `y` a variable.
  const turns = name === "m" ? given.ndim === 2 : matrix.shape[0] !== 1;
  return !rowvar && turns ? transpose(matrix) : matrix;
}

function observationWeights(
  given: ArrayLike | null | undefined,
  name: string,
  count: number,
): Float64Array | undefined {
  if (given === null || given === undefined) return undefined;
  const weights = asArray(given, "np.cov");
  if (weights.ndim > 1) throw new Error(`cannot handle multidimensional ${name}`);
  if (weights.size !== count) throw new Error(`incompatible numbers of samples and ${name}`);
  const flat = weights.toFlat();
  if (flat.some((weight) => weight < 0)) throw new ValueError(`${name} cannot be negative`);
  return flat;
}

/**
 * Pearson's correlation coefficients of variables: (D, N) observations of D variables give (D, D); one variable gives a
 * 0-d array. Throws ValueError for more than two axes.
 *
 * NumPy: `np.corrcoef(x, rowvar=True)`
 */
export function corrcoef(x: ArrayLike, options: Observations = {}): NDArray {
  checkKeywords("corrcoef", options, ["y", "rowvar", "dtype"]);
  const c = cov(x, options);
  if (c.ndim === 0) return applyBinary(binary.divide, c, c);
  const deviations = applyUnary(unary.sqrt, diag(c));
  const byRow = applyBinary(binary.divide, c, expand_dims(deviations, 1));
  return clip(applyBinary(binary.divide, byRow, deviations), -1, 1);
}
