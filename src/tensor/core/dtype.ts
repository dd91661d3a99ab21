/** The element types and NumPy 2's rules between them (NEP 50). */

import { OverflowError } from "./errors.ts";

/** The name of an element type. int64 and uint64 are exact for whole numbers up to 2^53. */
export type DType =
  | "bool"
  | "int8"
  | "int16"
  | "int32"
  | "int64"
  | "uint8"
  | "uint16"
  | "uint32"
  | "uint64"
  | "float16"
  | "float32"
  | "float64";

/** What elements are kept in. */
export type Data =
  Float64Array | Float32Array | Int32Array | Int16Array | Int8Array | Uint32Array | Uint16Array | Uint8Array;

export type Kind = "bool" | "signed" | "unsigned" | "float";

/** The type of a bare number or boolean: it takes on the dtype of the array it meets, if that is of its kind. */
export type Weak = "bool" | "int" | "float";

interface DTypeRow {
  kind: Kind;
  /** Bytes an element, as NumPy counts them. */
  itemsize: number;
  make: (size: number) => Data;
  /** The nearest value of the dtype to one that may be any number. */
  cast: (x: number) => number;
}

// What NumPy on x86-64 stores for a float without an integer counterpart.
const INT64_MIN = -(2 ** 63);
// "+ 0" turns -0 into 0: an integer has no negative zero.
const whole = (x: number): number => (Number.isFinite(x) ? Math.trunc(x) + 0 : INT64_MIN);

const half = new DataView(new ArrayBuffer(4));

/** The nearest half-precision number, ties to even (IEEE 754 binary16). */
export function toHalf(x: number): number {
  const size = Math.abs(x);
  if (!(size < 65520)) return Number.isNaN(x) ? NaN : x > 0 ? Infinity : -Infinity;
  // The spacing of half-precision numbers at this size: 2^(exponent - 10), and 2^-24 below the normal ones.
  half.setFloat32(0, size);
  const exponent = Math.max((half.getUint32(0) >>> 23) - 127, -14);
  const spacing = 2 ** (exponent - 10);
  const steps = size / spacing;
  const below = Math.floor(steps);
  const rest = steps - below;
  const rounded = rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below;
  return (x < 0 || Object.is(x, -0) ? -1 : 1) * rounded * spacing;
}

const rows: Record<DType, DTypeRow> = {
  bool: { kind: "bool", itemsize: 1, make: (n) => new Uint8Array(n), cast: (x) => (x !== 0 ? 1 : 0) },
  int8: { kind: "signed", itemsize: 1, make: (n) => new Int8Array(n), cast: (x) => (whole(x) << 24) >> 24 },
  int16: { kind: "signed", itemsize: 2, make: (n) => new Int16Array(n), cast: (x) => (whole(x) << 16) >> 16 },
  int32: { kind: "signed", itemsize: 4, make: (n) => new Int32Array(n), cast: (x) => whole(x) | 0 },
  int64: { kind: "signed", itemsize: 8, make: (n) => new Float64Array(n), cast: whole },
  uint8: { kind: "unsigned", itemsize: 1, make: (n) => new Uint8Array(n), cast: (x) => whole(x) & 0xff },
  uint16: { kind: "unsigned", itemsize: 2, make: (n) => new Uint16Array(n), cast: (x) => whole(x) & 0xffff },
  uint32: { kind: "unsigned", itemsize: 4, make: (n) => new Uint32Array(n), cast: (x) => whole(x) >>> 0 },
  uint64: {
    kind: "unsigned",
    itemsize: 8,
    make: (n) => new Float64Array(n),
    cast: (x) => (whole(x) < 0 ? whole(x) + 2 ** 64 : whole(x)),
  },
  float16: { kind: "float", itemsize: 2, make: (n) => new Float32Array(n), cast: toHalf },
  float32: { kind: "float", itemsize: 4, make: (n) => new Float32Array(n), cast: Math.fround },
  float64: { kind: "float", itemsize: 8, make: (n) => new Float64Array(n), cast: (x) => x },
};

export const DTYPES = Object.keys(rows) as DType[];

export const kindOf = (dtype: DType): Kind => rows[dtype].kind;
export const itemsizeOf = (dtype: DType): number => rows[dtype].itemsize;
export const isFloat = (dtype: DType): boolean => dtype === "float64" || rows[dtype].kind === "float";
export const isInteger = (dtype: DType): boolean =>
  rows[dtype].kind === "signed" || rows[dtype].kind === "unsigned";

/** Whether the elements are kept in a Float64Array. */
export const isWide = (dtype: DType): boolean => dtype === "float64" || rows[dtype].itemsize === 8;

/** The smallest and the largest number of a whole-number dtype. */
export function rangeOf(dtype: DType): [low: number, high: number] {
  const bits = 8 * itemsizeOf(dtype);
  return kindOf(dtype) === "unsigned" ? [0, 2 ** bits - 1] : [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1];
}

/** Throws OverflowError for a whole number that a whole-number dtype does not hold. */
export function checkRange(value: number, dtype: DType): void {
  const [low, high] = rangeOf(dtype);
  if (value >= low && value <= high) return;
  throw new OverflowError(`Python integer ${value} out of bounds for ${dtype}`);
}

/** Room for elements, all zero. */
export const makeData = (dtype: DType, size: number): Data => rows[dtype].make(size);

/** Converts one element to a dtype: an integer dtype drops the fraction and wraps, bool asks whether it is not 0. */
export const castValue = (value: number, to: DType): number => rows[to].cast(value);

function findPromoted(a: DType, b: DType): DType {
  if (a === b) return a;
  const [p, q] = [rows[a], rows[b]];
  if (p.kind === "bool") return b;
  if (q.kind === "bool") return a;
  if (p.kind === q.kind) return p.itemsize > q.itemsize ? a : b;
  if (p.kind === "float" || q.kind === "float") {
    const [float, integer] = p.kind === "float" ? [a, b] : [b, a];
    const needed = toFloatDType(integer);
    return rows[float].itemsize > rows[needed].itemsize ? float : needed;
  }
  const [signed, unsigned] = p.kind === "signed" ? [p, q] : [q, p];
  if (signed.itemsize > unsigned.itemsize) return p.kind === "signed" ? a : b;
  const wider: Record<number, DType> = { 1: "int16", 2: "int32", 4: "int64" };
  return wider[unsigned.itemsize] ?? "float64";
}

/** The float dtype that NumPy computes a function such as sqrt in: the smallest that holds every value of `dtype`. */
export function toFloatDType(dtype: DType): DType {
  const { kind, itemsize } = rows[dtype];
  if (kind === "float") return dtype;
  return itemsize === 1 ? "float16" : itemsize === 2 ? "float32" : "float64";
}

const promoted = new Map(DTYPES.map((a) => [a, new Map(DTYPES.map((b) => [b, findPromoted(a, b)]))]));

/** The dtype that holds both, as NumPy promotes: int64 and float32 give float64, uint8 and int8 give int16. */
export function promote(a: DType, b: DType): DType {
  return a === b ? a : promoted.get(a)!.get(b)!;
}

/** The dtype that a bare number takes where it meets an array. */
export function weakDType(weak: Weak, beside: DType): DType {
  const { kind } = rows[beside];
  if (weak === "bool") return beside;
  if (weak === "int") return kind === "bool" ? "int64" : beside;
  return kind === "float" ? beside : "float64";
}

const order: Record<Kind, number> = { bool: 0, unsigned: 1, signed: 2, float: 3 };

/** Whether NumPy's "same_kind" rule lets a result of dtype `from` be written into an array of dtype `to`. */
export function canCast(from: DType, to: DType): boolean {
  return order[rows[from].kind] <= order[rows[to].kind];
}

/** The dtype of a plain number or boolean on its own: whole numbers count as int64, so `1.0` does too. */
export function dtypeOf(value: number | boolean): DType {
  if (typeof value === "boolean") return "bool";
  // A whole number has no negative zero.
  return Number.isSafeInteger(value) && !Object.is(value, -0) ? "int64" : "float64";
}

const spellings = new Map<string, DType>([
  ...DTYPES.map((name): [string, DType] => [name, name]),
  ["float", "float64"],
  ["int", "int64"],
  ["half", "float16"],
  ["single", "float32"],
  ["double", "float64"],
  ["byte", "int8"],
  ["short", "int16"],
  ["intc", "int32"],
  ["intp", "int64"],
  ["long", "int64"],
  ["longlong", "int64"],
  ["ubyte", "uint8"],
  ["ushort", "uint16"],
  ["uintc", "uint32"],
  ["uint", "uint64"],
  ["uintp", "uint64"],
  ["bool_", "bool"],
  ["?", "bool"],
  ["b", "int8"],
  ["h", "int16"],
  ["i", "int32"],
  ["l", "int64"],
  ["q", "int64"],
  ["B", "uint8"],
  ["H", "uint16"],
  ["I", "uint32"],
  ["e", "float16"],
  ["f", "float32"],
  ["d", "float64"],
  ...DTYPES.map((name): [string, DType] => [
    `${rows[name].kind[0]!.replace("s", "i")}${rows[name].itemsize}`,
    name,
  ]),
]);

/** Checks a dtype that came from outside, in NumPy's spellings ("float32", "f4", "f"); throws TypeError for others. */
export function checkDType(dtype: unknown): DType {
  const found =
    typeof dtype === "string"
      ? (spellings.get(dtype) ?? spellings.get(dtype.replace(/^[<=|]/, "")))
      : undefined;
  if (found !== undefined) return found;
  if (typeof dtype === "string") throw new TypeError(`data type '${dtype}' not understood`);
  throw new TypeError(
    `Cannot interpret '${String(dtype)}' as a data type: a shape of several axes is a list, as in np.zeros([2, 3])`,
  );
}
