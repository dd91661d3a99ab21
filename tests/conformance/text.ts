/** Python's own texts: repr, str and the format language, for numbers as for lists. */
import { NDArray } from "../../src/tensor/ndarray.ts";
import { array_repr } from "../../src/tensor/printing/printing.ts";
import {
  Callable,
  DTypeValue,
  ELLIPSIS,
  Gap,
  isFloat,
  isTuple,
  Namespace,
  PythonError,
  Range,
  Scalar,
  typeName,
} from "./values.ts";
import type { Value } from "./values.ts";

/** repr(float): the shortest digits that read back, with an exponent from 1e16 and below 1e-4. */
function floatText(x: number): string {
  if (Number.isNaN(x)) return "nan";
  if (!Number.isFinite(x)) return x > 0 ? "inf" : "-inf";
  if (x === 0) return Object.is(x, -0) ? "-0.0" : "0.0";
  const [mantissa = "", power = "0"] = x.toExponential().split("e");
  const exponent = Number(power);
  if (exponent >= 16 || exponent < -4) {
    return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const text =
    exponent < 0 ? x.toFixed(Math.max(mantissa.replace(/^-?\d\.?/, "").length, 0) - exponent) : String(x);
  return text.includes(".") ? text : `${text}.0`;
}

export function str(value: Value): string {
  if (typeof value === "string") return value;
  if (value instanceof Scalar) return value.array.toString();
  if (value instanceof NDArray) return value.toString();
  if (value instanceof DTypeValue) return value.name;
  return repr(value);
}

export function repr(value: Value): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return `'${value.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}'`;
  if (isFloat(value)) return floatText(value.value);
  if (value instanceof Scalar) {
    return value.array.dtype === "bool" ? `np.${str(value)}_` : `np.${value.array.dtype}(${str(value)})`;
  }
  if (value instanceof NDArray) return array_repr(value);
  if (isTuple(value)) return value.length === 1 ? `(${repr(value[0])},)` : `(${value.map(repr).join(", ")})`;
  if (Array.isArray(value)) return `[${value.map(repr).join(", ")}]`;
  if (value instanceof DTypeValue) return `dtype('${value.name}')`;
  if (value instanceof Range) return `range(${value.start}, ${value.stop})`;
  if (value === ELLIPSIS) return "Ellipsis";
  if (value instanceof Callable || value instanceof Namespace) return `<${value.name}>`;
  throw new Gap(`repr of ${typeName(value)}`);
}

const number = (value: Value): number => {
  if (isFloat(value)) return value.value;
  if (value instanceof Scalar) return value.array.item();
  if (value instanceof NDArray && value.ndim === 0) return value.item();
  if (typeof value === "number" || typeof value === "boolean") return Number(value);
  throw new PythonError("TypeError", `must be real number, not ${typeName(value)}`);
};

function exponentText(x: number, precision: number): string {
  return x.toExponential(precision).replace(/e([+-])(\d)$/, "e$10$2");
}

function general(x: number, precision: number): string {
  const digits = precision === 0 ? 1 : precision;
  const exponent = x === 0 ? 0 : Number(x.toExponential(digits - 1).split("e")[1]);
  const long =
    exponent < -4 || exponent >= digits
      ? exponentText(x, digits - 1)
      : x.toFixed(Math.max(digits - 1 - exponent, 0));
  return long.replace(/(\.\d*?)0+($|e)/, "$1$2").replace(/\.($|e)/, "$1");
}

const SPEC = /^(?:(.)?([<>^]))?([+ ]?)(0?)(\d*)(,?)(?:\.(\d+))?([defgs%]?)$/;

/** format(value, spec), as f-strings and str.format write numbers and texts. */
export function format(value: Value, spec: string): string {
  if (spec === "") return str(value);
  const parts = SPEC.exec(spec);
  if (parts === null) throw new Gap(`the format '${spec}'`);
  const [, fill, align, sign, zero, width, comma, places, type] = parts as unknown as string[];
  const text =
    typeof value === "string" || type === "s" ? str(value) : numberText(value, type ?? "", places, comma);
  const signed = sign !== "" && sign !== undefined && !text.startsWith("-") ? sign + text : text;
  const missing = Math.max(Number(width) - signed.length, 0);
  if (zero === "0") return signed.replace(/^([+-]?)/, `$1${"0".repeat(missing)}`);
  const pad = fill ?? " ";
  const side = align ?? (typeof value === "string" ? "<" : ">");
  if (side === "<") return signed + pad.repeat(missing);
  if (side === ">") return pad.repeat(missing) + signed;
  return pad.repeat(Math.floor(missing / 2)) + signed + pad.repeat(Math.ceil(missing / 2));
}

function numberText(
  value: Value,
  type: string,
  places: string | undefined,
  comma: string | undefined,
): string {
  const x = number(value);
  if (type === "d") return String(Math.trunc(x));
  if (!Number.isFinite(x)) return floatText(x);
  const precision = places === undefined ? 6 : Number(places);
  if (type === "e") return exponentText(x, precision);
  if (type === "g" || (type === "" && places !== undefined)) return general(x, precision);
  if (type === "%") return `${(x * 100).toFixed(precision)}%`;
  const text = type === "" ? str(value) : x.toFixed(precision);
  return comma === "," ? text.replace(/\B(?=(\d{3})+(?!\d))/, ",") : text;
}

/** 'text' % values, for the conversions that take numbers and texts. */
export function percent(text: string, values: Value): string {
  const rest = isTuple(values) ? [...values] : [values];
  return text.replace(
    /%([-+ 0]*)(\d*)(?:\.(\d+))?([sdfegr%])/g,
    (_, flags: string, width: string, places: string | undefined, type: string) => {
      if (type === "%") return "%";
      const value = rest.shift();
      const align = flags.includes("-") ? "<" : ">";
      const body =
        type === "s" ? str(value) : type === "r" ? repr(value) : numberText(value, type, places, "");
      return format(body, `${align}${width === "" ? "0" : width}`);
    },
  );
}

/** 'text'.format(*values), with positions and format specs. */
export function formatText(
  text: string,
  values: readonly Value[],
  keywords: Readonly<Record<string, Value>>,
): string {
  let next = 0;
  return text.replace(
    /\{\{|\}\}|\{(\w*)(?::([^}]*))?\}/g,
    (all, name: string | undefined, spec: string | undefined) => {
      if (all === "{{" || all === "}}") return all[0]!;
      const value =
        name === "" ? values[next++] : /^\d+$/.test(name!) ? values[Number(name)] : keywords[name!];
      return format(value, spec ?? "");
    },
  );
}
