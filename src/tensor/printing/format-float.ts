/** One float as text: NumPy's format_float_positional and format_float_scientific, which printing is made of. */
import { checkKeywords } from "../core/keywords.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { isArray } from "../core/array-class.ts";
import { exactUpTo, exponentOf, roundedAt, shortest } from "./decimal-digits.ts";
import type { Decimal } from "./decimal-digits.ts";
import { isFloat } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import { FloatScalar } from "../core/weak.ts";

/** What happens to zeros at the end: all stay, the point stays, one zero stays after the point, nothing stays. */
export type Trim = "k" | "." | "0" | "-";

interface FloatOptions {
  /** The most digits; without it, as many as tell the number from its neighbours. */
  precision?: number | null | undefined;
  /** Whether to stop as soon as the digits tell the number from its neighbours. */
  unique?: boolean | undefined;
  trim?: Trim | undefined;
  /** Whether a positive number gets a "+". */
  sign?: boolean | undefined;
  /** Characters to the left of the point, filled with spaces. */
  pad_left?: number | null | undefined;
  /** The fewest digits. */
  min_digits?: number | null | undefined;
}

/** How `np.format_float_positional` writes a number. */
export interface PositionalOptions extends FloatOptions {
  /** Whether digits are counted from the point, not from the first digit that is not 0. */
  fractional?: boolean | undefined;
  /** Characters to the right of the point, filled with spaces. */
  pad_right?: number | null | undefined;
}

/** How `np.format_float_scientific` writes a number. */
export interface ScientificOptions extends FloatOptions {
  /** The fewest digits of the exponent. */
  exp_digits?: number | null | undefined;
}

/**
 * A float in positional notation, by default with the fewest digits that tell it from other numbers of its dtype.
 * Throws ValueError for options that are negative or at odds.
 *
 * NumPy: `np.format_float_positional(x, precision=3, trim="k")`
 */
export function format_float_positional(x: ArrayLike, options: PositionalOptions = {}): string {
  check(options, "format_float_positional", ["fractional", "pad_right"]);
  if (options.fractional === false && options.precision === 0) {
    throw new ValueError("precision must be greater than 0 if fractional=False");
  }
  const [value, dtype] = floatOf(x);
  return positional(value, dtype, options);
}

/**
 * A float in scientific notation, by default with the fewest digits that tell it from other numbers of its dtype.
 * Throws ValueError for options that are negative or at odds.
 *
 * NumPy: `np.format_float_scientific(x, precision=3, exp_digits=2)`
 */
export function format_float_scientific(x: ArrayLike, options: ScientificOptions = {}): string {
  check(options, "format_float_scientific", ["exp_digits"]);
  const [value, dtype] = floatOf(x);
  return scientific(value, dtype, options);
}

function floatOf(x: ArrayLike): [number, DType] {
  if (isArray(x) && x.size === 1) return [x.item(), isFloat(x.dtype) ? x.dtype : "float64"];
  if (typeof x === "number") return [x, "float64"];
  if (x instanceof FloatScalar) return [x.value, "float64"];
  throw new TypeError("only 0-dimensional arrays can be converted to Python scalars");
}

function check(options: PositionalOptions & ScientificOptions, name: string, own: readonly string[]): void {
  checkKeywords(name, options, ["precision", "unique", "trim", "sign", "pad_left", "min_digits", ...own]);
  for (const key of ["precision", "pad_left", "pad_right", "exp_digits", "min_digits"] as const) {
    if ((options[key] ?? 0) < 0) throw new ValueError(`${key} must be >= 0`);
  }
  const { precision, min_digits, unique = true, trim = "k" } = options;
  if ((min_digits ?? 0) > 0 && (precision ?? 0) > 0 && min_digits! > precision!) {
    throw new ValueError("min_digits must be less than or equal to precision");
  }
  if (!unique && (precision ?? null) === null) {
    throw new TypeError("in non-unique mode `precision` must be supplied");
  }
  if (!["k", ".", "0", "-"].includes(trim))
    throw new TypeError("if supplied, trim must be 'k', '.', '0' or '-'");
}

function special(value: number, plus: boolean): string {
  return Number.isNaN(value) ? "nan" : `${signOf(value, plus)}inf`;
}

const signOf = (value: number, plus: boolean): string =>
  value < 0 || Object.is(value, -0) ? "-" : plus ? "+" : "";

/** The digits up to the last place wanted; `most` and `fewest` count places after the point. */
function digitsOf(
  value: number,
  dtype: DType,
  { unique = true, most, fewest }: { unique?: boolean | undefined; most?: number; fewest?: number },
): Decimal {
  if (value === 0) return { digits: "0", places: 0 };
  if (!unique) return exactUpTo(value, most ?? 0);
  const found = shortest(value, dtype);
  if (most !== undefined && found.places > most) return roundedAt(value, most);
  return fewest !== undefined && found.places < fewest ? roundedAt(value, fewest) : found;
}

export function positional(value: number, dtype: DType, options: PositionalOptions): string {
  const { trim = "k", sign = false, unique = true, fractional = true } = options;
  if (!Number.isFinite(value)) return special(value, sign);
  const [precision, least] = [options.precision ?? undefined, options.min_digits ?? undefined];
  // Without `fractional`, digits count from the first one that is not 0.
  const before = fractional || value === 0 ? 0 : exponentOf(value) + 1;
  const { digits, places } = digitsOf(value, dtype, {
    unique,
    ...(precision === undefined ? {} : { most: precision - before }),
    ...(least === undefined ? {} : { fewest: least - before }),
  });
  const padded = (places < 0 ? digits + "0".repeat(-places) : digits).padStart(Math.max(places, 0) + 1, "0");
  const whole = places > 0 ? padded.slice(0, -places) : padded;
  const wanted = ((unique ? least : precision) ?? 0) - (fractional ? 0 : whole.length);
  const fraction = places > 0 ? padded.slice(-places) : "";
  const right = trimmed(trim === "k" ? fraction.padEnd(wanted, "0") : fraction, trim);
  const fill = Math.max((options.pad_right ?? 0) - Math.max(right.length - 1, 0), 0);
  const left = `${signOf(value, sign)}${whole}`.padStart(options.pad_left ?? 0);
  // A point that was trimmed leaves a space where it would have been.
  const gap = right === "" && (options.pad_right ?? -1) >= 0 ? " " : "";
  return left + right + gap + " ".repeat(fill);
}

/** The point and the fraction, less the zeros at the end that `trim` drops. */
function trimmed(fraction: string, trim: Trim): string {
  if (trim === "k") return `.${fraction}`;
  const kept = fraction.replace(/0+$/, "");
  if (kept !== "") return `.${kept}`;
  return trim === "-" ? "" : trim === "0" ? ".0" : ".";
}

export function scientific(value: number, dtype: DType, options: ScientificOptions): string {
  const { trim = "k", sign = false, unique = true } = options;
  if (!Number.isFinite(value)) return special(value, sign);
  const [precision, least] = [options.precision ?? undefined, options.min_digits ?? undefined];
  const first = value === 0 ? 0 : exponentOf(value);
  const { digits, places } = digitsOf(value, dtype, {
    unique,
    ...(precision === undefined ? {} : { most: precision - first }),
    ...(least === undefined ? {} : { fewest: least - first }),
  });
  const exponent = digits.length - 1 - places;
  const fraction = digits.slice(1);
  const filled = trim === "k" ? fraction.padEnd((unique ? least : precision) ?? 0, "0") : fraction;
  // NumPy leaves the point here where it trims zeros behind it.
  const right = trimmed(filled, trim === "-" && fraction !== "" ? "." : trim);
  const power = (exponent === 0 ? "" : String(Math.abs(exponent))).padStart(options.exp_digits ?? 2, "0");
  const left = `${signOf(value, sign)}${digits.slice(0, 1)}`.padStart(options.pad_left ?? 0);
  return `${left}${right}e${exponent < 0 ? "-" : "+"}${power}`;
}
