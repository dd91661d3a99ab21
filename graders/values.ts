/** Plain data that crosses between the realms. */

/** The element types of the tensor core; a list of arrays has the first of these that occurs in it. */
export const DTYPES = [
  "float64",
  "float32",
  "float16",
  "int64",
  "uint64",
  "int32",
  "uint32",
  "int16",
  "uint16",
  "int8",
  "uint8",
  "bool",
] as const;

export type DType = (typeof DTYPES)[number];

/** An array as data: row-major, `data.length` equal to the product of `shape`; bool as 0 and 1. */
export interface PlainArray {
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

/** What a candidate's call gave back, as far as a grader can judge it. */
export type Value =
  | ({ readonly kind: "array" } & PlainArray)
  | { readonly kind: "list"; readonly items: readonly Value[] }
  /** Anything else: `type` is a short name ("undefined", "promise", "string", "function"), `text` a capped print of it. */
  | { readonly kind: "other"; readonly type: string; readonly text: string };
