/**
 * How Python's calls become calls of the core. Each line is a function and its parameters in NumPy's order and with
 * NumPy's names: those before "|" are positional in the core, those behind go into its trailing options object, and
 * "*name" takes all remaining positions.
 */
const positionsAndOptions = `
array         object | dtype copy ndmin
asarray       a | dtype copy
ascontiguousarray a | dtype
copy          a
zeros         shape | dtype
ones          shape | dtype
empty         shape | dtype
full          shape fill_value | dtype
zeros_like    a | dtype shape
ones_like     a | dtype shape
empty_like    a | dtype shape
full_like     a fill_value | dtype shape
eye           N M k | dtype
identity      n | dtype
arange        start stop step | dtype
linspace      start stop num endpoint | retstep dtype axis
logspace      start stop num endpoint | base dtype axis
geomspace     start stop num endpoint | dtype axis
tri           N M k | dtype
tril          m k
triu          m k
diag          v k
diagflat      v | k
diagonal      a offset axis1 axis2
indices       dimensions dtype
meshgrid      *xi | indexing sparse copy
fromfunction  function shape

nan_to_num    x | nan posinf neginf
clip          a a_min a_max | out
round         a decimals | out
around        a decimals
fix           x
heaviside     x1 x2
interp        x xp fp | left right period
where         condition x y
nonzero       a
argwhere      a
flatnonzero   a
count_nonzero a | axis keepdims
isclose       a b | rtol atol equal_nan
allclose      a b | rtol atol equal_nan
array_equal   a1 a2 | equal_nan
array_equiv   a1 a2
select        condlist choicelist | default
piecewise     x condlist funclist *args

sum           a | axis dtype out keepdims initial where
prod          a | axis dtype out keepdims initial where
max           a | axis out keepdims initial where
min           a | axis out keepdims initial where
amax          a | axis out keepdims initial where
amin          a | axis out keepdims initial where
mean          a | axis dtype out keepdims where
std           a | axis dtype out ddof keepdims where
var           a | axis dtype out ddof keepdims where
any           a | axis out keepdims where
all           a | axis out keepdims where
argmax        a | axis out keepdims
argmin        a | axis out keepdims
cumsum        a | axis dtype out
cumprod       a | axis dtype out
nansum        a | axis dtype out keepdims
nanprod       a | axis dtype out keepdims
nanmean       a | axis dtype out keepdims
nanstd        a | axis dtype out ddof keepdims
nanvar        a | axis dtype out ddof keepdims
nanmax        a | axis out keepdims
nanmin        a | axis out keepdims
nanargmax     a | axis out keepdims
nanargmin     a | axis out keepdims
nanmedian     a | axis out overwrite_input keepdims
median        a | axis out overwrite_input keepdims
percentile    a q | axis out overwrite_input method keepdims
quantile      a q | axis out overwrite_input method keepdims
average       a | axis weights returned keepdims
ptp           a | axis out keepdims
diff          a | n axis prepend append
ediff1d       ary | to_end to_begin
gradient      f *varargs | axis edge_order
trapezoid     y | x dx axis
trace         a offset axis1 axis2
corrcoef      x | y rowvar dtype
cov           m | y rowvar bias ddof fweights aweights dtype
histogram     a | bins range density weights

matmul        x1 x2
dot           a b
inner         a b
outer         a b
vdot          a b
kron          a b
cross         a b | axisa axisb axisc axis
tensordot     a b axes
einsum        subscripts *operands
linalg.norm   x ord | axis keepdims
linalg.inv    a
linalg.det    a
linalg.slogdet a
linalg.solve  a b
linalg.svd    a | full_matrices compute_uv
linalg.svdvals x
linalg.eig    a
linalg.eigvals a
linalg.eigh   a | UPLO
linalg.eigvalsh a | UPLO
linalg.cholesky a | upper
linalg.qr     a | mode
linalg.lstsq  a b | rcond
linalg.pinv   a | rcond rtol
linalg.matrix_rank A | tol rtol
linalg.matrix_power a n
linalg.cond   x | p
linalg.multi_dot arrays
linalg.matrix_norm x | ord keepdims
linalg.vector_norm x | ord axis keepdims
linalg.matrix_transpose x
linalg.outer  x1 x2
linalg.trace  x | offset
linalg.matmul x1 x2
linalg.tensordot a b axes

reshape       a shape | order
ravel         a | order
transpose     a | axes
permute_dims  a axes
swapaxes      a axis1 axis2
moveaxis      a source destination
rollaxis      a axis start
expand_dims   a | axis
squeeze       a | axis
broadcast_to  array shape
broadcast_arrays *args
broadcast_shapes *args
concatenate   arrays | axis out dtype casting
stack         arrays | axis out dtype casting
hstack        tup | dtype casting
vstack        tup | dtype casting
dstack        tup
column_stack  tup
block         arrays
append        arr values | axis
insert        arr obj values | axis
delete        arr obj | axis
resize        a new_shape
tile          A reps
repeat        a repeats | axis
flip          m | axis
fliplr        m
flipud        m
roll          a shift | axis
rot90         m k | axes
pad           array pad_width mode | constant_values end_values stat_length reflect_type
atleast_1d    *arys
atleast_2d    *arys
atleast_3d    *arys
split         ary indices_or_sections | axis
array_split   ary indices_or_sections | axis
hsplit        ary indices_or_sections
vsplit        ary indices_or_sections
dsplit        ary indices_or_sections
shape         a
ndim          a
size          a | axis
unravel_index indices shape
ravel_multi_index multi_index dims mode order
lib.stride_tricks.sliding_window_view x window_shape axis
trim_zeros    filt trim
unstack       x axis

take          a indices | axis out mode
take_along_axis arr indices | axis
put_along_axis arr indices values | axis
put           a ind v
putmask       a mask values
place         arr mask vals
choose        a choices
compress      condition a | axis out
extract       condition arr
ix_           *args
fill_diagonal a val | wrap
copyto        dst src | where
sort          a | axis kind order stable
argsort       a | axis kind order stable
argpartition  a kth | axis kind
partition     a kth | axis kind
lexsort       keys | axis
searchsorted  a v | side sorter
digitize      x bins | right
unique        ar | return_index return_inverse return_counts axis
bincount      x weights minlength
isin          element test_elements assume_unique invert
intersect1d   ar1 ar2
union1d       ar1 ar2
setdiff1d     ar1 ar2
setxor1d      ar1 ar2
apply_along_axis func1d axis arr *args
apply_over_axes func a axes
vectorize     pyfunc
ndenumerate   arr
ndindex       *shape
diag_indices  n | ndim
tril_indices  n k m
triu_indices  n k m

asanyarray    a | dtype copy
frombuffer    buffer dtype | count offset
fromiter      iter dtype | count
vander        x N increasing
convolve      a v mode
correlate     a v mode
histogram_bin_edges a | bins range weights
row_stack     tup | dtype casting
isneginf      x
isposinf      x
isreal        x
nancumsum     a | axis dtype out
nancumprod    a | axis dtype out
nanpercentile a q | axis out overwrite_input method keepdims
nanquantile   a q | axis out overwrite_input method keepdims
nditer        op | flags op_flags order
bartlett      M
blackman      M
hamming       M
hanning       M
kaiser        M beta
i0            x
sinc          x

issubdtype    arg1 arg2
result_type   *arrays_and_dtypes
promote_types type1 type2
min_scalar_type a
finfo         dtype
iinfo         int_type
divmod        x1 x2
modf          x
format_float_positional x | precision unique fractional trim sign pad_left pad_right min_digits
format_float_scientific x | precision unique trim sign pad_left exp_digits min_digits
can_cast      from_ to casting
isscalar      element
shares_memory a b
may_share_memory a b
array2string  a | max_line_width precision suppress_small separator
array_str     a | max_line_width precision suppress_small
array_repr    arr | max_line_width precision suppress_small
set_printoptions | precision threshold edgeitems linewidth suppress nanstr infstr sign floatmode
get_printoptions
polyfit       x y deg
polyval       p x

random.seed   seed
random.get_state
random.set_state state
testing.assert_allclose actual desired | rtol atol equal_nan err_msg verbose
testing.assert_array_equal actual desired | err_msg verbose strict
testing.assert_array_almost_equal actual desired decimal | err_msg verbose
testing.assert_almost_equal actual desired decimal | err_msg verbose
testing.assert_array_less x y | err_msg verbose strict
testing.assert_equal actual desired | err_msg verbose strict
testing.assert_ val msg
random.default_rng seed
random.RandomState seed
random.Generator.random size | dtype out
random.Generator.standard_normal size | dtype out
random.Generator.normal loc scale size
random.Generator.uniform low high size
random.Generator.integers low high size | dtype endpoint
random.Generator.permutation x
random.Generator.shuffle x
random.Generator.choice a | size replace p
random.Generator.binomial n p size
random.RandomState.seed seed
random.RandomState.rand *d
random.RandomState.randn *d
random.RandomState.random size
random.RandomState.random_sample size
random.RandomState.standard_normal size
random.RandomState.uniform low high size
random.RandomState.normal loc scale size
random.RandomState.randint low high size | dtype
random.RandomState.standard_exponential size
random.RandomState.exponential scale size
random.RandomState.ranf size
random.RandomState.binomial n p size
random.RandomState.permutation x
random.RandomState.shuffle x
random.RandomState.choice a | size replace p

ndarray.sum       | axis dtype out keepdims initial where
ndarray.prod      | axis dtype out keepdims initial where
ndarray.max       | axis out keepdims initial where
ndarray.min       | axis out keepdims initial where
ndarray.mean      | axis dtype out keepdims where
ndarray.std       | axis dtype out ddof keepdims where
ndarray.var       | axis dtype out ddof keepdims where
ndarray.any       | axis out keepdims where
ndarray.all       | axis out keepdims where
ndarray.argmax    | axis out keepdims
ndarray.argmin    | axis out keepdims
ndarray.cumsum    | axis dtype out
ndarray.cumprod   | axis dtype out
ndarray.ptp       | axis
ndarray.trace     offset axis1 axis2
ndarray.diagonal  offset axis1 axis2
ndarray.clip      min max
ndarray.round     decimals
ndarray.reshape   *shape | order
ndarray.transpose *axes
ndarray.swapaxes  axis1 axis2
ndarray.squeeze   axis
ndarray.ravel     | order
ndarray.flatten   | order
ndarray.repeat    repeats axis
ndarray.take      indices axis
ndarray.copy
ndarray.astype    dtype
ndarray.fill      value
ndarray.sort      axis
ndarray.argsort   axis
ndarray.argpartition kth axis
ndarray.searchsorted v side
ndarray.nonzero
ndarray.dot       b
ndarray.item      *args
ndarray.tolist

ufunc.at          a indices b
ufunc.reduce      array | axis dtype out keepdims initial where
ufunc.accumulate  array axis
ufunc.outer       A B
`;

const unaryNames = `absolute abs negative positive sign square sqrt cbrt reciprocal exp exp2 expm1 log log1p log2 log10
  sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh degrees radians deg2rad rad2deg
  floor ceil rint trunc isnan isinf isfinite signbit logical_not invert bitwise_not conjugate fabs spacing`;
const binaryNames = `add subtract multiply divide true_divide floor_divide remainder mod fmod power float_power
  maximum minimum fmax fmin arctan2 hypot logaddexp logaddexp2 copysign nextafter
  equal not_equal greater greater_equal less less_equal logical_and logical_or logical_xor
  bitwise_and bitwise_or bitwise_xor left_shift right_shift gcd lcm`;

export interface Signature {
  positional: readonly string[];
  /** The name of the positional parameter that takes all the rest. */
  rest: string | undefined;
  options: readonly string[];
}

function parse(text: string): Signature {
  const [positions = "", options = ""] = text.split("|");
  const names = positions.split(/\s+/).filter((name) => name !== "");
  return {
    positional: names.filter((name) => !name.startsWith("*")),
    rest: names.find((name) => name.startsWith("*"))?.slice(1),
    options: options.split(/\s+/).filter((name) => name !== ""),
  };
}

const table = new Map<string, Signature>();
for (const line of positionsAndOptions.split("\n")) {
  const [, name = "", rest = ""] = /^(\S+)(.*)$/.exec(line) ?? [];
  if (name !== "") table.set(name, parse(rest));
}
export const binaryUfuncs: ReadonlySet<string> = new Set(binaryNames.split(/\s+/));
export const ufuncs: ReadonlySet<string> = new Set([...unaryNames.split(/\s+/), ...binaryUfuncs]);
for (const name of unaryNames.split(/\s+/)) table.set(name, parse("x | out where dtype"));
for (const name of binaryUfuncs) table.set(name, parse("x1 x2 | out where dtype"));

/** The parameters of `np.<name>`, `ndarray.<name>` or `ufunc.<name>`; undefined for a function without a line. */
export function signatureOf(name: string): Signature | undefined {
  // The functions of np.random are the methods of one hidden RandomState.
  return (
    table.get(name) ??
    table.get(name.replace(/^random\.(?!default_rng$|RandomState$)/, "random.RandomState."))
  );
}

/** Parameters that are plain numbers, texts or lists of numbers in the core, where others may be arrays. */
export const plainParameters: ReadonlySet<string> = new Set(
  `shape new_shape N M n m num k offset axis axis1 axis2 axisa axisb axisc axes source destination endpoint
   decimals keepdims ddof initial order size minlength shift reps sections kth side mode UPLO rcond tol ord p deg
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
