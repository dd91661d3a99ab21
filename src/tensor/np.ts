/** The public namespace: what a learner's file knows as `np`. */
export * from "./chapters/arithmetic.ts";
export { broadcast_arrays, broadcast_shapes, broadcast_to } from "./chapters/broadcasting.ts";
export * from "./chapters/constants.ts";
export * from "./chapters/data-types.ts";
export { convolve, correlate } from "./chapters/convolution.ts";
export {
  array,
  asanyarray,
  asarray,
  ascontiguousarray,
  copy,
  empty,
  empty_like,
  frombuffer,
  fromiter,
  full,
  full_like,
  ones,
  ones_like,
  zeros,
  zeros_like,
} from "./chapters/creation.ts";
export { diff, ediff1d, gradient, trapezoid } from "./chapters/differences.ts";
export { einsum } from "./chapters/einsum.ts";
export * from "./core/errors.ts";
export { diag, diagonal, trace, tril, triu } from "./chapters/diagonals.ts";
export * from "./chapters/exponents.ts";
export { format_float_positional, format_float_scientific } from "./printing/format-float.ts";
export { apply_along_axis, piecewise, vectorize } from "./chapters/functional.ts";
export { histogram, histogram_bin_edges } from "./chapters/histograms.ts";
export {
  c_,
  diag_indices,
  fromfunction,
  indices,
  ix_,
  r_,
  ravel_multi_index,
  tril_indices,
  triu_indices,
  unravel_index,
} from "./chapters/index-tricks.ts";
export { nonzero, where } from "./core/indexing.ts";
export { fromNdarray, toNdarray } from "./chapters/interchange.ts";
export { append, deleted as delete, insert, trim_zeros } from "./chapters/insertion.ts";
export { interp } from "./chapters/interpolation.ts";
export { ndenumerate, ndindex, nditer } from "./chapters/iteration.ts";
export {
  block,
  column_stack,
  concatenate,
  dstack,
  hstack,
  row_stack,
  stack,
  vstack,
} from "./chapters/joining.ts";
export * as lib from "./chapters/lib.ts";
export * as linalg from "./chapters/linalg.ts";
export {
  allclose,
  array_equal,
  array_equiv,
  equal,
  greater,
  greater_equal,
  isclose,
  isfinite,
  isinf,
  isnan,
  isneginf,
  isposinf,
  isreal,
  isscalar,
  less,
  less_equal,
  logical_and,
  logical_not,
  logical_or,
  logical_xor,
  not_equal,
} from "./chapters/logic.ts";
export {
  atleast_1d,
  atleast_2d,
  atleast_3d,
  expand_dims,
  moveaxis,
  ndim,
  ravel,
  reshape,
  rollaxis,
  shape,
  size,
  squeeze,
  swapaxes,
  transpose,
} from "./chapters/manipulation.ts";
export { diagflat, eye, identity, tri, vander } from "./chapters/matrices.ts";
export { may_share_memory, shares_memory } from "./chapters/memory.ts";
export {
  nan_to_num,
  nanargmax,
  nanargmin,
  nancumprod,
  nancumsum,
  nanmax,
  nanmean,
  nanmedian,
  nanmin,
  nanpercentile,
  nanprod,
  nanquantile,
  nanstd,
  nansum,
  nanvar,
} from "./chapters/nan-functions.ts";
export { NDArray } from "./ndarray.ts";
export { pad } from "./chapters/padding.ts";
export { copyto, fill_diagonal, place, put, put_along_axis, putmask } from "./chapters/placing.ts";
export { get_printoptions, printoptions, set_printoptions } from "./printing/print-options.ts";
export { array2string, array_repr, array_str } from "./printing/printing.ts";
export * from "./chapters/products.ts";
export { median, percentile, quantile } from "./chapters/quantiles.ts";
export { arange, geomspace, linspace, logspace, meshgrid } from "./chapters/ranges.ts";
export * as random from "./random/random.ts";
export {
  all,
  amax,
  amin,
  any,
  argmax,
  argmin,
  cumprod,
  cumsum,
  max,
  mean,
  min,
  prod,
  std,
  sum,
  variance as var,
} from "./chapters/reductions.ts";
export { flip, fliplr, flipud, roll, rot90 } from "./chapters/rearranging.ts";
export { around, ceil, clip, fix, floor, rint, round, trunc } from "./chapters/rounding.ts";
export {
  argwhere,
  bincount,
  count_nonzero,
  digitize,
  flatnonzero,
  searchsorted,
} from "./chapters/searching.ts";
export { intersect1d, isin, setdiff1d, setxor1d, union1d, unique } from "./chapters/sets.ts";
export { argpartition, argsort, lexsort, partition, sort } from "./chapters/sorting.ts";
export { array_split, dsplit, hsplit, split, vsplit } from "./chapters/splitting.ts";
export { average, corrcoef, cov, ptp } from "./chapters/statistics.ts";
export { choose, compress, extract, select, take, take_along_axis } from "./chapters/taking.ts";
export * as testing from "./chapters/testing.ts";
export { repeat, resize, tile } from "./chapters/tiling.ts";
export * from "./chapters/trigonometry.ts";
export { cross, kron } from "./chapters/vector-products.ts";
export { bartlett, blackman, hamming, hanning, i0, kaiser, sinc } from "./chapters/windows.ts";

/** What an operand may be. */
export type { ArrayLike } from "./core/asarray.ts";
export type { DType } from "./core/dtype.ts";
export type { Index } from "./core/indexing.ts";
export type { SomePrintOptions } from "./printing/print-options.ts";
export type { Reduction } from "./chapters/reductions.ts";
export type { Axis, Shape } from "./core/shape.ts";
