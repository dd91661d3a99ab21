/** Whether arrays have elements in common. */
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { overlaps } from "../core/copying.ts";
import { gather } from "../core/indexing.ts";

/** Whether two arrays lie in the same stretch of memory: false only when they have no element in common. NumPy: `np.may_share_memory(a, b)` */
export function may_share_memory(a: ArrayLike, b: ArrayLike): boolean {
  return overlaps(asArray(a, "np.may_share_memory"), asArray(b, "np.may_share_memory"));
}

/** Whether two arrays have an element in common, as an array and its views do. NumPy: `np.shares_memory(a, b)` */
export function shares_memory(a: ArrayLike, b: ArrayLike): boolean {
  const [p, q] = [asArray(a, "np.shares_memory"), asArray(b, "np.shares_memory")];
  if (!overlaps(p, q)) return false;
  const own = new Set(gather(p, "...").positions);
  return gather(q, "...").positions.some((position) => own.has(position));
}
