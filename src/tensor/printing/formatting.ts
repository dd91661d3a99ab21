/** How the elements of one printed array are written, all to one width: NumPy's FloatingFormat and its like. */
import { castValue, isFloat } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import { positional, scientific } from "./format-float.ts";
import type { Formatter, PrintOptions } from "./print-options.ts";

export type Format = (value: number) => string;

/** The format for an array that shows these values. */
export function formatFor(
  values: readonly number[],
  dtype: DType,
  ndim: number,
  options: PrintOptions,
): Format {
  const own = options.formatter === null ? undefined : ownFormat(options.formatter, dtype);
  if (own !== undefined) return own;
  if (dtype === "bool") return (value) => (value === 0 ? "False" : ndim === 0 ? "True" : " True");
  return isFloat(dtype) ? formatForFloats(values, dtype, options) : formatForIntegers(values, options.sign);
}

function ownFormat(
  { all, bool, int, int_kind, float, float_kind }: Formatter,
  dtype: DType,
): Format | undefined {
  if (dtype !== "bool") return isFloat(dtype) ? (float ?? float_kind ?? all) : (int ?? int_kind ?? all);
  const write = bool ?? all;
  return write === undefined ? undefined : (value) => write(value !== 0);
}

/** All digits of a whole number, which String would shorten to an exponent. */
export const wholeNumber = (value: number): string => BigInt(value).toString();

function formatForIntegers(values: readonly number[], sign: PrintOptions["sign"]): Format {
  const positive = sign === "-" || (sign === " " && values.some((value) => value < 0)) ? "" : sign;
  const write: Format = (value) => (value < 0 ? "" : positive) + wholeNumber(value);
  const width = widest(values.map(write));
  return (value) => write(value).padStart(width);
}

const widest = (texts: readonly string[]): number =>
  texts.reduce((width, text) => Math.max(width, text.length), 0);

/** Decimal digits that a float dtype holds for certain. */
const PRECISION: Partial<Record<DType, number>> = { float16: 3, float32: 6 };

function needsExponent(finite: readonly number[], dtype: DType, suppress: boolean): boolean {
  let largest = 0;
  let smallest = Infinity;
  for (const value of finite) {
    const size = Math.abs(value);
    if (size === 0) continue;
    largest = Math.max(largest, size);
    smallest = Math.min(smallest, size);
  }
  if (largest === 0) return false;
  if (largest >= 10 ** (PRECISION[dtype] ?? 8)) return true;
  return !suppress && (smallest < castValue(1e-4, dtype) || castValue(largest / smallest, dtype) > 1000);
}

/** A way to write finite values, and the room it takes on both sides of the point. */
interface Columns {
  left: number;
  right: number;
  write: (value: number, left: number) => string;
}

function formatForFloats(values: readonly number[], dtype: DType, options: PrintOptions): Format {
  const { sign, nanstr, infstr, floatmode, precision } = options;
  if (floatmode !== "unique" && precision < 0) throw new ValueError("precision must be >= 0");
  const finite = values.filter(Number.isFinite);
  const columns =
    finite.length === 0
      ? { left: 0, right: 0, write: String }
      : needsExponent(finite, dtype, options.suppress)
        ? scientificColumns(finite, dtype, options)
        : positionalColumns(finite, dtype, options);
  const { right, write } = columns;
  let left = columns.left;
  if (sign === " " && !finite.some((value) => value < 0 || Object.is(value, -0))) left++;
  if (finite.length < values.length) {
    const minus = sign !== "-" || values.includes(-Infinity) ? 1 : 0;
    left = Math.max(left, nanstr.length - right - 1, infstr.length + minus - right - 1);
  }
  const plus = sign === "+" ? "+" : "";
  return (value) => {
    if (Number.isFinite(value)) return write(value, left);
    const text = Number.isNaN(value) ? plus + nanstr : (value < 0 ? "-" : plus) + infstr;
    return text.padStart(left + right + 1);
  };
}

function positionalColumns(finite: readonly number[], dtype: DType, options: PrintOptions): Columns {
  const { floatmode, precision } = options;
  const unique = floatmode !== "fixed";
  const sign = options.sign === "+";
  const most = floatmode === "unique" ? null : precision;
  const texts = finite.map((value) =>
    positional(value, dtype, { precision: most, unique, trim: unique ? "." : "k", sign }).split("."),
  );
  const right = widest(texts.map(([, fraction = ""]) => fraction));
  const even = floatmode === "fixed" || floatmode === "maxprec_equal";
  const digits = even
    ? { precision: right, min_digits: right, trim: "k" as const }
    : { precision: most, min_digits: 0, trim: "." as const };
  return {
    left: widest(texts.map(([whole = ""]) => whole)),
    right,
    write: (value, left) =>
      positional(value, dtype, { ...digits, unique, sign, pad_left: left, pad_right: right }),
  };
}

function scientificColumns(finite: readonly number[], dtype: DType, options: PrintOptions): Columns {
  const { floatmode, precision } = options;
  const unique = floatmode !== "fixed";
  const sign = options.sign === "+";
  const most = floatmode === "unique" ? null : precision;
  const texts = finite.map((value) =>
    scientific(value, dtype, { precision: most, unique, trim: unique ? "." : "k", sign }).split(/[.e]/),
  );
  const digits = widest(texts.map(([, fraction = ""]) => fraction));
  const exp_digits = widest(texts.map(([, , exponent = ""]) => exponent)) - 1;
  const exact = { precision: digits, min_digits: digits, unique, sign, exp_digits };
  return {
    left: widest(texts.map(([whole = ""]) => whole)),
    right: exp_digits + 2 + digits,
    write: (value, left) => scientific(value, dtype, { ...exact, pad_left: left }),
  };
}

/** A number on its own, as Python writes a float: 0.1, 3.0, 1e-05, 1e+16, nan; float32 and float16 turn to exponents sooner. */
export function floatText(value: number, dtype: DType): string {
  const size = Math.abs(value);
  const large = 10 ** (PRECISION[dtype] ?? 16);
  return size === 0 || (size >= 1e-4 && size < large)
    ? positional(value, dtype, { trim: "0" })
    : scientific(value, dtype, { trim: "-" });
}
