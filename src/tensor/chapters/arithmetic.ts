/** NumPy's chapter "Arithmetic operations" and what belongs with it. */
import { uninitialized } from "../core/allocate.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { copyOf } from "../core/copying.ts";
import { isFloat, toFloatDType } from "../core/dtype.ts";
import { mapUnary } from "../core/elementwise.ts";
import type { NDArray } from "../ndarray.ts";
import { binary, unary } from "../core/operations.ts";
import { copysign as copysignOf } from "../core/scalar-functions.ts";
import { applyBinary, applyUnary, binaryUfunc, unaryTest, unaryUfunc } from "../core/ufunc.ts";

/** The sum a + b of each pair of elements; also `a.add(b)`. Booleans add as "or". NumPy: `np.add(a, b)`, `a + b` */
export const add = binaryUfunc(binary.add);

/** The difference a - b of each pair of elements; also `a.sub(b)`. NumPy: `np.subtract(a, b)`, `a - b` */
export const subtract = binaryUfunc(binary.subtract);

/** The product of each pair of elements; also `a.mul(b)`. NumPy: `np.multiply(a, b)`, `a * b` */
export const multiply = binaryUfunc(binary.multiply);

/** The quotient of each pair of elements, always float64; also `a.div(b)`. NumPy: `np.divide(a, b)`, `a / b` */
export const divide = binaryUfunc(binary.divide);

/** The quotient, always float64: another name of `np.divide`. NumPy: `np.true_divide(a, b)` */
export const true_divide = divide;

/** The quotient rounded towards -inf; also `a.floordiv(b)`. NumPy: `np.floor_divide(a, b)`, `a // b` */
export const floor_divide = binaryUfunc(binary.floor_divide);

/** The remainder with the sign of b; also `a.mod(b)`. NumPy: `np.remainder(a, b)`, `a % b` */
export const remainder = binaryUfunc(binary.remainder);

/** The remainder with the sign of b: another name of `np.remainder`. NumPy: `np.mod(a, b)` */
export const mod = remainder;

/**
 * a raised to the power b; also `a.pow(b)`. Throws ValueError for an int64 array to a negative int64 power.
 *
 * NumPy: `np.power(a, b)`, `a ** b`
 */
export const power = binaryUfunc(binary.power);

/** The larger of each pair of elements, nan if either is nan. NumPy: `np.maximum(a, b)` */
export const maximum = binaryUfunc(binary.maximum);

/** The smaller of each pair of elements, nan if either is nan. NumPy: `np.minimum(a, b)` */
export const minimum = binaryUfunc(binary.minimum);

/** a raised to the power b, always in float64. NumPy: `np.float_power(a, b)` */
export const float_power = binaryUfunc(binary.float_power);

/** The remainder with the sign of a, as C's fmod. NumPy: `np.fmod(a, b)` */
export const fmod = binaryUfunc(binary.fmod);

/** The quotient rounded towards -inf and the remainder of each pair of elements. NumPy: `np.divmod(a, b)` */
export function divmod(a: ArrayLike, b: ArrayLike): [quotient: NDArray, remainder: NDArray] {
  return [applyBinary(binary.floor_divide, a, b), applyBinary(binary.remainder, a, b)];
}

/** The fractional and the whole part of each element, both with its sign. NumPy: `np.modf(x)` */
export function modf(x: ArrayLike): [fraction: NDArray, whole: NDArray] {
  const given = asArray(x, "np.modf");
  const a = isFloat(given.dtype) ? given : copyOf(given, toFloatDType(given.dtype));
  const fraction = uninitialized(a.shape, a.dtype);
  mapUnary((value) => (Math.abs(value) === Infinity ? copysignOf(0, value) : value % 1), fraction, a);
  return [fraction, applyUnary(unary.trunc, a)];
}

/** The larger of each pair of elements, the other one if one is nan. NumPy: `np.fmax(a, b)` */
export const fmax = binaryUfunc(binary.fmax);

/** The smaller of each pair of elements, the other one if one is nan. NumPy: `np.fmin(a, b)` */
export const fmin = binaryUfunc(binary.fmin);

/** |a| with the sign of b, for each pair of elements. NumPy: `np.copysign(a, b)` */
export const copysign = binaryUfunc(binary.copysign);

/** 0 where x is negative, 1 where it is positive, and `at` where it is 0. NumPy: `np.heaviside(x, at)` */
export const heaviside = binaryUfunc(binary.heaviside);

/** The greatest common divisor of each pair of whole numbers. NumPy: `np.gcd(a, b)` */
export const gcd = binaryUfunc(binary.gcd);

/** The least common multiple of each pair of whole numbers. NumPy: `np.lcm(a, b)` */
export const lcm = binaryUfunc(binary.lcm);

/** A copy of x. NumPy: `np.positive(x)`, `+x` */
export const positive = unaryUfunc(unary.positive);

/** Where the sign is negative, that of -0 too. NumPy: `np.signbit(x)` */
export const signbit = unaryTest(unary.signbit);

/** -x for each element; also `x.neg()`. NumPy: `np.negative(x)`, `-x` */
export const negative = unaryUfunc(unary.negative);

/** |x| for each element. NumPy: `np.absolute(x)` */
export const absolute = unaryUfunc(unary.absolute);

/** |x| for each element: another name of `np.absolute`. NumPy: `np.abs(x)` */
export const abs = absolute;

/** |x| for each element, as floats. NumPy: `np.fabs(x)` */
export function fabs(x: ArrayLike): NDArray {
  const a = asArray(x, "np.fabs");
  return applyUnary(unary.absolute, isFloat(a.dtype) ? a : copyOf(a, toFloatDType(a.dtype)));
}

/** -1, 0 or 1 as the sign of each element. NumPy: `np.sign(x)` */
export const sign = unaryUfunc(unary.sign);

/** x * x for each element. NumPy: `np.square(x)` */
export const square = unaryUfunc(unary.square);

/** 1 / x for each element; for int64, without the fraction. NumPy: `np.reciprocal(x)` */
export const reciprocal = unaryUfunc(unary.reciprocal);

/** The square root of each element, nan below 0. NumPy: `np.sqrt(x)` */
export const sqrt = unaryUfunc(unary.sqrt);

/** The cube root of each element. NumPy: `np.cbrt(x)` */
export const cbrt = unaryUfunc(unary.cbrt);

/** The bits set in both whole numbers; of booleans, "and"; also `a.and(b)`. NumPy: `np.bitwise_and(a, b)`, `a & b` */
export const bitwise_and = binaryUfunc(binary.bitwise_and);

/** The bits set in either whole number; of booleans, "or"; also `a.or(b)`. NumPy: `np.bitwise_or(a, b)`, `a | b` */
export const bitwise_or = binaryUfunc(binary.bitwise_or);

/** The bits set in one whole number only; also `a.xor(b)`. NumPy: `np.bitwise_xor(a, b)`, `a ^ b` */
export const bitwise_xor = binaryUfunc(binary.bitwise_xor);

/** Each bit turned over; of booleans, "not"; also `x.invert()`. NumPy: `np.invert(x)`, `~x` */
export const invert = unaryUfunc(unary.invert);

/** Each whole number with its bits moved up by b places; also `a.lshift(b)`. NumPy: `np.left_shift(a, b)`, `a << b` */
export const left_shift = binaryUfunc(binary.left_shift);

/** Each whole number with its bits moved down by b places; also `a.rshift(b)`. NumPy: `np.right_shift(a, b)`, `a >> b` */
export const right_shift = binaryUfunc(binary.right_shift);
