/** The folds of a row-major matrix. */

class Columns {
  /** out[j] = the fold of column j: four rows at a time, each in its turn. */
  @inline
  static fold(maximum: bool, rows: usize, columns: usize, x: usize, out: usize): void {
    x <<= 3;
    out <<= 3;
    const row = columns << 3;
    const end = out + row;
    for (let to = out; to < end; to += 8) store<f64>(to, maximum ? -Infinity : 0);
    for (; rows >= 4; rows -= 4, x += row << 2) Columns.rows(maximum, true, columns, x, row, out);
    for (; rows > 0; rows--, x += row) Columns.rows(maximum, false, columns, x, row, out);
  }

  /** out[j] = the fold of out[j] with the one or four elements below each other at x. */
  @inline
  static rows(maximum: bool, four: bool, columns: usize, x: usize, row: usize, out: usize): void {
    const end = out + (columns << 3);
    const pairs = out + ((columns & ~1) << 3);
    let x1 = x + row;
    let x2 = x1 + row;
    let x3 = x2 + row;
    for (; out < pairs; out += 16, x += 16, x1 += 16, x2 += 16, x3 += 16) {
      let value = Columns.next(maximum, v128.load(out), v128.load(x));
      if (four) {
        value = Columns.next(maximum, value, v128.load(x1));
        value = Columns.next(maximum, value, v128.load(x2));
        value = Columns.next(maximum, value, v128.load(x3));
      }
      v128.store(out, value);
    }
    if (out < end) {
      let value = Columns.next(maximum, v128.load64_zero(out), v128.load64_zero(x));
      if (four) {
        value = Columns.next(maximum, value, v128.load64_zero(x1));
        value = Columns.next(maximum, value, v128.load64_zero(x2));
        value = Columns.next(maximum, value, v128.load64_zero(x3));
      }
      v128.store64_lane(out, value, 0);
    }
  }

  @inline
  static next(maximum: bool, value: v128, x: v128): v128 {
    return maximum ? larger(value, x) : f64x2.add(value, x);
  }
}

/**
 * The larger one, or NaN: pmax keeps a NaN in its first operand, and one in the second gives a mask of ones, itself a NaN.
 * (f64x2.max takes more than twice as many instructions, as it tells 0 from -0.)
 */
function larger(most: v128, x: v128): v128 {
  return v128.or(f64x2.pmax(most, x), f64x2.ne(x, x));
}

export function sumColumns(rows: usize, columns: usize, x: usize, out: usize): void {
  Columns.fold(false, rows, columns, x, out);
}

export function maxColumns(rows: usize, columns: usize, x: usize, out: usize): void {
  Columns.fold(true, rows, columns, x, out);
}

export function sumRows(rows: usize, columns: usize, x: usize, out: usize): void {
  x <<= 3;
  out <<= 3;
  for (const end = out + (rows << 3); out < end; out += 8, x += columns << 3) {
    // NumPy adds to its identity, which makes the sum of negative zeros a positive one.
    store<f64>(out, 0 + pairwiseSum(columns, x));
  }
}

/** The same order as pairwiseSum in src/tensor/core/pairwise-sum.ts, which says why; two of its eight sums in a vector. */
function pairwiseSum(n: usize, x: usize): f64 {
  if (n > 128) {
    const half = (n >> 1) & ~7;
    return pairwiseSum(half, x) + pairwiseSum(n - half, x + (half << 3));
  }
  const end = x + (n << 3);
  let value: f64 = 0;
  if (n >= 8) {
    let sum01 = v128.load(x);
    let sum23 = v128.load(x, 16);
    let sum45 = v128.load(x, 32);
    let sum67 = v128.load(x, 48);
    const eights = x + ((n & ~7) << 3);
    for (x += 64; x < eights; x += 64) {
      sum01 = f64x2.add(sum01, v128.load(x));
      sum23 = f64x2.add(sum23, v128.load(x, 16));
      sum45 = f64x2.add(sum45, v128.load(x, 32));
      sum67 = f64x2.add(sum67, v128.load(x, 48));
    }
    value = lanes(sum01) + lanes(sum23) + (lanes(sum45) + lanes(sum67));
  }
  for (; x < end; x += 8) value += load<f64>(x);
  return value;
}

function lanes(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}

export function maxRows(rows: usize, columns: usize, x: usize, out: usize): void {
  x <<= 3;
  out <<= 3;
  const least = f64x2.splat(-Infinity);
  for (const end = out + (rows << 3); out < end; out += 8) {
    const rowEnd = x + (columns << 3);
    const eights = x + ((columns & ~7) << 3);
    let max01 = least;
    let max23 = least;
    let max45 = least;
    let max67 = least;
    for (; x < eights; x += 64) {
      max01 = larger(max01, v128.load(x));
      max23 = larger(max23, v128.load(x, 16));
      max45 = larger(max45, v128.load(x, 32));
      max67 = larger(max67, v128.load(x, 48));
    }
    max01 = larger(larger(max01, max23), larger(max45, max67));
    let largest = max(f64x2.extract_lane(max01, 0), f64x2.extract_lane(max01, 1));
    for (; x < rowEnd; x += 8) largest = max(largest, load<f64>(x));
    store<f64>(out, largest);
  }
}
