import type { ArrayLike } from "../core/asarray.ts";
import { ValueError } from "../core/errors.ts";
import { keywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { fromColumns, identity, multiplyBy, safeScale, stackOf } from "./matrices.ts";
import { reflectAll, reflectionOf, reflectRows } from "./reflection.ts";
import type { Reflection } from "./reflection.ts";

/** "reduced" gives (M, K) and (K, N) with K = min(M, N), "complete" (M, M) and (M, N), "r" only R. */
export type QRMode = "reduced" | "complete" | "r";

/**
 * Matrices (…, M, N) as Q·R, Q with orthonormal columns and R upper triangular. Throws LinAlgError for fewer than two
 * axes.
 *
 * NumPy: `Q, R = np.linalg.qr(a, mode="reduced")`
 */
export function qr(
  a: ArrayLike,
  mode?: "reduced" | "complete" | { mode?: "reduced" | "complete" },
): [Q: NDArray, R: NDArray];
export function qr(a: ArrayLike, mode: "r" | { mode: "r" }): NDArray;
export function qr(a: ArrayLike, options?: QRMode | { mode?: QRMode }): [Q: NDArray, R: NDArray] | NDArray {
  const { mode = "reduced" } = keywords<{ mode?: QRMode }>("qr", ["mode"], [options]);
  if (!["reduced", "complete", "r"].includes(mode)) throw new ValueError(`Unrecognized mode '${mode}'`);
  const { batch, rows, columns, matrices, dtype } = stackOf(a, "np.linalg.qr");
  const kept = mode === "complete" ? rows : Math.min(rows, columns);
  const Q: Float64Array[] = [];
  const R = matrices.map((matrix) => {
    // What scales a column of A scales that column of R, and leaves Q.
    const scales = Array.from({ length: columns }, (_, j) => {
      const column = matrix.subarray(j * rows, (j + 1) * rows);
      const scale = safeScale(column);
      multiplyBy(scale, column);
      return scale;
    });
    const reflections = triangularize(matrix, rows, columns);
    if (mode !== "r") {
      const q = identity(rows, kept);
      reflectAll(reflections, q, rows);
      Q.push(q);
    }
    const triangle = upperTriangle(matrix, rows, kept, columns);
    scales.forEach((scale, j) => multiplyBy(1 / scale, triangle.subarray(j * kept, (j + 1) * kept)));
    return triangle;
  });
  const triangles = fromColumns(R, batch, [kept, columns], dtype);
  return mode === "r" ? triangles : [fromColumns(Q, batch, [rows, kept], dtype), triangles];
}

/** Makes a matrix upper triangular, and returns the reflections whose product, in order, is Q. */
export function triangularize(a: Float64Array, rows: number, columns: number): Reflection[] {
  return Array.from({ length: Math.min(rows, columns) }, (_, i) => {
    const start = i * rows;
    const [reflection, beta] = reflectionOf(a.slice(start + i, start + rows), i);
    a[start + i] = beta;
    a.fill(0, start + i + 1, start + rows);
    reflectRows(reflection, a, rows, i + 1);
    return reflection;
  });
}

/** The first `kept` rows of a matrix that is upper triangular. */
export function upperTriangle(a: Float64Array, rows: number, kept: number, columns: number): Float64Array {
  if (kept === rows) return a;
  const out = new Float64Array(kept * columns);
  for (let j = 0; j < columns; j++) out.set(a.subarray(j * rows, j * rows + kept), j * kept);
  return out;
}
