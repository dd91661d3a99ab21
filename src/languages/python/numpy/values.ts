/** Python's objects as what the core takes, and the core's results as Python's objects. */
import { isArray } from "../../../tensor/core/array-class.ts";
import { checkDType } from "../../../tensor/core/dtype.ts";
import type { DType } from "../../../tensor/core/dtype.ts";
import { SliceEntry } from "../../../tensor/core/slice.ts";
import { FloatScalar } from "../../../tensor/core/weak.ts";
import type { NDArray } from "../../../tensor/ndarray.ts";
import type { Pointer } from "../cpython/c-api.ts";
import { type CPython, PythonError } from "../cpython/cpython.ts";
import type { Arrays } from "./arrays.ts";
import type { Scalars } from "./scalars.ts";

/** A function of the core, or of ours: what it takes depends on its signature. */
export type CoreFunction = (...args: unknown[]) => unknown;

/** A result that is a tuple, where the core gives a list. */
export class Tuple {
  readonly items: readonly unknown[];
  constructor(items: readonly unknown[]) {
    this.items = items;
  }
}

/** A result that is a dtype: the core's dtypes are texts. */
export class DTypeResult {
  readonly dtype: string;
  constructor(dtype: string) {
    this.dtype = dtype;
  }
}

const WORDS_OF_SLICE = { start: 2, stop: 3, step: 4 } as const;

const VALID_INDICES =
  "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices";

export class Values {
  readonly python: CPython;
  readonly arrays: Arrays;
  readonly scalars: Scalars;
  /** Borrowed: the class numpy.dtype and its instances by name; set when it has been made. */
  dtypeClass: Pointer = 0;
  readonly dtypes = new Map<string, Pointer>();
  /** The dtypes that Python's own types stand for. */
  readonly #builtinDTypes: ReadonlyMap<Pointer, DType>;

  constructor(python: CPython, arrays: Arrays, scalars: Scalars) {
    this.python = python;
    this.arrays = arrays;
    this.scalars = scalars;
    const { api } = python;
    this.#builtinDTypes = new Map<Pointer, DType>([
      [api._PyFloat_Type, "float64"],
      [api._PyLong_Type, "int64"],
      [api._PyBool_Type, "bool"],
    ]);
  }

  // ── To the core

  /**
   * An operand: an NDArray, a number, boolean or FloatScalar, or lists of them; a text, a dtype's name, null or a
   * callback where the object is one of those. `operation` is what an error names.
   */
  toCore(object: Pointer, operation: string): unknown {
    const { python } = this;
    const { api } = python;
    const operand = this.operand(object);
    if (operand !== undefined) return operand;
    if (object === python.none) return null;
    const type = python.typeOf(object);
    if (type === api._PyTuple_Type)
      return python.tupleItems(object).map((item) => this.toCore(item, operation));
    if (type === api._PyList_Type)
      return python.listItems(object).map((item) => this.toCore(item, operation));
    if (type === api._PyUnicode_Type) return python.readText(object);
    return this.#unusual(object, type, operation);
  }

  /** An array, a number or a scalar as the core takes it: the commonest objects; undefined for any other. */
  operand(object: Pointer): NDArray | FloatScalar | number | boolean | undefined {
    const { python, arrays, scalars } = this;
    const { api } = python;
    const type = python.typeOf(object);
    if (type === arrays.type) return arrays.at(object);
    if (type === api._PyFloat_Type) return new FloatScalar(python.readFloat(object));
    if (type === api._PyLong_Type) return python.readInt(object);
    if (type === api._PyBool_Type) return object === python.true;
    return scalars.asArray(object);
  }

  #unusual(object: Pointer, type: Pointer, operation: string): unknown {
    const { python } = this;
    const { api } = python;
    if (type === api._PySlice_Type) return this.#slice(object);
    if (object === python.ellipsis) return "...";
    const dtype = this.#dtypeOfObject(object, type);
    if (dtype !== undefined) return dtype;
    if (python.isInstance(object, api._PyBool_Type)) return object === python.true;
    if (python.isInstance(object, api._PyLong_Type)) return python.readInt(object);
    if (python.isInstance(object, api._PyFloat_Type)) return new FloatScalar(python.readFloat(object));
    if (python.isInstance(object, api._PyUnicode_Type)) return python.readText(object);
    if (python.hasAttribute(object, "__array__")) {
      return python.using(python.callMethod(object, "__array__", []), (array) =>
        this.toCore(array, operation),
      );
    }
    if (api._PyCallable_Check(object) === 1) return this.callback(object);
    if (python.hasAttribute(object, "__index__")) return python.readIndex(object);
    if (python.hasAttribute(object, "__float__")) {
      return python.using(python.callMethod(object, "__float__", []), (float) =>
        this.toCore(float, operation),
      );
    }
    if (
      python.hasAttribute(object, "__len__") &&
      python.hasAttribute(object, "__getitem__") &&
      !this.#isMapping(object)
    ) {
      return python.withItems(object, (items) => items.map((item) => this.toCore(item, operation)));
    }
    throw new PythonError(
      "TypeError",
      `${operation}: expected an array, a number or nested lists of numbers, got ${python.typeName(object)}`,
    );
  }

  /** A number, or something with items. */
  #isIndexLike(object: Pointer): boolean {
    return ["__getitem__", "__index__", "__array__"].some((name) => this.python.hasAttribute(object, name));
  }

  #isMapping(object: Pointer): boolean {
    return this.python.hasAttribute(object, "keys");
  }

  /** An argument that the core wants as plain numbers, texts, or lists of them: a shape, an axis. */
  toPlain(object: Pointer, operation: string): unknown {
    const plain = (value: unknown): unknown => {
      if (value instanceof FloatScalar) return value.value;
      if (Array.isArray(value)) return value.map(plain);
      if (!isArray(value)) return value;
      if (value.ndim === 0) return value.item();
      // A shape or an order of axes that was computed.
      return value.ndim === 1 && value.dtype.includes("int") ? value.tolist() : value;
    };
    return plain(this.toCore(object, operation));
  }

  /** An argument that is one plain number or text, or else an operand. */
  toBare(object: Pointer, operation: string): unknown {
    const value = this.toCore(object, operation);
    if (value instanceof FloatScalar) return value.value;
    return isArray(value) && value.ndim === 0 ? value.item() : value;
  }

  /** An argument that is a whole number, or several: a shape, a place. Throws TypeError for others, in Python's words. */
  toWhole(object: Pointer, operation: string): unknown {
    const { python } = this;
    const type = python.typeOf(object);
    if (type === python.api._PyTuple_Type)
      return python.tupleItems(object).map((item) => this.toWhole(item, operation));
    if (type === python.api._PyList_Type)
      return python.listItems(object).map((item) => this.toWhole(item, operation));
    const isFloat = type === python.api._PyFloat_Type || this.scalars.dtypeOf(object)?.startsWith("float");
    if (isFloat === true || type === python.api._PyUnicode_Type)
      throw new PythonError(
        "TypeError",
        `'${python.typeName(object)}' object cannot be interpreted as an integer`,
      );
    return this.toPlain(object, operation);
  }

  /** Anything that NumPy takes for a dtype. Throws TypeError for what it doesn't. */
  toDType(object: Pointer): DType {
    const type = this.python.typeOf(object);
    const known = this.#dtypeOfObject(object, type);
    if (known !== undefined) return checkDType(known);
    if (type === this.python.api._PyUnicode_Type) return checkDType(this.python.readText(object));
    const text = this.python.textOf(object, "str");
    throw new PythonError(
      "TypeError",
      /^<class '(object|str|bytes|complex)'>$/.test(text)
        ? `arrays hold only numbers and booleans here: ${text} is not available as a data type`
        : `Cannot interpret '${text}' as a data type`,
    );
  }

  /** The dtype that a dtype object or a type stands for: np.float32, float. */
  #dtypeOfObject(object: Pointer, type: Pointer): string | undefined {
    if (type === this.dtypeClass) {
      return this.python.using(this.python.getAttribute(object, "name"), (name) =>
        this.python.readText(name),
      );
    }
    return this.#builtinDTypes.get(object) ?? this.scalars.dtypeOfType(object);
  }

  /** A Python function as one that the core can call. */
  callback(f: Pointer): CoreFunction {
    const { python } = this;
    return (...args) => {
      const objects = args.map((arg) => this.toPython(arg));
      try {
        return python.using(python.call(f, objects), (result) => this.toCore(result, "np"));
      } finally {
        for (const object of objects) python.api._Py_DecRef(object);
      }
    };
  }

  /** The entries of x[key] as the core takes them. */
  toIndex(key: Pointer): unknown[] {
    const { python } = this;
    if (python.typeOf(key) !== python.api._PyTuple_Type) return [this.#toEntry(key)];
    return python.tupleItems(key).map((entry) => this.#toEntry(entry));
  }

  #toEntry(entry: Pointer): unknown {
    const { python, scalars } = this;
    const { api } = python;
    const type = python.typeOf(entry);
    if (type === api._PyLong_Type) return python.readInt(entry);
    if (type === api._PySlice_Type) return this.#slice(entry);
    if (entry === python.none) return null;
    if (entry === python.ellipsis) return "...";
    if (type === this.arrays.type) return this.arrays.at(entry);
    const dtype = scalars.dtypeOf(entry);
    if (dtype !== undefined && dtype !== "bool" && !dtype.startsWith("float")) return scalars.value(entry);
    const isText = type === api._PyUnicode_Type || type === api._PyFloat_Type;
    if (isText || this.#isMapping(entry) || !this.#isIndexLike(entry))
      throw new PythonError("IndexError", VALID_INDICES);
    return this.toCore(entry, "x[…]");
  }

  /** An entry of np.r_[…]: a slice as a text, anything else as an operand. */
  toItem(entry: Pointer): unknown {
    if (this.python.typeOf(entry) !== this.python.api._PySlice_Type) return this.toCore(entry, "np.r_");
    const words = this.python.api.HEAP32;
    return [WORDS_OF_SLICE.start, WORDS_OF_SLICE.stop, WORDS_OF_SLICE.step]
      .map((word) => words[(entry >> 2) + word]!)
      .map((part) => (part === this.python.none ? "" : this.python.textOf(part, "str")))
      .join(":");
  }

  #slice(slice: Pointer): SliceEntry {
    const words = this.python.api.HEAP32;
    const at = slice >> 2;
    const part = (word: number): number | undefined => {
      const object = words[at + word]!;
      if (object === this.python.none) return undefined;
      if (this.python.typeOf(object) === this.python.api._PyLong_Type) return this.python.readInt(object);
      if (
        !this.python.hasAttribute(object, "__index__") ||
        this.scalars.dtypeOf(object)?.startsWith("float")
      ) {
        throw new PythonError(
          "TypeError",
          "slice indices must be integers or None or have an __index__ method",
        );
      }
      return this.python.readIndex(object);
    };
    return new SliceEntry(part(WORDS_OF_SLICE.start), part(WORDS_OF_SLICE.stop), part(WORDS_OF_SLICE.step));
  }

  // ── From the core

  /** An array as Python sees a result: a 0-d one as a scalar. `base` is the object whose elements it may look into. */
  arrayOrScalar(array: NDArray, base: Pointer = 0): Pointer {
    if (array.ndim > 0) return this.arrays.wrap(array, base);
    return this.scalars.make(array.data[array.offset]!, array.dtype);
  }

  /** int(x): without the fraction. Throws ValueError for nan, OverflowError for an infinity. */
  wholeNumber(value: number): Pointer {
    if (Number.isNaN(value)) throw new PythonError("ValueError", "cannot convert float NaN to integer");
    if (!Number.isFinite(value))
      throw new PythonError("OverflowError", "cannot convert float infinity to integer");
    return this.python.int(Math.trunc(value));
  }

  /** Any of the core's results. Whole numbers become `int`, others `float`. */
  toPython(value: unknown): Pointer {
    const { python } = this;
    if (typeof value === "number") return Number.isInteger(value) ? python.int(value) : python.float(value);
    if (typeof value === "boolean") return python.bool(value);
    if (typeof value === "string") return python.str(value);
    if (value === undefined || value === null) return python.again(python.none);
    if (value instanceof FloatScalar) return python.float(value.value);
    if (value instanceof DTypeResult) return python.again(this.dtypes.get(value.dtype)!);
    if (value instanceof Tuple) return python.tuple(value.items.map((item) => this.toPython(item)));
    if (Array.isArray(value)) return python.list(value.map((item) => this.toPython(item)));
    if (isArray(value)) return this.arrayOrScalar(value);
    throw new PythonError("TypeError", `a ${typeof value} of the core has no counterpart in Python`);
  }

  /** Numbers of an array's elements, nested as they are, as Python's own numbers of its dtype. */
  elementsToPython(value: unknown, dtype: DType): Pointer {
    const { python } = this;
    if (Array.isArray(value)) return python.list(value.map((item) => this.elementsToPython(item, dtype)));
    if (dtype === "bool") return python.bool(Boolean(value));
    return dtype.startsWith("float") ? python.float(Number(value)) : python.int(Number(value));
  }
}
