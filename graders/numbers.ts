/** Unit roundoff of float64. */
export const ROUNDOFF = 2 ** -53;

/** Numbers in prose have a true minus sign; exponents keep the ASCII one, as in code. */
function withMinus(text: string): string {
  return text.startsWith("-") ? `−${text.slice(1)}` : text;
}

function written(value: number, digits: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e6) return withMinus(String(value === 0 ? 0 : value));
  const fixed = size >= 1e-3 && size < 1e5 && digits <= 20;
  return withMinus(fixed ? value.toFixed(digits) : value.toExponential(Math.min(digits - 1, 16)));
}

/** "−3.7501", "2.000e-9", "7", "NaN", "−∞" */
export function numberText(value: number): string {
  return written(value, 4);
}

/** Two numbers with as many digits as it takes to tell them apart. */
export function pairText(a: number, b: number): [string, string] {
  for (let digits = 4; digits < 17; digits++) {
    const texts: [string, string] = [written(a, digits), written(b, digits)];
    if (readBack(texts[0]) !== readBack(texts[1])) return texts;
  }
  return [written(a, 17), written(b, 17)];
}

function readBack(text: string): number | string {
  const value = Number(text.replace("−", "-"));
  return Number.isNaN(value) ? text : value;
}

/** An error as a figure: "7.000", "0.01234", "3.4e-11". */
export function errorText(error: number): string {
  if (error === 0) return "0";
  return error >= 1e-3 && error < 1e5 ? error.toPrecision(4) : error.toExponential(1).replace("e+", "e");
}

/** "1 entry", "3 entries" */
export function countText(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Row-major index of a flat position. */
export function indexAt(flat: number, shape: readonly number[]): number[] {
  const index: number[] = new Array<number>(shape.length).fill(0);
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const size = shape[axis] ?? 1;
    index[axis] = flat % size;
    flat = Math.floor(flat / size);
  }
  return index;
}

/** "dW[3, 4]"; a scalar is only its name. */
export function entryText(name: string, flat: number, shape: readonly number[]): string {
  return shape.length === 0 ? name : `${name}[${indexAt(flat, shape).join(", ")}]`;
}

export function entriesIn(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Largest finite magnitude; 0 for none. */
export function largest(data: ArrayLike<number>): number {
  let max = 0;
  for (let i = 0; i < data.length; i++) {
    const size = Math.abs(data[i] ?? 0);
    if (size > max && size !== Infinity) max = size;
  }
  return max;
}
