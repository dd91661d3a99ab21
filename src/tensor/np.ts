/** The public namespace: what a learner's file knows as `np`. */
export * from "./arithmetic.ts";
export { broadcast_arrays, broadcast_shapes, broadcast_to } from "./broadcasting.ts";
export * from "./constants.ts";
export * from "./creation.ts";
export { einsum } from "./einsum.ts";
export * from "./errors.ts";
export * from "./exponents.ts";
export { nonzero, take, where } from "./indexing.ts";
export * as linalg from "./linalg.ts";
export {
  allclose,
  array_equal,
  equal,
  greater,
  greater_equal,
  isclose,
  isfinite,
  isinf,
  isnan,
  less,
  less_equal,
  logical_and,
  logical_not,
  logical_or,
  logical_xor,
  not_equal,
} from "./logic.ts";
export * from "./manipulation.ts";
export { NDArray } from "./ndarray.ts";
export * from "./products.ts";
export * as random from "./random.ts";
export {
  all,
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
export { ceil, clip, floor, rint, round, trunc } from "./rounding.ts";
export {
  argsort,
  argwhere,
  bincount,
  count_nonzero,
  put_along_axis,
  searchsorted,
  sort,
  take_along_axis,
  unique,
} from "./sorting.ts";
export * as testing from "./testing.ts";
export * from "./trigonometry.ts";

/** What an operand may be. */
export type { ArrayLike } from "./asarray.ts";
export type { DType } from "./dtype.ts";
export type { Index } from "./indexing.ts";
export type { Reduction } from "./reductions.ts";
export type { Axis, Shape } from "./shape.ts";
