/** Products of several matrices, and the functions of `np.linalg` that name what `np` has for the last two axes. */
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { copyOf, fill } from "../core/copying.ts";
import { uninitialized } from "../core/allocate.ts";
import { eye } from "../chapters/matrices.ts";
import { ValueError } from "../core/errors.ts";
import { keywords } from "../core/keywords.ts";
import { reshape, swapaxes } from "../chapters/manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { dot, matmul, outer as outerOf } from "../chapters/products.ts";
import { trace as traceOf } from "../chapters/diagonals.ts";
import { checkMatrix, checkSquare } from "./matrices.ts";
import { inv } from "./solving.ts";

/**
 * Square matrices (…, M, M) to a whole power; a negative one is of the inverse. Throws TypeError for another exponent,
 * LinAlgError unless the matrices are square.
 *
 * NumPy: `np.linalg.matrix_power(a, n)`
 */
export function matrix_power(a: ArrayLike, n: number): NDArray {
  const given = asArray(a, "np.linalg.matrix_power");
  checkSquare(given);
  if (!Number.isInteger(n)) throw new TypeError("exponent must be an integer");
  if (n === 0) {
    const out = uninitialized(given.shape, given.dtype);
    fill(out, eye(given.shape[given.ndim - 1]!));
    return out;
  }
  let square = n < 0 ? inv(given) : copyOf(given);
  let result: NDArray | undefined;
  for (let rest = Math.abs(n); ; square = matmul(square, square)) {
    if (rest % 2 === 1) result = result === undefined ? square : matmul(result, square);
    rest = Math.floor(rest / 2);
    if (rest === 0) return result!;
  }
}

/**
 * The product of two or more matrices in the order that takes the fewest multiplications; the first may be a row (N,),
 * the last a column (N,). Throws ValueError when there are fewer or shapes do not fit.
 *
 * NumPy: `np.linalg.multi_dot([a, b, c])`
 */
export function multi_dot(arrays: readonly ArrayLike[]): NDArray {
  if (arrays.length < 2) throw new ValueError("Expecting at least two arrays.");
  const factors = arrays.map((factor) => asArray(factor, "np.linalg.multi_dot"));
  if (factors.length === 2) return dot(factors[0]!, factors[1]!);
  const [first, last] = [factors[0]!, factors.at(-1)!];
  if (first.ndim === 1) factors[0] = reshape(first, [1, -1]);
  if (last.ndim === 1) factors[factors.length - 1] = reshape(last, [-1, 1]);
  factors.forEach(checkMatrix);
  const product = multiplied(factors, cheapestCuts(factors), 0, factors.length - 1);
  const kept = [
    ...(first.ndim === 1 ? [] : [product.shape[0]]),
    ...(last.ndim === 1 ? [] : [product.shape[1]]),
  ];
  return reshape(product, kept);
}

/** After which factor to cut each run of factors: Cormen et al., "Introduction to Algorithms", section 15.2. */
function cheapestCuts(factors: readonly NDArray[]): number[][] {
  const sizes = [...factors.map((factor) => factor.shape[0]), factors.at(-1)!.shape[1]];
  const costs = factors.map(() => factors.map(() => 0));
  const cuts = factors.map(() => factors.map(() => 0));
  for (let length = 1; length < factors.length; length++) {
    for (let i = 0; i + length < factors.length; i++) {
      const j = i + length;
      costs[i]![j] = Infinity;
      for (let k = i; k < j; k++) {
        const cost = costs[i]![k]! + costs[k + 1]![j]! + sizes[i]! * sizes[k + 1]! * sizes[j + 1]!;
        if (cost >= costs[i]![j]!) continue;
        costs[i]![j] = cost;
        cuts[i]![j] = k;
      }
    }
  }
  return cuts;
}

function multiplied(factors: readonly NDArray[], cuts: readonly number[][], i: number, j: number): NDArray {
  if (i === j) return factors[i]!;
  const cut = cuts[i]![j]!;
  return dot(multiplied(factors, cuts, i, cut), multiplied(factors, cuts, cut + 1, j));
}

/** A view with the last two axes exchanged. Throws ValueError for fewer axes. NumPy: `np.linalg.matrix_transpose(x)` */
export function matrix_transpose(x: ArrayLike): NDArray {
  const a = asArray(x, "np.linalg.matrix_transpose");
  if (a.ndim < 2) throw new ValueError(`Input array must be at least 2-dimensional, but it is ${a.ndim}`);
  return swapaxes(a, -1, -2);
}

/** The products of the elements of two vectors: (M,) and (N,) give (M, N). Throws ValueError for other axes. NumPy: `np.linalg.outer(x1, x2)` */
export function outer(x1: ArrayLike, x2: ArrayLike): NDArray {
  const [a, b] = [asArray(x1, "np.linalg.outer"), asArray(x2, "np.linalg.outer")];
  if (a.ndim !== 1 || b.ndim !== 1) {
    throw new ValueError(
      `Input arrays must be one-dimensional, but they are x1.ndim=${a.ndim} and x2.ndim=${b.ndim}.`,
    );
  }
  return outerOf(a, b);
}

/** The sums of the diagonals of the matrices in the last two axes. NumPy: `np.linalg.trace(x, offset=0)` */
export function trace(x: ArrayLike, options: { offset?: number | undefined } = {}): NDArray {
  const { offset = 0 } = keywords<typeof options>("trace", ["offset"], [options]);
  const a = asArray(x, "np.linalg.trace");
  if (a.ndim < 2) throw new ValueError("diag requires an array of at least two dimensions");
  const order = [a.ndim - 2, a.ndim - 1, ...a.shape.slice(0, -2).map((_, i) => i)];
  return traceOf(a.transpose(order), offset);
}
