import { asArray } from "./asarray.ts";
import type { ArrayLike } from "./asarray.ts";
import { broadcast_arrays } from "./broadcasting.ts";
import { isNear } from "./logic.ts";
import type { Tolerance } from "./logic.ts";
import { broadcastTwo, formatTuple } from "./shape.ts";

/**
 * Throws an Error unless shapes agree and |actual - desired| <= atol + rtol * |desired| everywhere; nan equals nan here.
 *
 * NumPy: `np.testing.assert_allclose(actual, desired, rtol=1e-7, atol=0)`
 */
export function assert_allclose(actual: ArrayLike, desired: ArrayLike, tolerance: Tolerance = {}): void {
  const { rtol = 1e-7, atol = 0, equal_nan = true } = tolerance;
  const a = asArray(actual, "assert_allclose");
  const b = asArray(desired, "assert_allclose");
  const heading = `Not equal to tolerance rtol=${rtol}, atol=${atol}`;
  const scalar = a.ndim === 0 || b.ndim === 0;
  if (!scalar && formatTuple(a.shape) !== formatTuple(b.shape)) {
    throw new Error(`${heading}\n(shapes ${formatTuple(a.shape)}, ${formatTuple(b.shape)} mismatch)`);
  }
  if (broadcastTwo(a.shape, b.shape) === undefined) return;
  const [p, q] = broadcast_arrays(a, b).map((one) => one.toFlat());
  let wrong = 0;
  let worst = 0;
  let worstRelative = 0;
  p!.forEach((value, i) => {
    const wanted = q![i]!;
    if (isNear(value, wanted, { rtol, atol, equal_nan })) return;
    wrong++;
    worst = Math.max(worst, Math.abs(value - wanted));
    worstRelative = Math.max(worstRelative, Math.abs((value - wanted) / wanted));
  });
  if (wrong === 0) return;
  const percent = ((100 * wrong) / p!.length).toPrecision(3);
  throw new Error(
    `${heading}\nMismatched elements: ${wrong} / ${p!.length} (${percent}%)\n` +
      `Max absolute difference among violations: ${worst}\nMax relative difference among violations: ${worstRelative}\n` +
      ` ACTUAL: ${a.toString()}\n DESIRED: ${b.toString()}`,
  );
}
