import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { copyOf } from "../core/copying.ts";
import type { DType } from "../core/dtype.ts";
import { IndexError, OverflowError, ValueError } from "../core/errors.ts";
import { read } from "../core/indexing.ts";
import type { NDArray } from "../ndarray.ts";
import type { Shape } from "../core/shape.ts";
import { bind, checkSize, draw, drawWith, nonNegative, probability } from "./arguments.ts";
import { binomialDraw } from "./binomial.ts";
import { BoundedIntegers } from "./bounded-integers.ts";
import {
  checkSample,
  checkWeights,
  pickDifferent,
  pickWeighted,
  randomOrder,
  shuffleInPlace,
} from "./choosing.ts";
import { drawIntegers } from "./integers.ts";
import type { Bound } from "./integers.ts";
import { log } from "./log.ts";
import { MersenneTwister } from "./mersenne-twister.ts";

/** What starts a legacy stream: a whole number from 0 to 2**32 - 1, several, or nothing for a stream of its own. */
export type LegacySeed = number | readonly number[] | null;

/** A saved state: the name of the algorithm, its words, how many of them were used, and the spare normal number. */
export type RandomStateTuple = [
  name: "MT19937",
  key: NDArray,
  position: number,
  hasGauss: number,
  cachedGaussian: number,
];

/**
 * NumPy's legacy generator: the same seed gives the same numbers as in NumPy. Throws ValueError for a seed outside
 * [0, 2**32 - 1] and TypeError for one that is not whole.
 *
 * NumPy: `rng = np.random.RandomState(0)`
 */
export class RandomState {
  #bits: MersenneTwister;
  #bounded: BoundedIntegers;
  /** The polar method makes normal numbers two at a time. */
  #spare: number | undefined;
  #uniform = (): number => this.#bits.nextDouble();
  #normal = (): number => this.#gauss();
  #exponential = (): number => -log(1 - this.#bits.nextDouble());
  #upTo = (most: number): number => this.#bounded.next(most);

  constructor(seed?: LegacySeed) {
    this.#bits = new MersenneTwister(checkSeed(seed));
    this.#bounded = new BoundedIntegers(this.#bits, 64, true);
  }

  /** Starts the stream again from a seed, from 0 to 2**32 - 1; without one, from chance. NumPy: `rng.seed(0)` */
  seed(seed?: LegacySeed): void {
    this.#bits = new MersenneTwister(checkSeed(seed));
    this.#bounded = new BoundedIntegers(this.#bits, 64, true);
    this.#spare = undefined;
  }

  /** What `set_state` needs to continue the stream from here. NumPy: `rng.get_state()` */
  get_state(): RandomStateTuple {
    const { key, position } = this.#bits.save();
    const words = copyOf(asArray(key), "uint32");
    return ["MT19937", words, position, this.#spare === undefined ? 0 : 1, this.#spare ?? 0];
  }

  /** Continues from a state that `get_state` gave; throws ValueError for another. NumPy: `rng.set_state(state)` */
  set_state(state: Readonly<RandomStateTuple>): void {
    const [name, key, position, hasGauss, cachedGaussian] = state;
    // The types do not bind a file that is not checked.
    if ((name as string) !== "MT19937")
      throw new ValueError("set_state can only be used with legacy MT19937 state instances.");
    if (key.size !== 624) throw new ValueError("state must be 624 longs");
    this.#bits.restore([...key.toFlat()], position);
    this.#spare = hasGauss === 0 ? undefined : cachedGaussian;
  }

  /** Uniform numbers of [0, 1) in an array with the given sizes, or one number. NumPy: `rng.rand(2, 3)` */
  rand(): number;
  rand(...shape: number[]): NDArray;
  rand(...shape: number[]): NDArray | number {
    return draw(shape.length === 0 ? null : shape, this.#uniform);
  }

  /** Standard normal numbers in an array with the given sizes, or one number. NumPy: `rng.randn(2, 3)` */
  randn(): number;
  randn(...shape: number[]): NDArray;
  randn(...shape: number[]): NDArray | number {
    return draw(shape.length === 0 ? null : shape, this.#normal);
  }

  /** Uniform numbers of [0, 1) in an array of a shape, or one number. NumPy: `rng.random((2, 3))` */
  random(size?: null): number;
  random(size: Shape | { size: Shape }): NDArray;
  random(...given: unknown[]): NDArray | number {
    return draw(bind("random", ["size"], given).size, this.#uniform);
  }

  /** Uniform numbers of [0, 1), as `random`. NumPy: `rng.random_sample((2, 3))` */
  random_sample(size?: null): number;
  random_sample(size: Shape | { size: Shape }): NDArray;
  random_sample(...given: unknown[]): NDArray | number {
    return draw(bind("random_sample", ["size"], given).size, this.#uniform);
  }

  /** Standard normal numbers in an array of a shape, or one number. NumPy: `rng.standard_normal((2, 3))` */
  standard_normal(size?: null): number;
  standard_normal(size: Shape | { size: Shape }): NDArray;
  standard_normal(...given: unknown[]): NDArray | number {
    return draw(bind("standard_normal", ["size"], given).size, this.#normal);
  }

  /**
   * Uniform numbers of [low, high), by default of [0, 1): one number, or an array of the size or of the shape that low
   * and high broadcast to. Throws OverflowError for an infinite range.
   *
   * NumPy: `rng.uniform(-1, 1, size=(2, 3))`
   */
  uniform(low?: number, high?: number, size?: null): number;
  uniform(low: ArrayLike, high: ArrayLike, size?: Shape | { size: Shape } | null): NDArray;
  uniform(options: { low?: ArrayLike; high?: ArrayLike; size: Shape }): NDArray;
  uniform(...given: unknown[]): NDArray | number {
    const { low, high, size } = bind("uniform", ["low", "high", "size"], given);
    const ends = [asArray(low ?? 0, "uniform"), asArray(high ?? 1, "uniform")];
    return drawWith(ends, size, (from, to) => {
      const range = to - from;
      if (!Number.isFinite(range)) throw new OverflowError("Range exceeds valid bounds");
      return () => from + range * this.#bits.nextDouble();
    });
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
    return drawWith(parameters, size, (mean, deviation) => () => mean + deviation * this.#gauss());
  }

  /** Exponential numbers with the mean 1, in an array of a shape, or one number. NumPy: `rng.standard_exponential((2, 3))` */
  standard_exponential(size?: null): number;
  standard_exponential(size: Shape | { size: Shape }): NDArray;
  standard_exponential(...given: unknown[]): NDArray | number {
    return draw(bind("standard_exponential", ["size"], given).size, this.#exponential);
  }

  /** Exponential numbers with the mean scale. Throws ValueError for scale < 0. NumPy: `rng.exponential(2.0, size=3)` */
  exponential(scale?: number, size?: null): number;
  exponential(scale: ArrayLike, size?: Shape | { size: Shape } | null): NDArray;
  exponential(options: { scale?: ArrayLike; size: Shape }): NDArray;
  exponential(...given: unknown[]): NDArray | number {
    const { scale, size } = bind("exponential", ["scale", "size"], given);
    return drawWith([nonNegative(scale ?? 1, "scale")], size, (mean) => () => mean * this.#exponential());
  }

  /**
   * Whole numbers from low up to high, without high; from 0 up to low when high is left out: one number, or an array of
   * the size or of the shape that low and high broadcast to. Throws ValueError for an empty range ("low >= high") and
   * for one that the dtype cannot hold.
   *
   * NumPy: `rng.randint(0, 10, size=(2, 3), dtype=np.uint8)`
   */
  randint(low: number | bigint, high?: number | bigint | null, size?: null): number;
  randint(
    low: Bound,
    high: Bound | null | undefined,
    size: Shape | { size: Shape; dtype?: DType } | null,
    dtype?: DType,
  ): NDArray;
  randint(low: Bound, options: { high?: Bound; size: Shape; dtype?: DType }): NDArray;
  randint(low: ArrayLike, high?: Bound | null): NDArray;
  randint(...given: unknown[]): NDArray | number {
    const { low, high, size, dtype } = bind("randint", ["low", "high", "size", "dtype"], given);
    const [bits, operation] = [this.#bits, "randint"];
    return drawIntegers({ operation, bits, masked: true, low, high, size, dtype, endpoint: false });
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
    return drawWith(
      [trials, chance],
      size,
      (count, one) => binomialDraw(this.#bits, Math.trunc(count), one),
      "int64",
    );
  }

  /**
   * The whole numbers below x, or the elements of an array along its first axis, in random order. Throws IndexError for a
   * number that is not whole.
   *
   * NumPy: `rng.permutation(10)`, `rng.permutation(x)`
   */
  permutation(x: ArrayLike): NDArray {
    if (typeof x === "number" && Number.isInteger(x)) return randomOrder(x, this.#upTo);
    const a = asArray(x, "permutation");
    if (a.ndim === 0) throw new IndexError("x must be an integer or at least 1-dimensional");
    return read(a, [randomOrder(a.shape[0], this.#upTo)]);
  }

  /** Puts the elements of a list, or of an array along its first axis, in random order, in place. NumPy: `rng.shuffle(x)` */
  shuffle(x: NDArray | unknown[]): void {
    shuffleInPlace(x, this.#upTo);
  }

  /**
   * Random elements of a 1-D array, or of the whole numbers below a: one, or an array of the size; with replace=False
   * each at most once; with the probabilities p, by default all equal. Throws ValueError for an array of more axes, for
   * more elements than there are without replacement, and for probabilities that do not sum to 1.
   *
   * NumPy: `rng.choice(5, size=3, replace=False, p=p)`
   */
  choice(a: ArrayLike, size?: null, replace?: boolean, p?: ArrayLike | null): number;
  choice(a: ArrayLike, size: Shape | ChoiceOptions, replace?: boolean, p?: ArrayLike | null): NDArray;
  choice(...given: unknown[]): NDArray | number {
    const { a, size, replace, p } = bind("choice", ["a", "size", "replace", "p"], given);
    const elements = asArray(a, "choice");
    if (elements.ndim > 1) throw new ValueError("a must be 1-dimensional");
    if (elements.ndim === 0 && !Number.isInteger(elements.item()))
      throw new ValueError("a must be 1-dimensional or an integer");
    const count = elements.ndim === 0 ? elements.item() : elements.size;
    const shape = checkSize(size);
    if (count <= 0 && !(shape?.includes(0) ?? false)) {
      throw new ValueError(
        elements.ndim === 0
          ? "a must be greater than 0 unless no samples are taken"
          : "'a' cannot be empty unless no samples are taken",
      );
    }
    const weights = p === undefined || p === null ? undefined : checkWeights(p, count, WEIGHT_ERRORS);
    const picks =
      replace === false
        ? this.#different(count, weights, shape ?? [])
        : this.#any(count, weights, shape ?? []);
    const out = elements.ndim === 0 ? picks : read(elements, [picks]);
    return shape === undefined ? out.item() : out;
  }

  #any(count: number, weights: NDArray | undefined, shape: readonly number[]): NDArray {
    return weights === undefined
      ? this.randint(0, count, shape)
      : pickWeighted(weights, shape, this.#uniform);
  }

  #different(count: number, weights: NDArray | undefined, shape: readonly number[]): NDArray {
    const wanted = checkSample(
      shape,
      count,
      "Cannot take a larger sample than population when 'replace=False'",
    );
    const picks =
      weights === undefined
        ? this.permutation(count).at(`:${wanted}`)
        : pickDifferent(weights, wanted, this.#uniform);
    return copyOf(picks).reshape(shape);
  }

  #gauss(): number {
    if (this.#spare !== undefined) {
      const value = this.#spare;
      this.#spare = undefined;
      return value;
    }
    for (;;) {
      const x = 2 * this.#bits.nextDouble() - 1;
      const y = 2 * this.#bits.nextDouble() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * log(square)) / square);
      this.#spare = factor * x;
      return factor * y;
    }
  }
}

/** How `choice` draws: how many, whether an element may come twice, and the probability of each. */
export interface ChoiceOptions {
  size: Shape;
  replace?: boolean;
  p?: ArrayLike | null;
}

const WEIGHT_ERRORS = {
  shape: "'p' must be 1-dimensional",
  size: "'a' and 'p' must have same size",
  nan: "probabilities contain NaN",
  negative: "probabilities are not non-negative",
  sum: "probabilities do not sum to 1",
};

function checkSeed(seed: LegacySeed | undefined): number | readonly number[] {
  if (seed === undefined || seed === null) return [...crypto.getRandomValues(new Uint32Array(8))];
  const parts: readonly unknown[] = typeof seed === "object" ? seed : [seed];
  const from = typeof seed === "object" ? "array data" : "scalar";
  if (parts.length === 0) throw new ValueError("Seed must be non-empty");
  if (parts.some((part) => Array.isArray(part))) throw new ValueError("Seed array must be 1-d");
  for (const part of parts) {
    if (!Number.isInteger(part)) {
      throw new TypeError(
        `Cannot cast ${from} from dtype('float64') to dtype('int64') according to the rule 'safe'`,
      );
    }
    if (Number(part) < 0 || Number(part) >= 2 ** 32)
      throw new ValueError("Seed must be between 0 and 2**32 - 1");
  }
  return seed;
}
