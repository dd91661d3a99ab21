const SQRT = 0;
const SQUARE = 1;
const NEGATIVE = 2;

class Unary {
  @inline
  static apply(operation: i32, x: v128): v128 {
    if (operation == SQRT) return f64x2.sqrt(x);
    if (operation == SQUARE) return f64x2.mul(x, x);
    return f64x2.neg(x);
  }

  @inline
  static loop(operation: i32, n: usize, x: usize, out: usize): void {
    x <<= 3;
    out <<= 3;
    const end = out + (n << 3);
    const eights = out + ((n & ~7) << 3);
    for (; out < eights; x += 64, out += 64) {
      v128.store(out, Unary.apply(operation, v128.load(x)));
      v128.store(out, Unary.apply(operation, v128.load(x, 16)), 16);
      v128.store(out, Unary.apply(operation, v128.load(x, 32)), 32);
      v128.store(out, Unary.apply(operation, v128.load(x, 48)), 48);
    }
    for (; out < end; x += 8, out += 8) {
      v128.store64_lane(out, Unary.apply(operation, v128.load64_zero(x)), 0);
    }
  }
}

export function sqrt(n: usize, x: usize, out: usize): void {
  Unary.loop(SQRT, n, x, out);
}
export function square(n: usize, x: usize, out: usize): void {
  Unary.loop(SQUARE, n, x, out);
}
export function negative(n: usize, x: usize, out: usize): void {
  Unary.loop(NEGATIVE, n, x, out);
}
