/**
 * How Python's calls become calls of the core. Each line is a function and its parameters in NumPy's order and with
 * NumPy's names. Those before "|" are positional in the core; those behind go into its trailing options object.
 *
 * name?   need not be given                 /       those before it have no names for a caller
 * *name   takes all remaining positions     *       those behind it can only be given by name
 * !name   NumPy has it and the core doesn't  a>b     another name of b
 *
 * What the core doesn't have is refused, but for values that mean what it does anyway, and "out", which is filled.
 */
export const table = `
array         object | dtype * copy !order !subok ndmin !ndmax !like
asarray       a | dtype !order * !device copy !like
ascontiguousarray a | dtype * !like
copy          a !order !subok
zeros         shape | dtype !order * !device !like
ones          shape | dtype !order * !device !like
empty         shape | dtype !order * !device !like
full          shape fill_value | dtype !order * !device !like
zeros_like    a | dtype !order !subok shape * !device
ones_like     a | dtype !order !subok shape * !device
empty_like    prototype / | dtype !order !subok shape * !device
full_like     a fill_value | dtype !order !subok shape * !device
eye           N M? k? | dtype !order * !device !like
identity      n | dtype * !like
arange        start? stop? step? | * dtype !device !like
linspace      start stop num? endpoint? | retstep dtype axis * !device
logspace      start stop num? endpoint? | base dtype axis
geomspace     start stop num? endpoint? | dtype axis
tri           N M? k? | dtype * !like
tril          m k?
triu          m k?
diag          v k?
diagflat      v | k
diagonal      a offset? axis1? axis2?
indices       dimensions dtype? | sparse
meshgrid      *xi | copy sparse indexing

nan_to_num    x | copy nan posinf neginf
clip          a a_min? a_max? | out * min>a_min max>a_max !where !dtype !casting
round         a decimals? | out
around        a decimals? !out
fix           x !out
heaviside     x1 x2 / !out * !where !casting !order !dtype !subok
interp        x xp fp | left right period
where         condition x? y? /
nonzero       a
argwhere      a
flatnonzero   a
count_nonzero a | axis * keepdims
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
mean          a | axis dtype out keepdims * where
std           a | axis dtype out ddof keepdims * where !mean correction
var           a | axis dtype out ddof keepdims * where !mean correction
any           a | axis out keepdims * where
all           a | axis out keepdims * where
argmax        a | axis out * keepdims
argmin        a | axis out * keepdims
cumsum        a | axis dtype !out
cumprod       a | axis dtype !out
nansum        a | axis dtype out keepdims !initial !where
nanprod       a | axis dtype out keepdims !initial !where
nanmean       a | axis dtype out keepdims * !where
nanstd        a | axis dtype out ddof keepdims * !where !mean !correction
nanvar        a | axis dtype out ddof keepdims * !where !mean !correction
nanmax        a | axis out keepdims !initial !where
nanmin        a | axis out keepdims !initial !where
nanargmax     a | axis !out * keepdims
nanargmin     a | axis !out * keepdims
nanmedian     a | axis out !overwrite_input keepdims
median        a | axis out !overwrite_input keepdims
percentile    a q | axis out !overwrite_input method keepdims * !weights
quantile      a q | axis out !overwrite_input method keepdims * !weights
average       a | axis weights returned * keepdims
ptp           a | axis out keepdims
diff          a | n axis prepend append
ediff1d       ary | to_end to_begin
gradient      f *varargs | axis edge_order
trapezoid     y | x dx axis
trace         a offset? axis1? axis2? !dtype !out
corrcoef      x | y rowvar * dtype
cov           m | y rowvar bias ddof fweights aweights * dtype
histogram     a | bins range density weights

matmul        x1 x2 / !out * !axes !axis !keepdims !casting !order !dtype !subok
dot           a b !out
inner         a b /
outer         a b !out
vdot          a b /
kron          a b
cross         a b | axisa axisb axisc axis
tensordot     a b axes?
einsum        subscripts *operands | out dtype !order !casting optimize
linalg.norm   x ord? | axis keepdims
linalg.inv    a
linalg.det    a
linalg.slogdet a
linalg.solve  a b
linalg.svd    a | full_matrices compute_uv !hermitian
linalg.svdvals x /
linalg.eig    a
linalg.eigvals a
linalg.eigh   a | UPLO
linalg.eigvalsh a | UPLO
linalg.cholesky a / | * upper
linalg.qr     a | mode
linalg.lstsq  a b | rcond
linalg.pinv   a | rcond !hermitian * rtol
linalg.matrix_rank A | tol !hermitian * rtol
linalg.matrix_power a n
linalg.cond   x | p
linalg.multi_dot arrays * !out
linalg.matrix_norm x / | * keepdims ord
linalg.vector_norm x / | * axis keepdims ord
linalg.matrix_transpose x /
linalg.outer  x1 x2 /
linalg.trace  x / | * offset !dtype
linalg.matmul x1 x2 /
linalg.tensordot x1 x2 / * axes?

reshape       a / shape | order * !copy
ravel         a | order
transpose     a | axes
swapaxes      a axis1 axis2
moveaxis      a source destination
rollaxis      a axis start?
expand_dims   a | axis
squeeze       a | axis
broadcast_to  array shape !subok
broadcast_arrays *args !subok
broadcast_shapes *args
concatenate   arrays / | axis out * dtype casting
stack         arrays | axis out * dtype casting
hstack        tup | * dtype casting
vstack        tup | * dtype casting
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
rot90         m k? | axes
pad           array pad_width mode? | * constant_values end_values stat_length reflect_type
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
unravel_index indices shape | order
ravel_multi_index multi_index dims mode? order?
lib.stride_tricks.sliding_window_view x window_shape axis? * !subok !writeable
trim_zeros    filt trim? | axis

take          a indices | axis out mode
take_along_axis arr indices | axis
put_along_axis arr indices values | axis
put           a ind v | mode
putmask       a / mask values
place         arr mask vals
choose        a choices | out mode
compress      condition a | axis out
extract       condition arr
ix_           *args
fill_diagonal a val | wrap
copyto        dst src | casting where
sort          a | axis kind !order * stable
argsort       a | axis kind !order * stable
argpartition  a kth | axis kind !order
partition     a kth | axis kind !order
lexsort       keys | axis
searchsorted  a v | side sorter
digitize      x bins | right
unique        ar | return_index return_inverse return_counts axis * equal_nan !sorted
bincount      x / weights? minlength?
isin          element test_elements assume_unique? invert? | * kind
intersect1d   ar1 ar2 | assume_unique return_indices
union1d       ar1 ar2
setdiff1d     ar1 ar2 | assume_unique
setxor1d      ar1 ar2 | assume_unique
apply_along_axis func1d axis arr *args
diag_indices  n | ndim
tril_indices  n k? m?
triu_indices  n k? m?

asanyarray    a | dtype !order * !device copy !like
frombuffer    buffer dtype? | count offset * !like
vander        x N? increasing?
convolve      a v mode?
correlate     a v mode?
histogram_bin_edges a | bins range weights
row_stack     tup | * dtype casting
isneginf      x !out
isposinf      x !out
isreal        x
nancumsum     a | axis dtype !out
nancumprod    a | axis dtype !out
nanpercentile a q | axis out !overwrite_input method keepdims * !weights
nanquantile   a q | axis out !overwrite_input method keepdims * !weights
nditer        op | flags op_flags !op_dtypes order !casting !op_axes !itershape !buffersize
bartlett      M
blackman      M
hamming       M
hanning       M
kaiser        M beta
i0            x
sinc          x

result_type   *arrays_and_dtypes
promote_types type1 type2 /
min_scalar_type a /
divmod        x1 x2 / !out * !where !casting !order !dtype !subok
modf          x / !out * !where !casting !order !dtype !subok
format_float_positional x | precision unique fractional trim sign pad_left pad_right min_digits
format_float_scientific x | precision unique trim sign pad_left exp_digits min_digits
can_cast      from_ to casting?
isscalar      element
shares_memory a b / !max_work
may_share_memory a b / !max_work
array2string  a | max_line_width precision suppress_small separator prefix * !formatter threshold edgeitems sign floatmode suffix !legacy
array_str     a | max_line_width precision suppress_small
array_repr    arr | max_line_width precision suppress_small
set_printoptions | precision threshold edgeitems linewidth suppress nanstr infstr !formatter sign floatmode * !legacy !override_repr
get_printoptions

random.seed   seed?
random.get_state !legacy
random.set_state state
testing.assert_allclose actual desired | rtol atol equal_nan err_msg verbose * !strict
testing.assert_array_equal actual desired | err_msg verbose * strict
testing.assert_array_almost_equal actual desired decimal? | err_msg verbose
testing.assert_almost_equal actual desired decimal? | err_msg verbose
testing.assert_array_less x y | err_msg verbose * strict
testing.assert_equal actual desired | err_msg verbose * strict
testing.assert_ val msg?
random.default_rng seed?
random.RandomState seed?
random.Generator.random size? | dtype out
random.Generator.standard_normal size? | dtype out
random.Generator.normal loc? scale? size?
random.Generator.uniform low? high? size?
random.Generator.integers low high? size? | dtype endpoint
random.Generator.permutation x | axis
random.Generator.shuffle x | axis
random.Generator.choice a | size replace p axis shuffle
random.Generator.permuted x | axis !out
random.Generator.binomial n p size?
random.RandomState.seed seed?
random.RandomState.rand *d
random.RandomState.randn *d
random.RandomState.random size?
random.RandomState.random_sample size?
random.RandomState.standard_normal size?
random.RandomState.uniform low? high? size?
random.RandomState.normal loc? scale? size?
random.RandomState.randint low high? size? | dtype
random.RandomState.standard_exponential size?
random.RandomState.exponential scale? size?
random.RandomState.ranf size?
random.RandomState.binomial n p size?
random.RandomState.permutation x
random.RandomState.shuffle x
random.RandomState.choice a | size replace p

ndarray.sum   | axis dtype out keepdims initial where
ndarray.prod  | axis dtype out keepdims initial where
ndarray.max   | axis out keepdims initial where
ndarray.min   | axis out keepdims initial where
ndarray.mean  | axis dtype out keepdims where
ndarray.std   | axis dtype out ddof keepdims where !mean correction
ndarray.var   | axis dtype out ddof keepdims where !mean correction
ndarray.any   | axis out keepdims * where
ndarray.all   | axis out keepdims * where
ndarray.argmax | axis out * keepdims
ndarray.argmin | axis out * keepdims
ndarray.diagonal offset? axis1? axis2?
ndarray.clip  a / min? max? | out * !where !dtype !casting
ndarray.reshape *shape | order !copy
ndarray.transpose *axes
ndarray.swapaxes axis1 axis2 /
ndarray.squeeze axis?
ndarray.ravel | order
ndarray.flatten | order
ndarray.repeat repeats / axis?
ndarray.copy  !order
ndarray.astype dtype !order !casting !subok copy?
ndarray.fill  value
ndarray.sort  axis? !kind !order * !stable
ndarray.nonzero
ndarray.item  *args
ndarray.tolist

ufunc.at      a indices b? /
ufunc.reduce  array / | axis dtype out keepdims initial where
ufunc.accumulate array / axis? !dtype !out
ufunc.outer   A B /
`;
