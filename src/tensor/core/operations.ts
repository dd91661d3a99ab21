/** The tables of element-wise operations: name, dtype rule, scalar functions, and ndarray-ops' loop if it serves it. */
import { isFloat, promote, toFloatDType } from "./dtype.ts";
import type { DType } from "./dtype.ts";
import { UFuncTypeError } from "./errors.ts";
import { withLoops } from "./operation.ts";
import type { BinaryRow, UnaryRow } from "./operation.ts";
import * as f from "./scalar-functions.ts";

const toBool = (): DType => "bool";
const keep = (dtype: DType): DType => dtype;
const toFloat = (...dtypes: DType[]): DType => dtypes.map(toFloatDType).reduce(promote);
const toNumber = (...dtypes: DType[]): DType => {
  const dtype = dtypes.reduce(promote);
  return dtype === "bool" ? "int8" : dtype;
};
const toQuotient = (a: DType, b: DType): DType => {
  const dtype = promote(a, b);
  return isFloat(dtype) ? dtype : "float64";
};

function numeric(name: string, symbol: string, instead: string) {
  return (...dtypes: DType[]): DType => {
    const dtype = dtypes.reduce(promote);
    if (dtype !== "bool") return dtype;
    throw new TypeError(
      `${name === "negative" ? "The numpy" : "numpy"} boolean ${name}, the \`${symbol}\` operator, is not supported, use ${instead} function instead.`,
    );
  };
}

function notBool(name: string) {
  return (...dtypes: DType[]): DType => {
    const dtype = dtypes.reduce(promote);
    if (dtype !== "bool") return dtype;
    const classes = dtypes.map(() => "<class 'numpy.dtypes.BoolDType'>").join(", ");
    throw new UFuncTypeError(
      `ufunc '${name}' did not contain a loop with signature matching types ` +
        `${dtypes.length > 1 ? `(${classes})` : classes} -> None`,
    );
  };
}

function exactOnly(name: string) {
  return (...dtypes: DType[]): DType => {
    const dtype = dtypes.reduce(promote);
    if (!isFloat(dtype)) return dtype;
    throw new TypeError(
      `ufunc '${name}' not supported for the input types, and the inputs could not be safely coerced ` +
        "to any supported types according to the casting rule ''safe''",
    );
  };
}

const wholeOnly =
  (name: string) =>
  (a: DType, b: DType): DType =>
    notBool(name)(exactOnly(name)(a, b), promote(a, b));

const shift =
  (name: string) =>
  (a: DType, b: DType): DType => {
    const dtype = exactOnly(name)(a, b);
    return dtype === "bool" ? "int8" : dtype;
  };

const test = (holds: boolean): number => (holds ? 1 : 0);

export const binary = withLoops({
  add: {
    name: "add",
    result: promote,
    float: (a, b) => a + b,
    bool: (a, b) => a | b,
    identity: 0,
  },
  subtract: {
    name: "subtract",
    result: numeric("subtract", "-", "the bitwise_xor, the `^` operator, or the logical_xor"),
    float: (a, b) => a - b,
  },
  multiply: {
    name: "multiply",
    result: promote,
    float: (a, b) => a * b,
    exact: (a, b) => a * b + 0,
    narrow: Math.imul,
    bool: (a, b) => a & b,
    identity: 1,
  },
  divide: {
    name: "divide",
    result: toQuotient,
    anyScalar: true,
    float: (a, b) => a / b,
  },
  floor_divide: { name: "floor_divide", result: toNumber, float: f.floorDivide, exact: f.floorDivideInt },
  remainder: { name: "remainder", result: toNumber, float: f.remainder, exact: f.remainderInt },
  power: {
    name: "power",
    result: toNumber,
    float: f.power,
    exact: f.powerInt((a, b) => a * b),
    narrow: f.powerInt(Math.imul),
  },
  float_power: { name: "float_power", result: () => "float64", anyScalar: true, float: f.power },
  fmod: {
    name: "fmod",
    result: toNumber,
    float: (a, b) => a % b,
    exact: (a, b) => (b === 0 ? 0 : (a % b) + 0),
  },
  maximum: {
    name: "maximum",
    result: promote,
    float: (a, b) => Math.max(a, b),
  },
  minimum: {
    name: "minimum",
    result: promote,
    float: (a, b) => Math.min(a, b),
  },
  fmax: { name: "fmax", result: promote, float: (a, b) => (b !== b || a >= b ? a : b) },
  fmin: { name: "fmin", result: promote, float: (a, b) => (b !== b || a <= b ? a : b) },
  copysign: { name: "copysign", result: toFloat, float: f.copysign },
  heaviside: { name: "heaviside", result: toFloat, float: f.heaviside },
  gcd: { name: "gcd", result: wholeOnly("gcd"), float: f.gcd, identity: 0 },
  lcm: { name: "lcm", result: wholeOnly("lcm"), float: f.lcm },
  logaddexp: { name: "logaddexp", result: toFloat, float: f.logaddexp, identity: -Infinity },
  logaddexp2: {
    name: "logaddexp2",
    result: toFloat,
    float: (a, b) => f.logaddexp(a * Math.LN2, b * Math.LN2) / Math.LN2,
    identity: -Infinity,
  },
  arctan2: {
    name: "arctan2",
    result: toFloat,
    float: Math.atan2,
    bulk: "atan2",
  },
  hypot: { name: "hypot", result: toFloat, float: (a, b) => Math.hypot(a, b), identity: 0 },
  greater: {
    name: "greater",
    result: toBool,
    anyScalar: true,
    float: (a, b) => test(a > b),
  },
  greater_equal: {
    name: "greater_equal",
    result: toBool,
    anyScalar: true,
    float: (a, b) => test(a >= b),
  },
  less: {
    name: "less",
    result: toBool,
    anyScalar: true,
    float: (a, b) => test(a < b),
  },
  less_equal: {
    name: "less_equal",
    result: toBool,
    anyScalar: true,
    float: (a, b) => test(a <= b),
  },
  equal: {
    name: "equal",
    result: toBool,
    anyScalar: true,
    float: (a, b) => test(a === b),
  },
  not_equal: {
    name: "not_equal",
    result: toBool,
    anyScalar: true,
    float: (a, b) => test(a !== b),
  },
  logical_and: {
    name: "logical_and",
    result: toBool,
    anyScalar: true,
    float: (a, b) => test(a !== 0 && b !== 0),
    identity: 1,
  },
  logical_or: {
    name: "logical_or",
    result: toBool,
    anyScalar: true,
    float: (a, b) => test(a !== 0 || b !== 0),
    identity: 0,
  },
  logical_xor: {
    name: "logical_xor",
    result: toBool,
    anyScalar: true,
    float: (a, b) => test((a !== 0) !== (b !== 0)),
    identity: 0,
  },
  bitwise_and: {
    name: "bitwise_and",
    result: exactOnly("bitwise_and"),
    float: f.bitwise((a, b) => a & b),
    narrow: (a, b) => a & b,
    identity: -1,
  },
  bitwise_or: {
    name: "bitwise_or",
    result: exactOnly("bitwise_or"),
    float: f.bitwise((a, b) => a | b),
    narrow: (a, b) => a | b,
    identity: 0,
  },
  bitwise_xor: {
    name: "bitwise_xor",
    result: exactOnly("bitwise_xor"),
    float: f.bitwise((a, b) => a ^ b),
    narrow: (a, b) => a ^ b,
    identity: 0,
  },
  left_shift: { name: "left_shift", result: shift("left_shift"), float: (a, b) => (b < 0 ? 0 : a * 2 ** b) },
  right_shift: {
    name: "right_shift",
    result: shift("right_shift"),
    float: (a, b) => (b < 0 ? (a < 0 ? -1 : 0) : Math.floor(a / 2 ** b)),
  },
} satisfies Record<string, BinaryRow>);

export const unary = withLoops({
  negative: {
    name: "negative",
    result: numeric("negative", "-", "the `~` operator or the logical_not"),
    float: (x) => -x,
    exact: (x) => 0 - x,
  },
  absolute: { name: "absolute", result: keep, float: Math.abs },
  positive: { name: "positive", result: notBool("positive"), float: (x) => x },
  sign: { name: "sign", result: notBool("sign"), float: (x) => Math.sign(x) + 0 },
  signbit: { name: "signbit", result: toBool, float: (x) => test(x < 0 || Object.is(x, -0)) },
  square: { name: "square", result: toNumber, float: (x) => x * x, narrow: (x) => Math.imul(x, x) },
  reciprocal: {
    name: "reciprocal",
    result: toNumber,
    float: (x) => 1 / x,
    exact: (x) => (x === 0 ? -(2 ** 63) : Math.trunc(1 / x) + 0),
  },
  sqrt: { name: "sqrt", result: toFloat, float: Math.sqrt },
  cbrt: { name: "cbrt", result: toFloat, float: Math.cbrt },
  exp: { name: "exp", result: toFloat, float: Math.exp },
  exp2: { name: "exp2", result: toFloat, float: (x) => 2 ** x },
  expm1: { name: "expm1", result: toFloat, float: Math.expm1 },
  log: { name: "log", result: toFloat, float: Math.log },
  log1p: { name: "log1p", result: toFloat, float: Math.log1p },
  log2: { name: "log2", result: toFloat, float: Math.log2 },
  log10: { name: "log10", result: toFloat, float: Math.log10 },
  sin: { name: "sin", result: toFloat, float: Math.sin, bulk: "sin" },
  cos: { name: "cos", result: toFloat, float: Math.cos, bulk: "cos" },
  tan: { name: "tan", result: toFloat, float: Math.tan, bulk: "tan" },
  arcsin: { name: "arcsin", result: toFloat, float: Math.asin, bulk: "asin" },
  arccos: { name: "arccos", result: toFloat, float: Math.acos, bulk: "acos" },
  arctan: { name: "arctan", result: toFloat, float: Math.atan, bulk: "atan" },
  sinh: { name: "sinh", result: toFloat, float: Math.sinh },
  cosh: { name: "cosh", result: toFloat, float: Math.cosh },
  tanh: { name: "tanh", result: toFloat, float: Math.tanh },
  arcsinh: { name: "arcsinh", result: toFloat, float: Math.asinh },
  arccosh: { name: "arccosh", result: toFloat, float: Math.acosh },
  arctanh: { name: "arctanh", result: toFloat, float: Math.atanh },
  floor: { name: "floor", result: keep, float: Math.floor },
  ceil: { name: "ceil", result: keep, float: Math.ceil },
  trunc: { name: "trunc", result: keep, float: Math.trunc },
  deg2rad: { name: "deg2rad", result: toFloat, float: (x) => x * (Math.PI / 180) },
  rad2deg: { name: "rad2deg", result: toFloat, float: (x) => x * (180 / Math.PI) },
  rint: { name: "rint", result: toFloat, float: f.rint },
  isnan: { name: "isnan", result: toBool, float: (x) => test(x !== x) },
  isinf: { name: "isinf", result: toBool, float: (x) => test(x === Infinity || x === -Infinity) },
  isfinite: { name: "isfinite", result: toBool, float: (x) => test(Number.isFinite(x)) },
  logical_not: { name: "logical_not", result: toBool, float: (x) => test(x === 0) },
  invert: { name: "invert", result: exactOnly("invert"), float: (x) => -x - 1, bool: (x) => 1 - x },
} satisfies Record<string, UnaryRow>);
