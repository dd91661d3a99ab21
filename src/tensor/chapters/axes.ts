import { AxisError, ValueError } from "../core/errors.ts";
import { checkAxis } from "../core/shape.ts";
import type { Axis } from "../core/shape.ts";

/**
 * Several axes counted from 0, each at most once, as NumPy's functions in Python check them. Throws AxisError and
 * ValueError that name the argument, if that has a name of its own.
 */
export function axisTuple(axis: Axis, ndim: number, argument?: string): number[] {
  const axes = (typeof axis === "number" ? [axis] : axis).map((one) => {
    if (argument !== undefined && (one < -ndim || one >= ndim)) {
      throw axisError(one, ndim, (message) => `${argument}: ${message}`);
    }
    return checkAxis(one, ndim);
  });
  if (new Set(axes).size !== axes.length) {
    throw new ValueError(
      argument === undefined ? "repeated axis" : `repeated axis in \`${argument}\` argument`,
    );
  }
  return axes;
}

/** An AxisError in other words than the usual ones. */
export function axisError(axis: number, ndim: number, reworded: (message: string) => string): AxisError {
  const error = new AxisError(axis, ndim);
  error.message = reworded(error.message);
  return error;
}
