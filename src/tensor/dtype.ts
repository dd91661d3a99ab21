/** The element types: int64 holds whole numbers up to 2^53. */
export type DType = "float64" | "int64" | "bool";

/** What elements are kept in: Uint8Array for bool, Float64Array for the others. */
export type Data = Float64Array | Uint8Array;

const rank: Record<DType, number> = { bool: 0, int64: 1, float64: 2 };

/** The dtype that holds both, as NumPy promotes: bool < int64 < float64. */
export function promote(a: DType, b: DType): DType {
  return rank[a] >= rank[b] ? a : b;
}

/** Whether NumPy's "same_kind" rule lets a result of dtype `from` be written into an array of dtype `to`. */
export function canCast(from: DType, to: DType): boolean {
  return rank[from] <= rank[to];
}

/** The dtype of a plain number or boolean: whole numbers count as int64, so `1.0` does too. */
export function dtypeOf(value: number | boolean): DType {
  if (typeof value === "boolean") return "bool";
  return Number.isSafeInteger(value) ? "int64" : "float64";
}

// What NumPy on x86-64 stores for a float without an integer counterpart.
const INT64_MIN = -(2 ** 63);

/** Converts one element to a dtype: int64 drops the fraction, bool asks whether it is not 0. */
export function castValue(value: number, to: DType): number {
  if (to === "float64") return value;
  if (to === "bool") return value !== 0 ? 1 : 0;
  // "+ 0" turns -0 into 0: an integer has no negative zero.
  return Number.isFinite(value) ? Math.trunc(value) + 0 : INT64_MIN;
}

const spellings: Record<string, DType> = {
  float64: "float64",
  float: "float64",
  int64: "int64",
  int: "int64",
  bool: "bool",
};

/** Checks a dtype that came from outside; throws TypeError for one that is not there. */
export function checkDType(dtype: unknown): DType {
  const found = typeof dtype === "string" ? spellings[dtype] : undefined;
  if (found === undefined) {
    if (typeof dtype !== "string") {
      throw new TypeError(
        `Cannot interpret '${String(dtype)}' as a data type: a shape of several axes is a list, as in np.zeros([2, 3])`,
      );
    }
    throw new TypeError(`data type '${dtype}' not understood: use "float64", "int64" or "bool"`);
  }
  return found;
}
