/** One element of each operation, where JavaScript's Math is not already NumPy's answer. */
import { ValueError } from "./errors.ts";

/** Rounds to the nearest whole number, halves to the even one. */
export function rint(x: number): number {
  const rounded = Math.round(x);
  return Math.abs(x % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

/** a // b of floats, with the correction CPython and NumPy make for the rounding of a / b. */
export function floorDivide(a: number, b: number): number {
  if (b === 0) return a / b;
  const mod = a % b;
  let quotient = (a - mod) / b;
  if (mod !== 0 && b < 0 !== mod < 0) quotient -= 1;
  if (quotient === 0) return a / b < 0 ? -0 : 0;
  const whole = Math.floor(quotient);
  return quotient - whole > 0.5 ? whole + 1 : whole;
}

/** a % b with the sign of b. */
export function remainder(a: number, b: number): number {
  const mod = a % b;
  if (mod === 0) return b < 0 ? -0 : 0;
  return b < 0 !== mod < 0 ? mod + b : mod;
}

export function floorDivideInt(a: number, b: number): number {
  return b === 0 ? 0 : Math.floor(a / b) + 0;
}

export function remainderInt(a: number, b: number): number {
  return b === 0 ? 0 : remainder(a, b) + 0;
}

/** C's pow: 1 to any power is 1, and so is -1 to an infinite one. */
export function power(a: number, b: number): number {
  if (b === 2) return a * a;
  if (a === 1) return 1;
  if (a === -1 && (b === Infinity || b === -Infinity)) return 1;
  return a ** b;
}

/** a ** b of whole numbers by squaring; `multiply` says how products wrap. */
export function powerInt(multiply: (a: number, b: number) => number): (a: number, b: number) => number {
  return (a, b) => {
    if (b < 0) throw new ValueError("Integers to negative integer powers are not allowed.");
    let result = 1;
    for (let base = a, left = b; left > 0; left = Math.floor(left / 2), base = multiply(base, base)) {
      if (left % 2 === 1) result = multiply(result, base);
    }
    return result;
  };
}

/** |a| with the sign of b, whose zero has one too. */
export function copysign(a: number, b: number): number {
  return b < 0 || Object.is(b, -0) ? -Math.abs(a) : Math.abs(a);
}

/** 0 below 0, 1 above it, and `at` for 0 itself. */
export function heaviside(x: number, at: number): number {
  return x !== x ? x : x === 0 ? at : x < 0 ? 0 : 1;
}

export function gcd(a: number, b: number): number {
  let [p, q] = [Math.abs(a), Math.abs(b)];
  while (q !== 0) [p, q] = [q, p % q];
  return p;
}

export function lcm(a: number, b: number): number {
  const divisor = gcd(a, b);
  return divisor === 0 ? 0 : Math.abs(a / divisor) * Math.abs(b);
}

/** log(exp(a) + exp(b)) without overflow. */
export function logaddexp(a: number, b: number): number {
  if (a === b) return a + Math.LN2;
  const difference = a - b;
  if (difference > 0) return a + Math.log1p(Math.exp(-difference));
  if (difference <= 0) return b + Math.log1p(Math.exp(difference));
  return difference;
}

/** The operands' 64-bit patterns are out of reach of JavaScript's 32-bit operators beyond 2^31: halves are combined. */
export function bitwise(combine: (a: number, b: number) => number): (a: number, b: number) => number {
  return (a, b) => {
    const low = combine((a % 2 ** 32) | 0, (b % 2 ** 32) | 0) >>> 0;
    const high = combine(Math.floor(a / 2 ** 32), Math.floor(b / 2 ** 32));
    return high * 2 ** 32 + low;
  };
}
