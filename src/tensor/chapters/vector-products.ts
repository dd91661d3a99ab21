/** The cross product, and the Kronecker product. */
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { ValueError } from "../core/errors.ts";
import { read } from "../core/indexing.ts";
import { checkKeywords } from "../core/keywords.ts";
import { stack } from "./joining.ts";
import { moveaxis, reshape } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { binary } from "../core/operations.ts";
import { broadcastTwo, checkAxis, formatTuple } from "../core/shape.ts";
import { applyBinary } from "../core/ufunc.ts";

/** Along which axes the vectors of `np.cross` lie. */
export interface Cross {
  axisa?: number | undefined;
  axisb?: number | undefined;
  /** The axis of the result's vectors. */
  axisc?: number | undefined;
  /** All three at once. */
  axis?: number | undefined;
}

/**
 * The cross products of vectors of 3 (or 2) elements along the last axes; the other axes broadcast. Two vectors of 2
 * elements give the third element alone. Throws ValueError for other lengths.
 *
 * NumPy: `np.cross(a, b, axis=-1)`
 */
export function cross(a: ArrayLike, b: ArrayLike, options: Cross = {}): NDArray {
  checkKeywords("cross", options, ["axisa", "axisb", "axisc", "axis"]);
  const { axis } = options;
  const left = vectors(asArray(a, "np.cross"), axis ?? options.axisa ?? -1);
  const right = vectors(asArray(b, "np.cross"), axis ?? options.axisb ?? -1);
  const [p, q] = [left[0]!.shape, right[0]!.shape];
  if (broadcastTwo(p, q) === undefined) {
    throw new ValueError(
      "shape mismatch: objects cannot be broadcast to a single shape.  " +
        `Mismatch is between arg 0 with shape ${formatTuple(p)} and arg 1 with shape ${formatTuple(q)}.`,
    );
  }
  const minor = (i: number, j: number): NDArray | undefined => {
    const first = product(left[i], right[j]);
    const second = product(left[j], right[i]);
    if (first === undefined) return second && applyBinary(binary.multiply, second, -1);
    return second === undefined ? first : applyBinary(binary.subtract, first, second);
  };
  const third = minor(0, 1)!;
  const [first, second] = [minor(1, 2), minor(2, 0)];
  if (first === undefined || second === undefined) return third;
  const out = stack([first, second, third], -1);
  return moveaxis(out, -1, checkAxis(axis ?? options.axisc ?? -1, out.ndim));
}

function product(p: NDArray | undefined, q: NDArray | undefined): NDArray | undefined {
  return p && q && applyBinary(binary.multiply, p, q);
}

/** The 2 or 3 elements of all vectors along an axis. */
function vectors(a: NDArray, axis: number): NDArray[] {
  if (a.ndim < 1) throw new ValueError("At least one array has zero dimension");
  const last = moveaxis(a, checkAxis(axis, a.ndim), -1);
  const length = last.shape.at(-1);
  if (length !== 2 && length !== 3) {
    throw new ValueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)");
  }
  return Array.from({ length }, (_, i) => read(last, ["...", i]));
}

/**
 * Every element of a times the whole of b, laid out in blocks: shapes (I, J) and (K, L) give (I * K, J * L).
 *
 * NumPy: `np.kron(a, b)`
 */
export function kron(a: ArrayLike, b: ArrayLike): NDArray {
  const [left, right] = [asArray(a, "np.kron"), asArray(b, "np.kron")];
  const ndim = Math.max(left.ndim, right.ndim);
  const filled = (x: NDArray): number[] => [...new Array<number>(ndim - x.ndim).fill(1), ...x.shape];
  const [p, q] = [filled(left), filled(right)];
  const products = applyBinary(
    binary.multiply,
    reshape(
      left,
      p.flatMap((size) => [size, 1]),
    ),
    reshape(
      right,
      q.flatMap((size) => [1, size]),
    ),
  );
  return reshape(
    products,
    p.map((size, i) => size * q[i]!),
  );
}
