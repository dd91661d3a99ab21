/** NumPy's chapter "Inserting data into arrays": writes at positions and where masks hold. */
import { isArray } from "../core/array-class.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { broadcast_to } from "./broadcasting.ts";
import { checkWritable, copyOf } from "../core/copying.ts";
import { canCast, castValue, promote } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { IndexError, ValueError } from "../core/errors.ts";
import { checkMode, positionsWithin, wholeNumbers } from "./gathering.ts";
import type { Mode } from "./gathering.ts";
import { gather } from "../core/indexing.ts";
import { keywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { weakScalar } from "../core/operands.ts";
import { alignedPositions, checkFlat } from "./taking.ts";
import type { TakeAlongOptions } from "./taking.ts";
import { weakKind } from "../core/weak.ts";

/** The array that is written into. */
function target(x: NDArray, operation: string): NDArray {
  if (!isArray(x)) throw new TypeError(`${operation}: argument 1 must be an array to write into`);
  checkWritable(x, "assignment destination is read-only");
  return x;
}

/** Where the elements of x are in its data, in row-major order. */
const elementsOf = (x: NDArray): Int32Array => gather(x, "...").positions;

/** The elements of the values, flattened, as x keeps them. */
function valuesFor(x: NDArray, values: ArrayLike, operation: string): Float64Array {
  return asArray(values, operation)
    .toFlat()
    .map((value) => castValue(value, x.dtype));
}

/** The same, for functions that take no array whose dtype could lose something. */
function safeValuesFor(x: NDArray, values: ArrayLike, operation: string): Float64Array {
  if (isArray(values) && promote(values.dtype, x.dtype) !== x.dtype) {
    throw new TypeError(
      `Cannot cast array data from dtype('${values.dtype}') to dtype('${x.dtype}') according to the rule 'safe'`,
    );
  }
  return valuesFor(x, values, operation);
}

export interface PutOptions {
  /** What a position outside does: "raise" throws, "wrap" counts round and round, "clip" takes the nearest. */
  mode?: Mode | undefined;
}

/**
 * Writes values at positions of the flattened x, over and over if there are fewer. Throws IndexError for a position
 * outside.
 *
 * NumPy: `np.put(x, indices, values, mode="raise")`
 */
export function put(x: NDArray, indices: ArrayLike, values: ArrayLike, mode?: Mode | PutOptions): void {
  const options = keywords<PutOptions>("put", ["mode"], [mode]);
  const to = target(x, "np.put");
  const at = wholeNumbers(indices, "np.put");
  const source = valuesFor(to, values, "np.put");
  if (source.length === 0 || at.size === 0) return;
  if (to.size === 0) throw new IndexError("cannot replace elements of an empty array");
  const places = elementsOf(to);
  positionsWithin(at, to.size, 0, checkMode(options.mode)).forEach((position, i) => {
    to.data[places[position]!] = source[i % source.length]!;
  });
}

/** Writes values at positions along an axis, a position for each row: what `np.take_along_axis` reads. NumPy: `np.put_along_axis(x, indices, values, axis=1)` */
export function put_along_axis(
  x: NDArray,
  indices: ArrayLike,
  values: ArrayLike,
  axis: number | null | TakeAlongOptions,
): void {
  const { axis: along = null } = keywords<TakeAlongOptions>("put_along_axis", ["axis"], [axis]);
  const to = target(x, "np.put_along_axis");
  if (along === null) {
    const at = asArray(indices, "np.put_along_axis");
    checkFlat(at);
    put(to, at, copyOf(broadcast_to(values, at.shape)));
    return;
  }
  const { positions, shape } = alignedPositions(to, indices, along, "np.put_along_axis");
  const source = valuesFor(to, broadcast_to(values, shape), "np.put_along_axis");
  positions.forEach((position, i) => (to.data[position] = source[i]!));
}

function maskOf(operation: string, x: NDArray, mask: ArrayLike): Float64Array {
  const given = asArray(mask, `np.${operation}`);
  if (given.size !== x.size) throw new ValueError(`${operation}: mask and data must be the same size`);
  return given.toFlat();
}

/** Writes the values one after the other where the mask holds, from the start again when they run out. Throws ValueError. NumPy: `np.place(x, mask, values)` */
export function place(x: NDArray, mask: ArrayLike, values: ArrayLike): void {
  const to = target(x, "np.place");
  const holds = maskOf("place", to, mask);
  const source = safeValuesFor(to, values, "np.place");
  if (source.length === 0 && holds.some((one) => one !== 0)) {
    throw new ValueError("Cannot insert from an empty array!");
  }
  let next = 0;
  elementsOf(to).forEach((position, i) => {
    if (holds[i] !== 0) to.data[position] = source[next++ % source.length]!;
  });
}

/** Writes values[i] into the i-th element where the mask holds, over and over if there are fewer values. Throws ValueError and TypeError. NumPy: `np.putmask(x, mask, values)` */
export function putmask(x: NDArray, mask: ArrayLike, values: ArrayLike): void {
  const to = target(x, "np.putmask");
  const holds = maskOf("putmask", to, mask);
  const source = safeValuesFor(to, values, "np.putmask");
  if (source.length === 0) return;
  elementsOf(to).forEach((position, i) => {
    if (holds[i] !== 0) to.data[position] = source[i % source.length]!;
  });
}

export interface CopyToOptions {
  /** "same_kind" lets no float become a whole number, "unsafe" lets all. */
  casting?: "same_kind" | "unsafe" | undefined;
  /** Only elements where this holds are written; it broadcasts. */
  where?: ArrayLike | undefined;
}

/**
 * Writes the elements of an array, which broadcast, into another. Throws TypeError when the dtype cannot take them and
 * ValueError when the shapes do not fit.
 *
 * NumPy: `np.copyto(x, source, casting="same_kind", where=True)`
 */
export function copyto(x: NDArray, source: ArrayLike, options?: CopyToOptions): void {
  const { casting, where } = keywords<CopyToOptions>("copyto", ["casting", "where"], [options]);
  const to = target(x, "np.copyto");
  const weak = weakKind(source);
  const from = weak === undefined ? asArray(source, "np.copyto") : weakScalar(source, weak, to.dtype);
  if (casting !== "unsafe") checkSameKind(from.ndim === 0 ? "scalar" : "array data", from.dtype, to.dtype);
  if (where === undefined) {
    to.set("...", from);
    return;
  }
  const holds = broadcast_to(where, to.shape).toFlat();
  const values = valuesFor(to, broadcast_to(from, to.shape), "np.copyto");
  elementsOf(to).forEach((position, i) => {
    if (holds[i] !== 0) to.data[position] = values[i]!;
  });
}

function checkSameKind(what: string, from: DType, to: DType): void {
  if (canCast(from, to)) return;
  throw new TypeError(
    `Cannot cast ${what} from dtype('${from}') to dtype('${to}') according to the rule 'same_kind'`,
  );
}

/**
 * Writes a value, or several over and over, onto the diagonal: x[i, i, …, i]. A tall matrix gets another diagonal below
 * the first with `wrap`. Throws ValueError below two axes, and for more than two of different sizes.
 *
 * NumPy: `np.fill_diagonal(x, 0, wrap=False)`
 */
export function fill_diagonal(
  x: NDArray,
  value: ArrayLike,
  wrap?: boolean | { wrap?: boolean | undefined },
): void {
  const options = keywords<{ wrap?: boolean | undefined }>("fill_diagonal", ["wrap"], [wrap]);
  const to = target(x, "np.fill_diagonal");
  if (to.ndim < 2) throw new ValueError("array must be at least 2-d");
  if (to.ndim > 2 && to.shape.some((length) => length !== to.shape[0])) {
    throw new ValueError("All dimensions of input must be of equal length");
  }
  const source = valuesFor(to, value, "np.fill_diagonal");
  if (source.length === 0 || to.size === 0) return;
  const [, columns] = to.shape;
  const step = stepOf(to.shape);
  const end = to.ndim === 2 && options.wrap !== true ? Math.min(columns * columns, to.size) : to.size;
  const places = elementsOf(to);
  for (let at = 0, i = 0; at < end; at += step, i++) to.data[places[at]!] = source[i % source.length]!;
}

/** How far apart neighbours on the diagonal of a cube are in row-major order. */
function stepOf(shape: readonly number[]): number {
  let step = 0;
  let block = 1;
  for (let i = shape.length - 1; i >= 0; i--) {
    step += block;
    block *= shape[i]!;
  }
  return step;
}
