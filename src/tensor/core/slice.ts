import { IndexError, ValueError } from "./errors.ts";

/** Where a slice starts, how it steps and how many elements it takes, on an axis of known length. */
export interface Slice {
  start: number;
  step: number;
  length: number;
}

/** A slice whose parts are read already, as Python's slice objects are; undefined where nothing was written. */
export class SliceEntry {
  readonly start: number | undefined;
  readonly stop: number | undefined;
  readonly step: number;
  constructor(start: number | undefined, stop: number | undefined, step = 1) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  /** On an axis of `length` elements. */
  on(length: number): Slice {
    const { step } = this;
    if (step === 0) throw new ValueError("slice step cannot be zero");
    const first = step > 0 ? 0 : -1;
    const last = step > 0 ? length : length - 1;
    const clamp = (at: number): number => Math.min(Math.max(at < 0 ? at + length : at, first), last);
    const start = this.start === undefined ? (step > 0 ? 0 : length - 1) : clamp(this.start);
    const stop = this.stop === undefined ? (step > 0 ? length : -1) : clamp(this.stop);
    return { start, step, length: Math.max(0, Math.ceil((stop - start) / step)) };
  }
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
  const [start, stop, step] = match
    .slice(1)
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
  return new SliceEntry(start, stop, step).on(length);
}
