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
  `shape new_shape N M n m num k offset axis axis1 axis2 axisa axisb axisc axes source destination endpoint
   decimals keepdims ddof initial order size minlength shift reps sections kth side mode UPLO rcond indices_or_sections tol ord p deg
   rtol atol equal_nan precision threshold edgeitems linewidth suppress subscripts dims dimensions window_shape
   indexing sparse return_index return_inverse return_counts seed replace args d rowvar bias density right method
   constant_values pad_width end_values base dx edge_order returned low high loc scale element range bins`.split(
    /\s+/,
  ),
);

/** Functions whose 0-d results stay arrays in NumPy, where all others give a scalar. */
export const keepsArrays: ReadonlySet<string> = new Set(
  `array asarray ascontiguousarray copy zeros ones empty full zeros_like ones_like empty_like full_like reshape
   transpose squeeze broadcast_to cov tensordot where expand_dims ndarray.reshape ndarray.transpose ndarray.squeeze ndarray.copy
   ndarray.astype ndarray.swapaxes`.split(/\s+/),
);

/** Functions that answer with Python's own numbers and booleans. */
export const answersPython: ReadonlySet<string> = new Set(
  `allclose array_equal array_equiv ndim size isscalar issubdtype can_cast shares_memory may_share_memory shape
   broadcast_shapes ndindex ndarray.item ndarray.tolist random.rand random.randn random.random random.random_sample
   random.standard_normal random.normal random.uniform random.randint random.Generator.random
   random.Generator.standard_normal random.Generator.normal random.Generator.uniform
   random.RandomState.rand random.RandomState.randn random.RandomState.random random.RandomState.random_sample
   random.RandomState.randint random.RandomState.uniform random.RandomState.normal random.RandomState.standard_normal`.split(
    /\s+/,
  ),
);

/** Functions that answer with a dtype, which is a text in the core. */
export const answersDTypes: ReadonlySet<string> = new Set([
  "result_type",
  "promote_types",
  "min_scalar_type",
]);

/** The dtype of a plain number or boolean that the core gives where NumPy gives a scalar. */
export const scalarDTypes: Readonly<Record<string, string>> = {
  count_nonzero: "int64",
  "linalg.matrix_rank": "int64",
  "linalg.det": "float64",
  "linalg.cond": "float64",
  ravel_multi_index: "int64",
  unravel_index: "int64",
  "linalg.lstsq": "int64",
  "random.Generator.integers": "int64",
  "random.Generator.binomial": "int64",
  "random.RandomState.binomial": "int64",
  "random.binomial": "int64",
};
