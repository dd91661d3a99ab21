/** NumPy's legacy random numbers, the namespace `np.random`: the same seed gives the same numbers as in NumPy. */
import { fresh } from "./allocate.ts";
import { asArray } from "./asarray.ts";
import type { ArrayLike } from "./asarray.ts";
import { broadcast_to } from "./broadcasting.ts";
import { copyOf, fill } from "./copying.ts";
import { arange } from "./creation.ts";
import type { DType } from "./dtype.ts";
import { ValueError } from "./errors.ts";
import { read } from "./indexing.ts";
import { MersenneTwister } from "./mersenne-twister.ts";
import type { NDArray } from "./ndarray.ts";
import { cumsum } from "./reductions.ts";
import { broadcastAll, checkShape } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { searchsorted, unique } from "./sorting.ts";

/** How `choice` draws: how many, whether an element may come twice, and the probability of each. */
export interface ChoiceOptions {
  size?: Shape | null | undefined;
  replace?: boolean | undefined;
  p?: ArrayLike | null | undefined;
}

/**
 * A stream of random numbers of its own; the same seed gives the same numbers as in NumPy.
 *
 * NumPy: `rng = np.random.RandomState(0)`
 */
export class RandomState {
  #bits: MersenneTwister;
  /** The polar method makes normal numbers two at a time. */
  #spare: number | undefined;

  constructor(seed?: number | readonly number[] | null) {
    this.#bits = new MersenneTwister(checkSeed(seed));
  }

  /** Starts the stream again from a seed, from 0 to 2**32 - 1. NumPy: `rng.seed(0)` */
  seed(seed?: number | readonly number[] | null): void {
    this.#bits = new MersenneTwister(checkSeed(seed));
    this.#spare = undefined;
  }

  /** Uniform numbers of [0, 1) in an array with the given sizes, or one number. NumPy: `rng.rand(2, 3)` */
  rand(): number;
  rand(...shape: number[]): NDArray;
  rand(...shape: number[]): NDArray | number {
    return this.#draw(shape.length === 0 ? null : shape, () => this.#bits.nextDouble());
  }

  /** Standard normal numbers in an array with the given sizes, or one number. NumPy: `rng.randn(2, 3)` */
  randn(): number;
  randn(...shape: number[]): NDArray;
  randn(...shape: number[]): NDArray | number {
    return this.#draw(shape.length === 0 ? null : shape, () => this.#gauss());
  }

  /** Uniform numbers of [0, 1) in an array of a shape, or one number. NumPy: `rng.random_sample((2, 3))` */
  random_sample(size?: null): number;
  random_sample(size: Shape): NDArray;
  random_sample(size?: Shape | null): NDArray | number {
    return this.#draw(size, () => this.#bits.nextDouble());
  }

  /** Uniform numbers of [0, 1) in an array of a shape, or one number. NumPy: `rng.random((2, 3))` */
  random(size?: null): number;
  random(size: Shape): NDArray;
  random(size?: Shape | null): NDArray | number {
    return this.#draw(size, () => this.#bits.nextDouble());
  }

  /** Standard normal numbers in an array of a shape, or one number. NumPy: `rng.standard_normal((2, 3))` */
  standard_normal(size?: null): number;
  standard_normal(size: Shape): NDArray;
  standard_normal(size?: Shape | null): NDArray | number {
    return this.#draw(size, () => this.#gauss());
  }

  /** Uniform numbers of [low, high) in an array of a shape, or one number. NumPy: `rng.uniform(-1, 1, size=(2, 3))` */
  uniform(low?: number, high?: number, size?: null): number;
  uniform(low: ArrayLike, high: ArrayLike, size?: Shape | null): NDArray;
  uniform(low: ArrayLike = 0, high: ArrayLike = 1, size?: Shape | null): NDArray | number {
    return this.#drawWith(low, high, size, (a, b) => a + (b - a) * this.#bits.nextDouble());
  }

  /** Normal numbers with a mean and a standard deviation. Throws ValueError for scale < 0. NumPy: `rng.normal(0, 0.1, size=(2, 3))` */
  normal(loc?: number, scale?: number, size?: null): number;
  normal(loc: ArrayLike, scale: ArrayLike, size?: Shape | null): NDArray;
  normal(loc: ArrayLike = 0, scale: ArrayLike = 1, size?: Shape | null): NDArray | number {
    if (asArray(scale).lt(0).any()) throw new ValueError("scale < 0");
    return this.#drawWith(loc, scale, size, (mean, deviation) => mean + deviation * this.#gauss());
  }

  /** Whole numbers from low up to high, without high; from 0 with one argument. NumPy: `rng.randint(0, 10, size=(2, 3))` */
  randint(low: number, high?: number | null, size?: null): number;
  randint(low: number, high: number | null | undefined, size: Shape): NDArray;
  randint(low: number, high?: number | null, size?: Shape | null): NDArray | number {
    const [first, end] = high === undefined || high === null ? [0, low] : [low, high];
    if (!(first < end)) throw new ValueError("low >= high");
    const most = Math.ceil(end) - 1 - Math.floor(first);
    return this.#draw(size, () => Math.floor(first) + this.#bits.nextUpTo(most), "int64");
  }

  /** The number of successes in n trials of probability p; n * min(p, 1 - p) up to 30. NumPy: `rng.binomial(1, 0.5, size=10)` */
  binomial(n: number, p: number, size?: null): number;
  binomial(n: number, p: number, size: Shape): NDArray;
  binomial(n: number, p: number, size?: Shape | null): NDArray | number {
    if (n < 0) throw new ValueError("n < 0");
    if (!(p >= 0 && p <= 1)) throw new ValueError("p < 0, p > 1 or p is NaN");
    const rare = Math.min(p, 1 - p);
    if (n * rare > 30)
      throw new ValueError(`binomial: n * min(p, 1 - p) is ${n * rare}, and more than 30 is not supported`);
    return this.#draw(
      size,
      () => (p <= 0.5 ? this.#successes(n, p) : n - this.#successes(n, 1 - p)),
      "int64",
    );
  }

  /** The whole numbers below n, or the rows of x, in random order. NumPy: `rng.permutation(n)`, `rng.permutation(x)` */
  permutation(x: ArrayLike): NDArray {
    const a = typeof x === "number" ? arange(x, "int64") : copyOf(asArray(x, "permutation"));
    if (a.ndim === 1) {
      this.shuffle(a);
      return a;
    }
    const order = arange(a.shape[0], "int64");
    this.shuffle(order);
    return read(a, [order]);
  }

  /** Puts the elements of x, or its rows along the first axis, in random order, in place. NumPy: `rng.shuffle(x)` */
  shuffle(x: NDArray | unknown[]): void {
    if (Array.isArray(x)) {
      for (let i = x.length - 1; i > 0; i--) {
        const j = this.#bits.nextUpTo(i);
        [x[i], x[j]] = [x[j], x[i]];
      }
      return;
    }
    if (x.ndim === 0) throw new TypeError("shuffle: expected an array with at least one axis");
    for (let i = x.shape[0] - 1; i > 0; i--) {
      const j = this.#bits.nextUpTo(i);
      if (x.ndim > 1 && i === j) continue;
      const row = copyOf(read(x, [i]));
      fill(read(x, [i]), copyOf(read(x, [j])));
      fill(read(x, [j]), row);
    }
  }

  /**
   * Random elements of a 1-D array, or of the whole numbers below n. Throws ValueError for more than there are without
   * replacement, or for probabilities that do not sum to 1.
   *
   * NumPy: `rng.choice(5, size=3, replace=False, p=p)`
   */
  choice(from: ArrayLike, size?: null): number;
  choice(from: ArrayLike, size: Shape | ChoiceOptions): NDArray;
  choice(from: ArrayLike, size?: Shape | ChoiceOptions | null): NDArray | number {
    const options = isOptions(size) ? size : { size };
    const elements = typeof from === "number" ? undefined : asArray(from, "choice");
    if (elements !== undefined && elements.ndim !== 1) throw new ValueError("a must be 1-dimensional");
    const count = elements?.size ?? Number(from);
    if (!(count > 0)) throw new ValueError("a must be greater than 0 unless no samples are taken");
    const shape = options.size === undefined || options.size === null ? [] : checkShape(options.size);
    const p =
      options.p === undefined || options.p === null ? undefined : checkProbabilities(options.p, count);
    const wanted = shape.reduce((a, b) => a * b, 1);
    let picks: NDArray;
    if (options.replace ?? true) {
      picks =
        p === undefined
          ? this.randint(0, count, shape)
          : searchsorted(cumulative(p), this.random(shape), "right");
    } else {
      if (wanted > count) {
        throw new ValueError("Cannot take a larger sample than population when replace is False");
      }
      const different =
        p === undefined ? this.permutation(count).at(`:${wanted}`) : this.#pickDifferent(p, wanted);
      picks = different.reshape(shape);
    }
    const out = elements === undefined ? picks : read(elements, [picks]);
    return options.size === undefined || options.size === null ? out.item() : out;
  }

  #pickDifferent(p: NDArray, wanted: number): NDArray {
    if (p.gt(0).sum() < wanted) throw new ValueError("Fewer non-zero entries in p than size");
    const left = copyOf(p);
    const found: number[] = [];
    while (found.length < wanted) {
      const draws = this.rand(wanted - found.length);
      for (const taken of found) left.set([taken], 0);
      const fell = searchsorted(cumulative(left), draws, "right");
      const [, firsts] = unique(fell, { return_index: true });
      firsts!.sort();
      found.push(...read(fell, [firsts!]).toFlat());
    }
    return asArray(found);
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
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      this.#spare = factor * x;
      return factor * y;
    }
  }

  // Inversion, which NumPy uses up to n * p = 30.
  #successes(n: number, p: number): number {
    const q = 1 - p;
    const none = Math.exp(n * Math.log(q));
    const bound = Math.min(n, n * p + 10 * Math.sqrt(n * p * q + 1));
    for (;;) {
      let chance = none;
      let left = this.#bits.nextDouble();
      let successes = 0;
      while (left > chance && successes <= bound) {
        successes++;
        left -= chance;
        chance = ((n - successes + 1) * p * chance) / (successes * q);
      }
      if (successes <= bound) return successes;
    }
  }

  #draw(size: Shape | null | undefined, one: () => number, dtype: DType = "float64"): NDArray | number {
    if (size === undefined || size === null) return one();
    const out = fresh(checkShape(size), dtype);
    for (let i = 0; i < out.size; i++) out.data[out.offset + i] = one();
    return out;
  }

  #drawWith(
    a: ArrayLike,
    b: ArrayLike,
    size: Shape | null | undefined,
    one: (a: number, b: number) => number,
  ): NDArray | number {
    if (typeof a === "number" && typeof b === "number") return this.#draw(size, () => one(a, b));
    const [p, q] = [asArray(a), asArray(b)];
    const shape = size === undefined || size === null ? broadcastAll(p.shape, q.shape) : checkShape(size);
    const left = broadcast_to(p, shape).toFlat();
    const right = broadcast_to(q, shape).toFlat();
    const out = fresh(shape, "float64");
    for (let i = 0; i < out.size; i++) out.data[out.offset + i] = one(left[i]!, right[i]!);
    return out;
  }
}

function isOptions(size: Shape | ChoiceOptions | null | undefined): size is ChoiceOptions {
  return typeof size === "object" && size !== null && !Array.isArray(size);
}

function checkSeed(seed: number | readonly number[] | null | undefined): number | readonly number[] {
  if (seed === undefined || seed === null) return Math.floor(Math.random() * 2 ** 32);
  const parts: readonly number[] = typeof seed === "number" ? [seed] : seed;
  if (parts.length === 0) throw new ValueError("Seed must be non-empty");
  for (const part of parts) {
    if (!Number.isInteger(part))
      throw new TypeError(`Cannot cast the seed ${String(part)} to a whole number`);
    if (part < 0 || part >= 2 ** 32) throw new ValueError("Seed must be between 0 and 2**32 - 1");
  }
  return seed;
}

function checkProbabilities(p: ArrayLike, count: number): NDArray {
  const a = asArray(p, "choice").astype("float64");
  if (a.ndim !== 1) throw new ValueError("'p' must be 1-dimensional");
  if (a.size !== count) throw new ValueError("'a' and 'p' must have same size");
  if (a.lt(0).any()) throw new ValueError("Probabilities are not non-negative");
  if (!(Math.abs(a.sum() - 1) <= Math.sqrt(Number.EPSILON)))
    throw new ValueError("probabilities do not sum to 1");
  return a;
}

function cumulative(p: NDArray): NDArray {
  const sums = cumsum(p);
  return sums.div(sums.item(-1));
}

const shared = new RandomState();

/** Starts the shared stream from a seed, from 0 to 2**32 - 1. NumPy: `np.random.seed(0)` */
export const seed = shared.seed.bind(shared);

/** Uniform numbers of [0, 1) in an array with the given sizes, or one number. NumPy: `np.random.rand(2, 3)` */
export const rand: RandomState["rand"] = shared.rand.bind(shared);

/** Standard normal numbers in an array with the given sizes, or one number. NumPy: `np.random.randn(2, 3)` */
export const randn: RandomState["randn"] = shared.randn.bind(shared);

/** Uniform numbers of [0, 1) in an array of a shape, or one number. NumPy: `np.random.random((2, 3))` */
export const random: RandomState["random"] = shared.random.bind(shared);

/** Uniform numbers of [0, 1) in an array of a shape, or one number. NumPy: `np.random.random_sample((2, 3))` */
export const random_sample: RandomState["random_sample"] = shared.random_sample.bind(shared);

/** Standard normal numbers in an array of a shape, or one number. NumPy: `np.random.standard_normal((2, 3))` */
export const standard_normal: RandomState["standard_normal"] = shared.standard_normal.bind(shared);

/** Uniform numbers of [low, high), in an array of a shape, or one number. NumPy: `np.random.uniform(-1, 1, size=(2, 3))` */
export const uniform: RandomState["uniform"] = shared.uniform.bind(shared);

/** Normal numbers with a mean and a standard deviation, in an array of a shape, or one number. NumPy: `np.random.normal(0, 0.1, size=(2, 3))` */
export const normal: RandomState["normal"] = shared.normal.bind(shared);

/** Whole numbers from low up to high, without high; from 0 with one argument. NumPy: `np.random.randint(0, 10, size=(2, 3))` */
export const randint: RandomState["randint"] = shared.randint.bind(shared);

/** The number of successes in n trials of probability p. NumPy: `np.random.binomial(1, 0.5, size=10)` */
export const binomial: RandomState["binomial"] = shared.binomial.bind(shared);

/** The whole numbers below n, or the rows of x, in random order. NumPy: `np.random.permutation(n)` */
export const permutation: RandomState["permutation"] = shared.permutation.bind(shared);

/** Puts the elements of x, or its rows, in random order, in place. NumPy: `np.random.shuffle(x)` */
export const shuffle: RandomState["shuffle"] = shared.shuffle.bind(shared);

/** Random elements of a 1-D array, or of the whole numbers below n. NumPy: `np.random.choice(5, size=3, replace=False, p=p)` */
export const choice: RandomState["choice"] = shared.choice.bind(shared);
