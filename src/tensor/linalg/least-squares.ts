/** What the singular values tell: pseudo-inverses, ranks and least squares. */
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { scalar, uninitialized } from "../core/allocate.ts";
import { copyOf } from "../core/copying.ts";
import { LinAlgError, ValueError } from "../core/errors.ts";
import { keywords } from "../core/keywords.ts";
import { expand_dims, reshape, swapaxes } from "../chapters/manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { binary } from "../core/operations.ts";
import { matmul } from "../chapters/products.ts";
import * as reductions from "../chapters/reductions.ts";
import { applyBinary } from "../core/ufunc.ts";
import { checkMatrix, checkStacked, realDType, safeScale } from "./matrices.ts";
import type { RealDType } from "./matrices.ts";
import { svd, svdvals } from "./svd.ts";

const eps: Record<RealDType, number> = { float32: 2 ** -23, float64: 2 ** -52 };

/** Below what part of the largest singular value the others count as 0: `rcond` is the older name. */
export interface PinvOptions {
  rcond?: ArrayLike | null | undefined;
  rtol?: ArrayLike | null | undefined;
}

/**
 * The Moore-Penrose inverses (…, N, M) of matrices (…, M, N): singular values up to `rcond` times the largest, 1e-15 if
 * left out, count as 0. Throws LinAlgError for fewer than two axes.
 *
 * NumPy: `np.linalg.pinv(a, rcond=1e-15)`
 */
export function pinv(a: ArrayLike, rcond?: ArrayLike | null | PinvOptions): NDArray {
  const options = keywords<PinvOptions>("pinv", ["rcond", "rtol"], [rcond]);
  if (hasBoth(options.rcond, options.rtol)) throw new ValueError("`rtol` and `rcond` can't be both set.");
  const given = asArray(a, "np.linalg.pinv");
  checkStacked(given);
  const dtype = realDType(given);
  if (given.size === 0) return swapaxes(uninitialized(given.shape, dtype), -1, -2);
  const [U, S, Vh] = svd(given, { full_matrices: false });
  const relative = options.rtol === null ? Math.max(...given.shape.slice(-2)) * eps[dtype] : options.rtol;
  const part = expand_dims(asArray(options.rcond ?? relative ?? 1e-15, "np.linalg.pinv"), -1);
  const large = applyBinary(binary.greater, S, part.mul(reductions.max(S, { axis: -1, keepdims: true })));
  const inverses = copyOf(S);
  const counts = large.toFlat();
  for (let i = 0; i < inverses.size; i++) {
    const at = inverses.offset + i;
    inverses.data[at] = counts[i] === 0 ? 0 : 1 / inverses.data[at]!;
  }
  return matmul(swapaxes(Vh, -1, -2), expand_dims(inverses, -1).mul(swapaxes(U, -1, -2)));
}

/** A singular value counts above `tol`, or above `rtol` times the largest one. */
export interface RankOptions {
  tol?: ArrayLike | null | undefined;
  rtol?: ArrayLike | null | undefined;
}

/**
 * How many singular values of each matrix (…, M, N) count as not 0, by default those above the largest times max(M, N)
 * times the dtype's precision. An array of fewer axes has rank 1, or 0 when all of it is 0.
 *
 * NumPy: `np.linalg.matrix_rank(A, tol=None)`
 */
export function matrix_rank(A: ArrayLike, tol?: ArrayLike | null | RankOptions): NDArray {
  const options = keywords<RankOptions>("matrix_rank", ["tol", "rtol"], [tol]);
  if (hasBoth(options.tol, options.rtol)) throw new ValueError("`tol` and `rtol` can't be both set.");
  const a = asArray(A, "np.linalg.matrix_rank");
  if (a.ndim < 2) return scalar(reductions.any(a) ? 1 : 0, "int64");
  const S = svdvals(a);
  const parts = options.rtol ?? Math.max(...a.shape.slice(-2)) * eps[S.dtype as RealDType];
  const limit =
    options.tol === null || options.tol === undefined
      ? reductions.max(S, { axis: -1, keepdims: true, initial: 0 }).mul(widened(parts))
      : widened(options.tol);
  return reductions.sum(applyBinary(binary.greater, S, limit), -1);
}

const hasBoth = (a: unknown, b: unknown): boolean =>
  (a ?? undefined) !== undefined && (b ?? undefined) !== undefined;

/** With another axis, for the singular values. */
function widened(limit: ArrayLike): ArrayLike {
  return typeof limit === "number" ? limit : expand_dims(limit, -1);
}

/**
 * The x of the smallest length that makes b - a·x smallest, for a matrix (M, N) and one column (M,) or several (M, K);
 * the squared lengths of b - a·x, which is empty unless a has the full rank N < M; the rank; and the singular values.
 * Singular values up to `rcond` times the largest count as 0. Throws LinAlgError when the shapes do not fit.
 *
 * NumPy: `x, residuals, rank, s = np.linalg.lstsq(a, b, rcond=None)`
 */
export function lstsq(
  a: ArrayLike,
  b: ArrayLike,
  rcond?: number | null | { rcond?: number | null | undefined },
): [x: NDArray, residuals: NDArray, rank: number, s: NDArray] {
  const options = keywords<{ rcond?: number | null }>("lstsq", ["rcond"], [rcond]);
  const left = asArray(a, "np.linalg.lstsq");
  const given = asArray(b, "np.linalg.lstsq");
  const right = given.ndim === 1 ? reshape(given, [-1, 1]) : given;
  checkMatrix(left);
  checkMatrix(right);
  const [m, n] = left.shape;
  if (right.shape[0] !== m) throw new LinAlgError("Incompatible dimensions");
  const dtype = realDType(left, right);
  const scale = safeScale(left.toFlat());
  const targetScale = safeScale(right.toFlat());
  const wide = copyOf(left, "float64").mul(scale);
  const target = copyOf(right, "float64").mul(targetScale);
  const [U, S, Vh] = decomposed(wide);
  const part = options.rcond ?? eps.float64 * Math.max(m, n);
  const values = S.toFlat();
  const limit = (part < 0 ? eps.float64 : part) * (values[0] ?? 0);
  const rank = values.filter((value) => value > limit).length;
  const inverses = asArray(
    Array.from(values, (value, i) => (i < rank ? 1 / value : 0)),
    "np.linalg.lstsq",
  );
  const coefficients = reshape(copyOf(inverses, "float64"), [-1, 1]).mul(matmul(U.T, target));
  const x = matmul(Vh.T, coefficients);
  const rest = target.sub(matmul(wide, x));
  const residuals =
    rank === n && m > n
      ? reductions.sum(rest.mul(rest), 0).div(targetScale).div(targetScale)
      : uninitialized([0], "float64");
  const solution = (given.ndim === 1 ? reshape(x, [n]) : x).mul(scale / targetScale);
  return [copyOf(solution, dtype), copyOf(residuals, dtype), rank, copyOf(S.div(scale), dtype)];
}

function decomposed(a: NDArray): [U: NDArray, S: NDArray, Vh: NDArray] {
  if (a.toFlat().some((x) => Number.isNaN(x))) {
    throw new LinAlgError("SVD did not converge in Linear Least Squares");
  }
  return svd(a, { full_matrices: false });
}
