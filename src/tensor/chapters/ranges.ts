/** NumPy's chapter "Numerical ranges". */
import { uninitialized } from "../core/allocate.ts";
import { asArray, asDType } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { broadcast_arrays } from "./broadcasting.ts";
import { copyOf, fill } from "../core/copying.ts";
import { castValue, checkDType, isFloat, isInteger, promote } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import { read } from "../core/indexing.ts";
import { isKeywords, keywords } from "../core/keywords.ts";
import { moveaxis, reshape } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { weakScalar } from "../core/operands.ts";
import { binary, unary } from "../core/operations.ts";
import { sizeOf } from "../core/shape.ts";
import { commonDType } from "./taking.ts";
import { applyBinary, applyUnary } from "../core/ufunc.ts";

export interface ArangeOptions {
  dtype?: DType | undefined;
}

type ArangeArgument = ArrayLike | DType | ArangeOptions | undefined;

/**
 * Evenly spaced values from start (0 when left out) up to stop, without stop; int64 when all are whole numbers. Throws
 * ValueError for a step of 0.
 *
 * NumPy: `np.arange(stop)`, `np.arange(start, stop, step, dtype=float)`
 */
export function arange(stop: ArrayLike, dtype?: DType | ArangeOptions): NDArray;
export function arange(
  start: ArrayLike,
  stop: ArrayLike,
  step?: ArrayLike | ArangeOptions,
  dtype?: DType | ArangeOptions,
): NDArray;
export function arange(...given: ArangeArgument[]): NDArray {
  const isNumber = (value: ArangeArgument): boolean =>
    value !== undefined && typeof value !== "string" && !isKeywords(value);
  const numbers = given.filter(isNumber).map((value) => asArray(value, "np.arange"));
  const others = given.filter((value) => value !== undefined && !isNumber(value));
  const { dtype } = keywords<ArangeOptions>("arange", ["dtype"], others);
  if (numbers.length === 0) throw new TypeError("arange() requires stop to be specified.");
  if (numbers.length === 1) numbers.unshift(asArray(0));
  if (numbers.length === 2) numbers.push(asArray(1));
  for (const number of numbers) number.bool();
  const [start = 0, stop = 0, step = 1] = numbers.map((number) => number.item());
  const found = numbers.map((number) => number.dtype).reduce(promote);
  return counted(
    start,
    stop,
    step,
    dtype === undefined ? (found === "bool" ? "int64" : found) : checkDType(dtype),
  );
}

function counted(start: number, stop: number, step: number, dtype: DType): NDArray {
  if ([start, stop, step].some(Number.isNaN)) throw new ValueError("arange: cannot compute length");
  if (step === 0) throw new ValueError("Maximum allowed size exceeded");
  const length = Math.max(0, Math.ceil((stop - start) / step));
  if (!Number.isFinite(length)) throw new ValueError("Maximum allowed size exceeded");
  if (dtype === "bool" && length > 2) {
    throw new TypeError("arange() is only supported for booleans when the result has at most length 2.");
  }
  if (isInteger(dtype)) {
    // NumPy makes the first two values one by one, and the others from them.
    for (const value of [start, start + step].slice(0, length)) {
      if (Number.isInteger(value)) weakScalar(value, "int", dtype);
    }
  }
  const out = uninitialized([length], dtype);
  // NumPy takes the difference of the first two values in the dtype, whose rounding shows in the others.
  const first = castValue(start, dtype);
  const delta = castValue(start + step, dtype) - first;
  const { data, offset } = out;
  if (dtype === "float64" || isInteger(dtype)) {
    for (let i = 0; i < length; i++) data[offset + i] = first + i * delta;
  } else {
    const round = dtype === "bool" ? (x: number): number => x : Math.fround;
    for (let i = 0; i < length; i++) {
      data[offset + i] = castValue(round(first + round(i * round(delta))), dtype);
    }
  }
  return out;
}

export interface LinspaceOptions {
  /** How many values, 50 by default. */
  num?: number | undefined;
  /** Whether stop is the last value, true by default. */
  endpoint?: boolean | undefined;
  retstep?: boolean | undefined;
  dtype?: DType | undefined;
  /** Where the new axis goes when start or stop are arrays, first by default. */
  axis?: number | undefined;
}

/** Options that make the step come with the values. */
export type WithStep = LinspaceOptions & { retstep: true };

/**
 * `num` evenly spaced values from start to stop, both included unless `endpoint` is false; along a new axis when they
 * are arrays. With `retstep` the list of the values and the step between them. Throws ValueError for a negative `num`.
 *
 * NumPy: `np.linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0)`
 */
export function linspace(
  start: ArrayLike,
  stop: ArrayLike,
  num: number | WithStep,
  endpoint: boolean | WithStep,
  more: WithStep,
): [NDArray, NDArray];
export function linspace(
  start: ArrayLike,
  stop: ArrayLike,
  num: number | WithStep,
  endpoint: WithStep,
): [NDArray, NDArray];
export function linspace(start: ArrayLike, stop: ArrayLike, num: WithStep): [NDArray, NDArray];
export function linspace(
  start: ArrayLike,
  stop: ArrayLike,
  num?: number | LinspaceOptions,
  endpoint?: boolean | LinspaceOptions,
  more?: LinspaceOptions,
): NDArray;
export function linspace(
  start: ArrayLike,
  stop: ArrayLike,
  num?: number | LinspaceOptions,
  endpoint?: boolean | LinspaceOptions,
  more?: LinspaceOptions,
): NDArray | [NDArray, NDArray] {
  const names = ["num", "endpoint", "retstep", "dtype", "axis"] as const;
  const options = keywords<LinspaceOptions>("linspace", names, [num, endpoint, more]);
  const spaced = spacedEvenly(start, stop, options, "np.linspace");
  return options.retstep === true ? spaced : spaced[0];
}

function spacedEvenly(
  start: ArrayLike,
  stop: ArrayLike,
  { num = 50, endpoint = true, dtype, axis = 0 }: LinspaceOptions,
  operation: string,
): [NDArray, NDArray] {
  if (!Number.isInteger(num)) throw new TypeError(`'float' object cannot be interpreted as an integer`);
  if (num < 0) throw new ValueError(`Number of samples, ${num}, must be non-negative.`);
  const common = commonDType([start, stop]);
  const inner = isFloat(common) ? common : "float64";
  const [first, last] = broadcast_arrays(
    asDType(start, inner, operation),
    asDType(stop, inner, operation),
  ) as [NDArray, NDArray];
  const delta = applyBinary(binary.subtract, last, first);
  const divisor = endpoint ? num - 1 : num;
  const places = reshape(asDType(counted(0, num, 1, "float64"), inner), [num, ...first.shape.map(() => 1)]);
  const step = applyBinary(binary.divide, delta, divisor > 0 ? divisor : NaN);
  // Where the step is too small for the dtype, dividing first loses nothing.
  const vanishing = divisor > 0 && step.eq(0).any();
  const scaled = vanishing
    ? applyBinary(binary.multiply, applyBinary(binary.divide, places, divisor), delta)
    : applyBinary(binary.multiply, places, divisor > 0 ? step : delta);
  const values = applyBinary(binary.add, scaled, first);
  if (endpoint && num > 1) fill(read(values, [num - 1]), last);
  const to = dtype === undefined ? inner : checkDType(dtype);
  const rounded = isInteger(to) ? applyUnary(unary.floor, values) : values;
  return [moveaxis(rounded.dtype === to ? rounded : copyOf(rounded, to), 0, axis), step];
}

/** An operand in a float dtype: whole numbers count as float64. */
function floats(x: ArrayLike, operation: string): NDArray {
  const a = asArray(x, operation);
  return isFloat(a.dtype) ? a : copyOf(a, "float64");
}

export interface LogspaceOptions extends Omit<LinspaceOptions, "retstep"> {
  /** What the powers are taken of, 10 by default. */
  base?: ArrayLike | undefined;
}

/** `num` values from base**start to base**stop, evenly spaced on a logarithmic scale. NumPy: `np.logspace(0, 3, num=4, base=10.0)` */
export function logspace(
  start: ArrayLike,
  stop: ArrayLike,
  num?: number | LogspaceOptions,
  endpoint?: boolean | LogspaceOptions,
  base?: number | LogspaceOptions,
): NDArray {
  const names = ["num", "endpoint", "base", "dtype", "axis"] as const;
  const options = keywords<LogspaceOptions>("logspace", names, [num, endpoint, base]);
  const { base: of = 10, dtype, axis = 0, ...rest } = options;
  const bases = floats(of, "np.logspace");
  const joint = broadcast_arrays(start, stop, bases)[0]!.shape;
  const ends = [start, stop].map((end) =>
    applyBinary(binary.add, floats(end, "np.logspace"), zerosOf(joint)),
  );
  const [exponents] = spacedEvenly(ends[0]!, ends[1]!, rest, "np.logspace");
  const values = moveaxis(applyBinary(binary.power, bases, exponents), 0, axis);
  return dtype === undefined ? values : copyOf(values, checkDType(dtype));
}

function zerosOf(shape: readonly number[]): NDArray | number {
  if (sizeOf(shape) === 1 && shape.length === 0) return 0;
  const out = uninitialized(shape, "float64");
  fill(out, asArray(0));
  return out;
}

/**
 * `num` values from start to stop, each the one before times a constant. Throws ValueError for an end of 0; ends of
 * different signs give nan between them.
 *
 * NumPy: `np.geomspace(1, 1000, num=4)`
 */
export function geomspace(
  start: ArrayLike,
  stop: ArrayLike,
  num?: number | Omit<LinspaceOptions, "retstep">,
  endpoint?: boolean | Omit<LinspaceOptions, "retstep">,
): NDArray {
  const names = ["num", "endpoint", "dtype", "axis"] as const;
  const options = keywords<LinspaceOptions>("geomspace", names, [num, endpoint]);
  const { dtype, axis = 0, ...rest } = options;
  const [first, last] = broadcast_arrays(floats(start, "np.geomspace"), floats(stop, "np.geomspace")) as [
    NDArray,
    NDArray,
  ];
  if (first.eq(0).any() || last.eq(0).any()) {
    throw new ValueError("Geometric sequence cannot include zero");
  }
  const sign = applyUnary(unary.sign, first);
  const logs = [first, last].map((end) => applyUnary(unary.log10, applyBinary(binary.divide, end, sign)));
  const [exponents] = spacedEvenly(logs[0]!, logs[1]!, rest, "np.geomspace");
  const values = applyBinary(binary.power, 10, exponents);
  // The ends are given: powers would only come near them.
  if (values.shape[0] > 0) fill(read(values, [0]), applyBinary(binary.divide, first, sign));
  if (values.shape[0] > 1 && rest.endpoint !== false) {
    fill(read(values, [values.shape[0] - 1]), applyBinary(binary.divide, last, sign));
  }
  const signed = moveaxis(applyBinary(binary.multiply, values, sign), 0, axis);
  return dtype === undefined ? signed : copyOf(signed, checkDType(dtype));
}

export interface MeshgridOptions {
  /** "xy" puts the first coordinates along the columns, "ij" along the first axis. */
  indexing?: "xy" | "ij" | undefined;
  /** Whether each array has size 1 along the axes of the others. */
  sparse?: boolean | undefined;
  /** Whether the results have elements of their own; else they are views, not to be written to. */
  copy?: boolean | undefined;
}

/**
 * Coordinate arrays of shape (rows, columns) from the coordinates along the columns and along the rows, and so on
 * for more; `indexing: "ij"` keeps the order of the arguments.
 *
 * NumPy: `np.meshgrid(x, y, indexing="xy", sparse=False)`
 */
export function meshgrid(...args: [...ArrayLike[], MeshgridOptions] | ArrayLike[]): NDArray[] {
  const isOptions = (arg: ArrayLike | MeshgridOptions): arg is MeshgridOptions => isKeywords(arg);
  const names = ["indexing", "sparse", "copy"] as const;
  const options = keywords<MeshgridOptions>("meshgrid", names, args.filter(isOptions));
  const { indexing = "xy", sparse = false, copy = true } = options;
  if (!["xy", "ij"].includes(indexing)) {
    throw new ValueError("Valid values for `indexing` are 'xy' and 'ij'.");
  }
  const axes = args
    .filter((arg): arg is ArrayLike => !isOptions(arg))
    .map((arg) => asArray(arg, "np.meshgrid"));
  const place = (i: number): number => (indexing === "xy" && i < 2 && axes.length > 1 ? 1 - i : i);
  const aligned = axes.map((one, i) =>
    reshape(
      one,
      axes.map((_, k) => (k === place(i) ? -1 : 1)),
    ),
  );
  const grids = sparse ? aligned : broadcast_arrays(...aligned);
  return copy ? grids.map((grid) => copyOf(grid)) : grids;
}
