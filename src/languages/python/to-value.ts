import type { DType } from "../../../graders/values.ts";
import type { PlainArray, Value } from "../../../graders/values.ts";
import { arrayValue, type Budget, otherValue, tooLarge, VALUE_LIMITS } from "../value-budget.ts";
import type { Pointer } from "./cpython/c-api.ts";
import { PythonRaised } from "./cpython/cpython.ts";
import type { Values } from "./numpy/values.ts";

/**
 * What the learner's code gave back, as plain data: an array, scalar, number or rectangular nested list or tuple of
 * numbers as an array; a list or tuple of other things as a list; else its type and its repr. Never throws.
 */
export function toValue(values: Values, object: Pointer, budget: Budget): Value {
  try {
    return convert(values, object, budget, 0);
  } catch (error) {
    if (error instanceof PythonRaised) values.python.clear();
    return otherValue("object", "an object that raises an error when it is read");
  }
}

function convert(values: Values, object: Pointer, budget: Budget, depth: number): Value {
  const { python, arrays } = values;
  if (arrays.is(object)) {
    const array = arrays.at(object);
    if (array.size > budget.elements) return tooLarge(array.shape);
    return arrayValue({ dtype: array.dtype, shape: [...array.shape], data: array.toFlat() }, budget);
  }
  const number = numberOf(values, object);
  if (number !== undefined)
    return arrayValue({ dtype: number.dtype, shape: [], data: Float64Array.of(number.value) }, budget);
  const items = python.sequenceItems(object);
  if (items === undefined) return otherValue(python.typeName(object), python.textOf(object, "repr"));
  const numbers = rectangular(values, items, depth);
  if (numbers !== undefined) return arrayValue(numbers, budget);
  if (depth >= VALUE_LIMITS.depth)
    return otherValue("list", `a list nested more than ${VALUE_LIMITS.depth} deep`);
  budget.items -= items.length;
  if (!(budget.items >= 0)) return otherValue("list", `a list of ${items.length} items`);
  return { kind: "list", items: items.map((item) => convert(values, item, budget, depth + 1)) };
}

function numberOf(
  { python, scalars }: Values,
  object: Pointer,
): { readonly dtype: DType; readonly value: number } | undefined {
  const type = python.typeOf(object);
  if (type === python.api._PyBool_Type) return { dtype: "bool", value: object === python.true ? 1 : 0 };
  if (type === python.api._PyLong_Type) return { dtype: "int64", value: python.readInt(object) };
  if (type === python.api._PyFloat_Type) return { dtype: "float64", value: python.readFloat(object) };
  const dtype = scalars.dtypeOf(object);
  return dtype === undefined ? undefined : { dtype, value: scalars.value(object) };
}

/** A list of numbers, or of equally long such lists, as an array; undefined for an empty or any other list. */
function rectangular(values: Values, list: readonly Pointer[], depth: number): PlainArray | undefined {
  const shape: number[] = [];
  const data: number[] = [];
  let dtype: DType | undefined;
  const fill = (items: readonly Pointer[], axis: number): boolean => {
    if (items.length === 0 || axis > VALUE_LIMITS.depth - depth) return false;
    shape[axis] ??= items.length;
    if (items.length !== shape[axis]) return false;
    return items.every((item) => {
      const inner = values.python.sequenceItems(item);
      if (inner !== undefined) return fill(inner, axis + 1);
      const number = numberOf(values, item);
      if (number === undefined || shape.length !== axis + 1 || data.length >= VALUE_LIMITS.elements)
        return false;
      data.push(number.value);
      // Of mixed numbers, floats.
      dtype = dtype === undefined || dtype === number.dtype ? number.dtype : "float64";
      return true;
    });
  };
  return fill(list, 0) && dtype !== undefined ? { dtype, shape, data: Float64Array.from(data) } : undefined;
}
