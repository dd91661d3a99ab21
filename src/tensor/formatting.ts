/** How one number is written in a printed array, as NumPy's FloatingFormat and IntegerFormat do. */
import type { DType } from "./dtype.ts";

const PRECISION = 8;

export type Format = (value: number) => string;

/** The format that gives all these values one width. */
export function formatFor(values: readonly number[], dtype: DType, ndim: number): Format {
  if (dtype === "bool") return (value) => (value === 0 ? "False" : ndim === 0 ? "True" : " True");
  if (dtype === "int64") return padded(values, wholeNumber);
  return formatForFloats(values);
}

function wholeNumber(value: number): string {
  return BigInt(value).toString();
}

function padded(values: readonly number[], write: Format): Format {
  const width = values.reduce((most, value) => Math.max(most, write(value).length), 0);
  return (value) => write(value).padStart(width);
}

function formatForFloats(values: readonly number[]): Format {
  const finite = values.filter(Number.isFinite);
  let largest = 0;
  let smallest = Infinity;
  for (const value of finite) {
    const size = Math.abs(value);
    if (size === 0) continue;
    largest = Math.max(largest, size);
    smallest = Math.min(smallest, size);
  }
  const exponent = largest >= 1e16 || (largest > 0 && (smallest < 1e-4 || largest / smallest > 1000));
  const write = exponent ? scientific(finite) : positional(finite);
  const infinity = values.some((value) => value === -Infinity)
    ? 4
    : values.some((value) => value === Infinity)
      ? 3
      : 0;
  const nan = values.some(Number.isNaN) ? 3 : 0;
  const width = finite.reduce((most, value) => Math.max(most, write(value).length), Math.max(infinity, nan));
  return (value) => (Number.isFinite(value) ? write(value) : special(value)).padStart(width);
}

function special(value: number): string {
  return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

/** The sign and the digits before the point, and the digits after it: at most 8, and no zeros at the end. */
function positionalParts(value: number): [string, string] {
  const [whole = "0", fraction = ""] = Math.abs(value).toFixed(PRECISION).split(".");
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  return [sign + whole, fraction.replace(/0+$/, "")];
}

function positional(values: readonly number[]): Format {
  const after = values.reduce((most, value) => Math.max(most, positionalParts(value)[1].length), 0);
  return (value) => {
    const [whole, fraction] = positionalParts(value);
    return `${whole}.${fraction.padEnd(after)}`;
  };
}

function scientific(values: readonly number[]): Format {
  const parts = (value: number): [string, string] => {
    const [digits = "", exponent = ""] = value.toExponential(PRECISION).split("e");
    return [digits.replace(/\.?0+$/, ""), exponent];
  };
  const after = values.reduce(
    (most, value) => Math.max(most, (parts(value)[0].split(".")[1] ?? "").length),
    0,
  );
  const exponentDigits = values.reduce((most, value) => Math.max(most, parts(value)[1].length - 1), 2);
  return (value) => {
    const [digits, exponent] = parts(value);
    const [whole = "0", fraction = ""] = digits.split(".");
    const sign = Object.is(value, -0) ? "-" : "";
    const power = `${exponent.slice(0, 1)}${exponent.slice(1).padStart(exponentDigits, "0")}`;
    return `${sign}${whole}.${fraction.padEnd(after, "0")}e${power}`;
  };
}

/** A number as Python writes a float: 0.1, 3.0, 1e-05, 1e+16, nan. */
export function pythonFloat(value: number): string {
  if (!Number.isFinite(value)) return special(value);
  if (Object.is(value, -0)) return "-0.0";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    const [digits, exponent = ""] = value.toExponential().split("e");
    return `${digits}e${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, "0")}`;
  }
  const text = String(value);
  return Number.isInteger(value) ? `${text}.0` : text;
}
