/** NumPy's assertions for tests, the namespace `np.testing`, with NumPy's messages. */
import { isArray } from "../core/array-class.ts";
import { asArray, asDType } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { broadcast_to } from "./broadcasting.ts";
import { castValue, isFloat, kindOf, promote } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { AssertionError } from "../core/errors.ts";
import { floatText } from "../printing/formatting.ts";
import { checkKeywords } from "../core/keywords.ts";
import { isNear } from "./logic.ts";
import type { Tolerance } from "./logic.ts";
import { FloatScalar } from "../core/weak.ts";
import type { NDArray } from "../ndarray.ts";
import { array2string, array_repr, scalarText } from "../printing/printing.ts";
import { formatTuple, sameShape } from "../core/shape.ts";

/** What an assertion says besides its own words. */
export interface Message {
  /** Words to add to the message. */
  err_msg?: string | undefined;
  /** Whether the message shows the arrays. */
  verbose?: boolean | undefined;
}

/** How exactly two arrays must agree, and what to say if they do not. */
export interface Strict extends Message {
  /** Whether shapes and dtypes must agree too, scalars included. */
  strict?: boolean | undefined;
}

interface Comparison extends Strict {
  header: string;
  precision?: number;
  equal_nan?: boolean | undefined;
  equal_inf?: boolean;
  names?: readonly [string, string];
}

/** Throws AssertionError unless it holds. NumPy: `np.testing.assert_(condition, msg)` */
export function assert_(condition: boolean, msg = ""): void {
  if (!condition) throw new AssertionError(msg);
}

const STRICT = ["err_msg", "verbose", "strict"];

/**
 * Throws AssertionError unless shapes agree and |actual - desired| <= atol + rtol * |desired| everywhere; nan equals
 * nan here.
 *
 * NumPy: `np.testing.assert_allclose(actual, desired, rtol=1e-7, atol=0)`
 */
export function assert_allclose(
  actual: ArrayLike,
  desired: ArrayLike,
  options: Tolerance & Strict = {},
): void {
  checkKeywords("assert_allclose", options, [...STRICT, "rtol", "atol", "equal_nan"]);
  const { rtol = 1e-7, atol = 0, equal_nan = true, ...rest } = options;
  const header = `Not equal to tolerance rtol=${general(rtol, 6)}, atol=${general(atol, 6)}`;
  compareArrays((p, q) => isNear(p, q, { rtol, atol, equal_nan }), actual, desired, {
    ...rest,
    header,
    equal_nan,
  });
}

/** Throws AssertionError unless shapes agree and all elements are equal; nan equals nan here. NumPy: `np.testing.assert_array_equal(actual, desired)` */
export function assert_array_equal(actual: ArrayLike, desired: ArrayLike, options: Strict = {}): void {
  checkKeywords("assert_array_equal", options, STRICT);
  compareArrays((p, q) => p === q, actual, desired, { ...options, header: "Arrays are not equal" });
}

/**
 * Throws AssertionError unless shapes agree and |actual - desired| < 1.5 * 10**-decimal everywhere.
 *
 * NumPy: `np.testing.assert_array_almost_equal(actual, desired, decimal=6)`
 */
export function assert_array_almost_equal(
  actual: ArrayLike,
  desired: ArrayLike,
  decimal = 6,
  options: Message = {},
): void {
  checkKeywords("assert_array_almost_equal", options, ["err_msg", "verbose"]);
  const header = `Arrays are not almost equal to ${decimal} decimals`;
  compareArrays((p, q) => Math.abs(p - q) < 1.5 * 10 ** -decimal, actual, desired, {
    ...options,
    header,
    precision: decimal,
  });
}

/** Throws AssertionError unless shapes agree and x < y everywhere. NumPy: `np.testing.assert_array_less(x, y)` */
export function assert_array_less(x: ArrayLike, y: ArrayLike, options: Strict = {}): void {
  checkKeywords("assert_array_less", options, STRICT);
  const header = "Arrays are not strictly ordered `x < y`";
  compareArrays((p, q) => p < q, x, y, { ...options, header, equal_inf: false, names: ["x", "y"] });
}

/**
 * Throws AssertionError unless two numbers, or all elements of two arrays, differ by less than 1.5 * 10**-decimal.
 *
 * NumPy: `np.testing.assert_almost_equal(actual, desired, decimal=7)`
 */
export function assert_almost_equal(
  actual: ArrayLike,
  desired: ArrayLike,
  decimal = 7,
  options: Message = {},
): void {
  checkKeywords("assert_almost_equal", options, ["err_msg", "verbose"]);
  if (!isNumber(actual) || !isNumber(desired)) {
    assert_array_almost_equal(actual, desired, decimal, { err_msg: options.err_msg });
    return;
  }
  const [p, q] = [numberOf(actual), numberOf(desired)];
  const finite = Number.isFinite(p) && Number.isFinite(q);
  if (finite ? Math.abs(q - p) < 1.5 * 10 ** -decimal : Object.is(p, q)) return;
  throw failure([actual, desired], {
    ...options,
    header: `Arrays are not almost equal to ${decimal} decimals`,
  });
}

/**
 * Throws AssertionError unless two numbers, arrays or lists are equal; lists element by element. Nan equals nan, and 0
 * is not -0.
 *
 * NumPy: `np.testing.assert_equal(actual, desired)`
 */
export function assert_equal(actual: ArrayLike, desired: ArrayLike, options: Strict = {}): void {
  checkKeywords("assert_equal", options, STRICT);
  const { err_msg = "", verbose } = options;
  if (isArray(actual) || isArray(desired)) {
    assert_array_equal(actual, desired, options);
    return;
  }
  if (Array.isArray(actual) && Array.isArray(desired)) {
    assert_equal(actual.length, desired.length, { err_msg, verbose });
    (desired as readonly ArrayLike[]).forEach((wanted, i) => {
      assert_equal((actual as readonly ArrayLike[])[i]!, wanted, {
        err_msg: `item=${i}\n${err_msg}`,
        verbose,
      });
    });
    return;
  }
  if (isNumber(actual) && isNumber(desired) && Object.is(numberOf(actual), numberOf(desired))) return;
  throw failure([actual, desired], { ...options, header: "Items are not equal:" });
}

/** A bare number, also one of a language that tells 2.0 from 2. */
function isNumber(value: unknown): value is number | boolean | FloatScalar {
  return typeof value === "number" || typeof value === "boolean" || value instanceof FloatScalar;
}

const numberOf = (value: number | boolean | FloatScalar): number =>
  value instanceof FloatScalar ? value.value : Number(value);

function failure(
  operands: readonly [ArrayLike, ArrayLike],
  comparison: Comparison,
  more = "",
): AssertionError {
  const { header, err_msg = "", verbose = true, names = ["ACTUAL", "DESIRED"], precision = 8 } = comparison;
  const words = err_msg + more;
  let text = `\n${header}`;
  if (words !== "") text += (words.includes("\n") || words.length >= 79 - header.length ? "\n" : " ") + words;
  if (!verbose) return new AssertionError(text);
  operands.forEach((operand, i) => (text += `\n ${names[i]}: ${shortened(represented(operand, precision))}`));
  return new AssertionError(text);
}

/** The first lines of a text that is longer than four. */
function shortened(text: string): string {
  const lines = text.split("\n");
  return lines.length > 4 ? `${lines.slice(0, 3).join("\n")}...` : text;
}

function represented(operand: ArrayLike | FloatScalar, precision: number): string {
  if (operand instanceof FloatScalar) return floatText(operand.value, "float64");
  if (isArray(operand)) return array_repr(operand, { precision });
  if (typeof operand === "boolean") return operand ? "True" : "False";
  if (typeof operand === "number")
    return Number.isInteger(operand) && !Object.is(operand, -0)
      ? String(operand)
      : floatText(operand, "float64");
  return `[${operand.map((one) => represented(one, precision)).join(", ")}]`;
}

/** One pair of elements, and where it is. */
interface Pair {
  actual: number;
  desired: number;
  at: number;
}

function compareArrays(
  holds: (actual: number, desired: number) => boolean,
  actual: ArrayLike,
  desired: ArrayLike,
  comparison: Comparison,
): void {
  const { strict = false, equal_nan = true, equal_inf = true, names = ["ACTUAL", "DESIRED"] } = comparison;
  const [x, y] = [asArray(actual, "np.testing"), asArray(desired, "np.testing")];
  const fail = (more: string, operands: readonly [NDArray, NDArray] = [x, y]): AssertionError =>
    failure(operands, { precision: 6, ...comparison }, more);
  const fits = sameShape(x.shape, y.shape) && (!strict || x.dtype === y.dtype);
  if (!fits && (strict || (x.ndim > 0 && y.ndim > 0))) {
    throw sameShape(x.shape, y.shape)
      ? fail(`\n(dtypes ${x.dtype}, ${y.dtype} mismatch)`)
      : fail(`\n(shapes ${formatTuple(x.shape)}, ${formatTuple(y.shape)} mismatch)`);
  }
  const shape = x.ndim >= y.ndim ? x.shape : y.shape;
  const [p, q] = [broadcast_to(x, shape).toFlat(), broadcast_to(y, shape).toFlat()];
  const all = Array.from(p, (value, at): Pair => ({ actual: value, desired: q[at]!, at }));
  let left = all;
  if (equal_nan) {
    if (left.some((pair) => Number.isNaN(pair.actual) !== Number.isNaN(pair.desired))) {
      throw fail("\nnan location mismatch:");
    }
    left = left.filter((pair) => !Number.isNaN(pair.actual));
  }
  if (equal_inf) {
    const infinite = (value: number): boolean => value === Infinity || value === -Infinity;
    if (left.some((pair) => infinite(pair.actual) !== infinite(pair.desired)))
      throw fail("\ninf location mismatch:");
    const infinities = left.filter((pair) => infinite(pair.actual));
    if (infinities.some((pair) => pair.actual !== pair.desired)) {
      const values = (of: "actual" | "desired", dtype: DType): NDArray =>
        asDType(
          infinities.map((pair) => pair[of]),
          dtype,
        );
      const whole = x.ndim === 0 || y.ndim === 0;
      throw fail(
        "\ninf values mismatch:",
        whole ? [x, y] : [values("actual", x.dtype), values("desired", y.dtype)],
      );
    }
    left = left.filter((pair) => !infinite(pair.actual));
  }
  const wrong = left.filter((pair) => !holds(pair.actual, pair.desired));
  if (wrong.length === 0) return;
  throw fail(`\n${remarks(wrong, all.length, [x, y], shape, names).join("\n")}`);
}

function remarks(
  wrong: readonly Pair[],
  total: number,
  [x, y]: readonly [NDArray, NDArray],
  shape: readonly number[],
  names: readonly [string, string],
): string[] {
  const out = [
    `Mismatched elements: ${wrong.length} / ${total} (${general((100 * wrong.length) / total, 3)}%)`,
  ];
  if (shape.length > 0) {
    const places = wrong.slice(0, 5).map((pair) => {
      const [a, b] = [elementText(pair.actual, x.dtype), elementText(pair.desired, y.dtype)];
      return ` [${positionOf(pair.at, shape).join(", ")}]: ${a} (${names[0]}), ${b} (${names[1]})`;
    });
    const heading =
      wrong.length === 1
        ? "Mismatch at index:"
        : wrong.length <= 5
          ? "Mismatch at indices:"
          : "First 5 mismatches are at indices:";
    out.push([heading, ...places].join("\n"));
  }
  const dtype = differenceDType(x.dtype, y.dtype);
  if (dtype === undefined) return out;
  const differences = wrong.map(({ actual, desired }) => castValue(Math.abs(actual - desired), dtype));
  const relative = wrong.flatMap(({ desired }, i) =>
    desired === 0 ? [] : [differences[i]! / Math.abs(desired)],
  );
  const quotient = isFloat(dtype) ? dtype : "float64";
  const largest = (values: readonly number[]): number => values.reduce((p, q) => (q > p || q !== q ? q : p));
  out.push(`Max absolute difference among violations: ${printed(largest(differences), dtype)}`);
  out.push(
    `Max relative difference among violations: ${relative.length === 0 ? "inf" : printed(castValue(largest(relative), quotient), quotient)}`,
  );
  return out;
}

/** The dtype of |x - y|; bools have no difference. */
function differenceDType(p: DType, q: DType): DType | undefined {
  const dtype = promote(p, q);
  return kindOf(dtype) === "bool" ? undefined : dtype;
}

function printed(value: number, dtype: DType): string {
  return array2string(asDType(value, dtype));
}

/** An element as Python formats it in a text: floats with the digits of a float64. */
const elementText = (value: number, dtype: DType): string =>
  scalarText(value, isFloat(dtype) ? "float64" : dtype);

function positionOf(at: number, shape: readonly number[]): number[] {
  let rest = at;
  const position = shape.map(() => 0);
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    position[axis] = rest % shape[axis]!;
    rest = Math.floor(rest / shape[axis]!);
  }
  return position;
}

/** A number as C's %g writes it, with so many significant digits and no zeros at the end. */
function general(value: number, digits: number): string {
  if (value === 0 || !Number.isFinite(value)) return scalarText(value, "float64").replace(/\.0$/, "");
  const [mantissa = "", exponent = "0"] = value.toExponential(digits - 1).split("e");
  const power = Number(exponent);
  const trim = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
  if (power >= -4 && power < digits) return trim(value.toFixed(digits - 1 - power));
  return `${trim(mantissa)}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
