/** NumPy's chapter "Logic functions", without the reductions all and any. */
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { fresh } from "../core/allocate.ts";
import { mapBinary } from "../core/elementwise.ts";
import { checkKeywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { binary, unary } from "../core/operations.ts";
import { broadcastAll, broadcastTwo, sameShape } from "../core/shape.ts";
import { applyBinary, comparison, logicalUfunc, unaryTest } from "../core/ufunc.ts";

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
export const logical_and = logicalUfunc(binary.logical_and);

/** Where at least one is true (not 0). NumPy: `np.logical_or(a, b)` */
export const logical_or = logicalUfunc(binary.logical_or);

/** Where exactly one is true (not 0). NumPy: `np.logical_xor(a, b)` */
export const logical_xor = logicalUfunc(binary.logical_xor);

/** Where x is false (0). NumPy: `np.logical_not(x)` */
export const logical_not = unaryTest(unary.logical_not);

/** Where x is nan. NumPy: `np.isnan(x)` */
export const isnan = unaryTest(unary.isnan);

/** Where x is inf or -inf. NumPy: `np.isinf(x)` */
export const isinf = unaryTest(unary.isinf);

/** Where x is inf. NumPy: `np.isposinf(x)` */
export const isposinf = (x: ArrayLike): NDArray =>
  applyBinary(binary.equal, asArray(x, "np.isposinf"), Infinity);

/** Where x is -inf. NumPy: `np.isneginf(x)` */
export const isneginf = (x: ArrayLike): NDArray =>
  applyBinary(binary.equal, asArray(x, "np.isneginf"), -Infinity);

/** Where x has no imaginary part: everywhere, as there are no complex dtypes here. NumPy: `np.isreal(x)` */
export function isreal(x: ArrayLike): NDArray {
  const out = fresh(asArray(x, "np.isreal").shape, "bool");
  out.fill(true);
  return out;
}

/** Whether something is a plain number, boolean or string, which an array is not. NumPy: `np.isscalar(x)` */
export const isscalar = (x: unknown): boolean => ["number", "boolean", "string"].includes(typeof x);

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
 * Where |a - b| <= atol + rtol * |b|, as a bool array; by default rtol is 1e-5 and atol 1e-8. Throws ValueError when
 * shapes do not broadcast.
 *
 * NumPy: `np.isclose(a, b, rtol=1e-5, atol=1e-8, equal_nan=False)`
 */
export function isclose(a: ArrayLike, b: ArrayLike, tolerance: Tolerance = {}): NDArray {
  checkKeywords("isclose", tolerance, TOLERANCE);
  const left = asArray(a, "np.isclose");
  const right = asArray(b, "np.isclose");
  const out = fresh(broadcastAll(left.shape, right.shape), "bool");
  mapBinary((p, q) => (isNear(p, q, tolerance) ? 1 : 0), out, left, right);
  return out;
}

const TOLERANCE = ["rtol", "atol", "equal_nan"];

/**
 * Whether every pair of elements is near, as `np.isclose` says. Throws ValueError when shapes do not broadcast.
 *
 * NumPy: `np.allclose(a, b, rtol=1e-5, atol=1e-8, equal_nan=False)`
 */
export function allclose(a: ArrayLike, b: ArrayLike, tolerance: Tolerance = {}): boolean {
  checkKeywords("allclose", tolerance, TOLERANCE);
  return isclose(a, b, tolerance).all();
}

/** Whether nan equals nan. */
export interface NanEquality {
  equal_nan?: boolean | undefined;
}

/** Whether shapes and all elements are equal. NumPy: `np.array_equal(a, b, equal_nan=False)` */
export function array_equal(a: ArrayLike, b: ArrayLike, options: NanEquality = {}): boolean {
  checkKeywords("array_equal", options, ["equal_nan"]);
  const left = asArray(a, "np.array_equal");
  const right = asArray(b, "np.array_equal");
  if (!sameShape(left.shape, right.shape)) return false;
  return isclose(left, right, { rtol: 0, atol: 0, equal_nan: options.equal_nan }).all();
}

/** Whether all elements are equal once shapes broadcast, and they do. NumPy: `np.array_equiv(a, b)` */
export function array_equiv(a: ArrayLike, b: ArrayLike): boolean {
  const left = asArray(a, "np.array_equiv");
  const right = asArray(b, "np.array_equiv");
  return broadcastTwo(left.shape, right.shape) !== undefined && applyBinary(binary.equal, left, right).all();
}
