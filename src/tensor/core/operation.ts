/** One row of the table of element-wise operations: its dtype rule, its scalar functions, its loops. */
import type { BulkName } from "./bulk.ts";
import { isFloat, itemsizeOf, toHalf } from "./dtype.ts";
import type { DType } from "./dtype.ts";
import { Loops } from "./loops.ts";
import type { BinaryFunction, UnaryFunction } from "./loops.ts";

interface Row<Function> {
  /** NumPy's name of the operation, for errors. */
  name: string;
  float: Function;
  /** Where whole numbers differ from floats; the operation throws what this throws. */
  exact?: Function;
  /** Where whole numbers of at most 32 bits, which wrap, differ from those of 64. */
  narrow?: Function;
  bool?: Function;
  /** Which of ndarray-ops' loops takes large arrays. */
  bulk?: BulkName;
}

export interface UnaryRow extends Row<UnaryFunction> {
  /** The dtype of the result; throws for an operand that the operation does not take. */
  result: (a: DType) => DType;
}

export interface BinaryRow extends Row<BinaryFunction> {
  result: (a: DType, b: DType) => DType;
  /** Whether a bare whole number need not be in the range of the whole numbers beside it. */
  anyScalar?: true;
  /** What a reduction of nothing gives. */
  identity?: number;
}

interface Compiled {
  loops: Loops;
  /** The dtype of the result of float64 operands, once it has been asked for. */
  ofFloats: DType | undefined;
  /** The last function that had `adjust` put behind it, by the dtype of its result. */
  adjusted: Map<DType, { f: unknown; made: unknown }>;
}

export type UnaryOperation = UnaryRow & Compiled;
export type BinaryOperation = BinaryRow & Compiled;

/** The table with each row's loops. */
export function withLoops<Name extends string, Row extends UnaryRow | BinaryRow>(
  table: Record<Name, Row>,
): Record<Name, Row & Compiled> {
  const rows = Object.entries<Row>(table).map(([key, row]) => [
    key,
    { ...row, loops: new Loops(row.name), ofFloats: undefined, adjusted: new Map() },
  ]);
  return Object.fromEntries(rows) as Record<Name, Row & Compiled>;
}

/** The dtype of the result; throws for operands that the operation does not take. */
export function resultDType(row: BinaryOperation, a: DType, b: DType): DType {
  if (a !== "float64" || b !== "float64") return row.result(a, b);
  return (row.ofFloats ??= row.result(a, b));
}

/** What a result needs where the array that keeps it does not round or wrap it by itself. */
const adjust: Partial<Record<DType, UnaryFunction>> = {
  float16: toHalf,
  uint64: (x) => (x < 0 ? x + 2 ** 64 : x),
};

/** The scalar function for operands of a dtype and results of another. */
export function scalarFunction<F extends UnaryFunction | BinaryFunction>(
  row: Row<F> & Compiled,
  operands: DType,
  result: DType,
): F {
  const f = choose(row, operands);
  const after = adjust[result];
  if (after === undefined) return f;
  const found = row.adjusted.get(result);
  if (found?.f === f) return found.made as F;
  // Of one operand, a function does not read the second.
  const made: BinaryFunction = (a, b) => after(f(a, b));
  row.adjusted.set(result, { f, made });
  return made as F;
}

function choose<F>(row: Row<F>, dtype: DType): F {
  if (isFloat(dtype)) return row.float;
  if (dtype === "bool" && row.bool !== undefined) return row.bool;
  if (row.narrow !== undefined && itemsizeOf(dtype) <= 4) return row.narrow;
  return row.exact ?? row.float;
}
