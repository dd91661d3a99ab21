/** The decimal digits of a float: the shortest that identify it in its dtype, and exact ones up to a chosen place. */
import { castValue } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";

/** A decimal number without a sign: `digits` as a whole number, times 10 ** -places; places may be negative. */
export interface Decimal {
  digits: string;
  places: number;
}

const bits = new DataView(new ArrayBuffer(8));

/** A float without its sign as mantissa * 2 ** exponent. */
function decompose(x: number): [mantissa: bigint, exponent: number] {
  bits.setFloat64(0, Math.abs(x));
  const all = bits.getBigUint64(0);
  const fraction = all & 0xf_ffff_ffff_ffffn;
  const biased = Number(all >> 52n);
  return biased === 0 ? [fraction, -1074] : [fraction | 0x10_0000_0000_0000n, biased - 1075];
}

const power = (base: bigint, exponent: number): bigint => base ** BigInt(Math.max(exponent, 0));

/** |x| rounded to a number of places after the point, from its exact value; halves to the even digit. */
export function roundedAt(x: number, places: number): Decimal {
  const [below, rest, whole] = divide(x, places);
  const up = 2n * rest > whole || (2n * rest === whole && below % 2n === 1n);
  // Rounding up carries through the nines, and leaves no zeros for them.
  return up ? withoutZeros({ digits: String(below + 1n), places }) : { digits: String(below), places };
}

/** The same, and no zeros follow the last digit of a number that has no more. */
export function exactUpTo(x: number, places: number): Decimal {
  const rounded = roundedAt(x, places);
  return divide(x, places)[1] === 0n ? withoutZeros(rounded) : rounded;
}

/** |x| * 10 ** places as a whole number, the rest, and what the rest is a part of. */
function divide(x: number, places: number): [below: bigint, rest: bigint, whole: bigint] {
  const [mantissa, exponent] = decompose(x);
  const numerator = mantissa * power(2n, exponent) * power(10n, places);
  const denominator = power(2n, -exponent) * power(10n, -places);
  return [numerator / denominator, numerator % denominator, denominator];
}

function withoutZeros({ digits, places }: Decimal): Decimal {
  const kept = digits.replace(/(?<=.)0+$/, "");
  return { digits: kept, places: places - (digits.length - kept.length) };
}

/** The exponent of the first digit: floor(log10(|x|)), and 0 for 0. */
export function exponentOf(x: number): number {
  // 21 digits tell every float from the power of ten above it.
  return Number(x.toExponential(20).split("e")[1]);
}

/** The fewest digits that no other number of the dtype shares. */
export function shortest(x: number, dtype: DType): Decimal {
  const size = Math.abs(x);
  if (size === 0) return { digits: "0", places: 0 };
  if (dtype === "float64") return parse(size.toExponential());
  const first = exponentOf(size);
  for (let count = 0; ; count++) {
    const found = roundedAt(size, count - first);
    // 17 digits tell any float64 from another: a value that is none of the dtype would never be met.
    if (count > 17 || castValue(toNumber(found), dtype) === size) return found;
    // The neighbour below a power of two is nearer than the one above: the digits above may do where the nearest do not.
    const above = { digits: String(Number(found.digits) + 1), places: found.places };
    if (castValue(toNumber(above), dtype) === size) return above;
  }
}

function parse(text: string): Decimal {
  const [digits = "", exponent = ""] = text.split("e");
  const [whole = "", fraction = ""] = digits.split(".");
  return { digits: whole + fraction, places: fraction.length - Number(exponent) };
}

const toNumber = ({ digits, places }: Decimal): number => Number(`${digits}e${-places}`);
