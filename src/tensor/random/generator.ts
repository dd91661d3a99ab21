import { isArray } from "../core/array-class.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { copyOf } from "../core/copying.ts";
import { checkDType } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { IndexError, OverflowError, ValueError } from "../core/errors.ts";
import { take } from "../chapters/taking.ts";
import { moveaxis } from "../chapters/manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { checkAxis } from "../core/shape.ts";
import type { Shape } from "../core/shape.ts";
import { bind, checkSize, draw, drawWith, nonNegative, probability } from "./arguments.ts";
import { binomialDraw } from "./binomial.ts";
import { BoundedIntegers } from "./bounded-integers.ts";
import {
  checkSample,
  checkWeights,
  exchange,
  floyd,
  pickDifferent,
  pickWeighted,
  randomOrder,
  shuffleInPlace,
} from "./choosing.ts";
import { drawIntegers } from "./integers.ts";
import type { Bound } from "./integers.ts";
import { PCG64 } from "./pcg64.ts";
import { seedWords } from "./seed-sequence.ts";
import type { Seed } from "./seed-sequence.ts";
import { nextFloat, ziggurat, zigguratFloat } from "./ziggurat.ts";

type FloatDType = "float32" | "float64";

/** NumPy's present generator, which `np.random.default_rng` makes: the same seed gives the same numbers as in NumPy. */
export class Generator {
  #bits: PCG64;
  #uniform = (): number => this.#bits.nextDouble();
  /** NumPy's `shuffle`, `permutation` and `permuted` draw under a mask, its `choice` by multiplication. */
  #masked: (most: number) => number;
  #upTo: (most: number) => number;

  constructor(bits: PCG64) {
    this.#bits = bits;
    const masked = new BoundedIntegers(bits, 64, true);
    const source = new BoundedIntegers(bits, 64, false);
    this.#masked = (most) => masked.next(most);
    this.#upTo = (most) => source.next(most);
  }

  /**
   * Uniform numbers of [0, 1) in an array of a shape, or one number; float32 has a stream of its own. Throws TypeError
   * for another dtype.
   *
   * NumPy: `rng.random((2, 3), dtype=np.float32)`
   */
  random(size?: null, dtype?: FloatDType): number;
  random(
    size: Shape | { size: Shape; dtype?: FloatDType },
    dtype?: FloatDType | { dtype?: FloatDType },
  ): NDArray;
  random(...given: unknown[]): NDArray | number {
    const { size, dtype } = bind("random", ["size", "dtype"], given);
    return this.#draw("random", size, dtype, this.#uniform, () => nextFloat(this.#bits));
  }

  /**
   * Standard normal numbers in an array of a shape, or one number; float32 has a stream of its own. Throws TypeError for
   * another dtype.
   *
   * NumPy: `rng.standard_normal((2, 3), dtype=np.float32)`
   */
  standard_normal(size?: null, dtype?: FloatDType): number;
  standard_normal(
    size: Shape | { size: Shape; dtype?: FloatDType },
    dtype?: FloatDType | { dtype?: FloatDType },
  ): NDArray;
  standard_normal(...given: unknown[]): NDArray | number {
    const { size, dtype } = bind("standard_normal", ["size", "dtype"], given);
    const [wide, narrow] = [() => ziggurat(this.#bits), () => zigguratFloat(this.#bits)];
    return this.#draw("standard_normal", size, dtype, wide, narrow);
  }

  /**
   * Uniform numbers of [low, high), by default of [0, 1): one number, or an array of the size or of the shape that low
   * and high broadcast to. Throws ValueError for high < low and OverflowError for an infinite range.
   *
   * NumPy: `rng.uniform(-1, 1, size=(2, 3))`
   */
  uniform(low?: number, high?: number, size?: null): number;
  uniform(low: ArrayLike, high: ArrayLike, size?: Shape | { size: Shape } | null): NDArray;
  uniform(options: { low?: ArrayLike; high?: ArrayLike; size: Shape }): NDArray;
  uniform(...given: unknown[]): NDArray | number {
    const { low, high, size } = bind("uniform", ["low", "high", "size"], given);
    const [from, to] = [asArray(low ?? 0, "uniform"), asArray(high ?? 1, "uniform")];
    const range = copyOf(asArray(to), "float64").sub(from);
    if (range.toFlat().some((one) => !Number.isFinite(one))) {
      throw new OverflowError(
        range.ndim === 0 ? "high - low range exceeds valid bounds" : "Range exceeds valid bounds",
      );
    }
    nonNegative(range, "high - low");
    return drawWith([from, range], size, (start, width) => () => start + width * this.#bits.nextDouble());
  }

  /**
   * Normal numbers with the mean loc and the standard deviation scale: one number, or an array of the size or of the
   * shape that loc and scale broadcast to. Throws ValueError for scale < 0.
   *
   * NumPy: `rng.normal(0, 0.1, size=(2, 3))`
   */
  normal(loc?: number, scale?: number, size?: null): number;
  normal(loc: ArrayLike, scale: ArrayLike, size?: Shape | { size: Shape } | null): NDArray;
  normal(options: { loc?: ArrayLike; scale?: ArrayLike; size: Shape }): NDArray;
  normal(...given: unknown[]): NDArray | number {
    const { loc, scale, size } = bind("normal", ["loc", "scale", "size"], given);
    const parameters = [asArray(loc ?? 0, "normal"), nonNegative(scale ?? 1, "scale")];
    return drawWith(parameters, size, (mean, deviation) => () => mean + deviation * ziggurat(this.#bits));
  }

  /**
   * Whole numbers from low up to high, without high unless endpoint; from 0 up to low when high is left out: one number,
   * or an array of the size or of the shape that low and high broadcast to. Throws ValueError for an empty range
   * ("low >= high") and for one that the dtype cannot hold.
   *
   * NumPy: `rng.integers(0, 10, size=(2, 3), endpoint=True)`
   */
  integers(low: number | bigint, high?: number | bigint | null, size?: null): number;
  integers(
    low: Bound,
    high: Bound | null | undefined,
    size: Shape | { size: Shape; dtype?: DType; endpoint?: boolean } | null,
    dtype?: DType,
    endpoint?: boolean,
  ): NDArray;
  integers(low: Bound, options: { high?: Bound; size: Shape; dtype?: DType; endpoint?: boolean }): NDArray;
  integers(low: ArrayLike, high?: Bound | null): NDArray;
  integers(...given: unknown[]): NDArray | number {
    const names = ["low", "high", "size", "dtype", "endpoint"] as const;
    const { low, high, size, dtype, endpoint } = bind("integers", names, given);
    const [bits, operation] = [this.#bits, "integers"];
    return drawIntegers({
      operation,
      bits,
      masked: false,
      low,
      high,
      size,
      dtype,
      endpoint: endpoint === true,
    });
  }

  /**
   * The number of successes in n trials that each succeed with probability p. Throws ValueError for n < 0 and for p
   * outside [0, 1].
   *
   * NumPy: `rng.binomial(1, 0.5, size=10)`
   */
  binomial(n: number, p: number, size?: null): number;
  binomial(n: ArrayLike, p: ArrayLike, size?: Shape | { size: Shape } | null): NDArray;
  binomial(options: { n: ArrayLike; p: ArrayLike; size: Shape }): NDArray;
  binomial(...given: unknown[]): NDArray | number {
    const { n, p, size } = bind("binomial", ["n", "p", "size"], given);
    const chance = probability(p, "p");
    const trials = nonNegative(n, "n");
    const prepare = (count: number, one: number): (() => number) =>
      count < 1 || one === 0 ? () => 0 : binomialDraw(this.#bits, Math.trunc(count), one);
    return drawWith([trials, chance], size, prepare, "int64");
  }

  /**
   * The whole numbers below x, or the slices of an array along an axis, in random order. Throws AxisError for an axis
   * that the array does not have.
   *
   * NumPy: `rng.permutation(10)`, `rng.permutation(x, axis=1)`
   */
  permutation(x: ArrayLike, axis?: number | { axis?: number }): NDArray;
  permutation(...given: unknown[]): NDArray {
    const { x, axis } = bind("permutation", ["x", "axis"], given);
    if (typeof x === "number" && Number.isInteger(x)) return randomOrder(x, this.#masked);
    const a = asArray(x, "permutation");
    const along = checkAxis(Number(axis ?? 0), a.ndim);
    return take(a, randomOrder(a.shape[along]!, this.#masked), along);
  }

  /**
   * Puts the elements of a list, or the slices of an array along an axis, in random order, in place. Throws AxisError for
   * an axis that the array does not have.
   *
   * NumPy: `rng.shuffle(x, axis=1)`
   */
  shuffle(x: NDArray | unknown[], axis?: number | { axis?: number }): void;
  shuffle(...given: unknown[]): void {
    const { x, axis } = bind("shuffle", ["x", "axis"], given);
    const along = Number(axis ?? 0);
    if (!isArray(x)) {
      if (along !== 0) throw new TypeError("Axis argument is only supported on ndarray objects");
      shuffleInPlace(x, this.#masked);
    } else {
      shuffleInPlace(along === 0 ? x : moveaxis(x, along, 0), this.#masked);
    }
  }

  /**
   * A copy of x with the elements of each slice along an axis in a random order of their own, or all of them without an
   * axis. Throws AxisError for an axis that the array does not have.
   *
   * NumPy: `rng.permuted(x, axis=1)`
   */
  permuted(x: ArrayLike, axis?: number | { axis?: number | null } | null): NDArray;
  permuted(...given: unknown[]): NDArray {
    const { x, axis } = bind("permuted", ["x", "axis"], given);
    const a = asArray(x, "permuted");
    if (a.ndim === 0) throw new TypeError("len() of unsized object");
    const along = axis === undefined || axis === null ? undefined : checkAxis(Number(axis), a.ndim);
    const rows = copyOf(along === undefined ? a : moveaxis(a, along, -1));
    const { data, offset } = rows;
    const length = along === undefined ? a.size : a.shape[along]!;
    for (let start = offset; start < offset + rows.size; start += length) {
      exchange(length, this.#masked, (i, j) => {
        const kept = data[start + i]!;
        data[start + i] = data[start + j]!;
        data[start + j] = kept;
      });
    }
    return along === undefined ? rows : copyOf(moveaxis(rows, -1, along));
  }

  /**
   * Random slices of an array along an axis, or random whole numbers below a: one, or as many as the size says; with
   * replace=False each at most once, in random order unless shuffle is false; with the probabilities p, by default all
   * equal. Throws ValueError for more than there are without replacement, and for probabilities that do not sum to 1.
   *
   * NumPy: `rng.choice(5, size=3, replace=False, p=p)`
   */
  choice(a: number | readonly number[], size?: null): number;
  choice(a: ArrayLike, size?: Shape | GeneratorChoiceOptions | null): NDArray;
  choice(
    a: ArrayLike,
    size: Shape | null,
    replace: boolean | GeneratorChoiceOptions,
    p?: ArrayLike | null,
    axis?: number,
    shuffle?: boolean,
  ): NDArray;
  choice(...given: unknown[]): NDArray | number {
    const names = ["a", "size", "replace", "p", "axis", "shuffle"] as const;
    const { a, size, replace, p, axis, shuffle } = bind("choice", names, given);
    const elements = asArray(a, "choice");
    const along = Number(axis ?? 0);
    const shape = checkSize(size);
    const empty = shape?.includes(0) ?? false;
    const count = populationOf(elements, along, empty);
    const weights = p === undefined || p === null ? undefined : checkWeights(p, count, WEIGHT_ERRORS);
    const picks =
      replace === false
        ? this.#different(count, weights, shape ?? [], shuffle !== false)
        : weights === undefined
          ? this.integers(0, count, shape ?? [])
          : pickWeighted(weights, shape ?? [], this.#uniform);
    const out = elements.ndim === 0 ? picks : take(elements, picks, along);
    return shape === undefined && out.ndim === 0 ? out.item() : out;
  }

  #different(
    count: number,
    weights: NDArray | undefined,
    shape: readonly number[],
    shuffle: boolean,
  ): NDArray {
    const wanted = checkSample(
      shape,
      count,
      "Cannot take a larger sample than population when replace is False",
    );
    return copyOf(this.#sample(count, wanted, weights, shuffle)).reshape(shape);
  }

  #sample(count: number, wanted: number, weights: NDArray | undefined, shuffle: boolean): NDArray {
    if (weights !== undefined) return pickDifferent(weights, wanted, this.#uniform);
    // NumPy's own dividing lines between the two algorithms.
    if (count > 10000 && wanted > Math.floor(count / (shuffle ? 50 : 20)))
      return randomOrder(count, this.#upTo, Math.max(count - wanted, 1)).at(`${count - wanted}:`);
    const picks = floyd(count, wanted, this.#upTo);
    if (shuffle) shuffleInPlace(picks, this.#upTo);
    return picks;
  }

  #draw(
    operation: string,
    size: unknown,
    dtype: unknown,
    wide: () => number,
    narrow: () => number,
  ): NDArray | number {
    const checked = checkDType(dtype ?? "float64");
    if (checked !== "float64" && checked !== "float32")
      throw new TypeError(`Unsupported dtype dtype('${checked}') for ${operation}`);
    return draw(size, checked === "float64" ? wide : narrow, checked);
  }
}

/** How a Generator's `choice` draws. */
export interface GeneratorChoiceOptions {
  size?: Shape;
  replace?: boolean;
  p?: ArrayLike | null;
  axis?: number;
  shuffle?: boolean;
}

const WEIGHT_ERRORS = {
  shape: "p must be 1-dimensional",
  size: "a and p must have same size",
  nan: "Probabilities contain NaN",
  negative: "Probabilities are not non-negative",
  sum: "Probabilities do not sum to 1. See Notes section of docstring for more information.",
};

/** How many there are to choose from. */
function populationOf(elements: NDArray, axis: number, empty: boolean): number {
  if (elements.ndim === 0) {
    const count = elements.item();
    if (!Number.isInteger(count))
      throw new ValueError("a must be a sequence or an integer, not <class 'float'>");
    if (count <= 0 && !empty)
      throw new ValueError("a must be a positive integer unless no samples are taken");
    return count;
  }
  const count = elements.shape[axis < 0 ? axis + elements.ndim : axis];
  if (count === undefined) throw new IndexError("tuple index out of range");
  if (count === 0 && !empty) throw new ValueError("a cannot be empty unless no samples are taken");
  return count;
}

/**
 * A generator started from a seed: a whole number from 0 of any size (a bigint beyond 2**53), a list of them, or from
 * chance without one. Throws ValueError for a negative number and TypeError for one that is not whole.
 *
 * NumPy: `rng = np.random.default_rng(0)`
 */
export function default_rng(seed?: Seed | null): Generator {
  const entropy = seed ?? [...crypto.getRandomValues(new Uint32Array(4))];
  return new Generator(new PCG64(seedWords(entropy, 8)));
}
