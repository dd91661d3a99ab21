/** How a table row of scalar functions becomes a broadcasting operation: dtypes, results, in-place writing. */
import { fresh, scalar, uninitialized } from "./allocate.ts";
import { isArray, makeArray } from "./array-class.ts";
import { asArray } from "./asarray.ts";
import type { ArrayLike } from "./asarray.ts";
import { inBulk } from "./bulk.ts";
import { checkWritable, copyOf, fill, overlaps, rowMajor, sameElements } from "./copying.ts";
import { canCast, checkDType, dtypeOf, isInteger, promote } from "./dtype.ts";
import type { DType, Weak } from "./dtype.ts";
import { mapBinary, mapUnary } from "./elementwise.ts";
import { UFuncTypeError, ValueError } from "./errors.ts";
import { gather } from "./indexing.ts";
import type { Index } from "./indexing.ts";
import { checkKeywords } from "./keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { together, weakScalar } from "./operands.ts";
import { resultDType, scalarFunction } from "./operation.ts";
import type { BinaryOperation, UnaryOperation } from "./operation.ts";
import { accumulate, reduceUfunc } from "./reduce.ts";
import type { ReduceOptions } from "./reduce.ts";
import { inBinaryKernel, inUnaryKernel } from "./resident.ts";
import { select } from "./select.ts";
import { broadcastTwo, formatShape, rowMajorStrides, sameShape } from "./shape.ts";
import type { Axis } from "./shape.ts";

/** Where and how a ufunc writes its result. */
export interface UfuncOptions {
  /** The array to write into, which is then the result. */
  out?: NDArray | undefined;
  /** Only where this is true is anything written. */
  where?: ArrayLike | undefined;
  /** The dtype to compute in. */
  dtype?: DType | undefined;
}

const OPTIONS = ["out", "where", "dtype"];

export function applyUnary(row: UnaryOperation, x: unknown, options?: NDArray | UfuncOptions): NDArray {
  const a = asArray(x, `np.${row.name}`);
  if (options !== undefined) {
    const { out, where, dtype } = checkOptions(row.name, options);
    const cast = dtype === undefined ? a : castOperand(row.name, a, dtype);
    if (out !== undefined && where === undefined && canWrite(out, row.result(cast.dtype), [cast])) {
      runUnary(row, out, cast);
      return out;
    }
    return finish(row.name, applyUnary(row, cast), out, where);
  }
  const out = uninitialized(a.shape, row.result(a.dtype));
  runUnary(row, out, a);
  return out;
}

function runUnary(row: UnaryOperation, out: NDArray, a: NDArray): void {
  if (inUnaryKernel(row.name, out, a)) return;
  if (inBulk(row.bulk, out, a)) return;
  mapUnary(scalarFunction(row, a.dtype, out.dtype), out, a, row.loops);
}

export function applyBinary(
  row: BinaryOperation,
  x: unknown,
  y: unknown,
  options?: NDArray | UfuncOptions,
): NDArray {
  let [a, b] = operandsOf(row, x, y);
  if (options !== undefined) {
    const { out, where, dtype } = checkOptions(row.name, options);
    if (dtype !== undefined) {
      a = castOperand(row.name, a, dtype);
      b = castOperand(row.name, b, dtype);
    }
    if (out !== undefined && where === undefined && canWrite(out, row.result(a.dtype, b.dtype), [a, b])) {
      runBinary(row, out, a, b);
      return out;
    }
    return finish(row.name, applyBinary(row, a, b), out, where);
  }
  let shape: readonly number[] | undefined = a.shape;
  if (!sameShape(a.shape, b.shape)) shape = broadcastTwo(a.shape, b.shape);
  if (shape === undefined) {
    throw new ValueError(
      "operands could not be broadcast together with shapes " +
        `${formatShape(a.shape)} ${formatShape(b.shape)} `,
    );
  }
  const out = uninitialized(shape, resultDType(row, a.dtype, b.dtype));
  runBinary(row, out, a, b);
  return out;
}

function operandsOf(row: BinaryOperation, x: unknown, y: unknown): [NDArray, NDArray] {
  return together(x, y, `np.${row.name}`, row.anyScalar ? anyScalar : weakScalar);
}

/** A comparison or a quotient takes any whole number: 300 is above every uint8. */
function anyScalar(value: unknown, weak: Weak, other: DType): NDArray {
  return weak === "int" && isInteger(other) ? scalar(Number(value), "int64") : weakScalar(value, weak, other);
}

function runBinary(row: BinaryOperation, out: NDArray, a: NDArray, b: NDArray): void {
  if (inBinaryKernel(row.name, out, a, b)) return;
  const operands = promote(a.dtype, b.dtype);
  if (inBulk(row.bulk, out, a, b)) return;
  mapBinary(scalarFunction(row, operands, out.dtype), out, a, b, row.loops);
}

/** x op= y: writes into x, whatever views share its elements. */
export function applyInPlace(row: BinaryOperation, x: NDArray, y: unknown): void {
  const [, b] = operandsOf(row, x, y);
  checkWritable(x, "output array is read-only");
  const dtype = row.result(x.dtype, b.dtype);
  checkCast(row.name, dtype, x.dtype);
  checkFits([x, b], x);
  runBinary(row, x, x, overlaps(x, b) && !sameElements(x, b) ? copyOf(b) : b);
}

/** Whether a loop may write its results straight into `out`; throws when they do not fit. */
function canWrite(out: NDArray, dtype: DType, operands: readonly NDArray[]): boolean {
  checkWritable(out, "output array is read-only");
  checkFits(operands, out);
  return out.dtype === dtype && operands.every((one) => !overlaps(out, one) || sameElements(out, one));
}

function checkCast(name: string, from: DType, to: DType): void {
  if (canCast(from, to)) return;
  throw new UFuncTypeError(
    `Cannot cast ufunc '${name}' output from dtype('${from}') to dtype('${to}') with casting rule 'same_kind'`,
  );
}

/** Throws unless the operands broadcast to the shape of `out`. */
function checkFits(operands: readonly NDArray[], out: NDArray): void {
  let shape: readonly number[] = [];
  for (const { shape: one } of [...operands, out]) {
    const joint = broadcastTwo(shape, one);
    if (joint === undefined) {
      const all = [...operands, out].map((each) => `${formatShape(each.shape)} `).join("");
      throw new ValueError(`operands could not be broadcast together with shapes ${all}`);
    }
    shape = joint;
  }
  if (sameShape(shape, out.shape)) return;
  throw new ValueError(
    `non-broadcastable output operand with shape ${formatShape(out.shape)} ` +
      `doesn't match the broadcast shape ${formatShape(shape)}`,
  );
}

function checkOptions(name: string, options: NDArray | UfuncOptions): UfuncOptions {
  if (isArray(options)) return { out: options };
  if (typeof options !== "object") {
    throw new TypeError(
      `${name}() takes an array for the result, or { out, where, dtype }, got ${String(options)}`,
    );
  }
  checkKeywords(name, options, OPTIONS);
  return options;
}

function castOperand(name: string, a: NDArray, dtype: DType): NDArray {
  const to = checkDType(dtype);
  if (a.dtype === to) return a;
  if (canCast(a.dtype, to)) return copyOf(a, to);
  throw new UFuncTypeError(
    `Cannot cast ufunc '${name}' input from dtype('${a.dtype}') to dtype('${to}') with casting rule 'same_kind'`,
  );
}

/** Writes a result where the caller wants it. */
function finish(
  name: string,
  result: NDArray,
  out: NDArray | undefined,
  where: ArrayLike | undefined,
): NDArray {
  if (out === undefined && where === undefined) return result;
  const target = out ?? fresh(result.shape, result.dtype);
  checkWritable(target, "output array is read-only");
  checkCast(name, result.dtype, target.dtype);
  checkFits([result], target);
  if (where === undefined) {
    fill(target, result);
    return target;
  }
  const mask = asArray(where, `np.${name}`);
  if (mask.dtype !== "bool") {
    throw new TypeError(
      `Cannot cast array data from dtype('${mask.dtype}') to dtype('bool') according to the rule 'safe'`,
    );
  }
  checkFits([mask], target);
  fill(target, select(mask, result, target, target.shape, target.dtype));
  return target;
}

/** An operand that is an array for certain; a plain number is not. */
export type Arrays = NDArray | boolean | readonly ArrayLike[];

/** A function of each element: of an array it gives an array of the same shape, of a plain number a number. */
export interface UnaryUfunc {
  (x: number): number;
  (x: Arrays, options?: NDArray | UfuncOptions): NDArray;
  (x: ArrayLike, options: NDArray | UfuncOptions): NDArray;
}

/** A test of each element: of an array it gives a bool array of the same shape, of a plain number true or false. */
export interface UnaryTest {
  (x: number): boolean;
  (x: Arrays, options?: NDArray | UfuncOptions): NDArray;
  (x: ArrayLike, options: NDArray | UfuncOptions): NDArray;
}

/** A function of two broadcast operands: arrays give an array, two plain numbers a number. */
export interface BinaryUfunc {
  (a: number, b: number): number;
  (a: Arrays, b: ArrayLike, options?: NDArray | UfuncOptions): NDArray;
  (a: ArrayLike, b: Arrays, options?: NDArray | UfuncOptions): NDArray;
  (a: ArrayLike, b: ArrayLike, options: NDArray | UfuncOptions): NDArray;
  /**
   * Applies the operation in place at an index, once for each time a position is repeated.
   * `index` is an array, or a list with an entry for each axis as in `x.set`.
   *
   * NumPy: `np.add.at(x, index, values)`
   */
  at(x: NDArray, index: Index | readonly Index[], values: ArrayLike): void;
  /**
   * Every pair of elements: shapes (I,) and (J,) give (I, J).
   *
   * NumPy: `np.add.outer(a, b)`
   */
  outer(a: ArrayLike, b: ArrayLike): NDArray;
  /**
   * The operation between all elements along an axis, the first one by default, or along several; null is all of them.
   * Throws ValueError when there are no elements and the operation has no identity.
   *
   * NumPy: `np.add.reduce(x, axis=0, keepdims=False)`
   */
  reduce(x: ArrayLike, over?: Axis | ReduceOptions | null): NDArray;
  /**
   * The results of each step of the operation along an axis, the first one by default.
   *
   * NumPy: `np.add.accumulate(x, axis=0)`
   */
  accumulate(x: ArrayLike, axis?: number): NDArray;
}

/** A comparison of two broadcast operands: arrays give a bool array, two plain numbers true or false. */
export interface Comparison {
  (a: number, b: number): boolean;
  (a: Arrays, b: ArrayLike, options?: NDArray | UfuncOptions): NDArray;
  (a: ArrayLike, b: Arrays, options?: NDArray | UfuncOptions): NDArray;
  (a: ArrayLike, b: ArrayLike, options: NDArray | UfuncOptions): NDArray;
}

/** A test of two broadcast operands whose results combine, as logical_or and its like do. */
export type LogicalUfunc = Comparison & Pick<BinaryUfunc, "at" | "outer" | "reduce" | "accumulate">;

type Options = NDArray | UfuncOptions;

export function unaryUfunc(row: UnaryOperation): UnaryUfunc {
  const apply = (x: ArrayLike, options?: Options): NDArray | number =>
    typeof x === "number" && options === undefined ? row.float(x) : applyUnary(row, x, options);
  return apply as UnaryUfunc;
}

export function unaryTest(row: UnaryOperation): UnaryTest {
  const apply = (x: ArrayLike, options?: Options): NDArray | boolean =>
    typeof x === "number" && options === undefined ? row.float(x) === 1 : applyUnary(row, x, options);
  return apply as UnaryTest;
}

export function binaryUfunc(row: BinaryOperation): BinaryUfunc {
  const apply = (a: ArrayLike, b: ArrayLike, options?: Options): NDArray | number =>
    typeof a === "number" && typeof b === "number" && options === undefined
      ? ofNumbers(row, a, b)
      : applyBinary(row, a, b, options);
  return Object.assign(apply as BinaryUfunc, methodsOf(row));
}

/** Two plain numbers are computed as floats, which JavaScript's are, unless the operation takes whole numbers only. */
function ofNumbers(row: BinaryOperation, a: number, b: number): number {
  row.result(dtypeOf(a), dtypeOf(b));
  return row.float(a, b);
}

export function comparison(row: BinaryOperation): Comparison {
  const apply = (a: ArrayLike, b: ArrayLike, options?: Options): NDArray | boolean =>
    typeof a === "number" && typeof b === "number" && options === undefined
      ? row.float(a, b) === 1
      : applyBinary(row, a, b, options);
  return apply as Comparison;
}

export function logicalUfunc(row: BinaryOperation): LogicalUfunc {
  return Object.assign(comparison(row), methodsOf(row));
}

function methodsOf(row: BinaryOperation): Pick<BinaryUfunc, "at" | "outer" | "reduce" | "accumulate"> {
  return {
    at: (x, index, values) => applyAt(row, x, index, values),
    outer: (a, b) => applyOuter(row, a, b),
    reduce: (x, over = 0) => reduceUfunc(row, `np.${row.name}.reduce`, x, over),
    accumulate: (x, axis = 0) => accumulate(row, `np.${row.name}.accumulate`, x, axis),
  };
}

function applyAt(row: BinaryOperation, x: NDArray, index: Index | readonly Index[], values: ArrayLike): void {
  const target = gather(x, index);
  const [, operand] = operandsOf(row, x, values);
  checkCast(row.name, row.result(x.dtype, operand.dtype), x.dtype);
  const spread = uninitialized(target.shape, operand.dtype);
  const joint = broadcastTwo(operand.shape, spread.shape);
  if (joint === undefined || !sameShape(joint, spread.shape)) {
    throw new ValueError(
      `array is not broadcastable to correct shape: ${formatShape(operand.shape)} into ${formatShape(spread.shape)}`,
    );
  }
  fill(spread, operand);
  const f = scalarFunction(row, promote(x.dtype, operand.dtype), x.dtype);
  const [data, added] = [x.data, spread.data];
  for (let i = 0; i < target.positions.length; i++) {
    const position = target.positions[i]!;
    data[position] = f(data[position]!, added[spread.offset + i]!);
  }
}

function applyOuter(row: BinaryOperation, x: ArrayLike, y: ArrayLike): NDArray {
  const [a, b] = operandsOf(row, x, y);
  const column = rowMajor(a);
  const shape = [...a.shape, ...b.shape.map(() => 1)];
  return applyBinary(row, makeArray(column.data, column.offset, shape, rowMajorStrides(shape), a.dtype), b);
}
