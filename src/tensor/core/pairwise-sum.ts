import type { Data } from "./dtype.ts";

/**
 * The sum of neighbouring elements in NumPy's own order: the rounding error grows with log n instead of n, and sums
 * agree to the last bit. (N. J. Higham, "The accuracy of floating point summation", 1993; the blocks of 128 and the
 * eight lanes are NumPy's.)
 */
export function pairwiseSum(data: Data, start: number, length: number): number {
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
