/** NumPy's chapter "Logic functions", without the reductions all and any. */
import { asArray } from "./asarray.ts";
import type { ArrayLike } from "./asarray.ts";
import { fresh } from "./allocate.ts";
import { mapBinary } from "./elementwise.ts";
import type { NDArray } from "./ndarray.ts";
import { binary, unary } from "./operations.ts";
import { broadcastAll, sameShape } from "./shape.ts";
import { applyBinary, comparison, unaryTest } from "./ufunc.ts";

/** Where a > b, as a bool array; also `a.gt(b)`. NumPy: `np.greater(a, b)`, `a > b` */
export const greater = comparison(binary.greater);

/** Where a >= b, as a bool array; also `a.ge(b)`. NumPy: `np.greater_equal(a, b)`, `a >= b` */
export const greater_equal = comparison(binary.greater_equal);

/** Where a < b, as a bool array; also `a.lt(b)`. NumPy: `np.less(a, b)`, `a < b` */
export const less = comparison(binary.less);

/** Where a <= b, as a bool array; also `a.le(b)`. NumPy: `np.less_equal(a, b)`, `a <= b` */
export const less_equal = comparison(binary.less_equal);

/** Where a == b, as a bool array; nan equals nothing; also `a.eq(b)`. NumPy: `np.equal(a, b)`, `a == b` */
export const equal = comparison(binary.equal);

/** Where a != b, as a bool array; also `a.ne(b)`. NumPy: `np.not_equal(a, b)`, `a != b` */
export const not_equal = comparison(binary.not_equal);

/** Where both are true (not 0). NumPy: `np.logical_and(a, b)` */
export const logical_and = comparison(binary.logical_and);

/** Where at least one is true (not 0). NumPy: `np.logical_or(a, b)` */
export const logical_or = comparison(binary.logical_or);

/** Where exactly one is true (not 0). NumPy: `np.logical_xor(a, b)` */
export const logical_xor = comparison(binary.logical_xor);

/** Where x is false (0). NumPy: `np.logical_not(x)` */
export const logical_not = unaryTest(unary.logical_not);

/** Where x is nan. NumPy: `np.isnan(x)` */
export const isnan = unaryTest(unary.isnan);

/** Where x is inf or -inf. NumPy: `np.isinf(x)` */
export const isinf = unaryTest(unary.isinf);

/** Where x is neither nan nor infinite. NumPy: `np.isfinite(x)` */
export const isfinite = unaryTest(unary.isfinite);

/** How near two elements must be: |a - b| <= atol + rtol * |b|. */
export interface Tolerance {
  rtol?: number | undefined;
  atol?: number | undefined;
  equal_nan?: boolean | undefined;
}

/** The test |a - b| <= atol + rtol * |b| on one pair; infinities are near only when equal. */
export function isNear(
  a: number,
  b: number,
  { rtol = 1e-5, atol = 1e-8, equal_nan = false }: Tolerance,
): boolean {
  if (a === b) return true;
  if (Number.isNaN(a) || Number.isNaN(b)) return equal_nan && Number.isNaN(a) && Number.isNaN(b);
  return Number.isFinite(b) && Math.abs(a - b) <= atol + rtol * Math.abs(b);
}

/**
 * Where |a - b| <= atol + rtol * |b|, as a bool array; by default rtol is 1e-5 and atol 1e-8.
 *
 * NumPy: `np.isclose(a, b, rtol=1e-5, atol=1e-8)`
 */
export function isclose(a: ArrayLike, b: ArrayLike, tolerance: Tolerance = {}): NDArray {
  const left = asArray(a, "np.isclose");
  const right = asArray(b, "np.isclose");
  const out = fresh(broadcastAll(left.shape, right.shape), "bool");
  mapBinary((p, q) => (isNear(p, q, tolerance) ? 1 : 0), out, left, right);
  return out;
}

/** Whether every pair of elements is near, as `np.isclose` says. NumPy: `np.allclose(a, b, rtol=1e-5, atol=1e-8)` */
export function allclose(a: ArrayLike, b: ArrayLike, tolerance: Tolerance = {}): boolean {
  return isclose(a, b, tolerance).all();
}

/** Whether shapes and all elements are equal. NumPy: `np.array_equal(a, b)` */
export function array_equal(a: ArrayLike, b: ArrayLike): boolean {
  const left = asArray(a, "np.array_equal");
  const right = asArray(b, "np.array_equal");
  return sameShape(left.shape, right.shape) && applyBinary(binary.equal, left, right).all();
}
