/** Binds `np`, arrays' attributes and methods, operators and indexing to the core. Computes nothing itself. */
import { NDArray } from "../../src/tensor/ndarray.ts";
import * as core from "../../src/tensor/np.ts";
import { asArray } from "../../src/tensor/core/asarray.ts";
import * as reductionArrays from "../../src/tensor/core/reduction-arrays.ts";
import { checkDType, isFloat as isFloatDType } from "../../src/tensor/core/dtype.ts";
import type { DType } from "../../src/tensor/core/dtype.ts";
import {
  answersDTypes,
  answersPython,
  keepsArrays,
  plainParameters,
  scalarDTypes,
  signatureOf,
  ufuncs,
} from "./signatures.ts";
import type { Signature } from "./signatures.ts";
import {
  Callable,
  Container,
  DTypeValue,
  ELLIPSIS,
  float,
  Gap,
  isFloat,
  isInt,
  isTuple,
  Namespace,
  PythonError,
  Range,
  Scalar,
  Slice,
  tuple,
} from "./values.ts";
import type { Keywords, Value } from "./values.ts";

type CoreFunction = (...args: unknown[]) => unknown;

const isObject = (value: unknown): value is Record<string, unknown> =>
  (typeof value === "object" || typeof value === "function") && value !== null;

// ── To the core

/** An argument that may be an array: floats keep their class, so that 2.0 is not taken for 2. */
function toArrayLike(value: Value): unknown {
  if (value instanceof Scalar) return value.array;
  if (value instanceof Range) return value.items();
  if (value instanceof DTypeValue) return value.name;
  if (value instanceof Slice) return sliceText(value);
  // A type, such as np.float32, stands for its dtype.
  if (value instanceof Callable) return value.holds === undefined ? callback(value) : value.name;
  if (Array.isArray(value)) {
    const items = Array.from(value, toArrayLike);
    // A list that needs no translation stays the same one: np.random.shuffle writes into it.
    return !isTuple(value) && items.every((item, i) => item === value[i]) ? value : items;
  }
  return value;
}

/** An argument that the core wants as plain numbers, texts, or lists of them. */
function toPlain(value: Value): unknown {
  if (value instanceof Scalar) return value.array.item();
  if (isFloat(value)) return value.value;
  if (value instanceof NDArray && value.ndim === 0) return value.item();
  if (value instanceof Range) return value.items();
  if (Array.isArray(value)) return Array.from(value, toPlain);
  return value;
}

/** Anything that NumPy takes for a dtype. */
function toDType(value: Value): DType {
  if (value instanceof DTypeValue) return checkDType(value.name);
  if (value instanceof Callable) return checkDType(value.name === "bool_" ? "bool" : value.name);
  return checkDType(value);
}

const callback =
  (f: Callable) =>
  (...args: unknown[]) =>
    toArrayLike(
      f.call(
        args.map((arg) => fromCore(arg, "")),
        {},
      ),
    );

function toParameter(f: string, name: string, value: Value): unknown {
  if (name === "dtype") return value === null ? undefined : toDType(value);
  if (f === "ufunc.at" && name === "indices") return toIndex(value);
  return plainParameters.has(name) ? toPlain(value) : toArrayLike(value);
}

/** The core's arguments for those of a Python call. */
function bind(name: string, signature: Signature, args: readonly Value[], keywords: Keywords): unknown[] {
  const { positional, rest, options } = signature;
  const out: unknown[] = [];
  const extra: Record<string, unknown> = {};
  const behind = rest === undefined ? options : [];
  args.forEach((value, i) => {
    const parameter = positional[i] ?? rest ?? behind[i - positional.length];
    if (parameter === undefined) {
      throw new PythonError(
        "TypeError",
        `${name}() takes at most ${positional.length + behind.length} arguments`,
      );
    }
    if (i < positional.length || rest !== undefined) out.push(toParameter(name, parameter, value));
    else extra[parameter] = toParameter(name, parameter, value);
  });
  for (const [key, value] of Object.entries(keywords)) {
    const at = positional.indexOf(key);
    // A keyword without a line in the table goes to the core, which knows best.
    if (at === -1) extra[key] = toParameter(name, key, value);
    else out[at] = toParameter(name, key, value);
  }
  const given = Array.from(out);
  if (Object.keys(extra).length === 0) return given;
  while (rest === undefined && given.length < positional.length) given.push(undefined);
  return [...given, extra];
}

// ── From the core

/** A list of the core's numbers, as Python's numbers of the array's dtype. */
function toPython(value: unknown, dtype: DType): Value {
  if (Array.isArray(value)) return value.map((item) => toPython(item, dtype));
  if (typeof value !== "number") return value;
  if (dtype === "bool") return value !== 0;
  return isFloatDType(dtype) ? float(value) : value;
}

const intAnswers = /^(random\.)?(RandomState\.)?randint$|ndim$|size$|shape|ndindex/;

/** What Python sees of a result: 0-d arrays are scalars, unless the function keeps them. */
function fromCore(value: unknown, name: string): Value {
  if (value instanceof NDArray) return value.ndim > 0 || keepsArrays.has(name) ? value : new Scalar(value);
  if (typeof value === "number" || typeof value === "boolean") return number(value, name);
  if (typeof value === "string" && answersDTypes.has(name)) return new DTypeValue(value);
  if (value === undefined) return null;
  if (Array.isArray(value)) return tuple(value.map((item) => fromCore(item, name)));
  if (isObject(value) && typeof value !== "function" && Symbol.iterator in value) {
    return Array.from(value as unknown as Iterable<unknown>, (item) => fromCore(item, name));
  }
  if (typeof value === "function") {
    return new Callable(name, (args) => fromCore((value as CoreFunction)(...args.map(toArrayLike)), ""));
  }
  if (isObject(value)) return generator(value);
  return value;
}

function number(value: number | boolean, name: string): Value {
  if (answersPython.has(name)) {
    return typeof value === "boolean" || intAnswers.test(name) ? value : float(value);
  }
  const dtype = scalarDTypes[name];
  if (dtype === undefined && name !== "") {
    throw new Gap(`${name} gave the plain ${typeof value} ${value}, whose dtype is unknown`);
  }
  return dtype === undefined ? value : new Scalar(core.array(value, checkDType(dtype)));
}

/** An object of np.random with its methods. */
function generator(object: Record<string, unknown>): Namespace {
  const type = object instanceof core.random.RandomState ? "RandomState" : "Generator";
  return new Namespace(type, (name) => {
    const method = object[name];
    if (typeof method !== "function") {
      throw new PythonError("AttributeError", `'${type}' object has no attribute '${name}'`);
    }
    return coreCallable(`random.${type}.${name}`, (...args) => (method as CoreFunction).apply(object, args));
  });
}

// ── np

function coreCallable(name: string, f: CoreFunction): Callable {
  return new Callable(
    name,
    (args, keywords) => {
      const signature = signatureOf(name);
      if (signature === undefined) throw new Gap(`no signature of ${name}`);
      const bound = bind(name, signature, args, keywords);
      // NumPy gives a scalar, with a dtype, for numbers too; the core gives a plain number for them.
      const numbers = ufuncs.has(name) && args.every((arg) => !Array.isArray(arg) && !isArrayLike(arg));
      let out = f(
        ...(numbers ? bound.map((arg, i) => (i < args.length ? asArray(arg, `np.${name}`) : arg)) : bound),
      );
      if (
        typeof out === "number" &&
        signature.options.includes("keepdims") &&
        scalarDTypes[name] === undefined
      ) {
        // A plain number does not tell its dtype; an array with the axes kept does.
        const kept = f(...bind(name, signature, args, { ...keywords, keepdims: true }));
        if (kept instanceof NDArray) out = core.array(out, kept.dtype);
      }
      // The array that the caller gave for the result stays the array it is.
      return out !== undefined && out === keywords["out"] ? out : fromCore(out, name);
    },
    { attribute: (method) => ufuncMethod(name, f, method) },
  );
}

function ufuncMethod(name: string, f: CoreFunction, method: string): Value {
  const found = (f as unknown as Record<string, unknown>)[method];
  if (!ufuncs.has(name) || typeof found !== "function") {
    throw new PythonError("AttributeError", `'${name}' has no attribute '${method}'`);
  }
  return coreCallable(`ufunc.${method}`, found as CoreFunction);
}

/** np.float32 and its like: types that make scalars, and that name a dtype. */
function scalarType(name: DType): Callable {
  return new Callable(
    name,
    ([value = 0]) => {
      const read = typeof value === "string" ? float(Number(value)) : value;
      return fromCore(core.array(toArrayLike(read) as core.ArrayLike, name), "scalar");
    },
    { holds: (value) => value instanceof Scalar && value.array.dtype === name },
  );
}

const abstractTypes = [
  "floating",
  "integer",
  "signedinteger",
  "unsignedinteger",
  "number",
  "inexact",
  "generic",
];

const types: Record<string, Value> = {
  ndarray: new Callable(
    "ndarray",
    () => {
      throw new Gap("np.ndarray()");
    },
    { holds: (value) => value instanceof NDArray },
  ),
  bool_: scalarType("bool"),
  bool: scalarType("bool"),
  intp: scalarType("int64"),
  int_: scalarType("int64"),
  dtype: new Callable("dtype", ([value]) => new DTypeValue(toDType(value))),
  ...Object.fromEntries(
    [
      "int8",
      "int16",
      "int32",
      "int64",
      "uint8",
      "uint16",
      "uint32",
      "uint64",
      "float16",
      "float32",
      "float64",
    ].map((name) => [name, scalarType(name as DType)]),
  ),
  ...Object.fromEntries(abstractTypes.map((name) => [name, new DTypeValue(name)])),
};

/** np.r_ and np.c_: what stands in brackets in Python stands in parentheses in the core. */
const joiner = (f: CoreFunction): Container =>
  new Container("joiner", { get: (key) => fromCore(f(...toIndex(key)), "r_") });

/** np.ndenumerate: the core's values are plain numbers, without a dtype; the array's own elements have one. */
const ndenumerate = (f: CoreFunction): Callable =>
  new Callable("ndenumerate", ([array]) =>
    Array.from(f(toArrayLike(array)) as Iterable<[number[], number]>, ([index]) =>
      tuple([tuple(index), getItem(core.asarray(toArrayLike(array) as core.ArrayLike), tuple(index))]),
    ),
  );

const floats = new Set(["pi", "e", "inf", "nan", "euler_gamma"]);

/** Reductions of the whole array have dtypes that the core's plain numbers do not tell: there are arrays of them. */
function reduction(name: string): CoreFunction | undefined {
  const arrays = reductionArrays as unknown as Record<string, CoreFunction | undefined>;
  return arrays[name.replace(/^a(?=max$|min$)/, "")];
}

function member(module: unknown, path: string): Value {
  const [name = ""] = path.split(".").slice(-1);
  const inside = isObject(module) ? module[name] : undefined;
  if (path in types) return types[path];
  if (floats.has(path) && typeof inside === "number") return float(inside);
  if (inside === undefined) {
    const outer = ["numpy", ...path.split(".").slice(0, -1)].join(".");
    throw new PythonError("AttributeError", `module '${outer}' has no attribute '${name}'`);
  }
  if (path === "linalg.LinAlgError" || (typeof inside === "function" && /Error$/.test(name))) {
    return new Callable(name, () => null);
  }
  if (path === "r_" || path === "c_") return joiner(inside as CoreFunction);
  if (path === "ndenumerate") return ndenumerate(inside as CoreFunction);
  if (typeof inside === "function") {
    const isClass = path === "random.RandomState" || path === "random.Generator";
    const f = isClass
      ? (...args: unknown[]) => new (inside as new (...args: unknown[]) => unknown)(...args)
      : (reduction(path) ?? (inside as CoreFunction));
    return coreCallable(path, f);
  }
  if (isObject(inside)) return new Namespace(`numpy.${path}`, (next) => member(inside, `${path}.${next}`));
  return inside;
}

export const numpy = new Namespace("numpy", (name) => member(core, name));

// ── Arrays

/** x.flat: the elements as scalars, read and written by position. */
function flatOf(array: NDArray): Container {
  const { flat, dtype } = array;
  const scalar = (value: number): Scalar => new Scalar(core.array(value, dtype));
  return new Container("flatiter", {
    get: (key) => scalar(flat.at(toPlain(key) as number)),
    set: (key, value) => flat.set(toPlain(key) as number, toPlain(value) as number),
    items: () => Array.from(flat, scalar),
  });
}

const plainAttributes = new Set(["ndim", "size", "itemsize", "nbytes"]);
const arrayAttributes = new Set(["T", "mT", "base", "real"]);

export function arrayAttribute(owner: NDArray | Scalar, name: string): Value {
  const array = owner instanceof Scalar ? owner.array : owner;
  const inside = (array as unknown as Record<string, unknown>)[name];
  if (name === "shape") return tuple(array.shape);
  if (name === "dtype") return new DTypeValue(array.dtype);
  if (name === "flat" && inside !== undefined) return flatOf(array);
  if (plainAttributes.has(name)) return inside;
  if (arrayAttributes.has(name) && inside !== undefined) return inside;
  const signature = signatureOf(`ndarray.${name}`);
  if (signature === undefined || typeof inside !== "function") {
    const type = owner instanceof Scalar ? `numpy.${array.dtype}` : "numpy.ndarray";
    throw new PythonError("AttributeError", `'${type}' object has no attribute '${name}'`);
  }
  if (name === "tolist" || name === "item") {
    return new Callable(name, (args, keywords) =>
      toPython((inside as CoreFunction).apply(array, bind(name, signature, args, keywords)), array.dtype),
    );
  }
  const whole = reduction(name);
  return coreCallable(`ndarray.${name}`, (...args) =>
    whole === undefined ? (inside as CoreFunction).apply(array, args) : whole(array, ...args),
  );
}

export function setArrayAttribute(array: NDArray, name: string, value: Value): void {
  if (!Reflect.set(array, name, toPlain(value)) || name === "shape") {
    throw new Gap(`the core's arrays have a fixed ${name}`);
  }
}

function sliceText({ start, stop, step }: Slice): string {
  const part = (value: Value): string => {
    if (value === null) return "";
    const plain = toPlain(value);
    if (!isInt(plain) || isFloat(value)) {
      throw new PythonError(
        "TypeError",
        "slice indices must be integers or None or have an __index__ method",
      );
    }
    return String(plain);
  };
  return step === null ? `${part(start)}:${part(stop)}` : `${part(start)}:${part(stop)}:${part(step)}`;
}

function toEntry(value: Value): unknown {
  if (value instanceof Slice) return sliceText(value);
  if (value === ELLIPSIS) return "...";
  if (value instanceof Scalar && value.array.dtype !== "bool") return value.array.item();
  if (isFloat(value)) return Number.isInteger(value.value) ? [value] : value.value;
  return toArrayLike(value);
}

/** The entries of x[key] as the core takes them. */
const toIndex = (key: Value): unknown[] => (isTuple(key) ? Array.from(key, toEntry) : [toEntry(key)]);

export function getItem(owner: NDArray | Scalar, key: Value): Value {
  if (owner instanceof Scalar && (isInt(key) || isFloat(key) || key instanceof Slice)) {
    throw new PythonError("IndexError", "invalid index to scalar variable.");
  }
  const array = owner instanceof Scalar ? owner.array : owner;
  const index = toIndex(key);
  const out = array.at(...(index as core.Index[]));
  return out.ndim > 0 || index.includes("...") ? out : new Scalar(out);
}

export function setItem(array: NDArray, key: Value, value: Value): void {
  array.set(toIndex(key) as core.Index[], toArrayLike(value) as core.ArrayLike);
}

export const iterate = (array: NDArray): Value[] => Array.from(array, (part) => fromCore(part, ""));

// ── Operators

/** Of each operator: the method of arrays, the one in place, and the function that takes the array on the right. */
const operators: Record<string, readonly [method: string, inPlace: string, f: string]> = {
  "+": ["add", "iadd", "add"],
  "-": ["sub", "isub", "subtract"],
  "*": ["mul", "imul", "multiply"],
  "/": ["div", "idiv", "divide"],
  "//": ["floordiv", "ifloordiv", "floor_divide"],
  "%": ["mod", "imod", "remainder"],
  "**": ["pow", "ipow", "power"],
  "@": ["matmul", "imatmul", "matmul"],
  "&": ["and", "iand", "bitwise_and"],
  "|": ["or", "ior", "bitwise_or"],
  "^": ["xor", "ixor", "bitwise_xor"],
  "<<": ["lshift", "ilshift", "left_shift"],
  ">>": ["rshift", "irshift", "right_shift"],
  "==": ["eq", "", "equal"],
  "!=": ["ne", "", "not_equal"],
  "<": ["lt", "", "less"],
  "<=": ["le", "", "less_equal"],
  ">": ["gt", "", "greater"],
  ">=": ["ge", "", "greater_equal"],
};

export const isArrayLike = (value: Value): value is NDArray | Scalar =>
  value instanceof NDArray || value instanceof Scalar;

/** left op right, when one of them is an array or a NumPy scalar. */
export function operate(operator: string, left: Value, right: Value): Value {
  const names = operators[operator];
  if (names === undefined) throw new Gap(`${operator} of arrays`);
  const [a, b] = [toArrayLike(left), toArrayLike(right)];
  if (a instanceof NDArray) return fromCore(methodOf(a, names[0])(b), "operator");
  const f = (core as unknown as Record<string, CoreFunction | undefined>)[names[2]];
  if (f === undefined)
    throw new PythonError("AttributeError", `module 'numpy' has no attribute '${names[2]}'`);
  return fromCore(f(a, b), "operator");
}

function methodOf(array: NDArray, name: string): CoreFunction {
  const method = (array as unknown as Record<string, unknown>)[name];
  if (typeof method !== "function") throw new PythonError("AttributeError", `ndarray has no method ${name}`);
  return (...args) => (method as CoreFunction).apply(array, args);
}

export function operateInPlace(operator: string, left: NDArray, right: Value): Value {
  return methodOf(left, operators[operator]![1])(toArrayLike(right));
}

export function negate(operator: string, value: NDArray | Scalar): Value {
  const a = toArrayLike(value) as NDArray;
  const name = { "-": "neg", "~": "invert", "+": "copy", abs: "abs" }[operator];
  return fromCore(methodOf(a, name!)(), "operator");
}

/** float(x), int(x): of arrays only the 0-d ones, as Python's protocol asks of NumPy. */
export function toNumber(value: NDArray | Scalar): number {
  const array = value instanceof Scalar ? value.array : value;
  if (array.ndim === 0) return array.item();
  throw new PythonError("TypeError", "only 0-dimensional arrays can be converted to Python scalars");
}

/** Whether two dtypes are the same, in any of their spellings. */
export function sameDType(left: Value, right: Value): boolean {
  try {
    return toDType(left) === toDType(right);
  } catch {
    return false;
  }
}
