/** One function applied to every element of strided operands, by the loop that fits their layout. */
import { collapse, walk } from "./layout.ts";
import { layoutCode, Loops } from "./loops.ts";
import type { BinaryFunction, UnaryFunction } from "./loops.ts";
import type { NDArray } from "../ndarray.ts";

/** For functions made on the spot: one set of loops for all of them, as compiling a set for each would cost more. */
const sharedUnary = new Loops("map");
const sharedBinary = new Loops("map");

/** out[...] = f(a[...]); `a` broadcasts to the shape of `out`. */
export function mapUnary(f: UnaryFunction, out: NDArray, a: NDArray, loops = sharedUnary): void {
  if (out.contiguous && a.contiguous && out.size === a.size) {
    const loop = loops.unary(out.dtype, a.dtype, 1, 1);
    loop(f, 1, out.size, out.data, out.offset, 0, 1, a.data, a.offset, 0, 1);
    return;
  }
  const layout = collapse(out.shape, [out, a]);
  const last = layout.shape.length - 1;
  const [n, rows] = [layout.shape[last] ?? 1, layout.shape[last - 1] ?? 1];
  const [to = [], from = []] = layout.strides;
  const [pStep, qStep] = [to[last] ?? 1, from[last] ?? 1];
  const [pRow, qRow] = [to[last - 1] ?? 0, from[last - 1] ?? 0];
  const loop = loops.unary(out.dtype, a.dtype, pStep, qStep);
  walk(layout, 2, [out.offset, a.offset], ([p = 0, q = 0]) => {
    loop(f, rows, n, out.data, p, pRow, pStep, a.data, q, qRow, qStep);
  });
}

/** out[...] = f(a[...], b[...]); both broadcast to the shape of `out`. */
export function mapBinary(
  f: BinaryFunction,
  out: NDArray,
  a: NDArray,
  b: NDArray,
  loops = sharedBinary,
): void {
  const size = out.size;
  if (out.contiguous && a.contiguous && b.contiguous) {
    const aWhole = a.size === size;
    const bWhole = b.size === size;
    // As many elements as the result means no stretched axis, and one element stands beside all of them.
    if ((aWhole && (bWhole || b.size === 1)) || (bWhole && a.size === 1)) {
      const aStep = aWhole ? 1 : 0;
      const bStep = bWhole ? 1 : 0;
      const loop = loops.binary(out.dtype, a.dtype, b.dtype, layoutCode(1, aStep, bStep));
      loop(f, 1, size, out.data, out.offset, 0, 1, a.data, a.offset, 0, aStep, b.data, b.offset, 0, bStep);
      return;
    }
  }
  if (out.contiguous && a.contiguous && a.size === size && b.contiguous && a.ndim >= b.ndim) {
    const n = rowLength(out.shape, b);
    if (n > 0) {
      const [rStep, rRow] = b.shape[b.ndim - 1] === 1 ? [0, 1] : [1, 0];
      const loop = loops.binary(out.dtype, a.dtype, b.dtype, layoutCode(1, 1, rStep));
      loop(f, size / n, n, out.data, out.offset, n, 1, a.data, a.offset, n, 1, b.data, b.offset, rRow, rStep);
      return;
    }
  }
  const layout = collapse(out.shape, [out, a, b]);
  const last = layout.shape.length - 1;
  const [n, rows] = [layout.shape[last] ?? 1, layout.shape[last - 1] ?? 1];
  const [to = [], left = [], right = []] = layout.strides;
  const [pStep, qStep, rStep] = [to[last] ?? 1, left[last] ?? 1, right[last] ?? 1];
  const [pRow, qRow, rRow] = [to[last - 1] ?? 0, left[last - 1] ?? 0, right[last - 1] ?? 0];
  const loop = loops.binary(out.dtype, a.dtype, b.dtype, layoutCode(pStep, qStep, rStep));
  walk(layout, 2, [out.offset, a.offset, b.offset], ([p = 0, q = 0, r = 0]) => {
    loop(f, rows, n, out.data, p, pRow, pStep, a.data, q, qRow, qStep, b.data, r, rRow, rStep);
  });
}

/**
 * The commonest broadcasts, found without a list: the length of the rows where b is one row for all of them, as a bias
 * is, or has one element for each, as a sum with keepdims has; 0 for any other.
 */
function rowLength(shape: readonly number[], b: NDArray): number {
  const last = shape.length - 1;
  const lead = shape.length - b.ndim;
  if (b.ndim === 0 || last < 1) return 0;
  if (b.shape[b.ndim - 1] === 1) {
    if (lead > 0) return 0;
    for (let i = 0; i < last; i++) if (b.shape[i] !== shape[i]) return 0;
    return shape[last]!;
  }
  let first = 0;
  while (first < b.ndim && b.shape[first] === 1) first++;
  for (let i = first; i < b.ndim; i++) if (b.shape[i] !== shape[lead + i]) return 0;
  return b.size;
}
