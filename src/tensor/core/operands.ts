/** The two operands of an operation, of which one may be a bare number. */
import { scalar } from "./allocate.ts";
import { isArray } from "./array-class.ts";
import { asArray } from "./asarray.ts";
import { castValue, checkRange, isFloat, isInteger, weakDType } from "./dtype.ts";
import type { DType, Weak } from "./dtype.ts";
import type { NDArray } from "../ndarray.ts";
import { FloatScalar, weakKind } from "./weak.ts";

/** Two operands as arrays; a bare number takes on the dtype of an array beside it. `operation` is what an error names. */
export function together(
  x: unknown,
  y: unknown,
  operation: string,
  beside: (value: unknown, weak: Weak, other: DType) => NDArray = weakScalar,
): [NDArray, NDArray] {
  if (isArray(x) && isArray(y)) return [x, y];
  const [p, q] = [weakKind(x), weakKind(y)];
  if ((p === undefined) === (q === undefined)) return [asArray(x, operation), asArray(y, operation)];
  if (q !== undefined) {
    const a = asArray(x, operation);
    return [a, beside(y, q, a.dtype)];
  }
  const b = asArray(y, operation);
  return [beside(x, p!, b.dtype), b];
}

/** A bare number as a 0-d array, with the dtype it takes beside `other`. Throws OverflowError for one out of range. */
export function weakScalar(value: unknown, weak: Weak, other: DType): NDArray {
  const number = value instanceof FloatScalar ? value.value : Number(value);
  const dtype = weak === "bool" ? "bool" : weakDType(weak, other);
  if (weak === "int" && isInteger(dtype)) checkRange(number, dtype);
  return scalar(isFloat(dtype) ? castValue(number, dtype) : number, dtype);
}
