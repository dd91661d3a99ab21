/** NumPy's chapter "Matrix and vector products". */
import { uninitialized } from "../core/allocate.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { copyOf } from "../core/copying.ts";
import { isWide, promote } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import { dense, multiplyStacks } from "../core/matrix-product.ts";
import type { NDArray } from "../ndarray.ts";
import { binary } from "../core/operations.ts";
import { reshape } from "./manipulation.ts";
import { broadcastStrides, broadcastTwo, checkAxis, formatShape, sizeOf } from "../core/shape.ts";
import { applyBinary } from "../core/ufunc.ts";

/**
 * The matrix product: (N, D) and (D, M) give (N, M); a 1-D operand is a vector; axes before the last two broadcast. Also
 * `a.matmul(b)`. Throws ValueError when the inner sizes differ, or for a number.
 *
 * NumPy: `np.matmul(a, b)`, `a @ b`
 */
export function matmul(a: ArrayLike, b: ArrayLike): NDArray {
  const left = asArray(a, "np.matmul");
  const right = asArray(b, "np.matmul");
  const scalarAt = left.ndim === 0 ? 0 : right.ndim === 0 ? 1 : -1;
  if (scalarAt >= 0) {
    throw new ValueError(
      `matmul: Input operand ${scalarAt} does not have enough dimensions ` +
        "(has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)",
    );
  }
  const rows = left.ndim === 1 ? 1 : left.shape[left.ndim - 2]!;
  const inner = left.shape[left.ndim - 1]!;
  const rightInner = right.shape[Math.max(right.ndim - 2, 0)]!;
  const columns = right.ndim === 1 ? 1 : right.shape[right.ndim - 1]!;
  if (inner !== rightInner) {
    throw new ValueError(
      `matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature ` +
        `(n?,k),(k,m?)->(n?,m?) (size ${rightInner} is different from ${inner}): ` +
        // NumPy leaves the shapes to be guessed.
        `shapes ${formatShape(left.shape)} and ${formatShape(right.shape)}`,
    );
  }
  if (left.ndim === 2 && right.ndim === 2 && left.dtype === "float64" && right.dtype === "float64") {
    const out = uninitialized([rows, columns], "float64");
    const [p, q] = [dense(left), dense(right)];
    multiplyStacks(p, p.strides, q, q.strides, out, [], { rows, inner, columns });
    return out;
  }
  const leftBatch = left.shape.slice(0, -2);
  const rightBatch = right.shape.slice(0, -2);
  const batch = broadcastTwo(leftBatch, rightBatch);
  if (batch === undefined) {
    throw new ValueError(
      "operands could not be broadcast together with remapped shapes [original->remapped]: " +
        `${formatShape(left.shape)}->${formatRemapped(leftBatch)} ` +
        `${formatShape(right.shape)}->${formatRemapped(rightBatch)}  and requested shape ${formatShape([rows, columns])}`,
    );
  }
  const dtype = promote(left.dtype, right.dtype);
  const core = [...(left.ndim === 1 ? [] : [rows]), ...(right.ndim === 1 ? [] : [columns])];
  // Narrow types are multiplied and added up as float64, and so without their rounding in between.
  const counted = isWide(dtype) ? dtype : "float64";
  const out = uninitialized([...batch, ...core], counted);
  const p = dense(isWide(left.dtype) ? left : copyOf(left, "float64"));
  const q = dense(isWide(right.dtype) ? right : copyOf(right, "float64"));
  const pStrides = [
    ...broadcastStrides(leftBatch, p.strides.slice(0, -2), batch),
    ...(p.ndim === 1 ? [0, p.strides[0]!] : p.strides.slice(-2)),
  ];
  const qStrides = [
    ...broadcastStrides(rightBatch, q.strides.slice(0, -2), batch),
    ...(q.ndim === 1 ? [q.strides[0]!, 0] : q.strides.slice(-2)),
  ];
  multiplyStacks(p, pStrides, q, qStrides, out, batch, { rows, inner, columns });
  return dtype === counted ? out : copyOf(out, dtype);
}

function formatRemapped(batch: readonly number[]): string {
  return `(${[...batch, "newaxis", "newaxis"].join(",")})`;
}

/**
 * The dot product of two vectors, the matrix product of matrices, a product with a number; for more axes, the sum over
 * the last axis of a and the last but one of b. Also `a.dot(b)`. Throws ValueError when the sizes differ.
 *
 * NumPy: `np.dot(a, b)`
 */
export function dot(a: ArrayLike, b: ArrayLike): NDArray {
  const left = asArray(a, "np.dot");
  const right = asArray(b, "np.dot");
  if (left.ndim === 0 || right.ndim === 0) return applyBinary(binary.multiply, left, right);
  const leftAxis = left.ndim - 1;
  const rightAxis = Math.max(right.ndim - 2, 0);
  const inner = left.shape[leftAxis]!;
  if (inner !== right.shape[rightAxis]) {
    throw new ValueError(
      `shapes ${formatShape(left.shape)} and ${formatShape(right.shape)} not aligned: ` +
        `${inner} (dim ${leftAxis}) != ${right.shape[rightAxis]} (dim ${rightAxis})`,
    );
  }
  if (left.ndim <= 2 && right.ndim <= 2) return matmul(left, right);
  return tensordot(left, right, [[leftAxis], [rightAxis]]);
}

/**
 * The products of elements summed over pairs of axes: the last k of a with the first k of b, or two lists of axes.
 *
 * NumPy: `np.tensordot(a, b, axes=1)`, `np.tensordot(a, b, axes=([1], [0]))`
 */
export function tensordot(
  a: ArrayLike,
  b: ArrayLike,
  axes: number | readonly [number | readonly number[], number | readonly number[]] = 2,
): NDArray {
  const left = asArray(a, "np.tensordot");
  const right = asArray(b, "np.tensordot");
  const list = (axis: number | readonly number[], ndim: number): number[] =>
    (typeof axis === "number" ? [axis] : [...axis]).map((one) => checkAxis(one, ndim));
  const [p, q] =
    typeof axes === "number"
      ? [
          Array.from({ length: axes }, (_, i) => left.ndim - axes + i),
          Array.from({ length: axes }, (_, i) => i),
        ]
      : [list(axes[0], left.ndim), list(axes[1], right.ndim)];
  if (p.length !== q.length || p.some((axis, i) => left.shape[axis] !== right.shape[q[i]!])) {
    throw new ValueError("shape-mismatch for sum");
  }
  const leftFree = left.shape.map((_, i) => i).filter((i) => !p.includes(i));
  const rightFree = right.shape.map((_, i) => i).filter((i) => !q.includes(i));
  const inner = p.reduce((product, axis) => product * left.shape[axis]!, 1);
  const rows = leftFree.map((i) => left.shape[i]!);
  const columns = rightFree.map((i) => right.shape[i]!);
  const product = matmul(
    reshape(left.transpose([...leftFree, ...p]), [sizeOf(rows), inner]),
    reshape(right.transpose([...q, ...rightFree]), [inner, sizeOf(columns)]),
  );
  return reshape(product, [...rows, ...columns]);
}

/** The product of each pair of elements of two flattened arrays: (I,) and (J,) give (I, J). NumPy: `np.outer(a, b)` */
export function outer(a: ArrayLike, b: ArrayLike): NDArray {
  const left = asArray(a, "np.outer");
  const right = asArray(b, "np.outer");
  return applyBinary(binary.multiply, reshape(left, [-1, 1]), reshape(right, [1, -1]));
}

/** The sum of products over the last axis of both. NumPy: `np.inner(a, b)` */
export function inner(a: ArrayLike, b: ArrayLike): NDArray {
  const left = asArray(a, "np.inner");
  const right = asArray(b, "np.inner");
  if (left.ndim === 0 || right.ndim === 0) return applyBinary(binary.multiply, left, right);
  if (left.shape[left.ndim - 1] !== right.shape[right.ndim - 1]) {
    throw new ValueError(
      `shapes ${formatShape(left.shape)} and ${formatShape(right.shape)} not aligned: ` +
        `${left.shape[left.ndim - 1]} (dim ${left.ndim - 1}) != ${right.shape[right.ndim - 1]} (dim ${right.ndim - 1})`,
    );
  }
  return tensordot(left, right, [[left.ndim - 1], [right.ndim - 1]]);
}

/** The sum of products of all elements. NumPy: `np.vdot(a, b)` */
export function vdot(a: ArrayLike, b: ArrayLike): NDArray {
  return dot(reshape(a, [-1]), reshape(b, [-1]));
}
