/** NumPy's chapter "Joining arrays". */
import { isArray, makeArray } from "../core/array-class.ts";
import { uninitialized } from "../core/allocate.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { checkWritable, copyOf, fill } from "../core/copying.ts";
import { canCast, checkDType, promote } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import { keywords } from "../core/keywords.ts";
import { atleast_1d, atleast_2d, atleast_3d, expand_dims, ravel, reshape } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { checkAxis, sameShape } from "../core/shape.ts";

/** What is joined: a list of arrays, or an array as the list of its parts along the first axis. */
type Parts = readonly ArrayLike[] | NDArray;

export interface ConcatenateOptions {
  /** The axis along which to join, the first by default; with null the arrays are flattened. */
  axis?: number | null | undefined;
  /** An array of the result's shape that takes the result and is returned. */
  out?: NDArray | undefined;
  dtype?: DType | undefined;
  /** What may change: "same_kind" lets no float become a whole number, "unsafe" lets all. */
  casting?: "same_kind" | "unsafe" | undefined;
}

/** The arrays of a list of operands. */
function listOf(arrays: Parts, operation: string): NDArray[] {
  if (!Array.isArray(arrays) && !isArray(arrays)) {
    throw new TypeError(`${operation}: expected a list of arrays, such as [a, b]`);
  }
  return Array.from<ArrayLike, NDArray>(arrays, (one) => asArray(one, operation));
}

/**
 * Parts joined along an existing axis; all other axes must agree. Throws ValueError otherwise. With axis null the
 * flattened arrays.
 *
 * NumPy: `np.concatenate([a, b], axis=0)`
 */
export function concatenate(arrays: Parts, axis?: number | null | ConcatenateOptions): NDArray {
  const options = keywords<ConcatenateOptions>("concatenate", ["axis", "out", "dtype", "casting"], [axis]);
  const given = listOf(arrays, "np.concatenate");
  const parts = options.axis === null ? given.map((part) => ravel(part)) : given;
  const first = parts[0];
  if (first === undefined) throw new ValueError("need at least one array to concatenate");
  if (first.ndim === 0) throw new ValueError("zero-dimensional arrays cannot be concatenated");
  const along = checkAxis(options.axis ?? 0, first.ndim);
  const shape = joinedShape(parts, along);
  const out = options.out ?? uninitialized(shape, targetDType(parts, options.dtype));
  if (!sameShape(out.shape, shape)) throw new ValueError("Output array is the wrong shape");
  checkWritable(out, "output array is read-only");
  if (options.casting !== "unsafe") parts.forEach((part) => checkCast(part.dtype, out.dtype));
  // An array that is part of its own result must be read before it is written over.
  const sources = options.out === undefined ? parts : parts.map((part) => copyOf(part));
  let start = out.offset;
  for (const part of sources) {
    fill(makeArray(out.data, start, part.shape, out.strides, out.dtype), part);
    start += part.shape[along]! * out.strides[along]!;
  }
  return out;
}

function targetDType(parts: readonly NDArray[], dtype: DType | undefined): DType {
  return dtype === undefined ? parts.map((part) => part.dtype).reduce(promote) : checkDType(dtype);
}

function checkCast(from: DType, to: DType): void {
  if (canCast(from, to)) return;
  throw new TypeError(
    `Cannot cast array data from dtype('${from}') to dtype('${to}') according to the rule 'same_kind'`,
  );
}

function joinedShape(parts: readonly NDArray[], along: number): number[] {
  const shape = [...parts[0]!.shape];
  let total = 0;
  parts.forEach((part, place) => {
    if (part.ndim !== shape.length) {
      throw new ValueError(
        "all the input arrays must have same number of dimensions, " +
          `but the array at index 0 has ${shape.length} dimension(s) ` +
          `and the array at index ${place} has ${part.ndim} dimension(s)`,
      );
    }
    part.shape.forEach((length, i) => {
      if (i !== along && length !== shape[i]) {
        throw new ValueError(
          "all the input array dimensions except for the concatenation axis must match exactly, " +
            `but along dimension ${i}, the array at index 0 has size ${shape[i]} ` +
            `and the array at index ${place} has size ${length}`,
        );
      }
    });
    total += part.shape[along]!;
  });
  shape[along] = total;
  return shape;
}

/** Parts of one shape joined along a new axis, the first by default. NumPy: `np.stack([a, b], axis=0)` */
export function stack(arrays: Parts, axis?: number | ConcatenateOptions): NDArray {
  const names = ["axis", "out", "dtype", "casting"] as const;
  const { axis: at, ...rest } = keywords<ConcatenateOptions>("stack", names, [axis]);
  const parts = listOf(arrays, "np.stack");
  const first = parts[0];
  if (first === undefined) throw new ValueError("need at least one array to stack");
  if (parts.some((part) => !sameShape(part.shape, first.shape))) {
    throw new ValueError("all input arrays must have the same shape");
  }
  const place = checkAxis(at ?? 0, first.ndim + 1);
  return concatenate(
    parts.map((part) => expand_dims(part, place)),
    { ...rest, axis: place },
  );
}

/** How vstack, hstack and dstack join: into a dtype of their own. */
export type StackOptions = Pick<ConcatenateOptions, "dtype" | "casting">;

const joinOptions = (operation: string, options?: StackOptions): StackOptions =>
  keywords<StackOptions>(operation, ["dtype", "casting"], [options]);

/** Rows on top of each other: 1-D arrays become rows, others join along axis 0. NumPy: `np.vstack([a, b])` */
export function vstack(arrays: Parts, options?: StackOptions): NDArray {
  const rows = listOf(arrays, "np.vstack").map((part) => atleast_2d(part));
  return concatenate(rows, joinOptions("vstack", options));
}

/** Rows on top of each other: the older name of `np.vstack`. NumPy: `np.row_stack([a, b])` */
export const row_stack = vstack;

/** Side by side: 1-D arrays join along axis 0, others along axis 1. NumPy: `np.hstack([a, b])` */
export function hstack(arrays: Parts, options?: StackOptions): NDArray {
  const parts = listOf(arrays, "np.hstack").map((part) => atleast_1d(part));
  const axis = (parts[0]?.ndim ?? 1) === 1 ? 0 : 1;
  return concatenate(parts, { ...joinOptions("hstack", options), axis });
}

/** Behind each other along the third axis: (N,) counts as (1, N, 1), (M, N) as (M, N, 1). NumPy: `np.dstack([a, b])` */
export function dstack(arrays: Parts, options?: StackOptions): NDArray {
  const parts = listOf(arrays, "np.dstack").map((part) => atleast_3d(part));
  return concatenate(parts, { ...joinOptions("dstack", options), axis: 2 });
}

/** 1-D arrays as the columns of a matrix; matrices side by side. NumPy: `np.column_stack([a, b])` */
export function column_stack(arrays: Parts): NDArray {
  const parts = listOf(arrays, "np.column_stack");
  return concatenate(
    parts.map((part) => (part.ndim < 2 ? reshape(part, [-1, 1]) : part)),
    1,
  );
}

/** What `np.block` joins: an array, or nested lists of arrays. */
export type Blocks = ArrayLike | readonly Blocks[];

/**
 * An array of blocks: the arrays of an innermost list stand side by side along the last axis, the results of the
 * lists around them along the axis before it, and so on. Throws ValueError for lists of different depths.
 *
 * NumPy: `np.block([[A, B], [C, D]])`
 */
export function block(arrays: Blocks): NDArray {
  const depth = listDepth(arrays);
  checkBlocks(arrays, depth, []);
  const ndim = Math.max(depth, deepest(arrays));
  return copyOf(joinBlocks(arrays, ndim - depth, ndim));
}

/** How many lists are around the first block. */
function listDepth(arrays: Blocks): number {
  let depth = 0;
  for (let level: unknown = arrays; Array.isArray(level); level = level[0] as unknown) depth++;
  return depth;
}

function checkBlocks(arrays: Blocks, depth: number, path: readonly number[]): void {
  const place = `arrays${path.map((i) => `[${i}]`).join("")}`;
  if (Array.isArray(arrays)) {
    const list = arrays as readonly Blocks[];
    if (list.length === 0) throw new ValueError(`List at ${place} cannot be empty`);
    list.forEach((one, i) => {
      checkBlocks(one, depth, [...path, i]);
    });
  } else if (path.length !== depth) {
    throw new ValueError(
      `List depths are mismatched. First element was at depth ${depth}, ` +
        `but there is an element at depth ${path.length} (${place})`,
    );
  }
}

function deepest(arrays: Blocks): number {
  if (!Array.isArray(arrays)) return asArray(arrays, "np.block").ndim;
  return Math.max(...(arrays as readonly Blocks[]).map(deepest));
}

function joinBlocks(arrays: Blocks, axis: number, ndim: number): NDArray {
  if (!Array.isArray(arrays)) {
    const a = asArray(arrays, "np.block");
    return reshape(a, [...new Array<number>(ndim - a.ndim).fill(1), ...a.shape]);
  }
  return concatenate(
    (arrays as readonly Blocks[]).map((one) => joinBlocks(one, axis + 1, ndim)),
    axis,
  );
}
