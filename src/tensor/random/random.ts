/** NumPy's random numbers, the namespace `np.random`: the same seed gives the same numbers as in NumPy. */
import { RandomState } from "./random-state.ts";

export { default_rng, Generator } from "./generator.ts";
export { RandomState } from "./random-state.ts";

/** The stream that the functions of `np.random` share. */
const shared = new RandomState();

/** Starts the shared stream from a seed, from 0 to 2**32 - 1. NumPy: `np.random.seed(0)` */
export const seed = shared.seed.bind(shared);

/** What `set_state` needs to continue the shared stream from here. NumPy: `np.random.get_state()` */
export const get_state = shared.get_state.bind(shared);

/** Continues the shared stream from a state that `get_state` gave. NumPy: `np.random.set_state(state)` */
export const set_state = shared.set_state.bind(shared);

/** Uniform numbers of [0, 1) in an array with the given sizes, or one number. NumPy: `np.random.rand(2, 3)` */
export const rand: RandomState["rand"] = shared.rand.bind(shared);

/** Standard normal numbers in an array with the given sizes, or one number. NumPy: `np.random.randn(2, 3)` */
export const randn: RandomState["randn"] = shared.randn.bind(shared);

/** Uniform numbers of [0, 1) in an array of a shape, or one number. NumPy: `np.random.random((2, 3))` */
export const random: RandomState["random"] = shared.random.bind(shared);

/** Uniform numbers of [0, 1) in an array of a shape, or one number. NumPy: `np.random.random_sample((2, 3))` */
export const random_sample: RandomState["random_sample"] = shared.random_sample.bind(shared);

/** Uniform numbers of [0, 1), as `np.random.random_sample`. NumPy: `np.random.ranf((2, 3))` */
export const ranf: RandomState["random_sample"] = shared.random_sample.bind(shared);

/** Standard normal numbers in an array of a shape, or one number. NumPy: `np.random.standard_normal((2, 3))` */
export const standard_normal: RandomState["standard_normal"] = shared.standard_normal.bind(shared);

/** Uniform numbers of [low, high), in an array of a shape, or one number. NumPy: `np.random.uniform(-1, 1, size=(2, 3))` */
export const uniform: RandomState["uniform"] = shared.uniform.bind(shared);

/** Normal numbers with a mean and a standard deviation; scale < 0 throws ValueError. NumPy: `np.random.normal(0, 0.1, size=(2, 3))` */
export const normal: RandomState["normal"] = shared.normal.bind(shared);

/** Exponential numbers with the mean 1, in an array of a shape, or one number. NumPy: `np.random.standard_exponential((2, 3))` */
export const standard_exponential: RandomState["standard_exponential"] =
  shared.standard_exponential.bind(shared);

/** Exponential numbers with the mean scale; scale < 0 throws ValueError. NumPy: `np.random.exponential(2.0, size=3)` */
export const exponential: RandomState["exponential"] = shared.exponential.bind(shared);

/** Whole numbers from low up to high, without high; an empty range throws ValueError. NumPy: `np.random.randint(0, 10, size=(2, 3))` */
export const randint: RandomState["randint"] = shared.randint.bind(shared);

/** The number of successes in n trials of probability p; p outside [0, 1] throws ValueError. NumPy: `np.random.binomial(1, 0.5, size=10)` */
export const binomial: RandomState["binomial"] = shared.binomial.bind(shared);

/** The whole numbers below n, or the rows of x, in random order. NumPy: `np.random.permutation(n)` */
export const permutation: RandomState["permutation"] = shared.permutation.bind(shared);

/** Puts the elements of x, or its rows, in random order, in place. NumPy: `np.random.shuffle(x)` */
export const shuffle: RandomState["shuffle"] = shared.shuffle.bind(shared);

/** Random elements of a 1-D array, or of the whole numbers below n. NumPy: `np.random.choice(5, size=3, replace=False, p=p)` */
export const choice: RandomState["choice"] = shared.choice.bind(shared);
