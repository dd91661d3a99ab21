import { table } from "./signature-table.ts";

const unaryNames = `absolute abs negative positive sign square sqrt cbrt reciprocal exp exp2 expm1 log log1p log2 log10
  sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh degrees radians deg2rad rad2deg
  floor ceil rint trunc isnan isinf isfinite signbit logical_not invert bitwise_not conjugate fabs spacing`;
const binaryNames = `add subtract multiply divide true_divide floor_divide remainder mod fmod power float_power
  maximum minimum fmax fmin arctan2 hypot logaddexp logaddexp2 copysign nextafter
  equal not_equal greater greater_equal less less_equal logical_and logical_or logical_xor
  bitwise_and bitwise_or bitwise_xor left_shift right_shift gcd lcm`;

export interface Signature {
  /** The core's positional parameters. */
  readonly positional: readonly string[];
  /** The name of the positional parameter that takes all the rest. */
  readonly rest: string | undefined;
  /** The core's options. */
  readonly options: readonly string[];
  /** All that can be given by position, in order. */
  readonly byPosition: readonly string[];
  /** All that can be given by name. */
  readonly byName: readonly string[];
  /** Those of `positional` that must be given. */
  readonly required: readonly string[];
  /** What NumPy takes and the core doesn't. */
  readonly absent: ReadonlySet<string>;
  /** Other names of parameters. */
  readonly aliases: ReadonlyMap<string, string>;
}

const MARKS = new Set(["|", "/", "*"]);

function parse(text: string): Signature {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const nameOf = (word: string): string => word.replace(/^[!*]|[?]$|>.*$/g, "");
  const isRest = (word: string): boolean => /^\*./.test(word);
  const named = words.filter((word) => !MARKS.has(word) && !isRest(word));
  const rest = words.find(isRest);
  const bar = words.includes("|") ? words.indexOf("|") : words.length;
  const byNameOnly = words.findIndex((word) => word.startsWith("*"));
  const positions = byNameOnly === -1 ? words : words.slice(0, byNameOnly);
  const core = (part: readonly string[]): string[] =>
    part.filter((word) => named.includes(word) && !word.startsWith("!") && !word.includes(">"));
  const positional = core(words.slice(0, bar));
  return {
    positional: positional.map(nameOf),
    rest: rest?.slice(1),
    options: core(words.slice(bar)).map(nameOf),
    byPosition: positions.filter((word) => named.includes(word)).map(nameOf),
    byName: words
      .slice(words.indexOf("/") + 1)
      .filter((word) => named.includes(word))
      .map(nameOf),
    required: positional.filter((word) => !word.endsWith("?")).map(nameOf),
    absent: new Set(named.filter((word) => word.startsWith("!")).map(nameOf)),
    aliases: new Map(
      named
        .filter((word) => word.includes(">"))
        .map((word): [string, string] => [nameOf(word), word.split(">")[1]!]),
    ),
  };
}

const signatures = new Map<string, Signature>();
for (const line of table.trim().split("\n")) {
  const [, name = "", rest = ""] = /^(\S+)(.*)$/.exec(line) ?? [];
  if (name !== "") signatures.set(name, parse(rest));
}
export const binaryUfuncs: ReadonlySet<string> = new Set(binaryNames.split(/\s+/));
export const ufuncs: ReadonlySet<string> = new Set([...unaryNames.split(/\s+/), ...binaryUfuncs]);
const UFUNC = "/ | out * where !casting !order dtype !subok";
for (const name of unaryNames.split(/\s+/)) signatures.set(name, parse(`x ${UFUNC}`));
for (const name of binaryUfuncs) signatures.set(name, parse(`x1 x2 ${UFUNC}`));

/** The parameters of `np.<name>`, `ndarray.<name>` or `ufunc.<name>`; undefined for a function without a line. */
export function signatureOf(name: string): Signature | undefined {
  // The functions of np.random are the methods of one hidden RandomState.
  return (
    signatures.get(name) ??
    signatures.get(name.replace(/^random\.(?!default_rng$|RandomState$)/, "random.RandomState."))
  );
}

/** Parameters that are plain numbers, texts or lists of numbers in the core, where others may be arrays. */
export const plainParameters: ReadonlySet<string> = new Set(
  `shape new_shape N M n num k offset axis axis1 axis2 axisa axisb axisc axes source destination endpoint
   decimals keepdims ddof initial order size minlength shift reps sections kth side mode UPLO rcond
   indices_or_sections tol ord p deg rtol atol equal_nan precision threshold edgeitems linewidth suppress
   subscripts dims dimensions window_shape indexing sparse return_index return_inverse return_counts seed
   replace rowvar bias density method constant_values pad_width end_values base dx edge_order returned
   low high loc scale element range correction copy optimize kind casting assume_unique return_indices
   invert strict verbose upper full_matrices compute_uv wrap retstep overwrite_input stable varargs`.split(
    /\s+/,
  ),
);

/** Parameters that are one plain number or text, or else an operand. */
export const bareParameters: ReadonlySet<string> = new Set(["m", "bins", "left", "right", "period", "beta"]);

/** Parameters that are whole numbers or lists of them. */
export const wholeParameters: ReadonlySet<string> = new Set(
  `shape new_shape N M n num k offset axis1 axis2 size reps decimals dims dimensions minlength kth deg ndmin`.split(
    /\s+/,
  ),
);

/** Functions whose 0-d results stay arrays in NumPy, where all others give a scalar. */
export const keepsArrays: ReadonlySet<string> = new Set(
  `array asarray ascontiguousarray copy zeros ones empty full zeros_like ones_like empty_like full_like reshape
   transpose squeeze broadcast_to cov tensordot linalg.tensordot where expand_dims ndarray.reshape ndarray.transpose ndarray.squeeze ndarray.copy
   ndarray.astype ndarray.swapaxes`.split(/\s+/),
);

const RANDOM_FLOATS = `rand randn random random_sample ranf standard_normal normal uniform standard_exponential exponential`;
const RANDOM_INTS = "randint binomial";
const randomNames = (names: string): string[] =>
  names
    .split(/\s+/)
    .flatMap((name) => [`random.${name}`, `random.RandomState.${name}`, `random.Generator.${name}`]);

/** Functions whose whole numbers are Python's own. */
export const answersInts: ReadonlySet<string> = new Set([
  ..."ndim size shape broadcast_shapes ndindex".split(" "),
  ...randomNames(RANDOM_INTS),
]);

/** Functions that answer with Python's own numbers and booleans. */
export const answersPython: ReadonlySet<string> = new Set([
  ..."allclose array_equal array_equiv isscalar can_cast shares_memory may_share_memory random.get_state random.RandomState.get_state".split(
    " ",
  ),
  ...randomNames(RANDOM_FLOATS),
  ...answersInts,
]);

/** Functions that answer with a dtype, which is a text in the core. */
export const answersDTypes: ReadonlySet<string> = new Set([
  "result_type",
  "promote_types",
  "min_scalar_type",
]);

/** The dtype of a plain number or boolean that the core gives where NumPy gives a scalar. */
export const scalarDTypes: Readonly<Record<string, string>> = {
  count_nonzero: "int64",
  nanargmax: "int64",
  nanargmin: "int64",
  "linalg.matrix_rank": "int64",
  "linalg.det": "float64",
  "linalg.cond": "float64",
  ravel_multi_index: "int64",
  unravel_index: "int64",
  "linalg.lstsq": "int32",
  "random.Generator.integers": "int64",
};
