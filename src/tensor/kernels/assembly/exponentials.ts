/**
 * exp, log and tanh of pairs of elements. The reductions and polynomials of exp and log are those of Sun's fdlibm
 * (e_exp.c, e_log.c), errors below one unit in the last place; tanh is Moshier's (Cephes, tanh.c) on top of that exp.
 */

// Constants are addresses: a vector in the instructions takes several of them to make, one in memory a single load.
const HALF = memory.data<f64>([0.5]);
const ONE = memory.data<f64>([1]);
const TWO = memory.data<f64>([2]);
const ONE_BITS = memory.data<i64>([0x3ff0000000000000]);

// x = k ln 2 + r with |r| <= ln 2 / 2; ln 2 in two parts, the upper one short enough for exact products.
const LN2_HIGH = memory.data<f64>([6.9314718036912381649e-1]);
const LN2_LOW = memory.data<f64>([1.90821492927058770002e-10]);
const INVERSE_LN2 = memory.data<f64>([1.442695040888963387]);

// fdlibm, e_exp.c: r (exp(r) + 1) / (exp(r) - 1) = 2 + P1 r^2 + P2 r^4 + ...
const P1 = memory.data<f64>([1.66666666666666019037e-1]);
const P2 = memory.data<f64>([-2.77777777770155933842e-3]);
const P3 = memory.data<f64>([6.61375632143793436117e-5]);
const P4 = memory.data<f64>([-1.6533902205465251539e-6]);
const P5 = memory.data<f64>([4.13813679705723846039e-8]);

// Beyond these, exp is infinite or 0.
const EXP_MOST = memory.data<f64>([710]);
const EXP_LEAST = memory.data<f64>([-746]);

// Added to a number of small magnitude, this leaves the nearest integer in the lowest bits.
const ROUNDER = memory.data<f64>([6755399441055744]);

// Subtracted from the bits of k + the rounder: k + 2046, which is an exponent with two biases of 1023, for two factors.
const TO_EXPONENTS = memory.data<i64>([0x4338000000000000 - 2046]);
// Added to an exponent with its bias: the bits of k + the rounder.
const FROM_EXPONENT = memory.data<i64>([0x4338000000000000 - 1023]);

// fdlibm, e_log.c: log(1 + f) = 2 s + s R, s = f / (2 + f), R = LG1 s^2 + LG2 s^4 + ...
const LG1 = memory.data<f64>([6.66666666666673513e-1]);
const LG2 = memory.data<f64>([3.999999999940941908e-1]);
const LG3 = memory.data<f64>([2.857142874366239149e-1]);
const LG4 = memory.data<f64>([2.222219843214978396e-1]);
const LG5 = memory.data<f64>([1.818357216161805012e-1]);
const LG6 = memory.data<f64>([1.531383769920937332e-1]);
const LG7 = memory.data<f64>([1.479819860511658591e-1]);
const SQRT_HALF_LESS_ONE_BITS = memory.data<i64>([0x3fe6a09e667f3bcd - 0x3ff0000000000000]);
const SMALLEST_NORMAL = memory.data<f64>([2.2250738585072014e-308]);
const INFINITY = memory.data<f64>([Infinity]);
const TWO_54: f64 = 18014398509481984;
const LOG_TWO_54: f64 = 37.429947750237048;

// Cephes, tanh.c: tanh(x) = x + x^3 P(x^2) / Q(x^2) for |x| < 0.625.
const TANH_P0 = memory.data<f64>([-9.64399179425052238628e-1]);
const TANH_P1 = memory.data<f64>([-9.92877231001918586564e1]);
const TANH_P2 = memory.data<f64>([-1.61468768441708447952e3]);
const TANH_Q0 = memory.data<f64>([1.12811678491632931402e2]);
const TANH_Q1 = memory.data<f64>([2.23548839060100448583e3]);
const TANH_Q2 = memory.data<f64>([4.84406305325125486048e3]);
const TANH_SMALL = memory.data<f64>([0.625]);
const SIGN = memory.data<f64>([-0.0]);

const EXP = 0;
const LOG = 1;
const TANH = 2;

class Pair {
  @inline
  static at(constant: usize): v128 {
    return v128.load64_splat(constant);
  }

  /** x * y + a constant */
  @inline
  static step(x: v128, y: v128, constant: usize): v128 {
    return f64x2.add(f64x2.mul(x, y), Pair.at(constant));
  }

  @inline
  static exp(x: v128): v128 {
    // pmin and pmax keep a NaN that is their first operand.
    x = f64x2.pmax(f64x2.pmin(x, Pair.at(EXP_MOST)), Pair.at(EXP_LEAST));
    const rounded = f64x2.add(f64x2.mul(x, Pair.at(INVERSE_LN2)), Pair.at(ROUNDER));
    const k = f64x2.sub(rounded, Pair.at(ROUNDER));
    const high = f64x2.sub(x, f64x2.mul(k, Pair.at(LN2_HIGH)));
    const low = f64x2.mul(k, Pair.at(LN2_LOW));
    const r = f64x2.sub(high, low);
    const square = f64x2.mul(r, r);
    // P1 + P2 r^2 + ... in two halves, which need not wait for each other.
    const fourth = f64x2.mul(square, square);
    const lower = Pair.step(square, Pair.at(P2), P1);
    const upper = f64x2.add(Pair.step(square, Pair.at(P4), P3), f64x2.mul(fourth, Pair.at(P5)));
    const series = f64x2.add(lower, f64x2.mul(fourth, upper));
    const c = f64x2.sub(r, f64x2.mul(square, series));
    const quotient = f64x2.div(f64x2.mul(r, c), f64x2.sub(Pair.at(TWO), c));
    // 1 + high + (quotient - low), with what the first sum rounds away: almost every result is the nearest number.
    const sum = f64x2.add(Pair.at(ONE), high);
    const lost = f64x2.sub(high, f64x2.sub(sum, Pair.at(ONE)));
    const mantissa = f64x2.add(sum, f64x2.add(lost, f64x2.sub(quotient, low)));
    // 2^k as two factors, as k goes beyond the exponents of normal numbers on both sides: only the last product rounds.
    const exponents = i64x2.sub(rounded, Pair.at(TO_EXPONENTS));
    const first = i64x2.shr_u(exponents, 1);
    const second = i64x2.sub(exponents, first);
    return f64x2.mul(f64x2.mul(mantissa, i64x2.shl(first, 52)), i64x2.shl(second, 52));
  }

  @inline
  static log(x: v128): v128 {
    const normal = v128.and(f64x2.ge(x, Pair.at(SMALLEST_NORMAL)), f64x2.lt(x, Pair.at(INFINITY)));
    return i64x2.all_true(normal) ? Pair.logOfNormal(x) : logOfAny(x);
  }

  /** For positive, normal, finite numbers. */
  @inline
  static logOfNormal(x: v128): v128 {
    // x = 2^k (1 + f) with sqrt(1/2) <= 1 + f < sqrt(2)
    const biased = i64x2.shr_u(i64x2.sub(x, Pair.at(SQRT_HALF_LESS_ONE_BITS)), 52);
    const f = f64x2.sub(i64x2.add(i64x2.sub(x, i64x2.shl(biased, 52)), Pair.at(ONE_BITS)), Pair.at(ONE));
    const k = f64x2.sub(i64x2.add(biased, Pair.at(FROM_EXPONENT)), Pair.at(ROUNDER));
    const s = f64x2.div(f, f64x2.add(f, Pair.at(TWO)));
    const z = f64x2.mul(s, s);
    const w = f64x2.mul(z, z);
    let even = Pair.step(w, Pair.at(LG6), LG4);
    even = f64x2.mul(w, Pair.step(w, even, LG2));
    let odd = Pair.step(w, Pair.at(LG7), LG5);
    odd = Pair.step(w, odd, LG3);
    odd = f64x2.mul(z, Pair.step(w, odd, LG1));
    const half = f64x2.mul(f64x2.mul(f, f), Pair.at(HALF));
    // k ln2_high - ((f^2/2 - (s (f^2/2 + R) + k ln2_low)) - f)
    const series = f64x2.mul(s, f64x2.add(half, f64x2.add(even, odd)));
    const tail = f64x2.add(series, f64x2.mul(k, Pair.at(LN2_LOW)));
    return f64x2.sub(f64x2.mul(k, Pair.at(LN2_HIGH)), f64x2.sub(f64x2.sub(half, tail), f));
  }

  @inline
  static tanh(x: v128): v128 {
    const magnitude = f64x2.abs(x);
    const square = f64x2.mul(x, x);
    let p = Pair.step(square, Pair.at(TANH_P0), TANH_P1);
    p = Pair.step(square, p, TANH_P2);
    let q = f64x2.add(square, Pair.at(TANH_Q0));
    q = Pair.step(square, q, TANH_Q1);
    q = Pair.step(square, q, TANH_Q2);
    const near = f64x2.add(magnitude, f64x2.mul(f64x2.mul(magnitude, square), f64x2.div(p, q)));
    // 1 - 2 / (exp(2 |x|) + 1)
    const e = Pair.exp(f64x2.add(magnitude, magnitude));
    const far = f64x2.sub(Pair.at(ONE), f64x2.div(Pair.at(TWO), f64x2.add(e, Pair.at(ONE))));
    const sign = v128.and(x, Pair.at(SIGN));
    return v128.or(v128.bitselect(near, far, f64x2.lt(magnitude, Pair.at(TANH_SMALL))), sign);
  }

  @inline
  static apply(operation: i32, x: v128): v128 {
    if (operation == EXP) return Pair.exp(x);
    if (operation == LOG) return Pair.log(x);
    return Pair.tanh(x);
  }

  @inline
  static loop(operation: i32, n: usize, x: usize, out: usize): void {
    x <<= 3;
    out <<= 3;
    const end = out + (n << 3);
    const pairs = out + ((n & ~1) << 3);
    for (; out < pairs; x += 16, out += 16) v128.store(out, Pair.apply(operation, v128.load(x)));
    if (out < end) v128.store64_lane(out, Pair.apply(operation, v128.load64_zero(x)), 0);
  }
}

function logOfAny(x: v128): v128 {
  const subnormal = f64x2.lt(x, f64x2.splat(f64.MIN_NORMAL_VALUE));
  const scaled = v128.bitselect(f64x2.mul(x, f64x2.splat(TWO_54)), x, subnormal);
  const shift = v128.and(subnormal, f64x2.splat(LOG_TWO_54));
  const result = f64x2.sub(Pair.logOfNormal(scaled), shift);
  // Infinity and NaN are their own logarithm; 0 gives -Infinity; the rest NaN.
  const zero = f64x2.eq(x, f64x2.splat(0));
  const negative = f64x2.lt(x, f64x2.splat(0));
  const special = v128.or(
    v128.bitselect(f64x2.splat(-Infinity), x, zero),
    v128.and(negative, f64x2.splat(NaN)),
  );
  const finite = v128.and(f64x2.gt(x, f64x2.splat(0)), f64x2.lt(x, f64x2.splat(Infinity)));
  return v128.bitselect(result, special, finite);
}

export function exp(n: usize, x: usize, out: usize): void {
  Pair.loop(EXP, n, x, out);
}

export function log(n: usize, x: usize, out: usize): void {
  Pair.loop(LOG, n, x, out);
}

export function tanh(n: usize, x: usize, out: usize): void {
  Pair.loop(TANH, n, x, out);
}
