/** The tables of element-wise operations: name, dtype rule, scalar functions, and ndarray-ops' loop if it has one. */
import ops from "ndarray-ops";
import { promote } from "./dtype.ts";
import type { DType } from "./dtype.ts";
import { UFuncTypeError } from "./errors.ts";
import * as f from "./scalar-functions.ts";
import type { BinaryRow, UnaryRow } from "./ufunc.ts";

const toFloat = (): DType => "float64";
const toBool = (): DType => "bool";
const keep = (dtype: DType): DType => dtype;
const toNumber = (a: DType, b: DType): DType => (promote(a, b) === "float64" ? "float64" : "int64");

function numeric(name: string, symbol: string, instead: string) {
  return (...dtypes: DType[]): DType => {
    const dtype = dtypes.reduce(promote);
    if (dtype !== "bool") return dtype;
    throw new TypeError(
      `numpy boolean ${name}, the \`${symbol}\` operator, is not supported, use ${instead} function instead.`,
    );
  };
}

function exactOnly(name: string) {
  return (...dtypes: DType[]): DType => {
    const dtype = dtypes.reduce(promote);
    if (dtype !== "float64") return dtype;
    throw new UFuncTypeError(
      `ufunc '${name}' not supported for the input types, and the inputs could not be safely coerced ` +
        "to any supported types according to the casting rule ''safe''",
    );
  };
}

const test = (holds: boolean): number => (holds ? 1 : 0);

export const binary = {
  add: {
    name: "add",
    result: promote,
    float: (a, b) => a + b,
    bool: (a, b) => a | b,
    bulk: { arrays: ops.add, scalar: ops.adds },
  },
  subtract: {
    name: "subtract",
    result: numeric("subtract", "-", "the bitwise_xor, the `^` operator, or the logical_xor"),
    float: (a, b) => a - b,
    bulk: { arrays: ops.sub, scalar: ops.subs },
  },
  multiply: {
    name: "multiply",
    result: promote,
    float: (a, b) => a * b,
    exact: (a, b) => a * b + 0,
    bulk: { arrays: ops.mul, scalar: ops.muls },
  },
  divide: {
    name: "divide",
    result: toFloat,
    float: (a, b) => a / b,
    bulk: { arrays: ops.div, scalar: ops.divs },
  },
  floor_divide: { name: "floor_divide", result: toNumber, float: f.floorDivide, exact: f.floorDivideInt },
  remainder: { name: "remainder", result: toNumber, float: f.remainder, exact: f.remainderInt },
  power: { name: "power", result: toNumber, float: f.power, exact: f.powerInt },
  maximum: {
    name: "maximum",
    result: promote,
    float: Math.max,
    bulk: { arrays: ops.max, scalar: ops.maxs },
  },
  minimum: {
    name: "minimum",
    result: promote,
    float: Math.min,
    bulk: { arrays: ops.min, scalar: ops.mins },
  },
  logaddexp: { name: "logaddexp", result: toFloat, float: f.logaddexp },
  arctan2: {
    name: "arctan2",
    result: toFloat,
    float: Math.atan2,
    bulk: { arrays: ops.atan2, scalar: ops.atan2s },
  },
  hypot: { name: "hypot", result: toFloat, float: Math.hypot },
  greater: {
    name: "greater",
    result: toBool,
    float: (a, b) => test(a > b),
    bulk: { arrays: ops.gt, scalar: ops.gts },
  },
  greater_equal: {
    name: "greater_equal",
    result: toBool,
    float: (a, b) => test(a >= b),
    bulk: { arrays: ops.geq, scalar: ops.geqs },
  },
  less: {
    name: "less",
    result: toBool,
    float: (a, b) => test(a < b),
    bulk: { arrays: ops.lt, scalar: ops.lts },
  },
  less_equal: {
    name: "less_equal",
    result: toBool,
    float: (a, b) => test(a <= b),
    bulk: { arrays: ops.leq, scalar: ops.leqs },
  },
  equal: {
    name: "equal",
    result: toBool,
    float: (a, b) => test(a === b),
    bulk: { arrays: ops.eq, scalar: ops.eqs },
  },
  not_equal: {
    name: "not_equal",
    result: toBool,
    float: (a, b) => test(a !== b),
    bulk: { arrays: ops.neq, scalar: ops.neqs },
  },
  logical_and: { name: "logical_and", result: toBool, float: (a, b) => test(a !== 0 && b !== 0) },
  logical_or: { name: "logical_or", result: toBool, float: (a, b) => test(a !== 0 || b !== 0) },
  logical_xor: { name: "logical_xor", result: toBool, float: (a, b) => test((a !== 0) !== (b !== 0)) },
  bitwise_and: { name: "bitwise_and", result: exactOnly("bitwise_and"), float: f.bitwise((a, b) => a & b) },
  bitwise_or: { name: "bitwise_or", result: exactOnly("bitwise_or"), float: f.bitwise((a, b) => a | b) },
  bitwise_xor: { name: "bitwise_xor", result: exactOnly("bitwise_xor"), float: f.bitwise((a, b) => a ^ b) },
} satisfies Record<string, BinaryRow>;

export const unary = {
  negative: {
    name: "negative",
    result: numeric("negative", "-", "the `~` operator or the logical_not"),
    float: (x) => -x,
    exact: (x) => 0 - x,
    bulk: ops.neg,
  },
  absolute: { name: "absolute", result: keep, float: Math.abs, bulk: ops.abs },
  sign: { name: "sign", result: numeric("sign", "sign", "another"), float: (x) => Math.sign(x) + 0 },
  square: { name: "square", result: keep, float: (x) => x * x },
  reciprocal: {
    name: "reciprocal",
    result: keep,
    float: (x) => 1 / x,
    exact: (x) => f.floorDivideInt(1, Math.abs(x)) * Math.sign(x) + 0,
  },
  sqrt: { name: "sqrt", result: toFloat, float: Math.sqrt, bulk: ops.sqrt },
  cbrt: { name: "cbrt", result: toFloat, float: Math.cbrt },
  exp: { name: "exp", result: toFloat, float: Math.exp, bulk: ops.exp },
  exp2: { name: "exp2", result: toFloat, float: (x) => 2 ** x },
  expm1: { name: "expm1", result: toFloat, float: Math.expm1 },
  log: { name: "log", result: toFloat, float: Math.log, bulk: ops.log },
  log1p: { name: "log1p", result: toFloat, float: Math.log1p },
  log2: { name: "log2", result: toFloat, float: Math.log2 },
  log10: { name: "log10", result: toFloat, float: Math.log10 },
  sin: { name: "sin", result: toFloat, float: Math.sin, bulk: ops.sin },
  cos: { name: "cos", result: toFloat, float: Math.cos, bulk: ops.cos },
  tan: { name: "tan", result: toFloat, float: Math.tan, bulk: ops.tan },
  arcsin: { name: "arcsin", result: toFloat, float: Math.asin, bulk: ops.asin },
  arccos: { name: "arccos", result: toFloat, float: Math.acos, bulk: ops.acos },
  arctan: { name: "arctan", result: toFloat, float: Math.atan, bulk: ops.atan },
  sinh: { name: "sinh", result: toFloat, float: Math.sinh },
  cosh: { name: "cosh", result: toFloat, float: Math.cosh },
  tanh: { name: "tanh", result: toFloat, float: Math.tanh },
  arcsinh: { name: "arcsinh", result: toFloat, float: Math.asinh },
  arccosh: { name: "arccosh", result: toFloat, float: Math.acosh },
  arctanh: { name: "arctanh", result: toFloat, float: Math.atanh },
  floor: { name: "floor", result: keep, float: Math.floor, bulk: ops.floor },
  ceil: { name: "ceil", result: keep, float: Math.ceil, bulk: ops.ceil },
  trunc: { name: "trunc", result: keep, float: Math.trunc },
  rint: { name: "rint", result: toFloat, float: f.rint },
  isnan: { name: "isnan", result: toBool, float: (x) => test(x !== x) },
  isinf: { name: "isinf", result: toBool, float: (x) => test(x === Infinity || x === -Infinity) },
  isfinite: { name: "isfinite", result: toBool, float: (x) => test(Number.isFinite(x)) },
  logical_not: { name: "logical_not", result: toBool, float: (x) => test(x === 0) },
  invert: { name: "invert", result: exactOnly("invert"), float: (x) => -x - 1, bool: (x) => 1 - x },
} satisfies Record<string, UnaryRow>;
