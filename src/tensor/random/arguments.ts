/** NumPy's ways of calling the random functions: by position, by keyword, with a size, with arrays that broadcast. */
import { uninitialized } from "../core/allocate.ts";
import { asArray } from "../core/asarray.ts";
import { broadcast_to } from "../chapters/broadcasting.ts";
import { isFloat } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import { checkKeywords, isKeywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { broadcastTwo, checkShape, formatTuple, sameShape } from "../core/shape.ts";
import type { Shape } from "../core/shape.ts";

/** The arguments of a call by their names: those given by position, then those of a trailing object. */
export function bind<Name extends string>(
  operation: string,
  names: readonly Name[],
  given: readonly unknown[],
): Partial<Record<Name, unknown>> {
  const last = given.at(-1);
  const keywords = isKeywords(last) ? last : {};
  checkKeywords(operation, keywords, names);
  const positional = isKeywords(last) ? given.slice(0, -1) : given;
  if (positional.length > names.length) {
    throw new TypeError(
      `${operation}() takes at most ${names.length} positional arguments (${positional.length} given)`,
    );
  }
  const bound: Partial<Record<string, unknown>> = {};
  for (const [i, value] of positional.entries()) bound[names[i]!] = value;
  for (const [name, value] of Object.entries(keywords)) {
    if (bound[name] !== undefined)
      throw new TypeError(`${operation}() got multiple values for argument '${name}'`);
    bound[name] = value;
  }
  return bound;
}

/** The shape that was asked for; undefined when a draw is a plain number. */
export function checkSize(size: unknown): number[] | undefined {
  return size === undefined || size === null ? undefined : checkShape(size as Shape);
}

/** An array of draws, or one draw. */
export function draw(size: unknown, one: () => number, dtype: DType = "float64"): NDArray | number {
  const shape = checkSize(size);
  if (shape === undefined) return one();
  const out = uninitialized(shape, dtype);
  const { data, offset, size: count } = out;
  for (let i = 0; i < count; i++) data[offset + i] = one();
  return out;
}

/**
 * Draws with parameters: `prepare` gives the function that draws for their values. A draw of plain numbers without a
 * size is one number; arrays broadcast.
 */
export function drawWith(
  parameters: readonly NDArray[],
  size: unknown,
  prepare: (...values: number[]) => () => number,
  dtype: DType = "float64",
): NDArray | number {
  if (parameters.every((one) => one.ndim === 0))
    return draw(size, prepare(...parameters.map((one) => one.item())), dtype);
  const asked = checkSize(size);
  const shape = asked ?? [];
  const shapes = parameters.map((one) => one.shape);
  const common = broadcastForDraw(asked === undefined ? shapes : [shape, ...shapes]);
  if (asked !== undefined && !sameShape(common, asked)) {
    throw new ValueError(
      `Output size ${formatTuple(asked)} is not compatible with broadcast dimensions of inputs ${formatTuple(common)}.`,
    );
  }
  const columns = parameters.map((one) => broadcast_to(one, common).toFlat());
  const out = uninitialized(common, dtype);
  for (let i = 0; i < out.size; i++) {
    out.data[out.offset + i] = prepare(...columns.map((column) => column[i]!))();
  }
  return out;
}

/** The shape that all broadcast to; throws in the words of NumPy's random functions. */
export function broadcastForDraw(shapes: readonly (readonly number[])[]): number[] {
  let common: number[] = [];
  for (const [i, shape] of shapes.entries()) {
    const next = broadcastTwo(common, shape);
    if (next === undefined) {
      const other = shapes.findIndex((earlier) => broadcastTwo(earlier, shape) === undefined);
      throw new ValueError(
        "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between " +
          `arg ${other} with shape ${formatTuple(shapes[other]!)} and arg ${i} with shape ${formatTuple(shape)}.`,
      );
    }
    common = next;
  }
  return common;
}

/** A parameter that may not be negative; NumPy counts -0 as negative and lets NaN through. */
export function nonNegative(value: unknown, name: string): NDArray {
  const a = asArray(value, name);
  for (const one of a.toFlat()) {
    if (one < 0 || (Object.is(one, -0) && isFloat(a.dtype))) throw new ValueError(`${name} < 0`);
  }
  return a;
}

/** A parameter that is a probability. */
export function probability(value: unknown, name: string): NDArray {
  const a = asArray(value, name);
  for (const one of a.toFlat()) {
    if (!(one >= 0 && one <= 1)) {
      throw new ValueError(
        `${name} < 0, ${name} > 1 or ${name} ${a.ndim === 0 ? "is NaN" : "contains NaNs"}`,
      );
    }
  }
  return a;
}
