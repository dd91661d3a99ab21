/**
 * What an exercise declares. `exercises/<slug>/exercise.ts` exports one `Exercise` as its default: plain data,
 * so that the page can read it without loading the tensor core. The trusted reference that the grader compares
 * with is in `reference.ts` beside it, and never reaches the sandbox.
 */

/** The catalogue's tracks, in the order in which they are suggested. */
export const TRACKS = {
  layers: {
    title: "Layers and activations",
    about: "Where every backward pass begins: the transpose, the bias, the batch.",
  },
  losses: {
    title: "Stable losses",
    about: "From logits, finite at any size, and averaged over what the statement says.",
  },
  normalisation: {
    title: "Normalisation",
    about: "Where every entry's gradient depends on all the others of its group.",
  },
  convolution: {
    title: "Convolution and pooling",
    about: "Windows that overlap, so that gradients add up.",
  },
  sequences: {
    title: "Sequences",
    about: "Gates and states, and a gradient that comes back along two paths.",
  },
  attention: {
    title: "Attention",
    about: "Softmax over keys, with a mask, and three gradients at once.",
  },
} as const;
export type TrackId = keyof typeof TRACKS;

/**
 * A named value's type with named dimensions: `float[N, D]`, `int[N] < C` (whole numbers 0 … C−1), `bool[N]`,
 * `float[]` (a scalar); or, without brackets, a capitalised name for what no check looks into: an object of a class that
 * is given or that the learner writes, `Linear`, or whatever a forward leaves for its backward, `Cache`.
 */
export type TypeText = string;

export interface NamedValue {
  readonly type: TypeText;
  /** What it is, in a few words: "weights", "upstream gradient". */
  readonly is: string;
}

export interface FunctionSignature {
  readonly takes: readonly string[];
  /** One name: that value is returned. Several: a list of them, in this order. */
  readonly returns: readonly string[];
}

/** A size for each named dimension. Sizes within a case differ, so that a transpose shows. */
export type Sizes = Readonly<Record<string, number>>;

/**
 * How a grader uses a candidate, a line a step:
 * `out = linearForward(x, W, b)` calls a function; `[dx, dW] = backward(dout, cache)` also unpacks what it
 * returns; `layer = Linear(W, b)` constructs (a name with a capital); `out = layer.forward(x)` calls a method;
 * `dW = layer.dW` reads an attribute. Arguments are names of inputs or of earlier results.
 */
export type CallProgram = readonly string[];

/** Nested numbers, written out for a case whose values matter. */
export type Literal = number | readonly Literal[];

/** Inputs that are written out rather than drawn; those not named are drawn, at the sizes that these imply. */
export interface LiteralCase {
  /** "a row that is all −∞" */
  readonly name: string;
  readonly inputs: Readonly<Record<string, Literal>>;
  /** Of the dimensions that the literals leave open. */
  readonly sizes?: Sizes;
}

/** Values that must equal the reference's, at every case: one row of the results. */
export interface ValuesCheck {
  readonly kind: "values";
  readonly id: string;
  readonly title: string;
  readonly program: CallProgram;
  /** Names of the program's results to compare. */
  readonly outputs: readonly string[];
  /** Where the exercise's own `sizes` are not what this check is about. */
  readonly cases?: readonly LiteralCase[];
}

/** Gradients against finite differences of the learner's own forward: a row for each entry of `wrt`. */
export interface GradientsCheck {
  readonly kind: "gradients";
  readonly forward: CallProgram;
  /**
   * The forward's differentiable results: each with the name under which the backward program takes its upstream
   * gradient ∂L/∂output, where L = Σ upstream·output over all of them; or null, for a scalar that is the loss itself.
   */
  readonly outputs: Readonly<Record<string, string | null>>;
  readonly backward: CallProgram;
  /** Input name → name of its gradient among the backward program's results. The row's id is the gradient's name. */
  readonly wrt: Readonly<Record<string, string>>;
  /** Cases beside those at the exercise's `sizes`: kinks, ties, saturation. */
  readonly alsoAt?: readonly LiteralCase[];
}

export type Check = ValuesCheck | GradientsCheck;

export interface Exercise {
  readonly title: string;
  /** One sentence for the catalogue. */
  readonly summary: string;
  readonly track: TrackId;
  /** Position within the track; smaller comes first. */
  readonly order: number;
  readonly level: 1 | 2 | 3 | 4;
  /** Par time. */
  readonly minutes: number;
  readonly oftenAsked: boolean;
  /** Every value that a signature or a program names, once: the single source of shapes. */
  readonly values: Readonly<Record<string, NamedValue>>;
  /**
   * What the learner writes: functions, and classes with what their constructor takes, whose methods follow by the
   * names that programs give the object: `LSTMCell`, `cell.forward`.
   */
  readonly functions: Readonly<Record<string, FunctionSignature>>;
  /** The cases that every check runs at, unless it has its own. */
  readonly sizes: readonly Sizes[];
  readonly checks: readonly Check[];
}

/** The grader adds these two rows to every exercise, from its programs. */
export const AUTOMATIC_CHECKS = {
  unchanged: "Inputs left unchanged",
  deterministic: "Same answer twice",
} as const;
