/** NumPy's chapter "Building matrices". */
import { fresh } from "../core/allocate.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { fill, rowMajor } from "../core/copying.ts";
import { checkDType, promote } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import { read } from "../core/indexing.ts";
import { keywords } from "../core/keywords.ts";
import { ravel } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { binary } from "../core/operations.ts";
import { checkShape } from "../core/shape.ts";
import { applyBinary } from "../core/ufunc.ts";

export interface DiagonalOptions {
  /** The number of columns, that of the rows by default. */
  M?: number | null | undefined;
  /** Which diagonal: 0 is the main one, positive ones are above it. */
  k?: number | undefined;
  dtype?: DType | undefined;
}

/** An N-by-M matrix with ones where `isOne(column - row)`. */
function matrixOf(
  operation: string,
  N: number,
  given: readonly unknown[],
  isOne: (above: number, k: number) => boolean,
): NDArray {
  const options = keywords<DiagonalOptions>(operation, ["M", "k", "dtype"], given);
  const [rows = 0, columns = 0] = checkShape([N, options.M ?? N]);
  const out = fresh([rows, columns], checkDType(options.dtype ?? "float64"));
  const k = options.k ?? 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) if (isOne(j - i, k)) out.data[out.offset + i * columns + j] = 1;
  }
  return out;
}

/** Ones on the k-th diagonal of N rows and M columns (N without M), zeros elsewhere. NumPy: `np.eye(N, M, k=0, dtype=float)` */
export function eye(
  N: number,
  M?: number | null | DiagonalOptions,
  k?: number | DiagonalOptions,
  dtype?: DType,
): NDArray {
  return matrixOf("eye", N, [M, k, dtype], (above, diagonal) => above === diagonal);
}

/** The n-by-n identity matrix. NumPy: `np.identity(n, dtype=float)` */
export function identity(n: number, dtype?: DType | { dtype?: DType | undefined }): NDArray {
  return eye(n, n, keywords<{ dtype?: DType | undefined }>("identity", ["dtype"], [dtype]));
}

/** Ones on and below the k-th diagonal of N rows and M columns (N without M), zeros above. NumPy: `np.tri(N, M, k=0, dtype=float)` */
export function tri(
  N: number,
  M?: number | null | DiagonalOptions,
  k?: number | DiagonalOptions,
  dtype?: DType,
): NDArray {
  return matrixOf("tri", N, [M, k, dtype], (above, diagonal) => above <= diagonal);
}

export interface VanderOptions {
  /** The number of columns, that of the elements by default. */
  N?: number | null | undefined;
  /** Whether the powers grow from left to right. */
  increasing?: boolean | undefined;
}

/** The powers of a 1-D array as columns, the highest, N - 1, first. Throws ValueError for more axes. NumPy: `np.vander(x, N=3, increasing=False)` */
export function vander(x: ArrayLike, N?: number | null | VanderOptions, increasing?: boolean): NDArray {
  const options = keywords<VanderOptions>("vander", ["N", "increasing"], [N, increasing]);
  const a = asArray(x, "np.vander");
  if (a.ndim !== 1) throw new ValueError("x must be a one-dimensional array or sequence.");
  const [columns = 0] = checkShape(options.N ?? a.size);
  const out = fresh([a.size, columns], promote(a.dtype, "int64"));
  for (let power = 0; power < columns; power++) {
    const column = read(out, [":", options.increasing === true ? power : columns - 1 - power]);
    if (power === 0) fill(column, asArray(1));
    else {
      const before = read(out, [":", options.increasing === true ? power - 1 : columns - power]);
      fill(column, applyBinary(binary.multiply, before, a));
    }
  }
  return out;
}

/** The matrix with the elements of the flattened x as its k-th diagonal. NumPy: `np.diagflat(x, k=0)` */
export function diagflat(x: ArrayLike, k?: number | { k?: number | undefined }): NDArray {
  const { k: diagonal = 0 } = keywords<{ k?: number | undefined }>("diagflat", ["k"], [k]);
  const values = rowMajor(ravel(asArray(x, "np.diagflat")));
  const [n = 0] = checkShape(values.size + Math.abs(diagonal));
  const out = fresh([n, n], values.dtype);
  const start = out.offset + (diagonal < 0 ? -diagonal * n : diagonal);
  for (let i = 0; i < values.size; i++) {
    out.data[start + i * (n + 1)] = values.data[values.offset + i]!;
  }
  return out;
}
