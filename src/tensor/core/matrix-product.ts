/** The loops of matmul: in the kernels' memory from about 6×6 up, where a call is worth the copying; here below. */
import { arena, freeFrom } from "./arena.ts";
import { copyOf, extent } from "./copying.ts";
import type { Data } from "./dtype.ts";
import { kernels } from "../kernels/kernels.ts";
import type { NDArray } from "../ndarray.ts";
import { sizeOf } from "./shape.ts";

// Up to this many multiplications, a loop here is done before a kernel has its operands.
const SMALL_PRODUCT = 64;
// Up to this many elements, a loop copies faster than `set`, which has to make a view first.
const SMALL_COPY = 64;

export interface ProductSize {
  rows: number;
  inner: number;
  columns: number;
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
  if (rows * inner * columns <= SMALL_PRODUCT || !fits(a, b, out)) {
    forEachMatrix(batch, aStrides, bStrides, (i, p, q) => {
      multiplyHere(
        a.data,
        a.offset + p,
        aStrides,
        b.data,
        b.offset + q,
        bStrides,
        out.data,
        out.offset + i * each,
        size,
      );
    });
    return;
  }
  const k = kernels();
  const memory = k.float64;
  scratch = freeFrom();
  const left = placed(a, memory);
  const right = placed(b, memory);
  const resident = out.data === arena;
  const target = resident ? out.offset : scratch;
  const [aRow, aColumn] = [aStrides.at(-2)!, aStrides.at(-1)!];
  const [bRow, bColumn] = [bStrides.at(-2)!, bStrides.at(-1)!];
  if (batch.length === 0) {
    k.matmul(rows, inner, columns, left, aRow, aColumn, right, bRow, bColumn, target);
  } else {
    forEachMatrix(batch, aStrides, bStrides, (i, p, q) => {
      k.matmul(rows, inner, columns, left + p, aRow, aColumn, right + q, bRow, bColumn, target + i * each);
    });
  }
  if (!resident) copy(memory, target, out.data, out.offset, out.size);
}

/** The first element of the kernels' memory that no operand of the current product takes. */
let scratch = 0;

/** Where the first element of an array is in the kernels' memory, copied there if it is not yet. */
function placed(x: NDArray, memory: Float64Array): number {
  if (x.data === arena) return x.offset;
  const [first, last] = x.contiguous ? [x.offset, x.offset + x.size - 1] : extent(x);
  const from = scratch;
  scratch += last - first + 1;
  copy(x.data, first, memory, from, last - first + 1);
  return from + x.offset - first;
}

function copy(from: Data, at: number, to: Data, start: number, count: number): void {
  if (count > SMALL_COPY) to.set(from.subarray(at, at + count), start);
  else for (let i = 0; i < count; i++) to[start + i] = from[at + i]!;
}

function fits(a: NDArray, b: NDArray, out: NDArray): boolean {
  return freeFrom() + 2 * a.size + 2 * b.size + out.size <= kernels().float64.length;
}

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
  const [aRow, aColumn] = [aStrides.at(-2)!, aStrides.at(-1)!];
  const [bRow, bColumn] = [bStrides.at(-2)!, bStrides.at(-1)!];
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
