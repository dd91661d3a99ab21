import { NDArray } from "../../tensor/ndarray.ts";

const DEPTH_LIMIT = 4;
const ITEM_LIMIT = 100;

/**
 * A value as a person reads it: arrays as NumPy prints them, plain objects and lists in JavaScript's notation.
 * Getters are not called. It may still run the learner's code (a Proxy's traps), and so may throw.
 */
export function formatValue(value: unknown): string {
  return format(value, []);
}

/** The arguments of one `console.log`, joined by spaces; strings stand as they are. */
export function formatPrint(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === "string" ? value : safely(value))).join(" ");
}

function safely(value: unknown): string {
  try {
    return formatValue(value);
  } catch {
    return "[an object that throws when it is read]";
  }
}

function format(value: unknown, parents: readonly object[]): string {
  switch (typeof value) {
    case "string":
      return parents.length === 0 ? value : JSON.stringify(value);
    case "bigint":
      return `${value}n`;
    case "function":
      return /^class\b/.test(Function.prototype.toString.call(value))
        ? `[class ${value.name}]`
        : `[function ${value.name}]`;
    case "object":
      return value === null ? "null" : formatObject(value, parents);
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "boolean":
    case "symbol":
    case "undefined":
      return String(value);
  }
}

function formatObject(value: object, parents: readonly object[]): string {
  if (value instanceof NDArray) return formatArray(value, parents);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (parents.includes(value)) return "[circular]";
  const inside = [...parents, value];
  if (Array.isArray(value))
    return inside.length > DEPTH_LIMIT ? "[…]" : bracket("[", items(value, inside), "]");
  const name = className(value);
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    const numbers = Array.prototype.slice.call(value, 0, ITEM_LIMIT + 1);
    return `${name} ${bracket("[", items(numbers, inside), "]")}`;
  }
  if (value instanceof Date || value instanceof RegExp) return String(value);
  if (value instanceof Promise) return "Promise";
  if (value instanceof Map)
    return `Map ${bracket(
      "{",
      limited([...value], ([k, v]) => `${format(k, inside)} => ${format(v, inside)}`),
      "}",
    )}`;
  if (value instanceof Set)
    return `Set ${bracket(
      "{",
      limited([...value], (v) => format(v, inside)),
      "}",
    )}`;
  const prefix = name === "Object" ? "" : `${name} `;
  if (inside.length > DEPTH_LIMIT) return `${prefix}{…}`;
  return (
    prefix +
    bracket(
      "{ ",
      limited(Object.keys(value), (key) => property(value, key, inside)),
      " }",
    )
  );
}

function property(object: object, key: string, parents: readonly object[]): string {
  const found = Reflect.getOwnPropertyDescriptor(object, key);
  const shown = found !== undefined && "value" in found ? format(found.value, parents) : "[getter]";
  return `${/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : JSON.stringify(key)}: ${shown}`;
}

function formatArray(array: NDArray, parents: readonly object[]): string {
  const text = NDArray.prototype.toString.call(array);
  if (parents.length === 0) return text;
  const indent = " ".repeat("array(".length);
  return `array(${text.replaceAll("\n", `\n${indent}`)})`;
}

function items(list: readonly unknown[], parents: readonly object[]): string[] {
  return limited(list, (item) => format(item, parents));
}

function limited<T>(list: readonly T[], show: (item: T) => string): string[] {
  const shown = Array.from({ length: Math.min(list.length, ITEM_LIMIT) }, (_, i) => show(list[i] as T));
  return list.length > ITEM_LIMIT ? [...shown, "…"] : shown;
}

function bracket(open: string, parts: readonly string[], close: string): string {
  if (parts.length === 0) return open.trim() + close.trim();
  return open + parts.join(", ") + close;
}

function className(value: object): string {
  const constructor: unknown = Reflect.get(Reflect.getPrototypeOf(value) ?? {}, "constructor");
  return typeof constructor === "function" ? constructor.name : "Object";
}
