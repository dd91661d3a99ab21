/** NumPy's str and repr of arrays: aligned columns, lines of limited length, "..." above a number of elements. */
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { isFloat } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { floatText, formatFor, wholeNumber } from "./formatting.ts";
import type { Format } from "./formatting.ts";
import type { NDArray } from "../ndarray.ts";
import { get_printoptions, withOverrides } from "./print-options.ts";
import type { PrintOptions, SomePrintOptions } from "./print-options.ts";
import { formatTuple } from "../core/shape.ts";

/** How `np.array2string` prints: NumPy's names for print options, and what stands around the text. */
export interface Array2stringOptions extends Omit<
  SomePrintOptions,
  "linewidth" | "suppress" | "nanstr" | "infstr"
> {
  /** Characters on a line. */
  max_line_width?: number | null | undefined;
  /** Whether to avoid exponents for small numbers. */
  suppress_small?: boolean | null | undefined;
  /** What stands between elements. */
  separator?: string | undefined;
  /** What the caller puts in front of the text: lines after the first are indented by its length. */
  prefix?: string | undefined;
  /** What the caller puts behind the text: lines are shorter by its length. */
  suffix?: string | undefined;
}

/** What `np.array_repr` and `np.array_str` take. */
export type ReprOptions = Pick<Array2stringOptions, "max_line_width" | "precision" | "suppress_small">;

/** The options of array2string that are no print options by the same name. */
const OWN = ["max_line_width", "suppress_small", "separator", "prefix", "suffix"];

function merged(options: Array2stringOptions, name: string): PrintOptions {
  const { max_line_width, suppress_small, suffix = "" } = options;
  const rest = Object.fromEntries(Object.entries(options).filter(([key]) => !OWN.includes(key)));
  const all = withOverrides({ ...rest, linewidth: max_line_width, suppress: suppress_small }, name);
  return { ...all, linewidth: all.linewidth - suffix.length };
}

/**
 * The elements of an array as text, in brackets. Throws TypeError for an option that is not there.
 *
 * NumPy: `np.array2string(x, precision=3, separator=", ")`
 */
export function array2string(x: ArrayLike, options: Array2stringOptions = {}): string {
  const { separator = " ", prefix = "" } = options;
  return layOut(asArray(x, "np.array2string"), separator, prefix, merged(options, "array2string"));
}

/** What `str(x)` gives in NumPy. NumPy: `np.array_str(x)` */
export function array_str(x: ArrayLike, options: ReprOptions = {}): string {
  const a = asArray(x, "np.array_str");
  return a.ndim === 0 ? scalarText(a.item(), a.dtype) : layOut(a, " ", "", merged(options, "array_str"));
}

/** What `repr(x)` gives in NumPy: `array([1, 2])`, with the dtype where the text does not tell it. NumPy: `np.array_repr(x)` */
export function array_repr(x: ArrayLike, options: ReprOptions = {}): string {
  const a = asArray(x, "np.array_repr");
  const prefix = "array(";
  const all = merged({ ...options, suffix: ")" }, "array_repr");
  const text = prefix + layOut(a, ", ", prefix, all);
  const extras: string[] = [];
  // The options given here do not change when the shape is shown.
  if ((a.size === 0 && a.shape.length !== 1) || a.size > get_printoptions().threshold) {
    extras.push(`shape=${formatTuple(a.shape)}`);
  }
  if (a.size === 0 || !isImplied(a.dtype)) extras.push(`dtype=${a.dtype}`);
  if (extras.length === 0) return `${text})`;
  const extra = `${extras.join(", ")})`;
  const lastLine = text.length + 1 - (text.lastIndexOf("\n") + 1);
  const spacer = lastLine + extra.length + 1 > all.linewidth + 1 ? `\n${" ".repeat(prefix.length)}` : " ";
  return `${text},${spacer}${extra}`;
}

/** Whether the elements' text tells the dtype. */
const isImplied = (dtype: DType): boolean => dtype === "float64" || dtype === "int64" || dtype === "bool";

/** What `str` gives of a NumPy scalar. */
export function scalarText(value: number, dtype: DType): string {
  if (dtype === "bool") return value === 0 ? "False" : "True";
  return isFloat(dtype) ? floatText(value, dtype) : wholeNumber(value);
}

/** What `str(x)` gives in NumPy. */
export const toText = (x: NDArray): string => array_str(x);

function layOut(x: NDArray, separator: string, prefix: string, options: PrintOptions): string {
  if (x.size === 0) return "[]";
  const summary = x.size > options.threshold;
  const values: number[] = [];
  collectShown(x, 0, x.offset, summary && options.edgeitems > 0 ? options.edgeitems : undefined, values);
  const format = formatFor(values, x.dtype, x.ndim, options);
  const edge = summary ? options.edgeitems : undefined;
  const indent = " ".repeat(prefix.length + 1);
  return writeAxis({ x, format, separator, edge }, 0, x.offset, indent, options.linewidth);
}

/** The positions along an axis that are printed; undefined stands for "...". */
function shown(length: number, edge: number | undefined): (number | undefined)[] {
  if (edge === undefined || length <= 2 * edge) return Array.from({ length }, (_, i) => i);
  const first = Array.from({ length: edge }, (_, i) => i);
  // NumPy prints the last element even without edges.
  const trailing = Math.max(edge, 1);
  return [...first, undefined, ...Array.from({ length: trailing }, (_, i) => length - trailing + i)];
}

function collectShown(
  x: NDArray,
  axis: number,
  at: number,
  edge: number | undefined,
  values: number[],
): void {
  if (axis === x.ndim) {
    values.push(x.data[at]!);
    return;
  }
  for (const i of shown(x.shape[axis]!, edge)) {
    if (i !== undefined) collectShown(x, axis + 1, at + i * x.strides[axis]!, edge, values);
  }
}

interface Layout {
  x: NDArray;
  format: Format;
  separator: string;
  edge: number | undefined;
}

function writeAxis(layout: Layout, axis: number, at: number, indent: string, width: number): string {
  const { x, format, separator, edge } = layout;
  const axesLeft = x.ndim - axis;
  if (axesLeft === 0) return format(x.data[at]!);
  const items = shown(x.shape[axis]!, edge).map((i) =>
    i === undefined ? "..." : writeAxis(layout, axis + 1, at + i * x.strides[axis]!, `${indent} `, width - 1),
  );
  if (axesLeft > 1) {
    return `[${items.join(`${separator.trimEnd()}${"\n".repeat(axesLeft - 1)}${indent}`)}]`;
  }
  const room = width - Math.max(separator.trimEnd().length, 1);
  const lines: string[] = [];
  let line = indent;
  items.forEach((item, i) => {
    if (line.length + item.length > room && line.length > indent.length) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += item + (i < items.length - 1 ? separator : "");
  });
  lines.push(line);
  return `[${lines.join("\n").slice(indent.length)}]`;
}
