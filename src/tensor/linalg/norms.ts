import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { copyOf } from "../core/copying.ts";
import { isFloat } from "../core/dtype.ts";
import { LinAlgError, ValueError } from "../core/errors.ts";
import { keywords } from "../core/keywords.ts";
import { moveaxis, ravel, reshape, transpose } from "../chapters/manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { unary } from "../core/operations.ts";
import { dot } from "../chapters/products.ts";
import * as reductions from "../chapters/reductions.ts";
import { checkAxes, checkAxis, sizeOf } from "../core/shape.ts";
import type { Axis } from "../core/shape.ts";
import { applyUnary } from "../core/ufunc.ts";
import { checkSquare, checkStacked, realDType } from "./matrices.ts";
import { inv } from "./solving.ts";
import { svdvals } from "./svd.ts";

/** "fro" is Frobenius, "nuc" the sum of singular values; for vectors any number. */
export type NormOrder = number | "fro" | "nuc";

/** Which axes a norm goes over (all when left out), which norm it is, and whether the axes stay with size 1. */
export interface NormOptions {
  ord?: NormOrder | null | undefined;
  axis?: Axis | null | undefined;
  keepdims?: boolean | undefined;
}

/** A norm over all axes, which is one number. */
export type WholeNorm = Omit<NormOptions, "axis" | "keepdims"> & {
  axis?: null | undefined;
  keepdims?: false | undefined;
};

/**
 * The norm of vectors along one axis, of matrices in two, or of all elements: Euclidean (Frobenius) by default. Vectors:
 * `ord` p is sum(|x|^p)^(1/p), 0 counts what is not zero, ±Infinity takes the largest or smallest |x|. Matrices: 1 and
 * Infinity are the largest sum of a column or row, 2 the largest singular value, -1, -Infinity and -2 the smallest; "fro";
 * "nuc". Throws ValueError for another `ord`, and for more than two axes.
 *
 * NumPy: `np.linalg.norm(x)`, `np.linalg.norm(x, ord=1, axis=1, keepdims=True)`
 */
export function norm(x: ArrayLike, ord?: NormOrder | null | WholeNorm, options?: WholeNorm): number;
export function norm(x: ArrayLike, ord: NormOptions): NDArray;
export function norm(x: ArrayLike, ord: NormOrder | null | undefined, options: Axis | NormOptions): NDArray;
export function norm(
  x: ArrayLike,
  ord?: NormOrder | null | NormOptions,
  options?: Axis | NormOptions,
): NDArray | number {
  const given = Array.isArray(options) ? { axis: options as readonly number[] } : options;
  const {
    ord: order = null,
    axis = null,
    keepdims = false,
  } = keywords<NormOptions>("norm", ["ord", "axis", "keepdims"], [ord, given]);
  const out = normOf(asArray(x, "np.linalg.norm"), order, axis, keepdims);
  return axis === null && !keepdims ? out.item() : out;
}

function normOf(x: NDArray, ord: NormOrder | null, axis: Axis | null, keepdims: boolean): NDArray {
  const a = isFloat(x.dtype) ? x : copyOf(x, "float64");
  if (axis === null && (ord === null || (ord === "fro" && a.ndim === 2) || (ord === 2 && a.ndim === 1))) {
    const flat = ravel(a);
    const root = applyUnary(unary.sqrt, dot(flat, flat));
    return keepdims
      ? reshape(
          root,
          a.shape.map(() => 1),
        )
      : root;
  }
  const axes = axesOf(axis, a.ndim);
  if (axes.length === 1) return vectorNorm(a, ord, axes[0]!, keepdims);
  if (axes.length !== 2) throw new ValueError("Improper number of dimensions to norm.");
  const [row, column] = [checkAxis(axes[0]!, a.ndim), checkAxis(axes[1]!, a.ndim)];
  if (row === column) throw new ValueError("Duplicate axes given.");
  const out = matrixNorm(moveaxis(a, [row, column], [-2, -1]), ord);
  if (!keepdims) return out;
  return reshape(
    out,
    a.shape.map((length, i) => (i === row || i === column ? 1 : length)),
  );
}

function axesOf(axis: unknown, ndim: number): readonly number[] {
  if (axis === null) return Array.from({ length: ndim }, (_, i) => i);
  if (typeof axis === "number") return [axis];
  if (Array.isArray(axis)) return axis as readonly number[];
  throw new TypeError("'axis' must be None, an integer or a tuple of integers");
}

function vectorNorm(a: NDArray, ord: NormOrder | null, axis: number, keepdims: boolean): NDArray {
  const over = { axis, keepdims };
  if (ord === null || ord === 2) return applyUnary(unary.sqrt, reductions.sum(a.mul(a), over));
  if (typeof ord !== "number") throw new ValueError(`Invalid norm order '${ord}' for vectors`);
  if (ord === Infinity) return reductions.max(a.abs(), { ...over, initial: 0 });
  if (ord === -Infinity) return reductions.min(a.abs(), over);
  if (ord === 0) return reductions.sum(copyOf(a.ne(0), a.dtype), over);
  if (ord === 1) return reductions.sum(a.abs(), over);
  return reductions.sum(a.abs().pow(ord), over).pow(1 / ord);
}

/** The norms of the matrices in the last two axes. */
function matrixNorm(a: NDArray, ord: NormOrder | null): NDArray {
  switch (ord) {
    case null:
    case "fro":
      return applyUnary(unary.sqrt, reductions.sum(a.mul(a), [-2, -1]));
    case "nuc":
      return reductions.sum(svdvals(a), -1);
    case 2:
      return reductions.max(svdvals(a), { axis: -1, initial: 0 });
    case -2:
      return reductions.min(svdvals(a), -1);
    case 1:
      return reductions.max(reductions.sum(a.abs(), -2), { axis: -1, initial: 0 });
    case -1:
      return reductions.min(reductions.sum(a.abs(), -2), -1);
    case Infinity:
      return reductions.max(reductions.sum(a.abs(), -1), { axis: -1, initial: 0 });
    case -Infinity:
      return reductions.min(reductions.sum(a.abs(), -1), -1);
    default:
      throw new ValueError("Invalid norm order for matrices.");
  }
}

/**
 * The norm of all elements as one vector, or along an axis or several: `ord` as for vectors in `np.linalg.norm`.
 *
 * NumPy: `np.linalg.vector_norm(x, axis=None, keepdims=False, ord=2)`
 */
export function vector_norm(x: ArrayLike, options: Axis | NormOptions = {}): NDArray {
  const given = Array.isArray(options) ? { axis: options as readonly number[] } : options;
  const {
    ord = 2,
    axis = null,
    keepdims = false,
  } = keywords<NormOptions>("vector_norm", ["axis", "keepdims", "ord"], [given]);
  const a = asArray(x, "np.linalg.vector_norm");
  const axes = axis === null ? a.shape.map((_, i) => i) : checkAxes(axis, a.ndim);
  const rest = a.shape.map((_, i) => i).filter((i) => !axes.includes(i));
  const sizes = rest.map((i) => a.shape[i]!);
  const joined = reshape(transpose(a, [...axes, ...rest]), [sizeOf(axes.map((i) => a.shape[i]!)), ...sizes]);
  const out = normOf(joined, ord, 0, false);
  return keepdims
    ? reshape(
        out,
        a.shape.map((length, i) => (axes.includes(i) ? 1 : length)),
      )
    : out;
}

/**
 * The norms of the matrices in the last two axes: `ord` as for matrices in `np.linalg.norm`.
 *
 * NumPy: `np.linalg.matrix_norm(x, keepdims=False, ord="fro")`
 */
export function matrix_norm(x: ArrayLike, options: Omit<NormOptions, "axis"> = {}): NDArray {
  const { ord = "fro", keepdims = false } = keywords<NormOptions>(
    "matrix_norm",
    ["keepdims", "ord"],
    [options],
  );
  return normOf(asArray(x, "np.linalg.matrix_norm"), ord, [-2, -1], keepdims);
}

/**
 * The condition numbers of matrices (…, M, N): by default the ratio of the largest and the smallest singular value, else
 * the product of the norms of a square matrix and its inverse; Infinity for a singular one. Throws LinAlgError for a
 * matrix without elements.
 *
 * NumPy: `np.linalg.cond(x, p=None)`
 */
export function cond(x: ArrayLike, p?: NormOrder | null | { p?: NormOrder | null | undefined }): NDArray {
  const { p: order = null } = keywords<{ p?: NormOrder | null }>("cond", ["p"], [p]);
  const a = asArray(x, "np.linalg.cond");
  if (a.size === 0 && sizeOf(a.shape.slice(-2)) === 0) {
    throw new LinAlgError("cond is not defined on empty arrays");
  }
  checkStacked(a);
  if (order === null || order === 2 || order === -2) {
    const s = svdvals(a);
    const [largest, smallest] = [s.at("...", 0), s.at("...", -1)];
    const ratio = order === -2 ? smallest.div(largest) : largest.div(smallest);
    // 0 / 0: a matrix of zeros.
    return withoutNaN(ratio);
  }
  checkSquare(a);
  const batch = a.shape.slice(0, -2);
  const n = a.shape[a.ndim - 1]!;
  const matrices = reshape(a, [-1, n, n]);
  const numbers = Array.from(matrices, (matrix) => conditionOf(matrix, order));
  return copyOf(reshape(asArray(numbers, "np.linalg.cond"), batch), realDType(a));
}

function conditionOf(matrix: NDArray, order: NormOrder): number {
  const size = normOf(matrix, order, null, false).item();
  try {
    return size * normOf(inv(matrix), order, null, false).item();
  } catch (error) {
    if (error instanceof LinAlgError) return Number.isNaN(size) ? NaN : Infinity;
    throw error;
  }
}

function withoutNaN(ratio: NDArray): NDArray {
  const out = copyOf(ratio);
  for (let i = out.offset; i < out.offset + out.size; i++)
    if (Number.isNaN(out.data[i])) out.data[i] = Infinity;
  return out;
}
