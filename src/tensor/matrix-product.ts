/** The loops of matmul: in the kernels' memory from about 6×6 up, where a call is worth the copying; here below. */
import { freeFrom } from "./arena.ts";
import { copyOf, extent } from "./copying.ts";
import type { Data } from "./dtype.ts";
import { kernels } from "./kernels/kernels.ts";
import type { NDArray } from "./ndarray.ts";
import { sizeOf } from "./shape.ts";

// Up to this many multiplications, a loop here is done before a kernel has its operands.
const SMALL_PRODUCT = 216;

export interface ProductSize {
  rows: number;
  inner: number;
  columns: number;
}

/** A stack of matrices in one block of elements: where the first one is, and the strides of all axes. */
interface Stack {
  offset: number;
  strides: readonly number[];
}

/** The array, copied when its elements lie far apart: an operand is moved to the kernels with all that is in between. */
export function dense(x: NDArray): NDArray {
  if (x.contiguous) return x;
  const [first, last] = extent(x);
  return last - first < 2 * x.size ? x : copyOf(x);
}

/**
 * out = a @ b for stacks of matrices: all are dense, kept in Float64Arrays, and have the axes `batch` in front; out is
 * row-major and overwritten. Strides of 0 repeat a matrix along an axis.
 */
export function multiplyStacks(
  a: NDArray,
  aStrides: readonly number[],
  b: NDArray,
  bStrides: readonly number[],
  out: NDArray,
  batch: readonly number[],
  size: ProductSize,
): void {
  const { rows, inner, columns } = size;
  const each = rows * columns;
  if (batch.length === 0 && rows * inner * columns <= SMALL_PRODUCT) {
    multiplyHere(a.data, a.offset, aStrides, b.data, b.offset, bStrides, out.data, out.offset, size);
    return;
  }
  if (rows * inner * columns <= SMALL_PRODUCT || !fits(a, b, out)) {
    forEachMatrix(batch, aStrides, bStrides, (i, p, q) => {
      multiplyHere(a.data, a.offset + p, aStrides, b.data, b.offset + q, bStrides, out.data, out.offset + i * each, size);
    });
    return;
  }
  const k = kernels();
  let scratch = freeFrom();
  const place = (x: NDArray, strides: readonly number[]): Stack => {
    if (x.scope !== 0) return { offset: x.offset, strides };
    const [first, last] = extent(x);
    const from = scratch;
    k.float64.set(x.data.subarray(first, last + 1), from);
    scratch += last - first + 1;
    return { offset: from + x.offset - first, strides };
  };
  const left = place(a, aStrides);
  const right = place(b, bStrides);
  const target = out.scope !== 0 ? out.offset : scratch;
  const [aRow, aColumn] = lastTwo(left.strides);
  const [bRow, bColumn] = lastTwo(right.strides);
  forEachMatrix(batch, left.strides, right.strides, (i, p, q) => {
    k.matmul(
      rows,
      inner,
      columns,
      left.offset + p,
      aRow,
      aColumn,
      right.offset + q,
      bRow,
      bColumn,
      target + i * each,
    );
  });
  if (out.scope === 0) out.data.set(k.float64.subarray(target, target + out.size), out.offset);
}

function fits(a: NDArray, b: NDArray, out: NDArray): boolean {
  return freeFrom() + 2 * a.size + 2 * b.size + out.size <= kernels().float64.length;
}

const lastTwo = (strides: readonly number[]): [number, number] => [strides.at(-2) ?? 0, strides.at(-1) ?? 0];

function forEachMatrix(
  batch: readonly number[],
  aStrides: readonly number[],
  bStrides: readonly number[],
  visit: (i: number, p: number, q: number) => void,
): void {
  const count = sizeOf(batch);
  if (batch.length === 0) {
    visit(0, 0, 0);
    return;
  }
  const position = batch.map(() => 0);
  let [p, q] = [0, 0];
  for (let i = 0; i < count; i++) {
    visit(i, p, q);
    for (let axis = batch.length - 1; axis >= 0; axis--) {
      p += aStrides[axis]!;
      q += bStrides[axis]!;
      if (++position[axis]! < batch[axis]!) break;
      p -= aStrides[axis]! * batch[axis]!;
      q -= bStrides[axis]! * batch[axis]!;
      position[axis] = 0;
    }
  }
}

function multiplyHere(
  a: Data,
  p: number,
  aStrides: readonly number[],
  b: Data,
  q: number,
  bStrides: readonly number[],
  out: Data,
  to: number,
  { rows, inner, columns }: ProductSize,
): void {
  const [aRow, aColumn] = lastTwo(aStrides);
  const [bRow, bColumn] = lastTwo(bStrides);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      let left = p + i * aRow;
      let right = q + j * bColumn;
      for (let k = 0; k < inner; k++, left += aColumn, right += bRow) sum += a[left]! * b[right]!;
      out[to + i * columns + j] = sum;
    }
  }
}
