/** Operations on arrays that lie in the kernels' own memory, as a scope's do, and so reach a kernel without a copy. */
import { arena, freeFrom } from "./arena.ts";
import { kernels } from "../kernels/kernels.ts";
import type { BinaryKernel, BinaryName, UnaryKernel, UnaryName } from "../kernels/kernels.ts";
import { collapse, walk } from "./layout.ts";
import type { NDArray } from "../ndarray.ts";

// From how many elements on a kernel wins against a loop here.
const WORTH = 64;
const WORTH_IN_LINE = 32;
const WORTH_OF_TWO = 256;

// Functions that a kernel computes so much faster that copying the elements in and out pays.
const WORTH_COPYING: ReadonlySet<string> = new Set(["exp", "log", "tanh"]);

/** Reading `data` throws for an array that outlived its scope. */
const resident = (a: NDArray): boolean => a.dtype === "float64" && a.data === arena;

/** Computes `out` in a kernel and says whether it did. */
export function inUnaryKernel(name: string, out: NDArray, a: NDArray): boolean {
  if (out.size < WORTH || a.dtype !== "float64" || out.dtype !== "float64") return false;
  if (!a.contiguous || !out.contiguous || a.size !== out.size) return false;
  const memory = kernels();
  const kernel = memory.unary[name as UnaryName] as UnaryKernel | undefined;
  if (kernel === undefined) return false;
  if (resident(a) && resident(out)) {
    kernel(out.size, a.offset, out.offset);
    return true;
  }
  const scratch = freeFrom();
  if (!WORTH_COPYING.has(name) || scratch + out.size > memory.float64.length) return false;
  memory.float64.set(a.data.subarray(a.offset, a.offset + a.size), scratch);
  kernel(out.size, scratch, scratch);
  out.data.set(memory.float64.subarray(scratch, scratch + out.size), out.offset);
  return true;
}

export function inBinaryKernel(name: string, out: NDArray, a: NDArray, b: NDArray): boolean {
  const size = out.size;
  const inLine = a.size === size && b.size === size && a.contiguous && b.contiguous;
  if (size < (inLine ? WORTH_IN_LINE : WORTH_OF_TWO) || !out.contiguous) return false;
  if (!resident(out) || !resident(a) || !resident(b)) return false;
  const kernel = kernels().binary[name as BinaryName] as BinaryKernel | undefined;
  if (kernel === undefined) return false;
  if (inLine) {
    kernel(1, size, a.offset, 0, 1, b.offset, 0, 1, out.offset);
    return true;
  }
  const { shape, strides } = collapse(out.shape, [out, a, b]);
  if (shape.length > 2) return false;
  const [, left = [], right = []] = strides;
  const [columns, rows] = [shape.at(-1) ?? 1, shape.at(-2) ?? 1];
  const [aColumn, bColumn] = [left.at(-1) ?? 0, right.at(-1) ?? 0];
  if (aColumn !== 0 && aColumn !== 1) return false;
  if (bColumn !== 0 && bColumn !== 1) return false;
  kernel(
    rows,
    columns,
    a.offset,
    left.at(-2) ?? 0,
    aColumn,
    b.offset,
    right.at(-2) ?? 0,
    bColumn,
    out.offset,
  );
  return true;
}

/** Copies runs of neighbouring elements in a kernel, and says whether it did; `source` broadcasts to `target`. */
export function inCopyKernel(target: NDArray, source: NDArray): boolean {
  if (target.size < WORTH || !resident(target) || !resident(source)) return false;
  const layout = collapse(target.shape, [target, source]);
  const { shape, strides } = layout;
  const [to = [], from = []] = strides;
  const columns = shape.at(-1) ?? 1;
  if (columns < 8 || to.at(-1) !== 1 || from.at(-1) !== 1) return false;
  const { copyRows } = kernels();
  const [rows, toRow, fromRow] = [shape.at(-2) ?? 1, to.at(-2) ?? 0, from.at(-2) ?? 0];
  walk(layout, 2, [target.offset, source.offset], ([p = 0, q = 0]) =>
    copyRows(rows, columns, q, fromRow, p, toRow),
  );
  return true;
}

/** Reduces the middle axis of a row-major (outer, length, inner) array to `out` in a kernel, if there is one. */
export function inFoldKernel(
  name: string,
  out: NDArray,
  a: NDArray,
  outer: number,
  length: number,
  inner: number,
): boolean {
  if (name !== "add" && name !== "maximum") return false;
  if (a.size < WORTH || !resident(out) || !resident(a)) return false;
  const { sumRows, sumColumns, maxRows, maxColumns } = kernels();
  if (inner === 1) {
    (name === "add" ? sumRows : maxRows)(outer, length, a.offset, out.offset);
    return true;
  }
  const columns = name === "add" ? sumColumns : maxColumns;
  for (let o = 0; o < outer; o++)
    columns(length, inner, a.offset + o * length * inner, out.offset + o * inner);
  return true;
}
