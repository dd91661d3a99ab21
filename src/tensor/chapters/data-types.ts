/** NumPy's chapters "Scalars" and "Data type routines": the dtypes by name, and the rules between them. */
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import {
  canCast,
  checkDType,
  DTYPES,
  isFloat,
  itemsizeOf,
  kindOf,
  promote,
  weakDType,
} from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { weakKind } from "../core/weak.ts";
import { NDArray } from "../ndarray.ts";

/** The class of arrays: another name of NDArray. NumPy: `isinstance(x, np.ndarray)` */
export const ndarray = NDArray;

/** Truth values, one byte each; as a dtype: `x.astype(np.bool)`. NumPy: `np.bool` */
export const bool = "bool";
/** Truth values: another name of `np.bool`. NumPy: `np.bool_` */
export const bool_ = "bool";
/** Whole numbers from -128 to 127. NumPy: `np.int8` */
export const int8 = "int8";
/** Whole numbers of 16 bits. NumPy: `np.int16` */
export const int16 = "int16";
/** Whole numbers of 32 bits. NumPy: `np.int32` */
export const int32 = "int32";
/** Whole numbers, exact up to 2^53 here. NumPy: `np.int64` */
export const int64 = "int64";
/** Whole numbers from 0 to 255. NumPy: `np.uint8` */
export const uint8 = "uint8";
/** Whole numbers of 16 bits from 0 on. NumPy: `np.uint16` */
export const uint16 = "uint16";
/** Whole numbers of 32 bits from 0 on. NumPy: `np.uint32` */
export const uint32 = "uint32";
/** Whole numbers from 0 on, exact up to 2^53 here. NumPy: `np.uint64` */
export const uint64 = "uint64";
/** Floats in half precision, with 11 bits. NumPy: `np.float16` */
export const float16 = "float16";
/** Floats in single precision, with 24 bits. NumPy: `np.float32` */
export const float32 = "float32";
/** Floats in double precision, with 53 bits. NumPy: `np.float64` */
export const float64 = "float64";

const KINDS = {
  generic: () => true,
  number: (dtype: DType) => dtype !== "bool",
  integer: (dtype: DType) => dtype !== "bool" && !isFloat(dtype),
  signedinteger: (dtype: DType) => kindOf(dtype) === "signed",
  unsignedinteger: (dtype: DType) => kindOf(dtype) === "unsigned",
  inexact: isFloat,
  floating: isFloat,
};

/** The name of a family of dtypes. */
export type DTypeKind = keyof typeof KINDS;

const isKind = (kind: string): kind is DTypeKind => Object.hasOwn(KINDS, kind);

/** Whether a dtype belongs to a family: "floating", "integer", "number" and others. NumPy: `np.issubdtype(x.dtype, np.floating)` */
export function issubdtype(dtype: DType, kind: DTypeKind | DType): boolean {
  const given = checkDType(dtype);
  return isKind(kind) ? KINDS[kind](given) : given === checkDType(kind);
}

/** The dtype that values of both dtypes fit in: int64 and float32 give float64. NumPy: `np.promote_types(a, b)` */
export function promote_types(a: DType, b: DType): DType {
  return promote(checkDType(a), checkDType(b));
}

/** The dtype that an operation between these arrays, dtypes and numbers computes in. NumPy: `np.result_type(x, 2.0)` */
export function result_type(...operands: (ArrayLike | DType)[]): DType {
  const weak = operands.map((operand) => weakKind(operand));
  const strong = operands
    .filter((_, i) => weak[i] === undefined)
    .map((operand) =>
      typeof operand === "string" ? checkDType(operand) : asArray(operand, "np.result_type").dtype,
    );
  if (strong.length === 0) return operands.map((one) => asArray(one, "np.result_type").dtype).reduce(promote);
  return weak.reduce<DType>(
    (dtype, kind) =>
      kind === undefined ? dtype : kind === "bool" ? promote(dtype, "bool") : weakDType(kind, dtype),
    strong.reduce(promote),
  );
}

/**
 * Whether values of one dtype may be written into another: "safe" keeps every value, "same_kind" may lose precision.
 *
 * NumPy: `np.can_cast("int64", "float32", casting="safe")`
 */
export function can_cast(
  from: DType,
  to: DType,
  casting: "no" | "safe" | "same_kind" | "unsafe" = "safe",
): boolean {
  const [p, q] = [checkDType(from), checkDType(to)];
  if (casting === "unsafe") return true;
  if (casting === "no") return p === q;
  if (casting === "same_kind") return canCast(p, q);
  return promote(p, q) === q;
}

/** The smallest dtype that holds a number. NumPy: `np.min_scalar_type(300)` */
export function min_scalar_type(value: number | boolean): DType {
  if (typeof value === "boolean") return "bool";
  const kind = !Number.isSafeInteger(value) ? "float" : value < 0 ? "signed" : "unsigned";
  const holds = (dtype: DType): boolean => {
    const bits = 8 * itemsizeOf(dtype);
    if (kind === "unsigned") return value < 2 ** bits;
    if (kind === "signed") return value >= -(2 ** (bits - 1));
    return !Number.isFinite(value) || Math.abs(value) <= { 16: 65504, 32: 3.4028234663852886e38 }[bits]!;
  };
  return DTYPES.find((dtype) => kindOf(dtype) === kind && (itemsizeOf(dtype) === 8 || holds(dtype)))!;
}
