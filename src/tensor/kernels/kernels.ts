import { fallbackKernels } from "./fallback.ts";

/** out[i] = f(x[i]) for n neighbouring elements; x may equal out. */
export type UnaryKernel = (n: number, x: number, out: number) => void;

/**
 * out = f(a, b) for a row-major `out` of shape (rows, columns). A column stride is 1, or 0 where an operand repeats along
 * a row; a row stride is anything, 0 where it repeats every row. An operand of the same layout as `out` may be `out`.
 */
export type BinaryKernel = (
  rows: number,
  columns: number,
  a: number,
  aRow: number,
  aColumn: number,
  b: number,
  bRow: number,
  bColumn: number,
  out: number,
) => void;

/** A row-major x of shape (rows, columns) reduced along one axis. */
export type FoldKernel = (rows: number, columns: number, x: number, out: number) => void;

export type UnaryName = "exp" | "log" | "tanh" | "sqrt" | "square" | "negative";
export type BinaryName = "add" | "subtract" | "multiply" | "divide" | "maximum" | "minimum";

/**
 * The heavy loops, over one memory of float64 elements that never grows. Positions are indices of elements; strides are
 * in elements and of any sign; an `out` does not overlap an operand unless it says that it may.
 */
export interface Kernels {
  readonly memory: ArrayBuffer;
  /** The whole memory. */
  readonly float64: Float64Array;
  /** The first element that is not the kernels' own. */
  readonly base: number;

  readonly unary: Readonly<Record<UnaryName, UnaryKernel>>;
  readonly binary: Readonly<Record<BinaryName, BinaryKernel>>;

  /** out = a @ b for a (rows, inner) and b (inner, columns); `out` is row-major and overwritten. */
  matmul(
    rows: number,
    inner: number,
    columns: number,
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    bColumn: number,
    out: number,
  ): void;

  /** `rows` runs of neighbouring elements, from one every xRow elements to one every outRow; they do not overlap. */
  readonly copyRows: (
    rows: number,
    columns: number,
    x: number,
    xRow: number,
    out: number,
    outRow: number,
  ) => void;

  // The folds of a row-major x of shape (rows, columns). A maximum is NaN where an element is, -Infinity of nothing, and
  // either zero where both are.
  /** out[i] = the sum of row i, in NumPy's pairwise order. */
  readonly sumRows: FoldKernel;
  /** out[j] = the sum of column j, added to 0 row after row. */
  readonly sumColumns: FoldKernel;
  readonly maxRows: FoldKernel;
  readonly maxColumns: FoldKernel;
}

let current: Kernels | undefined;

/** Sets what `kernels()` gives; positions in the memory of earlier kernels mean nothing to the new ones. */
export function useKernels(given: Kernels): void {
  current = given;
}

/** The kernels in use: plain TypeScript, until others are set. */
export function kernels(): Kernels {
  return (current ??= fallbackKernels());
}
