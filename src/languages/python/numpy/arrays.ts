import { allocationsHeld } from "../../../tensor/core/allocate.ts";
import type { NDArray } from "../../../tensor/ndarray.ts";
import type { Pointer } from "../cpython/c-api.ts";
import type { CPython } from "../cpython/cpython.ts";

/** struct { refcount, type, handle, base }: what of an array lies in Python's memory. */
export const ARRAY_SIZE = 16;
const HANDLE = 2;
const BASE = 3;

/**
 * The core's arrays behind Python's `ndarray` objects. An object holds a number, its array's place in a table; Python's
 * reference counts say when the array is let go of, so the bytes that all arrays hold are known at any time.
 */
export class Arrays {
  /** The type `numpy.ndarray`; set once, when it has been made. */
  type: Pointer = 0;
  readonly #python: CPython;
  readonly #table: (NDArray | undefined)[] = [];
  readonly #free: number[] = [];

  constructor(python: CPython) {
    this.#python = python;
  }

  /** A new ndarray object for an array. `base` is the object whose elements it looks into, 0 for its own. */
  wrap(array: NDArray, base: Pointer = 0): Pointer {
    const { api } = this.#python;
    const object = this.#python.checked(api.__PyObject_New(this.type));
    const handle = this.#free.pop() ?? this.#table.length;
    this.#table[handle] = array;
    const words = api.HEAP32;
    words[(object >> 2) + HANDLE] = handle;
    words[(object >> 2) + BASE] = base;
    if (base === 0) allocationsHeld.bytes += array.nbytes;
    else api._Py_IncRef(base);
    return object;
  }

  /** tp_dealloc. */
  release(object: Pointer): void {
    const { api } = this.#python;
    const words = api.HEAP32;
    const handle = words[(object >> 2) + HANDLE]!;
    const base = words[(object >> 2) + BASE]!;
    if (base === 0) allocationsHeld.bytes -= this.#table[handle]!.nbytes;
    this.#table[handle] = undefined;
    this.#free.push(handle);
    api._PyObject_Free(object);
    if (base !== 0) api._Py_DecRef(base);
    // An instance of a type made at run time holds on to it.
    api._Py_DecRef(this.type);
  }

  is(object: Pointer): boolean {
    return this.#python.typeOf(object) === this.type;
  }

  /** The array of an ndarray object. */
  at(object: Pointer): NDArray {
    return this.#table[this.#python.api.HEAP32[(object >> 2) + HANDLE]!]!;
  }

  /** Gives an object other axes over the same elements. */
  replace(object: Pointer, array: NDArray): void {
    this.#table[this.#python.api.HEAP32[(object >> 2) + HANDLE]!] = array;
  }

  /** Borrowed: the object that owns the elements of another; 0 when that is the object itself. */
  baseOf(object: Pointer): Pointer {
    return this.#python.api.HEAP32[(object >> 2) + BASE]!;
  }
}
