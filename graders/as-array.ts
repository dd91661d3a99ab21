import type { Language } from "./language.ts";
import { entriesIn } from "./numbers.ts";
import { tupleText } from "./signature.ts";
import { DTYPES } from "./values.ts";
import type { DType, PlainArray, Value } from "./values.ts";

const MOST_AXES = 32;

/**
 * A value as an array, in the way `np.array` would read it: an array is itself, a (nested) list of numbers or of
 * arrays of one shape is stacked. Undefined for anything else, and for a list of more than `limit` entries.
 */
export function asArray(value: Value, limit = 1_000_000): PlainArray | undefined {
  if (value.kind === "array") {
    const { dtype, shape, data } = value;
    if (data.length !== entriesIn(shape)) return undefined;
    return { dtype, shape, data };
  }
  if (value.kind === "other") return undefined;
  const shape = listShape(value, 0);
  if (shape === undefined || entriesIn(shape) > limit) return undefined;
  const data = new Float64Array(entriesIn(shape));
  const dtypes = new Set<DType>();
  fill(value, data, 0, dtypes);
  const dtype = DTYPES.find((each) => dtypes.has(each)) ?? "float64";
  return { dtype, shape, data };
}

/** The shape of a rectangular list; undefined if it is ragged, too deep, or holds what is no number. */
function listShape(value: Value, depth: number): readonly number[] | undefined {
  if (depth > MOST_AXES || value.kind === "other") return undefined;
  if (value.kind === "array") return value.data.length === entriesIn(value.shape) ? value.shape : undefined;
  let inner: readonly number[] | undefined;
  for (const item of value.items) {
    const shape = listShape(item, depth + 1);
    if (shape === undefined) return undefined;
    if (inner === undefined) inner = shape;
    else if (inner.length !== shape.length || inner.some((size, axis) => size !== shape[axis]))
      return undefined;
  }
  return [value.items.length, ...(inner ?? [])];
}

/** Writes a value's entries from `offset` on and gives the offset behind them. */
function fill(value: Value, data: Float64Array, offset: number, dtypes: Set<DType>): number {
  if (value.kind === "list") return value.items.reduce((at, item) => fill(item, data, at, dtypes), offset);
  if (value.kind === "other") return offset;
  data.set(value.data, offset);
  dtypes.add(value.dtype);
  return offset + value.data.length;
}

/** What came, in a few words: "an array of shape (5, 3)", "a list of 3 arrays", "a number", "nothing (undefined)". */
export function valueText(value: Value, language: Language): string {
  switch (value.kind) {
    case "array":
      if (value.shape.length > 0) return `an array of shape ${tupleText(value.shape)}`;
      return value.dtype === "bool" ? "a boolean" : "a number";
    case "list":
      // Python's tuples and lists come as one kind.
      return `a ${language === "python" ? "sequence" : "list"} of ${value.items.length}${itemsText(value.items)}`;
    case "other":
      return otherText(value.type, value.text);
  }
}

function itemsText(items: readonly Value[]): string {
  const plural = items.length === 1 ? "" : "s";
  const every = (test: (item: Value) => boolean): boolean => items.length > 0 && items.every(test);
  if (every((item) => item.kind === "array" && item.shape.length === 0)) return ` number${plural}`;
  if (every((item) => item.kind === "array")) return ` array${plural}`;
  return every((item) => item.kind === "list") ? ` list${plural}` : ` item${plural}`;
}

function otherText(type: string, text: string): string {
  if (type === "undefined") return "nothing (undefined)";
  if (type === "NoneType") return "None";
  if (type === "null") return "null";
  const article = /^[aeiou]/.test(type) ? "an" : "a";
  return type === "string" || type === "str" ? `a string, ${JSON.stringify(text)}` : `${article} ${type}`;
}
