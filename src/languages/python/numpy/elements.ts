/** x[key]: reading and writing, with a short way for single elements. */
import type { ArrayLike } from "../../../tensor/core/asarray.ts";
import { checkWritable } from "../../../tensor/core/copying.ts";
import { castValue } from "../../../tensor/core/dtype.ts";
import { type Index, wrap } from "../../../tensor/core/indexing.ts";
import type { NDArray } from "../../../tensor/ndarray.ts";
import type { Pointer } from "../cpython/c-api.ts";
import { PythonError } from "../cpython/cpython.ts";
import { ownerOf } from "./functions.ts";
import type { Values } from "./values.ts";

/** x[key]. */
export function getItem(values: Values, self: Pointer, key: Pointer): Pointer {
  const array = values.arrays.at(self);
  const place = elementPlace(values, array, key);
  if (place >= 0) return values.scalars.make(array.data[place]!, array.dtype);
  const index = values.toIndex(key);
  const out = array.at(...(index as Index[]));
  // An ellipsis asks for an array, even one without axes.
  if (out.ndim === 0 && !index.includes("...")) return values.arrayOrScalar(out);
  return values.arrays.wrap(out, ownerOf(values, out, array, self));
}

/** x[at] of the first axis, for iteration. */
export function getRow(values: Values, self: Pointer, at: number): Pointer {
  const array = values.arrays.at(self);
  if (array.ndim === 1 && at < array.size) {
    return values.scalars.make(array.data[array.offset + at * array.strides[0]!]!, array.dtype);
  }
  const row = array.at(at);
  return values.arrays.wrap(row, ownerOf(values, row, array, self));
}

/** x[key] = value; `value` is 0 for `del x[key]`. */
export function setItem(values: Values, self: Pointer, key: Pointer, value: Pointer): void {
  if (value === 0) throw new PythonError("ValueError", "cannot delete array elements");
  const array = values.arrays.at(self);
  const { python, scalars } = values;
  const type = python.typeOf(value);
  const isFloat = type === python.api._PyFloat_Type || scalars.dtypeOf(value) === "float64";
  if (isFloat && array.dtype.startsWith("float")) {
    const place = elementPlace(values, array, key);
    if (place >= 0) {
      checkWritable(array, "assignment destination is read-only");
      array.data[place] = castValue(scalars.value(value), array.dtype);
      return;
    }
  }
  const index = values.toIndex(key) as Index[];
  if (type === python.api._PyUnicode_Type) {
    // A text is read as Python's float does, which says what it cannot read.
    python.using(python.call(python.api._PyFloat_Type, [value]), (number) => {
      array.set(index, python.readFloat(number));
    });
    return;
  }
  array.set(index, values.toCore(value, "np.array") as ArrayLike);
}

/** Where in the data the element x[i, j, …] is; -1 for any key that is not an `int` for each axis. */
function elementPlace(values: Values, array: NDArray, key: Pointer): number {
  const { python } = values;
  const { api } = python;
  const words = api.HEAP32;
  const { shape, strides } = array;
  const type = words[(key >> 2) + 1];
  if (type === api._PyLong_Type) {
    return shape.length === 1 ? array.offset + wrap(python.readInt(key), 0, shape[0]) * strides[0]! : -1;
  }
  // struct { refcount, type, length, hash, items… }
  if (type !== api._PyTuple_Type || words[(key >> 2) + 2] !== shape.length || shape.length === 0) return -1;
  let place = array.offset;
  for (let axis = 0; axis < shape.length; axis++) {
    const entry = words[(key >> 2) + 4 + axis]!;
    if (words[(entry >> 2) + 1] !== api._PyLong_Type) return -1;
    place += wrap(python.readInt(entry), axis, shape[axis]!) * strides[axis]!;
  }
  return place;
}
