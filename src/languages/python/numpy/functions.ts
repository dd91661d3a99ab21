/** Python's function objects that call JavaScript, and what becomes of their results. */
import { overlaps } from "../../../tensor/core/copying.ts";
import type { NDArray } from "../../../tensor/ndarray.ts";
import type { Pointer } from "../cpython/c-api.ts";
import { type CPython, PythonError } from "../cpython/cpython.ts";
import { makeType, TPFLAGS_METHOD_DESCRIPTOR } from "../cpython/types.ts";
import type { Bound } from "./binding.ts";
import type { Values } from "./values.ts";

/** What is called: its arguments and keywords are borrowed; it returns a new reference. */
export type Native = (args: readonly Pointer[], keywords: ReadonlyMap<string, Pointer>) => Pointer;

/** struct { refcount, type, id, vectorcall }: a function object. */
const ID = 2;
const VECTORCALL = 3;
const FUNCTION_SIZE = 16;
/** In the count of a vectorcall's arguments: their memory has room in front. */
const ARGUMENTS_OFFSET = 0x80000000;

interface Entry {
  readonly name: string;
  readonly native: Native;
  readonly ufunc?: UfuncParts;
}

export interface UfuncParts {
  /** How many operands it takes. */
  readonly nin: number;
  /** at, reduce, accumulate, outer: those that the operation has. */
  readonly methods: ReadonlyMap<string, Native>;
}

/** The methods that ufuncs of two operands have. */
export const UFUNC_METHODS = ["at", "reduce", "accumulate", "outer"] as const;

/** Makes Python objects that call JavaScript functions. */
export class Functions {
  readonly #python: CPython;
  readonly #entries: Entry[] = [];
  readonly #vectorcall: Pointer;
  readonly #functionType: Pointer;
  readonly #ufuncType: Pointer;
  readonly #methodType: Pointer;

  constructor(python: CPython) {
    this.#python = python;
    this.#vectorcall = python.functionPointer(
      (callable, args, count, names) => this.#call(callable, args, count, names),
      "iiiii",
    );
    const common = {
      size: FUNCTION_SIZE,
      vectorcallOffset: 4 * VECTORCALL,
      properties: {
        __name__: { get: (self: Pointer) => python.str(this.#entryOf(self).name.split(".").at(-1)!) },
        __qualname__: { get: (self: Pointer) => python.str(this.#entryOf(self).name.split(".").at(-1)!) },
      },
    };
    // PyVectorcall_Call serves f(*args, **keywords).
    const tp_call = (self: Pointer, args: Pointer, keywords: Pointer): Pointer =>
      python.checked(python.api._PyVectorcall_Call(self, args, keywords));
    const repr = (kind: string) => (self: Pointer) => python.str(`<${kind} '${this.#entryOf(self).name}'>`);
    this.#functionType = makeType(python, {
      ...common,
      name: "numpy._ArrayFunctionDispatcher",
      slots: { tp_call, tp_repr: (self) => python.str(`<function ${this.#entryOf(self).name}>`) },
    });
    this.#ufuncType = makeType(python, {
      ...common,
      name: "numpy.ufunc",
      slots: { tp_call, tp_repr: repr("ufunc") },
      properties: {
        ...common.properties,
        nin: { get: (self) => python.int(this.#entryOf(self).ufunc!.nin) },
        nout: { get: () => python.int(1) },
        ...Object.fromEntries(
          UFUNC_METHODS.map((name) => [name, { get: (self) => this.#ufuncMethod(self, name) }]),
        ),
      },
    });
    this.#methodType = makeType(python, {
      ...common,
      name: "numpy.method",
      flags: TPFLAGS_METHOD_DESCRIPTOR,
      slots: {
        tp_call,
        tp_repr: repr("method"),
        tp_descr_get: (self, object) =>
          object === 0 ? python.again(self) : python.checked(python.api._PyMethod_New(self, object)),
      },
    });
  }

  /** Borrowed: the type numpy.ufunc. */
  get ufuncType(): Pointer {
    return this.#ufuncType;
  }

  function(name: string, native: Native): Pointer {
    return this.#make(this.#functionType, name, native);
  }

  ufunc(name: string, native: Native, parts: UfuncParts): Pointer {
    return this.#make(this.#ufuncType, name, native, parts);
  }

  #ufuncMethod(self: Pointer, name: string): Pointer {
    const { name: ufunc, ufunc: parts } = this.#entryOf(self);
    const native = parts?.methods.get(name);
    if (native === undefined)
      throw new PythonError(
        "ValueError",
        `${name} only supported for binary functions, and ${ufunc} is none`,
      );
    return this.function(name, native);
  }

  /** For a type: called with the instance as its first argument. */
  method(name: string, native: Native): Pointer {
    return this.#make(this.#methodType, name, native);
  }

  #make(type: Pointer, name: string, native: Native, ufunc?: UfuncParts): Pointer {
    const { api } = this.#python;
    const object = this.#python.checked(api._PyType_GenericAlloc(type, 0));
    const words = api.HEAP32;
    words[(object >> 2) + ID] =
      this.#entries.push(ufunc === undefined ? { name, native } : { name, native, ufunc }) - 1;
    words[(object >> 2) + VECTORCALL] = this.#vectorcall;
    return object;
  }

  #entryOf(object: Pointer): Entry {
    return this.#entries[this.#python.api.HEAP32[(object >> 2) + ID]!]!;
  }

  #call(callable: Pointer, memory: Pointer, count: number, names: Pointer): Pointer {
    const words = this.#python.api.HEAP32;
    const start = memory >> 2;
    const positional = count & ~ARGUMENTS_OFFSET;
    const args: Pointer[] = [];
    for (let i = 0; i < positional; i++) args.push(words[start + i]!);
    const keywords = names === 0 ? NO_KEYWORDS : this.#readKeywords(start + positional, names);
    return this.#entryOf(callable).native(args, keywords);
  }

  #readKeywords(start: number, names: Pointer): Map<string, Pointer> {
    const words = this.#python.api.HEAP32;
    return new Map(
      this.#python.tupleItems(names).map((name, i) => [this.#python.readText(name), words[start + i]!]),
    );
  }
}

const NO_KEYWORDS: ReadonlyMap<string, Pointer> = new Map();

/** A result that is an array: the object that was given for it, a view of one that was given, or a new one. */
export function arrayResult(values: Values, result: NDArray, { given }: Bound, keepsArray: boolean): Pointer {
  let owner = 0;
  for (const { array, object } of given) {
    if (array === result && values.arrays.is(object)) return values.python.again(object);
    owner ||= ownerOf(values, result, array, object);
  }
  return keepsArray ? values.arrays.wrap(result, owner) : values.arrayOrScalar(result, owner);
}

/** Borrowed: the object that owns the elements of a view of an array; 0 for a result that is no view of it. */
export function ownerOf(values: Values, result: NDArray, array: NDArray, object: Pointer): Pointer {
  if (!values.arrays.is(object) || !overlaps(result, array)) return 0;
  const base = values.arrays.baseOf(object);
  return base === 0 ? object : base;
}
