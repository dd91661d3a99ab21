/** Python's built-in functions and types, as far as the cases use them. */
import { NDArray } from "../../src/tensor/ndarray.ts";
import { arrayAttribute, isArrayLike, iterate, negate, toNumber } from "./numpy.ts";
import { binary, compare } from "./operators.ts";
import { repr, str } from "./text.ts";
import {
  Callable,
  Container,
  float,
  Gap,
  isFloat,
  isInt,
  isList,
  isTuple,
  PythonError,
  Range,
  Scalar,
  Slice,
  truth,
  tuple,
  typeName,
} from "./values.ts";
import type { Keywords, Value } from "./values.ts";

/** What a `for` goes through. */
export function items(value: Value): Value[] {
  if (Array.isArray(value)) return Array.from(value);
  if (value instanceof NDArray) return iterate(value);
  if (value instanceof Container && value.items !== undefined) return value.items();
  if (value instanceof Range) return value.items();
  if (typeof value === "string") return Array.from(value);
  throw new PythonError("TypeError", `'${typeName(value)}' object is not iterable`);
}

function length(value: Value): number {
  if (value instanceof NDArray) {
    if (value.ndim === 0) throw new PythonError("TypeError", "len() of unsized object");
    return value.shape[0];
  }
  if (typeof value === "string" || Array.isArray(value)) return value.length;
  if (value instanceof Range) return value.items().length;
  throw new PythonError("TypeError", `object of type '${typeName(value)}' has no len()`);
}

function number(value: Value, name: string): number {
  if (isArrayLike(value)) return toNumber(value);
  if (isFloat(value)) return value.value;
  if (typeof value === "number" || typeof value === "boolean") return Number(value);
  if (typeof value === "string") return Number(value);
  throw new PythonError(
    "TypeError",
    `${name}() argument must be a string or a real number, not '${typeName(value)}'`,
  );
}

const whole = (value: Value): number => {
  if (isInt(value)) return value;
  if (value instanceof Scalar && /int/.test(value.array.dtype)) return value.array.item();
  throw new PythonError("TypeError", `'${typeName(value)}' object cannot be interpreted as an integer`);
};

/** The first of the values that none of the others comes before. */
function extreme(operator: string, args: readonly Value[]): Value {
  const values = args.length === 1 ? items(args[0]) : args;
  if (values.length === 0) throw new PythonError("ValueError", "iterable argument is empty");
  return values.reduce((best, value) => (truth(compare(operator, value, best)) ? value : best));
}

/** round(x, n): to the nearest decimal with n places, from the exact value of the double. */
function round(value: Value, places: Value): Value {
  if (isInt(value)) return value;
  if (value instanceof Scalar) return (arrayAttribute(value, "round") as Callable).call([places ?? 0], {});
  const x = number(value, "round");
  if (places !== undefined && places !== null) return float(Number(x.toFixed(whole(places))));
  const near = Math.round(x);
  return Math.abs(x % 1) === 0.5 && near % 2 !== 0 ? near - 1 : near;
}

/** A type's own instances; an int64 scalar is no int in Python 3, but a float64 scalar is a float. */
const type = (
  name: string,
  call: (args: readonly Value[], keywords: Keywords) => Value,
  holds: (value: Value) => boolean,
): Callable => new Callable(name, call, { holds });

const types = {
  int: type(
    "int",
    ([x = 0]) => Math.trunc(number(x, "int")),
    (x) => typeof x === "number" || typeof x === "boolean",
  ),
  float: type(
    "float",
    ([x = 0]) => float(number(x, "float")),
    (x) => isFloat(x) || (x instanceof Scalar && x.array.dtype === "float64"),
  ),
  bool: type(
    "bool",
    ([x = false]) => truth(x),
    (x) => typeof x === "boolean",
  ),
  str: type(
    "str",
    ([x = ""]) => str(x),
    (x) => typeof x === "string",
  ),
  list: type("list", ([x = []]) => items(x), isList),
  tuple: type("tuple", ([x = []]) => tuple(items(x)), isTuple),
  slice: type(
    "slice",
    (args) =>
      args.length === 1 ? new Slice(null, args[0], null) : new Slice(args[0], args[1], args[2] ?? null),
    (x) => x instanceof Slice,
  ),
  range: type(
    "range",
    (args) => {
      const [a = 0, b, step = 1] = args.map(whole);
      return b === undefined ? new Range(0, a, 1) : new Range(a, b, step);
    },
    (x) => x instanceof Range,
  ),
};

const functions: Record<string, (args: readonly Value[], keywords: Keywords) => Value> = {
  len: ([x]) => length(x),
  abs: ([x]) => {
    if (isArrayLike(x)) return negate("abs", x);
    return isFloat(x) ? float(Math.abs(x.value)) : Math.abs(number(x, "abs"));
  },
  repr: ([x]) => repr(x),
  round: ([x, places]) => round(x, places),
  sum: ([x, start = 0]) => items(x).reduce((total, value) => binary("+", total, value), start),
  max: (args) => extreme(">", args),
  min: (args) => extreme("<", args),
  sorted: ([x]) =>
    items(x).sort((a, b) => (truth(compare("<", a, b)) ? -1 : truth(compare(">", a, b)) ? 1 : 0)),
  enumerate: ([x, start = 0]) => items(x).map((value, i) => tuple([i + whole(start), value])),
  zip: (args) => {
    const lists = args.map(items);
    const shortest = Math.min(...lists.map((list) => list.length));
    return Array.from({ length: shortest }, (_, i) => tuple(lists.map((list) => list[i])));
  },
  all: ([x]) => items(x).every(truth),
  any: ([x]) => items(x).some(truth),
  // A number's hash need only be the same for the same number.
  hash: ([x]) => number(x, "hash"),
  isinstance: ([x, wanted]) => items(isTuple(wanted) ? wanted : tuple([wanted])).some((one) => holds(one, x)),
  type: ([x]) => new Callable(typeName(x), () => null),
};

function holds(wanted: Value, value: Value): boolean {
  if (wanted instanceof Callable && wanted.holds !== undefined) return wanted.holds(value);
  throw new Gap("isinstance with this type");
}

export const builtins: Readonly<Record<string, Value>> = {
  ...types,
  ...Object.fromEntries(Object.entries(functions).map(([name, call]) => [name, new Callable(name, call)])),
};
