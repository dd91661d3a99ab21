/** The methods of arrays and scalars: the core's, and those that have to do with Python. */
import { copyOf } from "../../../tensor/core/copying.ts";
import { type DType, itemsizeOf } from "../../../tensor/core/dtype.ts";
import { checkShape } from "../../../tensor/core/shape.ts";
import { signatureOf } from "./signatures.ts";
import type { NDArray } from "../../../tensor/ndarray.ts";
import * as np from "../../../tensor/np.ts";
import type { Pointer } from "../cpython/c-api.ts";
import { PythonError, type CPython } from "../cpython/cpython.ts";
import type { CoreCalls } from "./core-calls.ts";
import { Binder } from "./binding.ts";
import type { FloatingPointErrors } from "./floating-point-errors.ts";
import type { Functions, Native } from "./functions.ts";
import { type CoreFunction, Tuple, type Values } from "./values.ts";

/** The methods that are the core's own. */
const METHODS = `sum prod max min mean std var any all argmax argmin diagonal
  reshape transpose swapaxes squeeze ravel flatten repeat sort nonzero fill`.split(/\s+/);

/** The methods that are functions with the array as their first argument. */
const FUNCTIONS = {
  "ndarray.clip": np.clip,
  conjugate: np.positive,
  argpartition: np.argpartition,
  argsort: np.argsort,
  choose: np.choose,
  cumprod: np.cumprod,
  cumsum: np.cumsum,
  dot: np.dot,
  put: np.put,
  round: np.round,
  searchsorted: np.searchsorted,
  take: np.take,
  trace: np.trace,
};

/** Adds the methods to a type. */
export function addMethods(
  type: Pointer,
  values: Values,
  functions: Functions,
  calls: CoreCalls,
  errors: FloatingPointErrors,
): void {
  const { python } = values;
  const add = (name: string, native: Native): void =>
    python.setAttribute(type, name, functions.method(name, native));
  for (const name of METHODS) add(name, calls.method(name));
  for (const [name, f] of Object.entries(FUNCTIONS))
    add(name.replace("ndarray.", ""), calls.native(name, f as CoreFunction));
  add("conj", calls.native("conjugate", np.positive as CoreFunction));
  for (const [name, native] of Object.entries(ownMethods(values, calls, errors))) add(name, native);
}

/** What only scalars have. */
export function addScalarMethods(
  type: Pointer,
  values: Values,
  functions: Functions,
  calls: CoreCalls,
): void {
  const { python } = values;
  const round = calls.native("round", np.round as CoreFunction);
  /** round(x) is an `int`, round(x, 2) a scalar. */
  const rounded: Native = ([self, places]) => {
    if (places !== undefined && places !== python.none) return round([self!, places], new Map());
    const array = values.toCore(self!, "round") as NDArray;
    return values.wholeNumber(np.round(array).item());
  };
  python.setAttribute(type, "__round__", functions.method("__round__", rounded));
}

function ownMethods(values: Values, calls: CoreCalls, errors: FloatingPointErrors): Record<string, Native> {
  const { python } = values;
  const arrayOf = (self: Pointer | undefined): NDArray => values.toCore(self!, "array") as NDArray;
  /** A new array, or a new scalar for a scalar. */
  const like = (self: Pointer, array: NDArray): Pointer =>
    values.arrays.is(self) ? values.arrays.wrap(array) : values.arrayOrScalar(array);

  const astype = new Binder(values, "astype", signatureOf("ndarray.astype")!);
  const copy = new Binder(values, "copy", signatureOf("ndarray.copy")!);
  const compress = calls.native("compress", np.compress as CoreFunction);
  const partition = calls.native("partition", np.partition as CoreFunction);

  return {
    copy([self, ...args], keywords) {
      copy.bind(args, keywords);
      return like(self!, arrayOf(self).copy());
    },
    __copy__: ([self]) => like(self!, arrayOf(self).copy()),
    __deepcopy__: ([self]) => like(self!, arrayOf(self).copy()),

    astype([self, ...args], keywords) {
      const { args: bound } = astype.bind(args, keywords);
      const [wanted, copy] = bound as [DType | undefined, boolean | undefined];
      const array = arrayOf(self);
      const dtype = wanted ?? "float64";
      if (copy === false && dtype === array.dtype) return python.again(self!);
      if (array.dtype.startsWith("float") && dtype.includes("int")) warnOfCast(array, errors);
      return like(self!, copyOf(array, dtype));
    },

    __array__([self, ...args], keywords) {
      const dtype = args[0] ?? keywords.get("dtype");
      if (dtype === undefined || dtype === python.none) {
        return values.arrays.is(self!) ? python.again(self!) : values.arrays.wrap(arrayOf(self));
      }
      return values.arrays.wrap(copyOf(arrayOf(self), values.toDType(dtype)));
    },

    compress: ([self, condition, ...args], keywords) =>
      compress([...(condition === undefined ? [] : [condition]), self!, ...args], keywords),

    /** In place, unlike the function. */
    partition: (args, keywords) =>
      python.using(partition(args, keywords), (sorted) => {
        arrayOf(args[0]).set("...", values.arrays.at(sorted));
        return python.again(python.none);
      }),

    resize([self, ...sizes]) {
      const array = arrayOf(self);
      const shape = checkShape(sizes.flatMap((size) => values.toPlain(size, "resize") as number | number[]));
      if (shape.reduce((all, length) => all * length, 1) !== array.size)
        throw new PythonError(
          "ValueError",
          "cannot resize this array: use np.resize(x, shape), which makes a new one",
        );
      values.arrays.replace(self!, array.reshape(shape));
      return python.again(python.none);
    },

    view([self, ...args], keywords) {
      const dtype = args[0] ?? keywords.get("dtype");
      if (
        dtype !== undefined &&
        dtype !== values.arrays.type &&
        values.toDType(dtype) !== arrayOf(self).dtype
      )
        throw new PythonError(
          "NotImplementedError",
          "view() as another dtype is not available here: astype() converts the numbers",
        );
      const array = arrayOf(self);
      return values.arrays.is(self!)
        ? values.arrays.wrap(array.reshape(array.shape), self)
        : python.again(self!);
    },

    tolist([self, ...args]) {
      if (args.length > 0) throw new PythonError("TypeError", "tolist() takes no arguments");
      const array = arrayOf(self);
      return values.elementsToPython(array.tolist(), array.dtype);
    },

    item([self, ...args]) {
      const array = arrayOf(self);
      const places = args.flatMap((arg) => values.toPlain(arg, "item") as number | number[]);
      return values.elementsToPython(array.item(...places), array.dtype);
    },

    tobytes: ([self]) => bytesOf(python, arrayOf(self)),

    tofile: () => {
      throw new PythonError("NotImplementedError", "x.tofile: there are no files here");
    },
    dump: () => {
      throw new PythonError("NotImplementedError", "x.dump: there are no files here");
    },

    /** For pickle and copy: the function that makes it again, and that function's arguments. */
    __reduce__([self]) {
      const array = arrayOf(self);
      const flat = values.elementsToPython(Array.from(array.toFlat()), array.dtype);
      const shape = values.toPython(new Tuple(array.shape));
      const rebuild = python.getAttribute(python.module("numpy._rebuild"), "rebuild");
      const scalar = python.bool(!values.arrays.is(self!));
      return python.tuple([rebuild, python.tuple([flat, shape, python.str(array.dtype), scalar])]);
    },

    __format__([self, spec]) {
      const text = python.readText(spec!);
      if (text === "") return python.checked(python.api._PyObject_Str(self!));
      const array = arrayOf(self);
      if (array.ndim > 0)
        throw new PythonError("TypeError", "unsupported format string passed to numpy.ndarray.__format__");
      const number = values.elementsToPython(array.item(), array.dtype);
      return python.using(number, (plain) => python.callMethod(plain, "__format__", [spec!]));
    },
  };
}

function warnOfCast(array: NDArray, errors: FloatingPointErrors): void {
  if (!errors.idle && array.toFlat().some((value) => !Number.isFinite(value)))
    errors.warn("invalid value encountered in cast");
}

/** The elements in C order, in NumPy's widths, lowest byte first. */
function bytesOf(python: CPython, array: NDArray): Pointer {
  const size = itemsizeOf(array.dtype);
  const bytes = new DataView(new ArrayBuffer(array.size * size));
  const write: Record<string, (at: number, value: number) => void> = {
    float64: (at, value) => bytes.setFloat64(at, value, true),
    float32: (at, value) => bytes.setFloat32(at, value, true),
    int64: (at, value) => bytes.setBigInt64(at, BigInt(value), true),
    uint64: (at, value) => bytes.setBigUint64(at, BigInt(value), true),
    int32: (at, value) => bytes.setInt32(at, value, true),
    uint32: (at, value) => bytes.setUint32(at, value, true),
    int16: (at, value) => bytes.setInt16(at, value, true),
    uint16: (at, value) => bytes.setUint16(at, value, true),
    int8: (at, value) => bytes.setInt8(at, value),
    uint8: (at, value) => bytes.setUint8(at, value),
    bool: (at, value) => bytes.setUint8(at, value),
  };
  const put = write[array.dtype];
  if (put === undefined)
    throw new PythonError("TypeError", `tobytes() of ${array.dtype} is not available here`);
  array.toFlat().forEach((value, i) => put(i * size, value));
  return python.bytes(new Uint8Array(bytes.buffer));
}
