/** The attributes of arrays, and of scalars, which have the same. */
import { reshape } from "../../../tensor/chapters/manipulation.ts";
import { fresh } from "../../../tensor/core/allocate.ts";
import type { ArrayLike } from "../../../tensor/core/asarray.ts";
import { overlaps } from "../../../tensor/core/copying.ts";
import { itemsizeOf } from "../../../tensor/core/dtype.ts";
import type { NDArray } from "../../../tensor/ndarray.ts";
import type { Pointer } from "../cpython/c-api.ts";
import { PythonError } from "../cpython/cpython.ts";
import type { Property } from "../cpython/types.ts";
import { ownerOf } from "./functions.ts";
import { DTypeResult, Tuple, type Values } from "./values.ts";

type Properties = Record<string, Property>;

/** What can be read of an array and of a scalar alike. */
export function commonProperties(values: Values): Properties {
  const { python } = values;
  const read = (get: (array: NDArray) => Pointer): Property => ({
    get: (self) => get(values.toCore(self, "array") as NDArray),
  });
  const tuple = (numbers: readonly number[]): Pointer => values.toPython(new Tuple(numbers));
  /** A view of the array; of a scalar a scalar. */
  const view = (name: string, make: (array: NDArray) => NDArray): Property => ({
    get(self) {
      const array = values.toCore(self, name) as NDArray;
      const out = make(array);
      return values.arrays.is(self)
        ? values.arrays.wrap(out, ownerOf(values, out, array, self))
        : values.arrayOrScalar(out);
    },
  });
  return {
    shape: read(({ shape }) => tuple(shape)),
    strides: read(({ strides, itemsize }) => tuple(strides.map((step) => step * itemsize))),
    ndim: read(({ ndim }) => python.int(ndim)),
    size: read(({ size }) => python.int(size)),
    itemsize: read(({ dtype }) => python.int(itemsizeOf(dtype))),
    nbytes: read(({ nbytes }) => python.int(nbytes)),
    dtype: read(({ dtype }) => values.toPython(new DTypeResult(dtype))),
    T: view("T", (array) => array.T),
    mT: view("mT", (array) => {
      if (array.ndim < 2) throw new PythonError("ValueError", "matrix transpose with ndim < 2 is undefined");
      return array.swapaxes(-1, -2);
    }),
    real: view("real", (array) => array),
    imag: read((array) => values.arrayOrScalar(fresh(array.shape, array.dtype))),
  };
}

/** What arrays have besides; some of it can be assigned to. */
export function arrayProperties(values: Values): Properties {
  const { python, arrays } = values;
  const common = commonProperties(values);
  return {
    ...common,
    shape: {
      get: common["shape"]!.get,
      set(self, value) {
        if (value === 0) throw new PythonError("AttributeError", "Cannot delete array shape");
        const array = arrays.at(self);
        const shape = values.toPlain(value, "shape") as number | number[];
        const reshaped = reshape(array, typeof shape === "number" ? [shape] : Array.from(shape));
        if (array.size > 0 && !overlaps(reshaped, array)) {
          throw new PythonError(
            "AttributeError",
            "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.",
          );
        }
        arrays.replace(self, reshaped);
      },
    },
    real: {
      get: common["real"]!.get,
      set: (self, value) => arrays.at(self).set("...", values.toCore(value, "real") as ArrayLike),
    },
    base: {
      get(self) {
        const base = arrays.baseOf(self);
        return python.again(base === 0 ? python.none : base);
      },
    },
  };
}
