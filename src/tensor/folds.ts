/** The loops that reduce the middle axis of a row-major array seen as (outer, length, inner). */
import { fresh } from "./allocate.ts";
import type { Data, DType } from "./dtype.ts";
import type { NDArray } from "./ndarray.ts";

export interface Fold {
  /** NumPy's name of the operation, for the error of an empty reduction. */
  name: string;
  /** What it starts from; without one, the first element. */
  initial: number | undefined;
  combine: (a: number, b: number) => number;
}

export function foldAxis(
  fold: Fold,
  a: NDArray,
  outer: number,
  length: number,
  inner: number,
  dtype: DType,
): NDArray {
  const out = fresh([outer, inner], dtype);
  const { combine, initial } = fold;
  const from = a.data;
  const to = out.data;
  for (let o = 0; o < outer; o++) {
    const start = a.offset + o * length * inner;
    const row = out.offset + o * inner;
    if (inner === 1) {
      let value = initial ?? from[start]!;
      for (let k = initial === undefined ? 1 : 0; k < length; k++) value = combine(value, from[start + k]!);
      to[row] = value;
      continue;
    }
    for (let j = 0; j < inner; j++) to[row + j] = initial ?? from[start + j]!;
    for (let k = initial === undefined ? 1 : 0; k < length; k++) {
      const at = start + k * inner;
      for (let j = 0; j < inner; j++) to[row + j] = combine(to[row + j]!, from[at + j]!);
    }
  }
  return out;
}

export function sumAxis(a: NDArray, outer: number, length: number, inner: number, dtype: DType): NDArray {
  const out = fresh([outer, inner], dtype);
  const from = a.data;
  const to = out.data;
  for (let o = 0; o < outer; o++) {
    const start = a.offset + o * length * inner;
    const row = out.offset + o * inner;
    if (inner === 1) {
      to[row] = pairwiseSum(from, start, length);
    } else {
      for (let k = 0; k < length; k++) {
        const at = start + k * inner;
        for (let j = 0; j < inner; j++) to[row + j]! += from[at + j]!;
      }
    }
  }
  return out;
}

// NumPy's own summation order: the rounding error grows with log n instead of n, and sums agree to the last bit.
function pairwiseSum(data: Data, start: number, length: number): number {
  if (length < 8) {
    let value = 0;
    for (let i = 0; i < length; i++) value += data[start + i]!;
    return value;
  }
  if (length > 128) {
    let half = Math.floor(length / 2);
    half -= half % 8;
    return pairwiseSum(data, start, half) + pairwiseSum(data, start + half, length - half);
  }
  let s0 = data[start]!;
  let s1 = data[start + 1]!;
  let s2 = data[start + 2]!;
  let s3 = data[start + 3]!;
  let s4 = data[start + 4]!;
  let s5 = data[start + 5]!;
  let s6 = data[start + 6]!;
  let s7 = data[start + 7]!;
  const whole = length - (length % 8);
  for (let i = start + 8; i < start + whole; i += 8) {
    s0 += data[i]!;
    s1 += data[i + 1]!;
    s2 += data[i + 2]!;
    s3 += data[i + 3]!;
    s4 += data[i + 4]!;
    s5 += data[i + 5]!;
    s6 += data[i + 6]!;
    s7 += data[i + 7]!;
  }
  let value = s0 + s1 + (s2 + s3) + (s4 + s5 + (s6 + s7));
  for (let i = start + whole; i < start + length; i++) value += data[i]!;
  return value;
}
