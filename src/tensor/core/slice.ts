import { IndexError, ValueError } from "./errors.ts";

/** Where a slice starts, how it steps and how many elements it takes, on an axis of known length. */
export interface Slice {
  start: number;
  step: number;
  length: number;
}

const PATTERN = /^\s*([+-]?\d+)?\s*:\s*([+-]?\d+)?\s*(?::\s*([+-]?\d+)?\s*)?$/;

/** Reads a slice as NumPy writes it, such as "1:3", "::-1" or ":", for an axis of `length` elements. */
export function parseSlice(text: string, length: number): Slice {
  if (text === ":") return { start: 0, step: 1, length };
  const match = PATTERN.exec(text);
  if (match === null) {
    throw new IndexError(
      `cannot read the index "${text}": a slice is written as ":", "1:3", "::2", ":-1" or "..."`,
    );
  }
  const step = match[3] === undefined ? 1 : Number(match[3]);
  if (step === 0) throw new ValueError("slice step cannot be zero");
  const first = step > 0 ? 0 : -1;
  const last = step > 0 ? length : length - 1;
  const clamp = (part: string | undefined, otherwise: number): number => {
    if (part === undefined) return otherwise;
    const at = Number(part);
    return Math.min(Math.max(at < 0 ? at + length : at, first), last);
  };
  const start = clamp(match[1], step > 0 ? 0 : length - 1);
  const stop = clamp(match[2], step > 0 ? length : -1);
  return { start, step, length: Math.max(0, Math.ceil((stop - start) / step)) };
}
