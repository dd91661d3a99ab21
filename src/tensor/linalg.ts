/** NumPy's chapter "Linear algebra", the namespace `np.linalg`. */
import { asArray } from "./asarray.ts";
import type { ArrayLike } from "./asarray.ts";
import { ValueError } from "./errors.ts";
import type { NDArray } from "./ndarray.ts";
import { max, min, sum } from "./reductions.ts";
import type { Axis } from "./shape.ts";

/** Which axes a norm goes over (all when left out), and whether they stay with size 1. */
export interface NormOptions {
  axis?: Axis | null | undefined;
  keepdims?: boolean | undefined;
}

/**
 * The Euclidean norm of a vector, or of all elements (Frobenius); for vectors, `ord` 1 sums absolute values, 0 counts
 * those that are not zero, ±Infinity takes the largest or smallest. With an axis, the norms of the vectors along it.
 * Throws ValueError for an `ord` of a matrix.
 *
 * NumPy: `np.linalg.norm(x)`, `np.linalg.norm(x, axis=1, keepdims=True)`
 */
export function norm(x: ArrayLike, ord?: number | null): number;
export function norm(x: ArrayLike, ord: number | null | undefined, options: NormOptions): NDArray;
export function norm(x: ArrayLike, ord?: number | null, options: NormOptions = {}): NDArray | number {
  const a = asArray(x, "np.linalg.norm").astype("float64");
  const order = ord ?? 2;
  if (typeof order !== "number") throw new ValueError(`Invalid norm order '${String(order)}' for vectors`);
  if (typeof ord === "number" && a.ndim > 1 && typeof options.axis !== "number") {
    throw new ValueError(
      "np.linalg.norm: the norms of a matrix by `ord` are not here; leave it out, or name one axis",
    );
  }
  const magnitudes = a.abs();
  if (order === -Infinity) return min(magnitudes, options as { axis: Axis });
  if (order === 0) return sum(magnitudes.ne(0).astype("float64"), options as { axis: Axis });
  if (order === Infinity) return max(magnitudes, options as { axis: Axis });
  const total: NDArray | number = sum(magnitudes.pow(order), options as { axis: Axis });
  return typeof total === "number" ? total ** (1 / order) : total.pow(1 / order);
}
