/** Python's operators between its own values; those of arrays go to the core. */
import { NDArray } from "../../src/tensor/ndarray.ts";
import { isArrayLike, iterate, negate, operate, sameDType } from "./numpy.ts";
import { percent } from "./text.ts";
import {
  DTypeValue,
  float,
  Gap,
  isFloat,
  isSequence,
  isTuple,
  PythonError,
  truth,
  tuple,
  typeName,
} from "./values.ts";
import type { Value } from "./values.ts";

const isNumber = (value: Value): boolean =>
  typeof value === "number" || typeof value === "boolean" || isFloat(value);
const plain = (value: Value): number => (isFloat(value) ? value.value : Number(value));

/** Arithmetic of Python's own numbers: an int where both are ints, as far as the operator keeps them. */
function arithmetic(operator: string, left: Value, right: Value): Value {
  const [a, b] = [plain(left), plain(right)];
  const floats = isFloat(left) || isFloat(right);
  const wrap = (value: number): Value => (floats ? float(value) : value);
  if (b === 0 && (operator === "/" || operator === "//" || operator === "%")) {
    throw new PythonError("ZeroDivisionError", "division by zero");
  }
  switch (operator) {
    case "+":
      return wrap(a + b);
    case "-":
      return wrap(a - b);
    case "*":
      return wrap(a * b);
    case "/":
      return float(a / b);
    case "//":
      return wrap(Math.floor(a / b));
    case "%":
      return wrap(a - b * Math.floor(a / b));
    case "**":
      return floats || b < 0 ? float(a ** b) : a ** b;
    case "&":
      return typeof left === "boolean" && typeof right === "boolean" ? left && right : a & b;
    case "|":
      return typeof left === "boolean" && typeof right === "boolean" ? left || right : a | b;
    case "^":
      return typeof left === "boolean" && typeof right === "boolean" ? left !== right : a ^ b;
    case "<<":
      return a * 2 ** b;
    case ">>":
      return Math.floor(a / 2 ** b);
    default:
      throw new PythonError("TypeError", `unsupported operand type(s) for ${operator}`);
  }
}

export function binary(operator: string, left: Value, right: Value): Value {
  if (typeof left === "string" && operator === "%") return percent(left, right);
  if (isArrayLike(left) || isArrayLike(right)) return operate(operator, left, right);
  if (isNumber(left) && isNumber(right)) return arithmetic(operator, left, right);
  if (operator === "+") {
    if (typeof left === "string" && typeof right === "string") return left + right;
    if (isSequence(left) && isSequence(right) && isTuple(left) === isTuple(right)) {
      return isTuple(left) ? tuple([...left, ...right]) : [...left, ...right];
    }
  }
  if (operator === "*" && isSequence(left) && typeof right === "number") {
    const repeated = Array.from({ length: right }, () => [...left]).flat();
    return isTuple(left) ? tuple(repeated) : repeated;
  }
  throw new PythonError(
    "TypeError",
    `unsupported operand type(s) for ${operator}: '${typeName(left)}' and '${typeName(right)}'`,
  );
}

export function unary(operator: string, value: Value): Value {
  if (operator === "not") return !truth(value);
  if (isArrayLike(value)) return negate(operator, value);
  if (!isNumber(value))
    throw new PythonError("TypeError", `bad operand type for unary ${operator}: '${typeName(value)}'`);
  const wrap = (result: number): Value => (isFloat(value) ? float(result) : result);
  if (operator === "-") return isFloat(value) ? float(-value.value) : 0 - plain(value);
  if (operator === "+") return wrap(plain(value));
  if (operator === "~" && !isFloat(value)) return -1 - plain(value);
  throw new Gap(`unary ${operator}`);
}

function equal(left: Value, right: Value): boolean {
  if (isNumber(left) && isNumber(right)) return plain(left) === plain(right);
  if (isSequence(left) && isSequence(right)) {
    return (
      isTuple(left) === isTuple(right) &&
      left.length === right.length &&
      left.every((item, i) => truth(compare("==", item, right[i])))
    );
  }
  return left === right;
}

export function compare(operator: string, left: Value, right: Value): Value {
  if (left instanceof DTypeValue || right instanceof DTypeValue) {
    return sameDType(left, right) === (operator === "==");
  }
  if (isArrayLike(left) || isArrayLike(right)) return operate(operator, left, right);
  if (operator === "==") return equal(left, right);
  if (operator === "!=") return !equal(left, right);
  const [a, b] = isNumber(left) && isNumber(right) ? [plain(left), plain(right)] : [left, right];
  if (typeof a !== typeof b || (typeof a !== "number" && typeof a !== "string")) {
    throw new PythonError(
      "TypeError",
      `'${operator}' not supported between instances of '${typeName(left)}' and '${typeName(right)}'`,
    );
  }
  const [x, y] = [a, b as typeof a];
  return operator === "<" ? x < y : operator === "<=" ? x <= y : operator === ">" ? x > y : x >= y;
}

/** wanted in container */
export function contains(container: Value, wanted: Value): boolean {
  if (typeof container === "string") return typeof wanted === "string" && container.includes(wanted);
  const items = container instanceof NDArray ? iterate(container) : container;
  if (!isSequence(items)) throw new Gap(`in ${typeName(container)}`);
  return items.some((item) => {
    const same = compare("==", item, wanted);
    return same instanceof NDArray ? same.any() : truth(same);
  });
}
