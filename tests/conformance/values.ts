/** Python's values as the cases need them: what JavaScript cannot tell apart has a class of its own. */
import { NDArray } from "../../src/tensor/ndarray.ts";
import { FloatScalar } from "../../src/tensor/core/weak.ts";

/** int is a JavaScript number, float a FloatScalar, str a string, bool a boolean, None null, list an array. */
export type Value = unknown;

export const float = (value: number): FloatScalar => new FloatScalar(value);
export const isInt = (value: Value): value is number => typeof value === "number";
export const isFloat = (value: Value): value is FloatScalar => value instanceof FloatScalar;

/** An exception of the Python program, by the name of its type. */
export class PythonError extends Error {
  constructor(type: string, message: string) {
    super(message);
    this.name = type;
  }
}

/** The evaluator met Python that it does not know: a gap of this folder, never NumPy's answer. */
export class Gap extends Error {
  override name = "Gap";
}

export class Tuple extends Array<Value> {
  /** What map and filter give. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}

/** A list or a tuple. */
export const isSequence = (value: Value): value is Value[] => Array.isArray(value);
export function tuple(items: Iterable<Value>): Tuple {
  const out = new Tuple();
  for (const item of items) out.push(item);
  return out;
}

export const isTuple = (value: Value): value is Tuple => value instanceof Tuple;
export const isList = (value: Value): value is Value[] => Array.isArray(value) && !isTuple(value);

export class Slice {
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;
  constructor(start: Value, stop: Value, step: Value) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}

export class Range {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  constructor(start: number, stop: number, step: number) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
  items(): number[] {
    const out = [];
    for (let i = this.start; this.step > 0 ? i < this.stop : i > this.stop; i += this.step) out.push(i);
    return out;
  }
}

export const ELLIPSIS = Symbol("Ellipsis");

/** A NumPy scalar such as np.float64(2): a 0-d array of the core that is no ndarray to Python. */
export class Scalar {
  readonly array: NDArray;
  constructor(array: NDArray) {
    this.array = array;
  }
}

/** A dtype object, or one of NumPy's abstract types: np.floating. */
export class DTypeValue {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export type Keywords = Readonly<Record<string, Value>>;

/** Anything that can be called; a type is a callable with instances. */
export class Callable {
  readonly name: string;
  readonly call: (args: readonly Value[], keywords: Keywords) => Value;
  /** What a dot after it finds, as in np.add.reduce. */
  readonly attribute: ((name: string) => Value) | undefined;
  /** For a type: whether a value is one of its instances. */
  readonly holds: ((value: Value) => boolean) | undefined;
  constructor(
    name: string,
    call: (args: readonly Value[], keywords: Keywords) => Value,
    more: { attribute?: (name: string) => Value; holds?: (value: Value) => boolean } = {},
  ) {
    this.name = name;
    this.call = call;
    this.attribute = more.attribute;
    this.holds = more.holds;
  }
}

/** Something with brackets: x.flat, np.r_. */
export class Container {
  readonly name: string;
  readonly get: (key: Value) => Value;
  readonly set: ((key: Value, value: Value) => void) | undefined;
  readonly items: (() => Value[]) | undefined;
  constructor(
    name: string,
    parts: { get: (key: Value) => Value; set?: (key: Value, value: Value) => void; items?: () => Value[] },
  ) {
    this.name = name;
    this.get = parts.get;
    this.set = parts.set;
    this.items = parts.items;
  }
}

/** Something with attributes: a module, a random generator. */
export class Namespace {
  readonly name: string;
  readonly attribute: (name: string) => Value;
  constructor(name: string, attribute: (name: string) => Value) {
    this.name = name;
    this.attribute = attribute;
  }
}

/** The name of a value's type, as Python says it in messages. */
export function typeName(value: Value): string {
  if (value === null || value === undefined) return "NoneType";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "number") return "int";
  if (typeof value === "string") return "str";
  if (isFloat(value)) return "float";
  if (value instanceof Scalar) return value.array.dtype;
  if (value instanceof NDArray) return "ndarray";
  if (isTuple(value)) return "tuple";
  if (Array.isArray(value)) return "list";
  if (value instanceof Slice) return "slice";
  if (value instanceof Range) return "range";
  if (value === ELLIPSIS) return "ellipsis";
  if (value instanceof Container) return value.name;
  return "object";
}

/** What `bool(value)` says. */
export function truth(value: Value): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (typeof value === "string") return value !== "";
  if (isFloat(value)) return value.value !== 0;
  if (value instanceof Scalar) return value.array.bool();
  if (value instanceof NDArray) return value.bool();
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Range) return value.items().length > 0;
  return true;
}
