/** How a table row of scalar functions becomes a broadcasting operation: dtypes, results, in-place writing. */
import type { UnaryOp } from "ndarray-ops";
import { fresh, scalar } from "./allocate.ts";
import { asArray } from "./asarray.ts";
import type { ArrayLike } from "./asarray.ts";
import { checkWritable, copyOf, fill, overlaps } from "./copying.ts";
import { canCast, promote } from "./dtype.ts";
import type { DType } from "./dtype.ts";
import { mapBinary, mapUnary } from "./elementwise.ts";
import type { BinaryFunction, BulkBinary, UnaryFunction } from "./elementwise.ts";
import { UFuncTypeError, ValueError } from "./errors.ts";
import { gather } from "./indexing.ts";
import type { Index } from "./indexing.ts";
import type { NDArray } from "./ndarray.ts";
import { broadcastTwo, formatShape, sameShape } from "./shape.ts";

/** An operand that is an array for certain; a plain number is not. */
export type Arrays = NDArray | boolean | readonly ArrayLike[];

/** A function of each element: of an array it gives an array of the same shape, of a plain number a number. */
export interface UnaryUfunc {
  (x: number): number;
  (x: Arrays): NDArray;
}

/** A test of each element: of an array it gives a bool array of the same shape, of a plain number true or false. */
export interface UnaryTest {
  (x: number): boolean;
  (x: Arrays): NDArray;
}

/** A function of two broadcast operands: arrays give an array, two plain numbers a number. */
export interface BinaryUfunc {
  (a: number, b: number): number;
  (a: Arrays, b: ArrayLike): NDArray;
  (a: ArrayLike, b: Arrays): NDArray;
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
}

/** A comparison of two broadcast operands: arrays give a bool array, two plain numbers true or false. */
export interface Comparison {
  (a: number, b: number): boolean;
  (a: Arrays, b: ArrayLike): NDArray;
  (a: ArrayLike, b: Arrays): NDArray;
}

export interface UnaryRow {
  /** NumPy's name of the operation, for errors. */
  name: string;
  /** The dtype of the result: NumPy's rule for the family. */
  result: (a: DType) => DType;
  float: UnaryFunction;
  /** Where integers and booleans differ from floats; the operation throws what this throws. */
  exact?: UnaryFunction;
  bool?: UnaryFunction;
  bulk?: UnaryOp;
}

export interface BinaryRow {
  name: string;
  result: (a: DType, b: DType) => DType;
  float: BinaryFunction;
  exact?: BinaryFunction;
  bool?: BinaryFunction;
  bulk?: BulkBinary;
}

export function applyUnary(row: UnaryRow, x: unknown): NDArray {
  const a = asArray(x, `np.${row.name}`);
  const out = fresh(a.shape, row.result(a.dtype));
  if (a.dtype === "float64") mapUnary(row.float, out, a, row.bulk);
  else mapUnary((a.dtype === "bool" ? row.bool : undefined) ?? row.exact ?? row.float, out, a);
  return out;
}

export function applyBinary(row: BinaryRow, x: unknown, y: unknown): NDArray {
  const a = asArray(x, `np.${row.name}`);
  const b = asArray(y, `np.${row.name}`);
  const dtype = row.result(a.dtype, b.dtype);
  let shape: readonly number[] | undefined = a.shape;
  if (!sameShape(a.shape, b.shape)) shape = broadcastTwo(a.shape, b.shape);
  if (shape === undefined) {
    throw new ValueError(
      "operands could not be broadcast together with shapes " +
        `${formatShape(a.shape)} ${formatShape(b.shape)} `,
    );
  }
  const out = fresh(shape, dtype);
  run(row, out, a, b);
  return out;
}

/** x op= y: writes into x, whatever views share its elements. */
export function applyInPlace(row: BinaryRow, x: NDArray, y: unknown): void {
  const b = asArray(y, `np.${row.name}`);
  checkWritable(x, "output array is read-only");
  const dtype = row.result(x.dtype, b.dtype);
  if (!canCast(dtype, x.dtype)) {
    throw new UFuncTypeError(
      `Cannot cast ufunc '${row.name}' output from dtype('${dtype}') to dtype('${x.dtype}') ` +
        "with casting rule 'same_kind'",
    );
  }
  if (!sameShape(x.shape, b.shape)) {
    const shape = broadcastTwo(x.shape, b.shape);
    if (shape === undefined) {
      throw new ValueError(
        "operands could not be broadcast together with shapes " +
          `${formatShape(x.shape)} ${formatShape(b.shape)} ${formatShape(x.shape)} `,
      );
    }
    if (!sameShape(shape, x.shape)) {
      throw new ValueError(
        `non-broadcastable output operand with shape ${formatShape(x.shape)} ` +
          `doesn't match the broadcast shape ${formatShape(shape)}`,
      );
    }
  }
  if (dtype !== x.dtype) fill(x, applyBinary(row, copyOf(x), b));
  else run(row, x, x, overlaps(x, b) ? copyOf(b) : b);
}

function run(row: BinaryRow, out: NDArray, a: NDArray, b: NDArray): void {
  const operands = promote(a.dtype, b.dtype);
  if (operands === "float64") mapBinary(row.float, out, a, b, row.bulk);
  else mapBinary((operands === "bool" ? row.bool : undefined) ?? row.exact ?? row.float, out, a, b);
}

export function unaryUfunc(row: UnaryRow): UnaryUfunc {
  function apply(x: number): number;
  function apply(x: Arrays): NDArray;
  function apply(x: ArrayLike): NDArray | number {
    return typeof x === "number" ? row.float(x) : applyUnary(row, x);
  }
  return apply;
}

export function unaryTest(row: UnaryRow): UnaryTest {
  function apply(x: number): boolean;
  function apply(x: Arrays): NDArray;
  function apply(x: ArrayLike): NDArray | boolean {
    return typeof x === "number" ? row.float(x) === 1 : applyUnary(row, x);
  }
  return apply;
}

export function binaryUfunc(row: BinaryRow): BinaryUfunc {
  function apply(a: number, b: number): number;
  function apply(a: Arrays, b: ArrayLike): NDArray;
  function apply(a: ArrayLike, b: Arrays): NDArray;
  function apply(a: ArrayLike, b: ArrayLike): NDArray | number {
    return typeof a === "number" && typeof b === "number" ? row.float(a, b) : applyBinary(row, a, b);
  }
  return Object.assign(apply, {
    at: (x: NDArray, index: Index | readonly Index[], values: ArrayLike) => applyAt(row, x, index, values),
    outer: (a: ArrayLike, b: ArrayLike) => applyOuter(row, a, b),
  });
}

export function comparison(row: BinaryRow): Comparison {
  function apply(a: number, b: number): boolean;
  function apply(a: Arrays, b: ArrayLike): NDArray;
  function apply(a: ArrayLike, b: Arrays): NDArray;
  function apply(a: ArrayLike, b: ArrayLike): NDArray | boolean {
    return typeof a === "number" && typeof b === "number" ? row.float(a, b) === 1 : applyBinary(row, a, b);
  }
  return apply;
}

function applyAt(row: BinaryRow, x: NDArray, index: Index | readonly Index[], values: ArrayLike): void {
  const target = gather(x, index);
  const operand = asArray(values, `np.${row.name}.at`);
  const dtype = row.result(x.dtype, operand.dtype);
  if (!canCast(dtype, x.dtype)) {
    throw new UFuncTypeError(
      `Cannot cast ufunc '${row.name}' output from dtype('${dtype}') to dtype('${x.dtype}') ` +
        "with casting rule 'same_kind'",
    );
  }
  const spread = fresh(target.shape, operand.dtype);
  fillBroadcast(spread, operand);
  const operands = promote(x.dtype, operand.dtype);
  const f =
    (operands === "bool" ? row.bool : undefined) ??
    (operands === "float64" ? row.float : row.exact) ??
    row.float;
  for (let i = 0; i < target.positions.length; i++) {
    const position = target.positions[i]!;
    x.data[position] = f(x.data[position]!, spread.data[spread.offset + i]!);
  }
}

function fillBroadcast(target: NDArray, source: NDArray): void {
  const shape = broadcastTwo(source.shape, target.shape);
  if (shape === undefined || !sameShape(shape, target.shape)) {
    throw new ValueError(
      `array is not broadcastable to correct shape: ${formatShape(source.shape)} into ${formatShape(target.shape)}`,
    );
  }
  fill(target, source);
}

function applyOuter(row: BinaryRow, x: ArrayLike, y: ArrayLike): NDArray {
  const a = asArray(x, `np.${row.name}.outer`);
  const b = asArray(y, `np.${row.name}.outer`);
  const out = fresh([...a.shape, ...b.shape], row.result(a.dtype, b.dtype));
  const column = copyOf(a);
  const inner = b.size;
  for (let i = 0; i < a.size; i++) {
    const one = scalar(column.data[column.offset + i]!, a.dtype);
    const row_ = applyBinary(row, one, b);
    for (let j = 0; j < inner; j++) out.data[out.offset + i * inner + j] = row_.data[row_.offset + j]!;
  }
  return out;
}
