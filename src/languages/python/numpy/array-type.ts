/** The type `numpy.ndarray`. */
import { equal } from "../../../tensor/chapters/logic.ts";
import { uninitialized } from "../../../tensor/core/allocate.ts";
import type { ArrayLike } from "../../../tensor/core/asarray.ts";
import { asArray } from "../../../tensor/core/asarray.ts";
import { resize } from "../../../tensor/chapters/tiling.ts";
import { checkShape } from "../../../tensor/core/shape.ts";
import { array_repr } from "../../../tensor/printing/printing.ts";
import type { Pointer } from "../cpython/c-api.ts";
import { PythonError } from "../cpython/cpython.ts";
import { makeType, type Property } from "../cpython/types.ts";
import { arrayProperties } from "./array-properties.ts";
import { ARRAY_SIZE } from "./arrays.ts";
import { getItem, getRow, setItem } from "./elements.ts";
import type { Operators } from "./operators.ts";
import type { Values } from "./values.ts";

export function makeArrayType(
  values: Values,
  operators: Operators,
  { flat, flags }: { readonly flat: (self: Pointer) => Pointer; readonly flags: Property },
): Pointer {
  const { python, arrays } = values;

  const length = (self: Pointer): number => {
    const { shape } = arrays.at(self);
    if (shape.length === 0) throw new PythonError("TypeError", "len() of unsized object");
    return shape[0];
  };

  /** The element of an array that has only one. */
  const only = (self: Pointer): number => {
    const array = arrays.at(self);
    if (array.ndim > 0)
      throw new PythonError("TypeError", "only 0-dimensional arrays can be converted to Python scalars");
    return array.data[array.offset]!;
  };

  return makeType(python, {
    name: "numpy.ndarray",
    size: ARRAY_SIZE,
    doc: "ndarray(shape, dtype=float)\n--\n\nAn n-dimensional array.",
    slots: {
      ...operators.slots(),
      ...operators.inPlaceSlots(),
      nb_bool: (self) => (arrays.at(self).bool() ? 1 : 0),
      nb_float: (self) => python.float(only(self)),
      nb_int: (self) => values.wholeNumber(only(self)),
      nb_index(self) {
        const { ndim, dtype } = arrays.at(self);
        if (ndim > 0 || !dtype.includes("int"))
          throw new PythonError("TypeError", "only integer scalar arrays can be converted to a scalar index");
        return python.int(only(self));
      },
      mp_length: (self) => length(self),
      mp_subscript: (self, key) => getItem(values, self, key),
      mp_ass_subscript(self, key, value) {
        setItem(values, self, key, value);
        return 0;
      },
      sq_length: (self) => length(self),
      sq_item(self, at) {
        // Iteration ends so, often: no JavaScript error, whose stack would have to be recorded.
        if (at >= length(self)) return python.raiseNamed("IndexError", "index out of range");
        return getRow(values, self, at);
      },
      sq_contains: (self, wanted) =>
        Number(asArray(equal(arrays.at(self), values.toCore(wanted, "in") as ArrayLike)).any()),
      tp_iter(self) {
        if (arrays.at(self).ndim === 0) throw new PythonError("TypeError", "iteration over a 0-d array");
        return python.checked(python.api._PySeqIter_New(self));
      },
      tp_hash() {
        throw new PythonError("TypeError", "unhashable type: 'numpy.ndarray'");
      },
      tp_repr: (self) => python.str(array_repr(arrays.at(self))),
      tp_str: (self) => python.str(arrays.at(self).toString()),
      tp_new(_type, args, keywords) {
        const [shape, dtype] = python.tupleItems(args);
        const named = python.dictItem(keywords, "dtype");
        if (shape === undefined)
          throw new PythonError("TypeError", "ndarray() missing required argument 'shape' (pos 0)");
        const plain = values.toPlain(shape, "np.ndarray") as number | number[];
        const type = dtype ?? (named === 0 ? python.api._PyFloat_Type : named);
        return arrays.wrap(
          uninitialized(
            checkShape(typeof plain === "number" ? [plain] : Array.from(plain)),
            values.toDType(type),
          ),
        );
      },
      tp_dealloc(self) {
        arrays.release(self);
        return 0;
      },
    },
    properties: {
      ...arrayProperties(values),
      flags,
      flat: {
        get: flat,
        set(self, value) {
          const array = arrays.at(self);
          const given = asArray(values.toCore(value, "flat"));
          array.set("...", given.ndim === 0 ? given : resize(given, array.shape));
        },
      },
    },
  });
}
