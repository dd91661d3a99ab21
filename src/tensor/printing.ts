/** NumPy's str and repr of arrays: aligned columns, lines of at most 75 characters, "..." above 1000 elements. */
import { formatFor, pythonFloat } from "./formatting.ts";
import type { Format } from "./formatting.ts";
import type { NDArray } from "./ndarray.ts";
import { formatTuple } from "./shape.ts";

const LINE = 75;
const THRESHOLD = 1000;
const EDGE = 3;

/** What `str(x)` gives in NumPy. */
export function toText(x: NDArray): string {
  if (x.ndim > 0) return layOut(x, " ", "", LINE);
  const value = x.item();
  return x.dtype === "float64" ? pythonFloat(value) : formatFor([value], x.dtype, 0)(value);
}

/** What `repr(x)` gives in NumPy. */
export function toRepr(x: NDArray): string {
  const prefix = "array(";
  const text = prefix + layOut(x, ", ", prefix, LINE - 1);
  const extras: string[] = [];
  if ((x.size === 0 && x.shape.length !== 1) || x.size > THRESHOLD)
    extras.push(`shape=${formatTuple(x.shape)}`);
  if (x.size === 0) extras.push(`dtype=${x.dtype}`);
  if (extras.length === 0) return `${text})`;
  const extra = extras.join(", ");
  const lastLine = text.length - (text.lastIndexOf("\n") + 1);
  const spacer = lastLine + extra.length + 1 > LINE ? `\n${" ".repeat(prefix.length)}` : " ";
  return `${text},${spacer}${extra})`;
}

function layOut(x: NDArray, separator: string, prefix: string, width: number): string {
  if (x.size === 0) return "[]";
  const summary = x.size > THRESHOLD;
  const values: number[] = [];
  collectShown(x, 0, x.offset, summary, values);
  const format = formatFor(values, x.dtype, x.ndim);
  return writeAxis({ x, format, separator, summary }, 0, x.offset, " ".repeat(prefix.length + 1), width);
}

/** The positions along an axis that are printed; undefined stands for "...". */
function shown(length: number, summary: boolean): (number | undefined)[] {
  const all = Array.from({ length }, (_, i) => i);
  if (!summary || length <= 2 * EDGE) return all;
  return [...all.slice(0, EDGE), undefined, ...all.slice(-EDGE)];
}

function collectShown(x: NDArray, axis: number, at: number, summary: boolean, values: number[]): void {
  if (axis === x.ndim) {
    values.push(x.data[at]!);
    return;
  }
  for (const i of shown(x.shape[axis]!, summary)) {
    if (i !== undefined) collectShown(x, axis + 1, at + i * x.strides[axis]!, summary, values);
  }
}

interface Layout {
  x: NDArray;
  format: Format;
  separator: string;
  summary: boolean;
}

function writeAxis(layout: Layout, axis: number, at: number, indent: string, width: number): string {
  const { x, format, separator, summary } = layout;
  const axesLeft = x.ndim - axis;
  if (axesLeft === 0) return format(x.data[at]!);
  const items = shown(x.shape[axis]!, summary).map((i) =>
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
