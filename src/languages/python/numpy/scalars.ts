import { scalar } from "../../../tensor/core/allocate.ts";
import type { DType } from "../../../tensor/core/dtype.ts";
import type { NDArray } from "../../../tensor/ndarray.ts";
import type { Pointer } from "../cpython/c-api.ts";
import type { CPython } from "../cpython/cpython.ts";

/** struct { refcount, type, value: double }: the layout of Python's own float, which np.float64 is. */
export const SCALAR_SIZE = 16;

/** NumPy's scalars, such as np.float64(2.5): Python objects that hold one number of a dtype. */
export class Scalars {
  readonly #python: CPython;
  readonly #types = new Map<DType, Pointer>();
  readonly #dtypes = new Map<Pointer, DType>();
  /** np.True_ and np.False_: there is one of each. */
  readonly #booleans: Pointer[] = [];

  constructor(python: CPython) {
    this.#python = python;
  }

  setType(dtype: DType, type: Pointer): void {
    this.#types.set(dtype, type);
    this.#dtypes.set(type, dtype);
    if (dtype === "bool") this.#booleans.push(this.#fresh(type, 0), this.#fresh(type, 1));
  }

  /** Borrowed. */
  typeFor(dtype: DType): Pointer {
    return this.#types.get(dtype)!;
  }

  /** The dtype whose scalars a type makes; undefined for other types. */
  dtypeOfType(type: Pointer): DType | undefined {
    return this.#dtypes.get(type);
  }

  /** The dtype of a scalar; undefined for other objects. */
  dtypeOf(object: Pointer): DType | undefined {
    return this.#dtypes.get(this.#python.typeOf(object));
  }

  make(value: number, dtype: DType): Pointer {
    if (dtype === "bool") return this.#python.again(this.#booleans[value === 0 ? 0 : 1]!);
    return this.#fresh(this.#types.get(dtype)!, value);
  }

  #fresh(type: Pointer, value: number): Pointer {
    const { api } = this.#python;
    const object = this.#python.checked(api._PyType_GenericAlloc(type, 0));
    api.HEAPF64[(object >> 3) + 1] = value;
    return object;
  }

  value(object: Pointer): number {
    return this.#python.api.HEAPF64[(object >> 3) + 1]!;
  }

  /** A scalar as the core's 0-d array; undefined for other objects. */
  asArray(object: Pointer): NDArray | undefined {
    const dtype = this.dtypeOf(object);
    return dtype === undefined ? undefined : scalar(this.value(object), dtype);
  }
}
