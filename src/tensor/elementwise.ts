/** The loops: one function applied to every element of strided operands. */
import ndarray from "ndarray";
import type { NdArray } from "ndarray";
import type { BinaryOp, ScalarOp, UnaryOp } from "ndarray-ops";
import type { Data } from "./dtype.ts";
import type { NDArray } from "./ndarray.ts";
import { broadcastStrides, sameShape } from "./shape.ts";

export type UnaryFunction = (x: number) => number;
export type BinaryFunction = (a: number, b: number) => number;
export interface BulkBinary {
  arrays: BinaryOp;
  scalar: ScalarOp;
}

// Below this many elements, finding ndarray-ops' compiled loop costs more than calling a function for each.
const BULK = 128;

type Strides = readonly number[];

/** An npm ndarray over the same elements, read as `shape`. */
function view(a: NDArray, shape: readonly number[]): NdArray<Data> {
  const strides = a.shape === shape ? a.strides : broadcastStrides(a.shape, a.strides, shape);
  return ndarray(a.data, [...shape], [...strides], a.offset);
}

/** out[...] = f(a[...]); `a` broadcasts to the shape of `out`. */
export function mapUnary(f: UnaryFunction, out: NDArray, a: NDArray, bulk?: UnaryOp): void {
  if (bulk !== undefined && out.size >= BULK) {
    bulk(view(out, out.shape), view(a, out.shape));
  } else if (out.contiguous && a.contiguous && out.size === a.size) {
    const to = out.data;
    const from = a.data;
    for (let i = 0, p = out.offset, q = a.offset; i < out.size; i++) to[p++] = f(from[q++]!);
  } else {
    const strides = broadcastStrides(a.shape, a.strides, out.shape);
    walkUnary(f, 0, out.shape, out.data, out.strides, out.offset, a.data, strides, a.offset);
  }
}

/** out[...] = f(a[...], b[...]); both broadcast to the shape of `out`. */
export function mapBinary(f: BinaryFunction, out: NDArray, a: NDArray, b: NDArray, bulk?: BulkBinary): void {
  const size = out.size;
  if (bulk !== undefined && size >= BULK) {
    if (b.size === 1) bulk.scalar(view(out, out.shape), view(a, out.shape), b.data[b.offset]!);
    else bulk.arrays(view(out, out.shape), view(a, out.shape), view(b, out.shape));
    return;
  }
  const to = out.data;
  const left = a.data;
  const right = b.data;
  if (out.contiguous && a.contiguous && b.contiguous) {
    let p = out.offset;
    let q = a.offset;
    let r = b.offset;
    if (sameShape(a.shape, b.shape)) {
      for (let i = 0; i < size; i++) to[p++] = f(left[q++]!, right[r++]!);
      return;
    }
    if (b.size === 1 && a.size === size) {
      const value = right[r]!;
      for (let i = 0; i < size; i++) to[p++] = f(left[q++]!, value);
      return;
    }
    if (a.size === 1 && b.size === size) {
      const value = left[q]!;
      for (let i = 0; i < size; i++) to[p++] = f(value, right[r++]!);
      return;
    }
  }
  const aStrides = broadcastStrides(a.shape, a.strides, out.shape);
  const bStrides = broadcastStrides(b.shape, b.strides, out.shape);
  walkBinary(
    f,
    0,
    out.shape,
    to,
    out.strides,
    out.offset,
    left,
    aStrides,
    a.offset,
    right,
    bStrides,
    b.offset,
  );
}

function walkUnary(
  f: UnaryFunction,
  axis: number,
  shape: readonly number[],
  to: Data,
  toStrides: Strides,
  p: number,
  from: Data,
  fromStrides: Strides,
  q: number,
): void {
  if (axis === shape.length) {
    to[p] = f(from[q]!);
    return;
  }
  const length = shape[axis]!;
  const pStep = toStrides[axis]!;
  const qStep = fromStrides[axis]!;
  if (axis === shape.length - 1) {
    for (let i = 0; i < length; i++, p += pStep, q += qStep) to[p] = f(from[q]!);
  } else {
    for (let i = 0; i < length; i++, p += pStep, q += qStep) {
      walkUnary(f, axis + 1, shape, to, toStrides, p, from, fromStrides, q);
    }
  }
}

function walkBinary(
  f: BinaryFunction,
  axis: number,
  shape: readonly number[],
  to: Data,
  toStrides: Strides,
  p: number,
  left: Data,
  leftStrides: Strides,
  q: number,
  right: Data,
  rightStrides: Strides,
  r: number,
): void {
  if (axis === shape.length) {
    to[p] = f(left[q]!, right[r]!);
    return;
  }
  const length = shape[axis]!;
  const pStep = toStrides[axis]!;
  const qStep = leftStrides[axis]!;
  const rStep = rightStrides[axis]!;
  if (axis === shape.length - 1) {
    for (let i = 0; i < length; i++, p += pStep, q += qStep, r += rStep) to[p] = f(left[q]!, right[r]!);
  } else {
    for (let i = 0; i < length; i++, p += pStep, q += qStep, r += rStep) {
      walkBinary(f, axis + 1, shape, to, toStrides, p, left, leftStrides, q, right, rightStrides, r);
    }
  }
}
