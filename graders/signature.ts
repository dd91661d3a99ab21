import type { NamedValue, Sizes, TypeText } from "./contract.ts";
import type { DType } from "./values.ts";

export interface ArrayType {
  readonly kind: "array";
  readonly dtype: DType;
  /** Names of dimensions, or whole numbers where a size is fixed; none for a scalar. */
  readonly dims: readonly string[];
  /** `int[N] < C`: whole numbers 0 … C−1. */
  readonly below?: string;
}

interface ObjectType {
  readonly kind: "object";
  readonly className: string;
}

export type ParsedType = ArrayType | ObjectType;

const DTYPES: Readonly<Record<string, DType>> = { float: "float64", int: "int64", bool: "bool" };
const DIMENSION = /^(?:[A-Za-z_][A-Za-z0-9_]*|[0-9]+)$/;

/** Reads a type text; throws an Error that quotes it and says what is wrong. */
export function parseType(text: TypeText): ParsedType {
  const wrong = (what: string): Error => new Error(`type ${JSON.stringify(text)}: ${what}`);
  const trimmed = text.trim();
  if (/^[A-Z][A-Za-z0-9_]*$/.test(trimmed)) return { kind: "object", className: trimmed };
  const parts = /^([A-Za-z0-9_]+)\s*\[([^\][]*)\]\s*(?:<\s*(\S+))?$/.exec(trimmed);
  if (parts === null) {
    throw wrong('expected "float[N, D]", "int[N] < C", "bool[N]" or the name of a class with a capital');
  }
  const [, element = "", inside = "", below] = parts;
  const dtype = Object.hasOwn(DTYPES, element) ? DTYPES[element] : undefined;
  if (dtype === undefined) throw wrong(`expected float, int or bool before "[", found "${element}"`);
  const dims = inside.trim() === "" ? [] : inside.split(",").map((dim) => dim.trim());
  for (const dim of dims) {
    if (!DIMENSION.test(dim)) throw wrong(`expected the name of a dimension, found "${dim}"`);
  }
  if (below === undefined) return { kind: "array", dtype, dims };
  if (dtype !== "int64") throw wrong(`only int takes a bound, found "< ${below}" after ${element}`);
  if (!DIMENSION.test(below)) throw wrong(`expected the name of a dimension after "<", found "${below}"`);
  return { kind: "array", dtype, dims, below };
}

/** The array type of a declared value; throws if it is not declared or is an object. */
export function arrayTypeOf(values: Readonly<Record<string, NamedValue>>, name: string): ArrayType {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) throw new Error(`"${name}" is not declared in the exercise's values`);
  const type = parseType(value.type);
  if (type.kind === "object") throw new Error(`"${name}" is a ${type.className}; an array is needed`);
  return type;
}

/** The size of one named dimension. */
export function sizeOf(dim: string, sizes: Sizes): number {
  if (/^[0-9]+$/.test(dim)) return Number(dim);
  const size = Object.hasOwn(sizes, dim) ? sizes[dim] : undefined;
  if (size === undefined) throw new Error(`no size for dimension ${dim} among ${sizesText(sizes)}`);
  return size;
}

export function shapeAt(dims: readonly string[], sizes: Sizes): number[] {
  return dims.map((dim) => sizeOf(dim, sizes));
}

/** "N = 5, D = 3" */
export function sizesText(sizes: Sizes): string {
  return Object.entries(sizes)
    .map(([dim, size]) => `${dim} = ${size}`)
    .join(", ");
}

/** As Python prints a tuple: "()", "(3,)", "(5, 3)". */
export function tupleText(items: readonly (string | number)[]): string {
  return items.length === 1 ? `(${items[0]},)` : `(${items.join(", ")})`;
}

/** "(D, M) = (5, 3)"; only the numbers where no dimension has a name of its own. */
export function namedShapeText(dims: readonly string[], shape: readonly number[]): string {
  const named = dims.length === shape.length && dims.some((dim) => !/^[0-9]+$/.test(dim));
  return named ? `${tupleText(dims)} = ${tupleText(shape)}` : tupleText(shape);
}
