import { uninitialized } from "./allocate.ts";
import { copyOf, fill } from "./copying.ts";
import type { DType } from "./dtype.ts";
import type { NDArray } from "../ndarray.ts";
import { sameShape } from "./shape.ts";

/** Elements of `yes` where the mask is not 0 and of `no` elsewhere; all three broadcast to `shape`. */
export function select(
  mask: NDArray,
  yes: NDArray,
  no: NDArray,
  shape: readonly number[],
  dtype: DType,
): NDArray {
  const out = uninitialized(shape, dtype);
  const [m, mStep] = stepped(mask, shape, mask.dtype);
  const [y, yStep] = stepped(yes, shape, dtype);
  const [n, nStep] = stepped(no, shape, dtype);
  const [to, test, left, right] = [out.data, m.data, y.data, n.data];
  let [p, q, r, s] = [out.offset, m.offset, y.offset, n.offset];
  for (let i = 0; i < out.size; i++, q += mStep, r += yStep, s += nStep) {
    to[p++] = test[q] !== 0 ? left[r]! : right[s]!;
  }
  return out;
}

/** An operand that is read in even steps: of 1 where it has every element, of 0 where it is one for all. */
function stepped(a: NDArray, shape: readonly number[], dtype: DType): [NDArray, 0 | 1] {
  const cast = a.dtype === dtype ? a : copyOf(a, dtype);
  if (a.size === 1) return [cast, 0];
  if (cast.contiguous && sameShape(a.shape, shape)) return [cast, 1];
  const spread = uninitialized(shape, dtype);
  fill(spread, cast);
  return [spread, 1];
}
