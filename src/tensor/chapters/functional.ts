/** NumPy's chapter "Functional programming". */
import { uninitialized } from "../core/allocate.ts";
import { asArray, asDType } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { broadcast_to } from "./broadcasting.ts";
import { copyOf, fill } from "../core/copying.ts";
import { checkDType, promote } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import { read } from "../core/indexing.ts";
import { ndindex } from "./iteration.ts";
import { concatenate } from "./joining.ts";
import { keywords } from "../core/keywords.ts";
import { moveaxis, reshape } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { any } from "./reductions.ts";
import { broadcastAll, checkAxis } from "../core/shape.ts";

/**
 * The results of a function of each 1-D part along an axis, in its place: a number takes the axis away, an array puts
 * its axes there. Further arguments go to the function. Throws ValueError when there is no part.
 *
 * NumPy: `np.apply_along_axis(f, 1, x)`
 */
export function apply_along_axis<Rest extends unknown[]>(
  f: (part: NDArray, ...args: Rest) => ArrayLike,
  axis: number,
  x: ArrayLike,
  ...args: Rest
): NDArray {
  const a = asArray(x, "np.apply_along_axis");
  const along = checkAxis(axis, a.ndim);
  const parts = moveaxis(a, along, -1);
  const outer = parts.shape.slice(0, -1);
  const indices = [...ndindex(outer)];
  if (indices.length === 0) {
    throw new ValueError("Cannot apply_along_axis when any iteration dimensions are 0");
  }
  const results = indices.map((index) => asArray(f(read(parts, index), ...args), "np.apply_along_axis"));
  const inner = results[0]!.shape;
  const out = uninitialized([...outer, ...inner], results.map((one) => one.dtype).reduce(promote));
  indices.forEach((index, i) => {
    out.set(index.length === 0 ? "..." : [...index, "..."], results[i]!);
  });
  return moveaxis(
    out,
    inner.map((_, i) => outer.length + i),
    inner.map((_, i) => along + i),
  );
}

export interface VectorizeOptions {
  /** The dtype of the result, or of each result; found from the results by default. */
  otypes?: string | readonly DType[] | undefined;
  /** The places of arguments that are handed on as they are. */
  excluded?: readonly number[] | undefined;
}

type Value = number | boolean;

/**
 * A function of arrays from one of numbers: it is called for each element, and the arguments broadcast. A function that
 * returns a list gives a list of arrays. Throws ValueError for arrays without elements unless `otypes` says what they
 * would hold.
 *
 * NumPy: `np.vectorize(f, otypes=[float])(x)`
 */
export function vectorize(
  pyfunc: (...args: number[]) => Value,
  otypes?: string | readonly DType[] | VectorizeOptions,
): (...args: ArrayLike[]) => NDArray;
export function vectorize(
  pyfunc: (...args: number[]) => readonly Value[],
  otypes?: string | readonly DType[] | VectorizeOptions,
): (...args: ArrayLike[]) => NDArray[];
export function vectorize(
  pyfunc: (...args: number[]) => Value | readonly Value[],
  otypes?: string | readonly DType[] | VectorizeOptions,
): (...args: ArrayLike[]) => NDArray | NDArray[] {
  const options = keywords<VectorizeOptions>("vectorize", ["otypes", "excluded"], [otypes]);
  const wanted = options.otypes === undefined ? undefined : Array.from(options.otypes, checkDType);
  const excluded = options.excluded ?? [];
  return (...args) => {
    const arrays = args.filter((_, i) => !excluded.includes(i)).map((arg) => asArray(arg, "np.vectorize"));
    const shape = broadcastAll(...arrays.map((one) => one.shape));
    const columns = arrays.map((one) => broadcast_to(one, shape).toFlat());
    const size = columns[0]?.length ?? 1;
    if (size === 0 && wanted === undefined) {
      throw new ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set");
    }
    const results = Array.from({ length: size }, (_, i) => {
      let next = 0;
      return pyfunc(
        ...args.map((arg, place) => (excluded.includes(place) ? arg : columns[next++]![i]!) as number),
      );
    });
    const collected = (values: readonly Value[], dtype: DType | undefined): NDArray => {
      const found = asArray(values, "np.vectorize");
      return reshape(dtype === undefined ? found : asDType(found, dtype), shape);
    };
    const several = Array.isArray(results[0]) || (results.length === 0 && wanted!.length > 1);
    if (!several) return collected(results as Value[], wanted?.[0]);
    const rows = results as (readonly Value[])[];
    const count = wanted?.length ?? rows[0]!.length;
    return Array.from({ length: count }, (_, k) =>
      collected(
        rows.map((row) => row[k]!),
        wanted?.[k],
      ),
    );
  };
}

/** A value, or a function of the elements that a condition selects. */
type Piece<Rest extends unknown[]> = ArrayLike | ((part: NDArray, ...args: Rest) => ArrayLike);

/**
 * Each element from the piece whose condition holds there, the last one that does; one more piece than conditions is
 * for the rest, else 0. The result has the dtype of x. Throws ValueError for another number of pieces.
 *
 * NumPy: `np.piecewise(x, [x < 0, x >= 0], [lambda x: -x, 1])`
 */
export function piecewise<Rest extends unknown[]>(
  x: ArrayLike,
  condlist: ArrayLike,
  funclist: readonly Piece<Rest>[],
  ...args: Rest
): NDArray {
  const a = asArray(x, "np.piecewise");
  const given = asDType(condlist, "bool", "np.piecewise");
  let conditions =
    given.ndim === 0 || (given.ndim === 1 && a.ndim !== 0) ? read(given, [null, "..."]) : given;
  const count = conditions.shape[0];
  if (funclist.length === count + 1) {
    const rest = any(conditions, { axis: 0, keepdims: true }).eq(0);
    conditions = concatenate([conditions, rest]);
  } else if (funclist.length !== count) {
    throw new ValueError(
      `with ${count} condition(s), either ${count} or ${count + 1} functions are expected`,
    );
  }
  const out = copyOf(a);
  fill(out, asArray(0));
  funclist.forEach((piece, i) => {
    const condition = read(conditions, [i]);
    if (typeof piece !== "function") {
      out.set([condition], piece);
      return;
    }
    const part = read(a, [condition]);
    if (part.size > 0) out.set([condition], piece(part, ...args));
  });
  return out;
}
