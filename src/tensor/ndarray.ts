import { checkAllocation, uninitialized } from "./core/allocate.ts";
import { arena, isOpen, scopeAt, stale } from "./core/arena.ts";
import { setArrayClass } from "./core/array-class.ts";
import type { ArrayLike } from "./core/asarray.ts";
import { asElements } from "./core/asarray.ts";
import { checkWritable, copyOf, fill } from "./core/copying.ts";
import { checkDType, isWide, itemsizeOf } from "./core/dtype.ts";
import type { Data, DType } from "./core/dtype.ts";
import { IndexError, ValueError } from "./core/errors.ts";
import { Flat } from "./core/flat.ts";
import { read, write } from "./core/indexing.ts";
import type { Index } from "./core/indexing.ts";
import { isKeywords } from "./core/keywords.ts";
import * as manipulation from "./chapters/manipulation.ts";
import type { Order, OrderOptions } from "./chapters/manipulation.ts";
import { binary, unary } from "./core/operations.ts";
import { toText } from "./printing/printing.ts";
import { diagonal, trace } from "./chapters/diagonals.ts";
import type { DiagonalAxes } from "./chapters/diagonals.ts";
import { dot, matmul } from "./chapters/products.ts";
import * as reductions from "./chapters/reductions.ts";
import type {
  Accumulation,
  AxisReduction,
  Reduction,
  Variance,
  WholeAxis,
  WholeReduction,
  WholeVariance,
} from "./chapters/reductions.ts";
import { clip, round } from "./chapters/rounding.ts";
import { checkShape, formatShape, isRowMajor, rowMajorStrides, sameShape, sizeOf } from "./core/shape.ts";
import type { Axis, Dims } from "./core/shape.ts";
import { argsort, sortInPlace } from "./chapters/sorting.ts";
import { take } from "./chapters/taking.ts";
import { repeat } from "./chapters/tiling.ts";
import { applyBinary, applyInPlace, applyUnary } from "./core/ufunc.ts";

/** What `x.tolist()` gives: a number or boolean for a 0-d array, else nested lists of them. */
export type NestedList = number | boolean | NestedList[];

/**
 * An n-dimensional array. Methods have the names of Python's operators, so that `x @ W + b` is
 * `x.matmul(W).add(b)`; each makes a new array unless its doc says otherwise.
 */
export class NDArray {
  readonly #data: Data;
  /** @internal Where in `data` the first element is. */
  readonly offset: number;
  /** The sizes of the axes: `const [N, D] = x.shape`. NumPy: `x.shape` */
  readonly shape: Dims;
  /** How many elements apart neighbours along each axis are. NumPy: `x.strides`, which counts bytes */
  readonly strides: readonly number[];
  /** The number of elements. NumPy: `x.size` */
  readonly size: number;
  /** The type of the elements, such as "float64", "int64" or "bool". NumPy: `x.dtype` */
  readonly dtype: DType;
  /** @internal Whether the elements lie in row-major order without gaps. */
  readonly contiguous: boolean;
  /** @internal Whether this is one element's value, and no view of it: x.at(1, 2). */
  isScalar = false;
  /** @internal False when someone has asked that nothing be written into it. */
  writeable = true;
  /** @internal The scope whose memory holds the elements, or 0. */
  readonly scope: number;

  /** @internal Keeps the lists it is given. */
  constructor(
    data: Data,
    offset: number,
    shape: readonly number[],
    strides: readonly number[],
    dtype: DType,
    size = sizeOf(shape),
    contiguous = isRowMajor(shape, strides),
  ) {
    this.#data = data;
    this.offset = offset;
    // Dims promises eight axes that an array may lack: it spares every `const [N, D] = x.shape` a check.
    this.shape = shape as Dims;
    this.strides = strides;
    this.size = size;
    this.dtype = dtype;
    this.contiguous = contiguous;
    this.scope = data === arena ? scopeAt(offset) : 0;
  }

  /** @internal The elements, of this array and perhaps of others. Throws StaleArrayError after the array's scope. */
  get data(): Data {
    if (this.scope !== 0 && !isOpen(this.scope)) throw stale();
    return this.#data;
  }

  /** @internal An array of these elements in row-major order, copied. Throws ValueError when the shape has others. */
  static fromData(data: Float64Array, shape: readonly number[], dtype: DType = "float64"): NDArray {
    const dims = checkShape(shape);
    if (data.length !== sizeOf(dims)) {
      throw new ValueError(`fromData: ${data.length} elements for the shape (${dims.join(",")})`);
    }
    const out = uninitialized(dims, checkDType(dtype));
    if (isWide(out.dtype)) out.data.set(data, out.offset);
    else fill(out, new NDArray(data, 0, dims, rowMajorStrides(dims), "float64"));
    return out;
  }

  /** @internal The elements in row-major order, copied; true and false as 1 and 0. */
  toFlat(): Float64Array {
    checkAllocation(this.shape, "float64");
    const out = new Float64Array(this.size);
    fill(new NDArray(out, 0, this.shape, rowMajorStrides(this.shape), "float64"), this);
    return out;
  }

  /** The number of axes. NumPy: `x.ndim` */
  get ndim(): number {
    return this.shape.length;
  }

  /** The bytes one element takes in NumPy. NumPy: `x.itemsize` */
  get itemsize(): number {
    return itemsizeOf(this.dtype);
  }

  /** The bytes all elements take in NumPy. NumPy: `x.nbytes` */
  get nbytes(): number {
    return this.size * this.itemsize;
  }

  /** All elements in row-major order, to read and to write: `x.flat.at(3)`, `for (const value of x.flat)`. NumPy: `x.flat` */
  get flat(): Flat {
    return new Flat(this);
  }

  /** The transpose: a view with the axes in reverse order. NumPy: `x.T` */
  get T(): NDArray {
    return manipulation.transpose(this);
  }

  /** x + other, element by element; shapes broadcast. NumPy: `x + other` */
  add(other: ArrayLike): NDArray {
    return applyBinary(binary.add, this, other);
  }

  /** x - other, element by element; shapes broadcast. NumPy: `x - other` */
  sub(other: ArrayLike): NDArray {
    return applyBinary(binary.subtract, this, other);
  }

  /** x * other, element by element; shapes broadcast. NumPy: `x * other` */
  mul(other: ArrayLike): NDArray {
    return applyBinary(binary.multiply, this, other);
  }

  /** x / other, element by element, always float64; shapes broadcast. NumPy: `x / other` */
  div(other: ArrayLike): NDArray {
    return applyBinary(binary.divide, this, other);
  }

  /** x / other rounded towards -inf; shapes broadcast. NumPy: `x // other` */
  floordiv(other: ArrayLike): NDArray {
    return applyBinary(binary.floor_divide, this, other);
  }

  /** The remainder of x / other, with the sign of other; shapes broadcast. NumPy: `x % other` */
  mod(other: ArrayLike): NDArray {
    return applyBinary(binary.remainder, this, other);
  }

  /** x raised to the power other; an int64 array takes no negative int64 power. Shapes broadcast. NumPy: `x ** other` */
  pow(other: ArrayLike): NDArray {
    if (other === 2) return applyUnary(unary.square, this);
    return applyBinary(binary.power, this, other);
  }

  /**
   * The matrix product: (N, D) and (D, M) give (N, M); a 1-D operand is a vector, and axes before the last two
   * broadcast. Throws ValueError when the inner sizes differ.
   *
   * NumPy: `x @ other`
   */
  matmul(other: ArrayLike): NDArray {
    return matmul(this, other);
  }

  /** The dot product of vectors, or the matrix product of matrices. NumPy: `x.dot(other)` */
  dot(other: ArrayLike): NDArray {
    return dot(this, other);
  }

  /** -x, element by element. NumPy: `-x` */
  neg(): NDArray {
    return applyUnary(unary.negative, this);
  }

  /** |x|, element by element. NumPy: `abs(x)` */
  abs(): NDArray {
    return applyUnary(unary.absolute, this);
  }

  /** Adds other into x and returns x; other broadcasts to the shape of x. Throws UFuncTypeError when the dtype cannot hold the result. NumPy: `x += other` */
  iadd(other: ArrayLike): this {
    applyInPlace(binary.add, this, other);
    return this;
  }

  /** Subtracts other from x in place and returns x; other broadcasts to the shape of x. Throws UFuncTypeError when the dtype cannot hold the result. NumPy: `x -= other` */
  isub(other: ArrayLike): this {
    applyInPlace(binary.subtract, this, other);
    return this;
  }

  /** Multiplies x by other in place and returns x; other broadcasts to the shape of x. Throws UFuncTypeError when the dtype cannot hold the result. NumPy: `x *= other` */
  imul(other: ArrayLike): this {
    applyInPlace(binary.multiply, this, other);
    return this;
  }

  /** Divides x by other in place and returns x; other broadcasts to the shape of x. Throws UFuncTypeError when the dtype cannot hold the result. NumPy: `x /= other` */
  idiv(other: ArrayLike): this {
    applyInPlace(binary.divide, this, other);
    return this;
  }
  /** Divides x by other in place, rounded towards -inf, and returns x; other broadcasts to the shape of x. Throws UFuncTypeError when the dtype cannot hold the result. NumPy: `x //= other` */
  ifloordiv(other: ArrayLike): this {
    applyInPlace(binary.floor_divide, this, other);
    return this;
  }

  /** Puts the remainder of x / other into x and returns x; other broadcasts to the shape of x. Throws UFuncTypeError when the dtype cannot hold the result. NumPy: `x %= other` */
  imod(other: ArrayLike): this {
    applyInPlace(binary.remainder, this, other);
    return this;
  }

  /** Raises x to the power other in place and returns x; other broadcasts to the shape of x. Throws UFuncTypeError when the dtype cannot hold the result. NumPy: `x **= other` */
  ipow(other: ArrayLike): this {
    applyInPlace(binary.power, this, other);
    return this;
  }

  /** Puts x & other into x and returns x; other broadcasts to the shape of x. Throws UFuncTypeError for floats. NumPy: `x &= other` */
  iand(other: ArrayLike): this {
    applyInPlace(binary.bitwise_and, this, other);
    return this;
  }

  /** Puts x | other into x and returns x; other broadcasts to the shape of x. Throws UFuncTypeError for floats. NumPy: `x |= other` */
  ior(other: ArrayLike): this {
    applyInPlace(binary.bitwise_or, this, other);
    return this;
  }

  /** Puts x ^ other into x and returns x; other broadcasts to the shape of x. Throws UFuncTypeError for floats. NumPy: `x ^= other` */
  ixor(other: ArrayLike): this {
    applyInPlace(binary.bitwise_xor, this, other);
    return this;
  }

  /** Puts the matrix product x @ other into x, whose shape it must have, and returns x. NumPy: `x @= other` */
  imatmul(other: ArrayLike): this {
    const product = matmul(this, other);
    if (!sameShape(product.shape, this.shape)) {
      throw new ValueError(
        `the product has the shape ${formatShape(product.shape)} and does not fit into ${formatShape(this.shape)}`,
      );
    }
    write(this, ["..."], product);
    return this;
  }

  /** Moves the bits of each whole number up by other places in place and returns x. NumPy: `x <<= other` */
  ilshift(other: ArrayLike): this {
    applyInPlace(binary.left_shift, this, other);
    return this;
  }

  /** Moves the bits of each whole number down by other places in place and returns x. NumPy: `x >>= other` */
  irshift(other: ArrayLike): this {
    applyInPlace(binary.right_shift, this, other);
    return this;
  }

  /** Where x > other, as a bool array; shapes broadcast. NumPy: `x > other` */
  gt(other: ArrayLike): NDArray {
    return applyBinary(binary.greater, this, other);
  }

  /** Where x >= other, as a bool array; shapes broadcast. NumPy: `x >= other` */
  ge(other: ArrayLike): NDArray {
    return applyBinary(binary.greater_equal, this, other);
  }

  /** Where x < other, as a bool array; shapes broadcast. NumPy: `x < other` */
  lt(other: ArrayLike): NDArray {
    return applyBinary(binary.less, this, other);
  }

  /** Where x <= other, as a bool array; shapes broadcast. NumPy: `x <= other` */
  le(other: ArrayLike): NDArray {
    return applyBinary(binary.less_equal, this, other);
  }

  /** Where x == other, as a bool array; nan equals nothing. Shapes broadcast. NumPy: `x == other` */
  eq(other: ArrayLike): NDArray {
    return applyBinary(binary.equal, this, other);
  }

  /** Where x != other, as a bool array; shapes broadcast. NumPy: `x != other` */
  ne(other: ArrayLike): NDArray {
    return applyBinary(binary.not_equal, this, other);
  }

  /** x & other: "and" of bool arrays, of int64 the common bits; shapes broadcast. NumPy: `x & other` */
  and(other: ArrayLike): NDArray {
    return applyBinary(binary.bitwise_and, this, other);
  }

  /** x | other: "or" of bool arrays, of int64 the bits of either; shapes broadcast. NumPy: `x | other` */
  or(other: ArrayLike): NDArray {
    return applyBinary(binary.bitwise_or, this, other);
  }

  /** x ^ other: "one only" of bool arrays, of int64 the bits of one; shapes broadcast. NumPy: `x ^ other` */
  xor(other: ArrayLike): NDArray {
    return applyBinary(binary.bitwise_xor, this, other);
  }
  /** x << other: each whole number with its bits moved up by other places; shapes broadcast. NumPy: `x << other` */
  lshift(other: ArrayLike): NDArray {
    return applyBinary(binary.left_shift, this, other);
  }

  /** x >> other: each whole number with its bits moved down by other places; shapes broadcast. NumPy: `x >> other` */
  rshift(other: ArrayLike): NDArray {
    return applyBinary(binary.right_shift, this, other);
  }

  /** ~x: "not" of a bool array, of int64 each bit turned over. NumPy: `~x` */
  invert(): NDArray {
    return applyUnary(unary.invert, this);
  }

  /** The sum of all elements, or along an axis or several. NumPy: `x.sum(axis=0, keepdims=True)` */
  sum(axis?: WholeReduction | null): number;
  /** The sum of all elements, or along an axis or several. NumPy: `x.sum(axis=0, keepdims=True)` */
  sum(axis: Axis | Reduction): NDArray;
  sum(axis?: Axis | Reduction | null): NDArray | number {
    return reductions.sum(this, axis as Axis | Reduction);
  }

  /** The mean of all elements, or along an axis or several. NumPy: `x.mean(axis=0, keepdims=True)` */
  mean(axis?: WholeReduction | null): number;
  /** The mean of all elements, or along an axis or several. NumPy: `x.mean(axis=0, keepdims=True)` */
  mean(axis: Axis | Reduction): NDArray;
  mean(axis?: Axis | Reduction | null): NDArray | number {
    return reductions.mean(this, axis as Axis | Reduction);
  }

  /** The largest element, or the largest along an axis or several; nan if there is one. NumPy: `x.max(axis=1, keepdims=True)` */
  max(axis?: WholeReduction | null): number;
  /** The largest element, or the largest along an axis or several; nan if there is one. NumPy: `x.max(axis=1, keepdims=True)` */
  max(axis: Axis | Reduction): NDArray;
  max(axis?: Axis | Reduction | null): NDArray | number {
    return reductions.max(this, axis as Axis | Reduction);
  }

  /** The smallest element, or the smallest along an axis or several; nan if there is one. NumPy: `x.min(axis=1, keepdims=True)` */
  min(axis?: WholeReduction | null): number;
  /** The smallest element, or the smallest along an axis or several; nan if there is one. NumPy: `x.min(axis=1, keepdims=True)` */
  min(axis: Axis | Reduction): NDArray;
  min(axis?: Axis | Reduction | null): NDArray | number {
    return reductions.min(this, axis as Axis | Reduction);
  }

  /** The product of all elements, or along an axis or several. NumPy: `x.prod(axis=0)` */
  prod(axis?: WholeReduction | null): number;
  /** The product of all elements, or along an axis or several. NumPy: `x.prod(axis=0)` */
  prod(axis: Axis | Reduction): NDArray;
  prod(axis?: Axis | Reduction | null): NDArray | number {
    return reductions.prod(this, axis as Axis | Reduction);
  }

  /** The variance of all elements, or along an axis or several; divides by n - ddof. NumPy: `x.var(axis=0, ddof=1)` */
  var(axis?: WholeVariance | null): number;
  /** The variance of all elements, or along an axis or several; divides by n - ddof. NumPy: `x.var(axis=0, ddof=1)` */
  var(axis: Axis | Variance): NDArray;
  var(axis?: Axis | Variance | null): NDArray | number {
    return reductions.variance(this, axis as Axis | Variance);
  }

  /** The standard deviation of all elements, or along an axis or several; divides by n - ddof. NumPy: `x.std(axis=0, ddof=1)` */
  std(axis?: WholeVariance | null): number;
  /** The standard deviation of all elements, or along an axis or several; divides by n - ddof. NumPy: `x.std(axis=0, ddof=1)` */
  std(axis: Axis | Variance): NDArray;
  std(axis?: Axis | Variance | null): NDArray | number {
    return reductions.std(this, axis as Axis | Variance);
  }

  /** Whether any element is true (not 0), or any along an axis or several. NumPy: `x.any(axis=0)` */
  any(axis?: WholeReduction | null): boolean;
  /** Whether any element is true (not 0), or any along an axis or several. NumPy: `x.any(axis=0)` */
  any(axis: Axis | Reduction): NDArray;
  any(axis?: Axis | Reduction | null): NDArray | boolean {
    return reductions.any(this, axis as Axis | Reduction);
  }

  /** Whether all elements are true (not 0), or all along an axis or several. NumPy: `x.all(axis=0)` */
  all(axis?: WholeReduction | null): boolean;
  /** Whether all elements are true (not 0), or all along an axis or several. NumPy: `x.all(axis=0)` */
  all(axis: Axis | Reduction): NDArray;
  all(axis?: Axis | Reduction | null): NDArray | boolean {
    return reductions.all(this, axis as Axis | Reduction);
  }

  /** The position of the largest element: in the flattened array, or along an axis. NumPy: `x.argmax(axis=1)` */
  argmax(axis?: WholeAxis | null): number;
  /** The position of the largest element: in the flattened array, or along an axis. NumPy: `x.argmax(axis=1)` */
  argmax(axis: number | AxisReduction): NDArray;
  argmax(axis?: number | AxisReduction | null): NDArray | number {
    return reductions.argmax(this, axis as number | AxisReduction);
  }

  /** The position of the smallest element: in the flattened array, or along an axis. NumPy: `x.argmin(axis=1)` */
  argmin(axis?: WholeAxis | null): number;
  /** The position of the smallest element: in the flattened array, or along an axis. NumPy: `x.argmin(axis=1)` */
  argmin(axis: number | AxisReduction): NDArray;
  argmin(axis?: number | AxisReduction | null): NDArray | number {
    return reductions.argmin(this, axis as number | AxisReduction);
  }
  /** The running sums along an axis, or of the flattened array. NumPy: `x.cumsum(axis=0)` */
  cumsum(axis?: number | Accumulation | null): NDArray {
    return reductions.cumsum(this, axis);
  }

  /** The running products along an axis, or of the flattened array. NumPy: `x.cumprod(axis=0)` */
  cumprod(axis?: number | Accumulation | null): NDArray {
    return reductions.cumprod(this, axis);
  }

  /** The sum of the k-th diagonal of a matrix. NumPy: `x.trace()` */
  trace(offset?: number | DiagonalAxes): NDArray {
    return trace(this, offset);
  }

  /** The k-th diagonal of the first two axes: a view, with the diagonal as its last axis. NumPy: `x.diagonal()` */
  diagonal(offset?: number | DiagonalAxes): NDArray {
    return diagonal(this, offset);
  }

  /** Each element moved into [low, high]; null leaves that side open. NumPy: `x.clip(low, high)` */
  clip(low: ArrayLike | null, high: ArrayLike | null = null): NDArray {
    return clip(this, low, high);
  }

  /** Each element rounded to `decimals` places, halves to the even digit. NumPy: `x.round(decimals)` */
  round(decimals = 0): NDArray {
    return round(this, decimals);
  }

  /**
   * The same elements in another shape, a view where possible; one size may be -1 and is worked out. A last argument
   * `{ order: "F" }` reads and places them column by column. Throws ValueError when the sizes do not multiply to
   * `x.size`.
   *
   * NumPy: `x.reshape(2, -1)`, `x.reshape((2, -1), order="F")`
   */
  reshape(...shape: number[]): NDArray;
  reshape(...shapeAndOptions: [...shape: number[], options: OrderOptions]): NDArray;
  reshape(shape: readonly number[], options?: OrderOptions): NDArray;
  reshape(...args: (number | readonly number[] | OrderOptions | undefined)[]): NDArray {
    const last = args.at(-1);
    const options = isKeywords(last) ? (last as OrderOptions) : undefined;
    const sizes = args.filter((arg) => typeof arg === "number" || Array.isArray(arg));
    return manipulation.reshape(this, listed(sizes as (number | readonly number[])[]), options);
  }

  /** A view with the axes in the given order, or in reverse order. NumPy: `x.transpose(0, 2, 1)` */
  transpose(...axes: number[]): NDArray;
  transpose(axes: readonly number[] | null): NDArray;
  transpose(...axes: (number | readonly number[] | null)[]): NDArray {
    const order = listed(axes.filter((axis) => axis !== null));
    return manipulation.transpose(this, order.length === 0 ? undefined : order);
  }

  /** A view with two axes exchanged. NumPy: `x.swapaxes(a, b)` */
  swapaxes(a: number, b: number): NDArray {
    return manipulation.swapaxes(this, a, b);
  }

  /** A view without the axes of size 1, or without the named ones. NumPy: `x.squeeze(axis)` */
  squeeze(axis?: Axis): NDArray {
    return manipulation.squeeze(this, axis);
  }

  /** The elements in one axis: a view where possible; column by column with order "F". NumPy: `x.ravel(order="C")` */
  ravel(order?: Order): NDArray {
    return manipulation.ravel(this, order);
  }

  /** The elements in one axis, always a copy; column by column with order "F". NumPy: `x.flatten(order="C")` */
  flatten(order?: Order): NDArray {
    return copyOf(manipulation.ravel(this, order));
  }

  /** Each element repeated, along an axis or of the flattened array. NumPy: `x.repeat(2, axis=0)` */
  repeat(repeats: number | readonly number[] | NDArray, axis?: number | null): NDArray {
    return repeat(this, repeats, axis);
  }

  /** The elements at `indices` along an axis, or of the flattened array. NumPy: `x.take(indices, axis=0)` */
  take(indices: ArrayLike, axis?: number | null): NDArray {
    return take(this, indices, axis);
  }

  /** A copy, with its own elements. NumPy: `x.copy()` */
  copy(): NDArray {
    return copyOf(this);
  }

  /** A copy with another dtype; to int64 drops the fraction. NumPy: `x.astype(float)` */
  astype(dtype: DType): NDArray {
    return copyOf(this, checkDType(dtype));
  }

  /** Writes one value, cast to the dtype of x, into every element. NumPy: `x.fill(value)` */
  fill(value: number | boolean): void {
    checkWritable(this, "assignment destination is read-only");
    fill(this, asElements(value, this.dtype, "x.fill"));
  }

  /** Sorts in place along an axis, the last by default; nan goes last. NumPy: `x.sort(axis=-1)` */
  sort(axis = -1): void {
    sortInPlace(this, axis);
  }

  /** The positions that sort each row along an axis, the last by default. NumPy: `x.argsort(axis=-1)` */
  argsort(axis: number | null = -1): NDArray {
    return argsort(this, axis);
  }

  /**
   * x[...index]. An entry is a whole number; a slice as NumPy writes it, in a string (":", "1:3", "::-1"); "..."; null
   * for a new axis; an int64 or bool array or list. Without arrays or lists the result is a view, and writing to it
   * changes x; a whole number for each axis gives that element, which does not change with x. Throws IndexError.
   *
   * NumPy: `x[0]` is `x.at(0)`, `x[:, 1:3]` is `x.at(":", "1:3")`, `x[x > 0]` is `x.at(x.gt(0))`
   */
  at(...index: Index[]): NDArray {
    return read(this, index);
  }

  /**
   * x[...index] = value: writes into x, casting to its dtype and broadcasting. The index is a list with an entry for
   * each axis, as in `x.at`, or one entry that is not a list. Throws IndexError and ValueError.
   *
   * NumPy: `x[0, 1:3] = v` is `x.set([0, "1:3"], v)`, `x[x < 0] = 0` is `x.set([x.lt(0)], 0)`
   */
  set(index: Index | readonly Index[], value: ArrayLike): void {
    write(this, index, value);
  }

  /**
   * One element as a number: at a position on each axis, at a position in the flattened array, or the only one.
   *
   * NumPy: `x.item(0, 1)`
   */
  item(...index: number[]): number {
    if (index.length === 0 && this.size !== 1) {
      throw new ValueError("can only convert an array of size 1 to a Python scalar");
    }
    if (index.length === 1 && this.ndim !== 1) return manipulation.reshape(this, [-1]).item(index[0]!);
    if (index.length !== 0 && index.length !== this.ndim) {
      throw new ValueError("incorrect number of indices for array");
    }
    let at = this.offset;
    for (let i = 0; i < index.length; i++) {
      const place = index[i]!;
      const length = this.shape[i]!;
      if (!Number.isInteger(place)) throw new TypeError(`item: expected whole numbers, got ${String(place)}`);
      if (place < -length || place >= length) {
        throw new IndexError(`index ${place} is out of bounds for axis ${i} with size ${length}`);
      }
      at += (place < 0 ? place + length : place) * this.strides[i]!;
    }
    return this.data[at]!;
  }

  /** Whether the only element is true (not 0). Throws ValueError for more elements. NumPy: `bool(x)` */
  bool(): boolean {
    if (this.size === 0) {
      throw new ValueError(
        "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.",
      );
    }
    if (this.size !== 1) {
      throw new ValueError(
        "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
      );
    }
    return this.item() !== 0;
  }

  /** The elements as nested lists; those of a bool array as true and false. NumPy: `x.tolist()` */
  tolist(): NestedList {
    return nested(this, 0, this.offset);
  }

  /** The parts along the first axis, as views: `for (const row of x)`. NumPy: `for row in x` */
  *[Symbol.iterator](): Generator<NDArray> {
    if (this.ndim === 0) throw new TypeError("iteration over a 0-d array");
    for (let i = 0; i < this.shape[0]; i++) yield read(this, [i]);
  }

  /** The array as NumPy prints it. NumPy: `str(x)` */
  toString(): string {
    return toText(this);
  }

  /** @internal What JSON.stringify writes: the nested lists. */
  toJSON(): NestedList {
    return this.tolist();
  }

  /** @internal Operators such as `x + y` work in Python, not in TypeScript: says what to write instead. */
  [Symbol.toPrimitive](hint: "default" | "number" | "string"): string | number {
    if (hint === "string") return toText(this);
    if (hint === "number" && this.size === 1) return this.item();
    throw new TypeError(
      "operators do not work on arrays in TypeScript: use methods, such as x.add(y) for x + y, x.mul(y) for x * y, " +
        "x.gt(y) for x > y and x.eq(y) for x == y",
    );
  }
}

setArrayClass(NDArray);

function nested(x: NDArray, axis: number, at: number): NestedList {
  if (axis === x.ndim) return x.dtype === "bool" ? x.data[at] !== 0 : x.data[at]!;
  const out: NestedList[] = [];
  for (let i = 0; i < x.shape[axis]!; i++) out.push(nested(x, axis + 1, at + i * x.strides[axis]!));
  return out;
}

/** The sizes of `x.reshape(2, 3)` and of `x.reshape([2, 3])` alike. */
function listed(values: readonly (number | readonly number[])[]): readonly number[] {
  const first = values[0];
  if (typeof first === "object") return first;
  return values as readonly number[];
}
