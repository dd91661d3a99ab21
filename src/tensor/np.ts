/** The public namespace: what a learner's file knows as `np`. */
export * from "./arithmetic.ts";
export { broadcast_arrays, broadcast_shapes, broadcast_to } from "./broadcasting.ts";
export * from "./constants.ts";
export * from "./data-types.ts";
export { convolve, correlate } from "./convolution.ts";
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
} from "./creation.ts";
export { diff, ediff1d, gradient, trapezoid } from "./differences.ts";
export { einsum } from "./einsum.ts";
export * from "./errors.ts";
export * from "./exponents.ts";
export { format_float_positional, format_float_scientific } from "./format-float.ts";
export { apply_along_axis, piecewise, vectorize } from "./functional.ts";
export { histogram, histogram_bin_edges } from "./histograms.ts";
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
} from "./index-tricks.ts";
export { nonzero, where } from "./indexing.ts";
export { fromNdarray, toNdarray } from "./interchange.ts";
export { append, deleted as delete, insert, trim_zeros } from "./insertion.ts";
export { interp } from "./interpolation.ts";
export { ndenumerate, ndindex, nditer } from "./iteration.ts";
export { block, column_stack, concatenate, dstack, hstack, row_stack, stack, vstack } from "./joining.ts";
export * as lib from "./lib.ts";
export * as linalg from "./linalg.ts";
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
} from "./logic.ts";
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
} from "./manipulation.ts";
export { diagflat, eye, identity, tri, vander } from "./matrices.ts";
export { may_share_memory, shares_memory } from "./memory.ts";
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
} from "./nan-functions.ts";
export { NDArray } from "./ndarray.ts";
export { pad } from "./padding.ts";
export { copyto, fill_diagonal, place, put, put_along_axis, putmask } from "./placing.ts";
export { get_printoptions, printoptions, set_printoptions } from "./print-options.ts";
export { array2string, array_repr, array_str } from "./printing.ts";
export * from "./products.ts";
export { median, percentile, quantile } from "./quantiles.ts";
export { arange, geomspace, linspace, logspace, meshgrid } from "./ranges.ts";
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
} from "./reductions.ts";
export { flip, fliplr, flipud, roll, rot90 } from "./rearranging.ts";
export { around, ceil, clip, fix, floor, rint, round, trunc } from "./rounding.ts";
export { argwhere, bincount, count_nonzero, digitize, flatnonzero, searchsorted } from "./searching.ts";
export { intersect1d, isin, setdiff1d, setxor1d, union1d, unique } from "./sets.ts";
export { argpartition, argsort, lexsort, partition, sort } from "./sorting.ts";
export { array_split, dsplit, hsplit, split, vsplit } from "./splitting.ts";
export { average, corrcoef, cov, ptp } from "./statistics.ts";
export { choose, compress, extract, select, take, take_along_axis } from "./taking.ts";
export * as testing from "./testing.ts";
export { repeat, resize, tile } from "./tiling.ts";
export * from "./trigonometry.ts";
export { cross, kron } from "./vector-products.ts";
export { bartlett, blackman, hamming, hanning, i0, kaiser, sinc } from "./windows.ts";

/** What an operand may be. */
export type { ArrayLike } from "./asarray.ts";
export type { DType } from "./dtype.ts";
export type { Index } from "./indexing.ts";
export type { SomePrintOptions } from "./print-options.ts";
export type { Reduction } from "./reductions.ts";
export type { Axis, Shape } from "./shape.ts";
