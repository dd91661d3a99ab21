/** NumPy's chapter "Generating index arrays". */
import { uninitialized } from "../core/allocate.ts";
import { isArray } from "../core/array-class.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { broadcast_arrays } from "./broadcasting.ts";
import { copyOf, fill } from "../core/copying.ts";
import { checkDType, isFloat } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import { checkMode } from "./gathering.ts";
import type { Mode } from "./gathering.ts";
import { nonzero, read } from "../core/indexing.ts";
import { concatenate } from "./joining.ts";
import { keywords } from "../core/keywords.ts";
import { reshape } from "./manipulation.ts";
import { tri } from "./matrices.ts";
import type { NDArray } from "../ndarray.ts";
import { arange, linspace } from "./ranges.ts";
import { checkShape, formatTuple, rowMajorStrides, sizeOf } from "../core/shape.ts";
import type { Shape } from "../core/shape.ts";
import { commonDType } from "./taking.ts";

/** What `np.r_` and `np.c_` join: arrays, numbers, and ranges as NumPy writes them, "0:5", "0:1:0.1" or "0:1:5j". */
type Item = ArrayLike | string;

/** The array of a range; "5j" as the step asks for so many values, the last one included. */
function rangeOf(text: string): NDArray {
  const parts = text.split(":").map((part) => part.trim());
  const [start = "", stop = "", step = ""] = parts;
  const numbers = [start || "0", stop, step.replace(/j$/, "") || "1"].map(Number);
  const [first = 0, last = 0, by = 1] = numbers;
  if (parts.length < 2 || parts.length > 3 || stop === "" || numbers.some(Number.isNaN)) {
    throw new ValueError(`cannot read the range "${text}": it is written as "0:5", "0:10:2" or "0:1:5j"`);
  }
  return step.endsWith("j") ? linspace(first, last, Math.abs(by)) : arange(first, last, by);
}

function joined(items: readonly Item[], axis: number, shaped: (a: NDArray) => NDArray): NDArray {
  const operands = items.map((item) => (typeof item === "string" ? rangeOf(item) : item));
  const dtype = operands.length === 0 ? undefined : commonDType(operands);
  const parts = operands.map((one) => shaped(asArray(one)));
  return concatenate(parts, { axis, dtype, casting: "unsafe" });
}

/** Arrays, numbers and ranges one after the other along axis 0. NumPy: `np.r_[0, 1:4, x]` is `np.r_(0, "1:4", x)` */
export function r_(...items: Item[]): NDArray {
  return joined(items, 0, (a) => (a.ndim === 0 ? reshape(a, [1]) : a));
}

/** Arrays side by side along the last axis, 1-D ones and ranges as columns. NumPy: `np.c_[x, y]` is `np.c_(x, y)` */
export function c_(...items: Item[]): NDArray {
  return joined(items, -1, (a) => (a.ndim < 2 ? reshape(a, [-1, 1]) : a));
}

/** Index arrays that select the rows, columns and so on of a mesh; each is 1-D, of positions or a mask. Throws ValueError for more axes. NumPy: `x[np.ix_([0, 2], [1])]` */
export function ix_(...sequences: ArrayLike[]): NDArray[] {
  return sequences.map((one, place) => {
    let a = asArray(one, "np.ix_");
    if (a.ndim !== 1) throw new ValueError("Cross index must be 1 dimensional");
    if (a.size === 0 && !isArray(one)) a = copyOf(a, "int64");
    if (a.dtype === "bool") a = nonzero(a)[0]!;
    return reshape(
      a,
      sequences.map((_, axis) => (axis === place ? -1 : 1)),
    );
  });
}

export interface IndicesOptions {
  dtype?: DType | undefined;
}

/** The options that make a list of arrays of one grid line each. */
export interface SparseOptions extends IndicesOptions {
  sparse: true;
}

/** The positions of a grid: an array of shape (number of axes, ...dimensions), or with `sparse` a list of arrays that broadcast to it. NumPy: `np.indices((2, 3), sparse=False)` */
export function indices(dimensions: Shape, dtype: DType | IndicesOptions, more: SparseOptions): NDArray[];
export function indices(dimensions: Shape, options: SparseOptions): NDArray[];
export function indices(dimensions: Shape, dtype?: DType | IndicesOptions): NDArray;
export function indices(
  dimensions: Shape,
  dtype?: DType | IndicesOptions,
  more?: SparseOptions,
): NDArray | NDArray[] {
  const names = ["dtype", "sparse"] as const;
  const options = keywords<{ dtype?: DType; sparse?: boolean }>("indices", names, [dtype, more]);
  const shape = checkShape(dimensions);
  const to = checkDType(options.dtype ?? "int64");
  const lines = shape.map((length, place) =>
    reshape(
      arange(length, to),
      shape.map((_, axis) => (axis === place ? -1 : 1)),
    ),
  );
  if (options.sparse === true) return lines;
  const out = uninitialized([shape.length, ...shape], to);
  lines.forEach((line, i) => {
    fill(read(out, [i]), line);
  });
  return out;
}

/**
 * The array of a function of the positions: `f` gets an array for each axis, once. The result is whatever it returns.
 *
 * NumPy: `np.fromfunction(lambda i, j: i + j, (2, 3), dtype=float)`
 */
export function fromfunction<T>(
  f: (...positions: NDArray[]) => T,
  shape: Shape,
  dtype?: DType | IndicesOptions,
): T {
  const options = keywords<IndicesOptions>("fromfunction", ["dtype"], [dtype]);
  return f(...indices(shape, { dtype: options.dtype ?? "float64" }));
}

export interface UnravelOptions {
  /** "C" counts by rows, "F" by columns. */
  order?: "C" | "F" | undefined;
}

function isColumnMajor(order: "C" | "F" = "C"): boolean {
  if (!["C", "F"].includes(order)) throw new ValueError("only 'C' or 'F' order is permitted");
  return order === "F";
}

/** How much a step along each axis adds to a flat position. */
function stepsOf(shape: readonly number[], order: "C" | "F" | undefined): number[] {
  return isColumnMajor(order) ? rowMajorStrides([...shape].reverse()).reverse() : rowMajorStrides(shape);
}

function integral(x: ArrayLike): NDArray {
  const a = asArray(x, "np.unravel_index");
  if (!isFloat(a.dtype)) return a;
  throw new TypeError(
    a.size === 0
      ? "indices must be integral: the provided empty sequence was inferred as float. " +
          "Wrap it with 'np.array(indices, dtype=np.intp)'"
      : "only int indices permitted",
  );
}

/**
 * The index on each axis of positions in a flattened array of a shape: a number for each axis, or an array for each.
 * Throws ValueError for a position outside.
 *
 * NumPy: `np.unravel_index(x.argmax(), x.shape, order="C")`
 */
export function unravel_index(positions: number, shape: Shape, order?: "C" | "F" | UnravelOptions): number[];
export function unravel_index(
  positions: ArrayLike,
  shape: Shape,
  order?: "C" | "F" | UnravelOptions,
): NDArray[];
export function unravel_index(
  positions: ArrayLike,
  shape: Shape,
  order?: "C" | "F" | UnravelOptions,
): NDArray[] | number[] {
  const options = keywords<UnravelOptions>("unravel_index", ["order"], [order]);
  const sizes = checkShape(shape);
  const at = integral(positions);
  const flat = at.toFlat();
  const size = sizeOf(sizes);
  const wrong = flat.find((position) => position < 0 || position >= size);
  if (wrong !== undefined) {
    throw new ValueError(`index ${wrong} is out of bounds for array with size ${size}`);
  }
  const steps = stepsOf(sizes, options.order);
  const coordinate = (position: number, axis: number): number =>
    Math.floor(position / steps[axis]!) % sizes[axis]!;
  if (typeof positions === "number") return sizes.map((_, axis) => coordinate(positions, axis));
  return sizes.map((_, axis) => {
    const out = uninitialized(at.shape, "int64");
    flat.forEach((position, i) => (out.data[out.offset + i] = coordinate(position, axis)));
    return out;
  });
}

export interface RavelOptions extends UnravelOptions {
  /** What an index outside does, for all axes or each: "raise" throws, "wrap" counts round and round, "clip" takes the nearest. */
  mode?: Mode | readonly Mode[] | undefined;
}

/**
 * The positions in a flattened array from the index on each axis: what `np.unravel_index` takes apart. Throws
 * ValueError for an index outside.
 *
 * NumPy: `np.ravel_multi_index((rows, columns), (2, 3), mode="raise", order="C")`
 */
export function ravel_multi_index(
  multi_index: readonly number[],
  dims: Shape,
  mode?: Mode | readonly Mode[] | RavelOptions,
  order?: "C" | "F",
): number;
export function ravel_multi_index(
  multi_index: readonly ArrayLike[] | NDArray,
  dims: Shape,
  mode?: Mode | readonly Mode[] | RavelOptions,
  order?: "C" | "F",
): NDArray;
export function ravel_multi_index(
  multi_index: readonly ArrayLike[] | NDArray,
  dims: Shape,
  mode?: Mode | readonly Mode[] | RavelOptions,
  order?: "C" | "F",
): NDArray | number {
  const options = keywords<RavelOptions>("ravel_multi_index", ["mode", "order"], [mode, order]);
  const sizes = checkShape(dims);
  const given = [...multi_index];
  if (given.length !== sizes.length) {
    throw new ValueError(`parameter multi_index must be a sequence of length ${sizes.length}`);
  }
  const modes =
    typeof options.mode === "object" ? options.mode : sizes.map(() => options.mode as Mode | undefined);
  if (modes.length !== sizes.length) {
    throw new ValueError(`expected a mode for each of the axes of ${formatTuple(sizes)}`);
  }
  const steps = stepsOf(sizes, options.order);
  const coordinates = broadcast_arrays(...given.map(integral));
  const out = uninitialized(coordinates[0]?.shape ?? [], "int64");
  fill(out, asArray(0));
  coordinates.forEach((coordinate, axis) => {
    const length = sizes[axis]!;
    const wanted = checkMode(modes[axis]);
    coordinate.toFlat().forEach((asked, i) => {
      let at = asked;
      if (wanted === "wrap") at = ((at % length) + length) % length;
      else if (wanted === "clip") at = Math.min(Math.max(at, 0), length - 1);
      else if (at < 0 || at >= length) throw new ValueError("invalid entry in coordinates array");
      out.data[out.offset + i]! += at * steps[axis]!;
    });
  });
  return given.every((one) => typeof one === "number") ? out.item() : out;
}

export interface TriangleIndices {
  /** Which diagonal is the border: 0 is the main one, positive ones are above it. */
  k?: number | undefined;
  /** The number of columns, that of the rows by default. */
  m?: number | null | undefined;
}

/** The rows and columns of the elements on and below the k-th diagonal of n rows and m columns. NumPy: `np.tril_indices(n, k=0, m=None)` */
export function tril_indices(n: number, k?: number | TriangleIndices, m?: number | null): NDArray[] {
  const options = keywords<TriangleIndices>("tril_indices", ["k", "m"], [k, m]);
  return nonzero(tri(n, options.m ?? n, options.k ?? 0, "bool"));
}

/** The rows and columns of the elements on and above the k-th diagonal of n rows and m columns. NumPy: `np.triu_indices(n, k=0, m=None)` */
export function triu_indices(n: number, k?: number | TriangleIndices, m?: number | null): NDArray[] {
  const options = keywords<TriangleIndices>("triu_indices", ["k", "m"], [k, m]);
  return nonzero(tri(n, options.m ?? n, (options.k ?? 0) - 1, "bool").eq(0));
}

/** The index on each axis of the diagonal of an array with `ndim` axes of size n. NumPy: `np.diag_indices(n, ndim=2)` */
export function diag_indices(n: number, ndim?: number | { ndim?: number | undefined }): NDArray[] {
  const options = keywords<{ ndim?: number | undefined }>("diag_indices", ["ndim"], [ndim]);
  const along = arange(n);
  return new Array<NDArray>(options.ndim ?? 2).fill(along);
}
