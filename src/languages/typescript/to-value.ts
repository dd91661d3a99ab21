import { DTYPES } from "../../../graders/values.ts";
import type { PlainArray, Value } from "../../../graders/values.ts";
import { NDArray } from "../../tensor/ndarray.ts";
import { arrayValue, type Budget, otherValue, tooLarge, VALUE_LIMITS } from "../value-budget.ts";
import { formatValue } from "./format.ts";

const KNOWN_DTYPES: ReadonlySet<unknown> = new Set(DTYPES);

/**
 * What the learner's code gave back, as plain data: an NDArray, number, boolean, typed array or rectangular nested
 * list of numbers as an array; a list of other things as a list; else its type and a print. Never throws, whatever
 * Proxy or getter it meets.
 */
export function toValue(given: unknown, budget: Budget): Value {
  try {
    return convert(given, budget, 0);
  } catch {
    return otherValue("object", "an object that throws when it is read");
  }
}

function convert(given: unknown, budget: Budget, depth: number): Value {
  if (typeof given === "number" || typeof given === "boolean") {
    return arrayValue(
      {
        dtype: typeof given === "boolean" ? "bool" : "float64",
        shape: [],
        data: Float64Array.of(Number(given)),
      },
      budget,
    );
  }
  if (given instanceof NDArray) return fromNDArray(given, budget);
  if (isNumberView(given))
    return arrayValue({ dtype: "float64", shape: [given.length], data: Float64Array.from(given) }, budget);
  if (Array.isArray(given)) return fromList(given, budget, depth);
  return otherValue(typeName(given), formatValue(given));
}

function fromNDArray(given: NDArray, budget: Budget): Value {
  // The learner's code can write to these fields: they are looked at before anything is done with them.
  const shape = [...given.shape];
  const { dtype } = given;
  const whole = shape.length <= VALUE_LIMITS.axes && shape.every((n) => Number.isSafeInteger(n) && n >= 0);
  const size = sizeOf(shape);
  if (!whole || !KNOWN_DTYPES.has(dtype))
    return otherValue("array", "an array whose shape or dtype was overwritten");
  if (!(size <= budget.elements)) return tooLarge(shape);
  const data = NDArray.prototype.toFlat.call(given);
  if (data.length !== size) return otherValue("array", "an array whose shape was overwritten");
  return arrayValue({ dtype, shape, data }, budget);
}

function fromList(given: readonly unknown[], budget: Budget, depth: number): Value {
  const { length } = given;
  const numbers = rectangular(given, depth);
  if (numbers !== undefined) return arrayValue(numbers, budget);
  if (depth >= VALUE_LIMITS.depth)
    return otherValue("list", `a list nested more than ${VALUE_LIMITS.depth} deep`);
  budget.items -= length;
  if (!(budget.items >= 0)) return otherValue("list", `a list of ${length} items`);
  return { kind: "list", items: Array.from({ length }, (_, i) => convert(given[i], budget, depth + 1)) };
}

/** A list of numbers, or of equally long such lists, as an array; undefined for an empty or any other list. */
function rectangular(list: readonly unknown[], depth: number): PlainArray | undefined {
  const shape: number[] = [];
  let inner: unknown = list;
  while (Array.isArray(inner) && shape.length <= VALUE_LIMITS.depth - depth) {
    if (inner.length === 0) return undefined;
    shape.push(inner.length);
    inner = inner[0];
  }
  const kind = typeof inner;
  if (kind !== "number" && kind !== "boolean") return undefined;
  const size = sizeOf(shape);
  if (!(size <= VALUE_LIMITS.elements)) return undefined;
  const data = new Float64Array(size);
  let filled = 0;
  const fill = (part: unknown, axis: number): boolean => {
    if (axis === shape.length) {
      if (typeof part !== kind) return false;
      data[filled++] = Number(part);
      return true;
    }
    if (!Array.isArray(part) || part.length !== shape[axis]) return false;
    for (let i = 0; i < part.length; i++) if (!fill(part[i], axis + 1)) return false;
    return true;
  };
  return fill(list, 0) ? { dtype: kind === "boolean" ? "bool" : "float64", shape, data } : undefined;
}

const sizeOf = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);

type NumberView = Float64Array | Float32Array | Int32Array | Uint8Array;

function isNumberView(given: unknown): given is NumberView {
  return (
    ArrayBuffer.isView(given) &&
    !(given instanceof DataView) &&
    !(given instanceof BigInt64Array) &&
    !(given instanceof BigUint64Array)
  );
}

function typeName(given: unknown): unknown {
  if (given === null) return "null";
  if (typeof given !== "object") return typeof given;
  if (given instanceof Promise || typeof Reflect.get(given, "then") === "function") return "promise";
  const constructor: unknown = Reflect.get(given, "constructor");
  return typeof constructor === "function" && constructor !== Object
    ? constructor.name || "object"
    : "object";
}
