import { isArray } from "./array-class.ts";
import { scalar, uninitialized } from "./allocate.ts";
import { copyOf } from "./copying.ts";
import { castValue, checkRange, dtypeOf, isInteger, promote } from "./dtype.ts";
import type { DType } from "./dtype.ts";
import { OverflowError, ValueError } from "./errors.ts";
import type { NDArray } from "../ndarray.ts";
import { formatTuple, sameShape } from "./shape.ts";
import { FloatScalar } from "./weak.ts";

/** What every operation takes as an operand: an array, a number, true or false, or nested lists of them. */
export type ArrayLike = NDArray | number | boolean | readonly ArrayLike[];

const MOST_AXES = 64;

/** The array of an operand: an NDArray is returned as it is. `operation` is what an error names. */
export function asArray(value: unknown, operation = "np.array"): NDArray {
  if (isArray(value)) return value;
  if (typeof value === "number" || typeof value === "boolean") return scalar(Number(value), dtypeOf(value));
  if (Array.isArray(value)) return fromList(value, operation);
  if (value instanceof FloatScalar) return scalar(value.value, "float64");
  throw new TypeError(
    `${operation}: expected an array, a number, a boolean or nested lists of them, got ${describe(value)}`,
  );
}

/** The array of an operand, copied or cast when it has another dtype. */
export function asDType(value: unknown, dtype: DType, operation?: string): NDArray {
  const a = asArray(value, operation);
  return a.dtype === dtype ? a : copyOf(a, dtype);
}

/**
 * The array of what is to be written into an array of a dtype. Bare numbers and lists are looked at one by one, as Python
 * does: throws OverflowError for a whole number out of range, ValueError for nan where whole numbers are kept.
 */
export function asElements(value: unknown, dtype: DType, operation: string): NDArray {
  const a = asArray(value, operation);
  if (isArray(value) || !isInteger(dtype)) return a;
  const { data, offset, size } = a;
  for (let i = 0; i < size; i++) {
    const element = data[offset + i]!;
    if (Number.isNaN(element)) throw new ValueError("cannot convert float NaN to integer");
    if (!Number.isFinite(element)) throw new OverflowError("cannot convert float infinity to integer");
    if (Number.isInteger(element)) checkRange(element, dtype);
  }
  return a;
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (typeof value === "string") return `the string ${JSON.stringify(value)}`;
  if (typeof value === "function") return `the function ${value.name || "(anonymous)"}`;
  if (value instanceof Promise) return "a Promise (await it first)";
  return typeof value === "object" ? "an object" : typeof value;
}

function fromList(list: readonly unknown[], operation: string): NDArray {
  const shape = listShape(list);
  const leaves: number[] = [];
  const dtype = collect(list, shape, 0, leaves, operation);
  const out = uninitialized(shape, dtype ?? "float64");
  const { data, offset } = out;
  for (let i = 0; i < leaves.length; i++) data[offset + i] = castValue(leaves[i]!, out.dtype);
  return out;
}

/** The shape that the first element of each level suggests. */
function listShape(list: readonly unknown[]): number[] {
  const shape: number[] = [];
  let level: unknown = list;
  while (Array.isArray(level)) {
    shape.push(level.length);
    if (level.length === 0) return shape;
    if (shape.length > MOST_AXES)
      throw new ValueError(`maximum supported dimension for an ndarray is ${MOST_AXES}`);
    level = level[0];
  }
  return isArray(level) ? [...shape, ...level.shape] : shape;
}

function collect(
  item: unknown,
  shape: readonly number[],
  depth: number,
  leaves: number[],
  operation: string,
): DType | undefined {
  if (isArray(item)) {
    if (!sameShape(item.shape, shape.slice(depth))) throw inhomogeneous(shape, depth);
    const plain = copyOf(item);
    for (let i = 0; i < plain.size; i++) leaves.push(plain.data[plain.offset + i]!);
    return item.dtype;
  }
  if (Array.isArray(item)) {
    if (depth >= shape.length || item.length !== shape[depth]) throw inhomogeneous(shape, depth);
    let dtype: DType | undefined;
    for (const part of item) {
      const found = collect(part, shape, depth + 1, leaves, operation);
      if (found !== undefined) dtype = dtype === undefined ? found : promote(dtype, found);
    }
    return dtype;
  }
  if (typeof item === "number" || typeof item === "boolean" || item instanceof FloatScalar) {
    if (depth !== shape.length) throw inhomogeneous(shape, depth);
    leaves.push(item instanceof FloatScalar ? item.value : Number(item));
    return item instanceof FloatScalar ? "float64" : dtypeOf(item);
  }
  throw new TypeError(`${operation}: expected numbers or booleans in the list, got ${describe(item)}`);
}

function inhomogeneous(shape: readonly number[], depth: number): ValueError {
  const levels = Math.max(1, depth);
  return new ValueError(
    "setting an array element with a sequence. The requested array has an inhomogeneous shape after " +
      `${levels} dimensions. The detected shape was ${formatTuple(shape.slice(0, levels))} + inhomogeneous part.`,
  );
}
