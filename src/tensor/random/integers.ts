import { fresh } from "../core/allocate.ts";
import { isArray } from "../core/array-class.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { broadcast_to } from "../chapters/broadcasting.ts";
import { checkDType, isFloat, itemsizeOf, kindOf } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { OverflowError, ValueError } from "../core/errors.ts";
import type { NDArray } from "../ndarray.ts";
import { sizeOf } from "../core/shape.ts";
import { broadcastForDraw, checkSize, draw } from "./arguments.ts";
import type { Bits } from "./bits.ts";
import { BoundedIntegers } from "./bounded-integers.ts";
import type { Width } from "./bounded-integers.ts";

/** An end of a range of whole numbers: a bigint says exactly what lies beyond 2^53. */
export type Bound = ArrayLike | bigint;

interface IntegerDraw {
  /** The name of the function, for errors. */
  operation: string;
  bits: Bits;
  /** Whether by the legacy method. */
  masked: boolean;
  low: unknown;
  high: unknown;
  size: unknown;
  dtype: unknown;
  /** Whether `high` itself may come. */
  endpoint: boolean;
}

/** Whole numbers from low up to high, or from 0 up to low, in the dtype's own stream. */
export function drawIntegers(wanted: IntegerDraw): NDArray | number {
  const { operation, bits, masked, size, endpoint } = wanted;
  const dtype = checkDType(wanted.dtype ?? "int64");
  if (isFloat(dtype)) throw new TypeError(`Unsupported dtype dtype('${dtype}') for ${operation}`);
  const [low, high] =
    wanted.high === undefined || wanted.high === null ? [0, wanted.low] : [wanted.low, wanted.high];
  const shape = checkSize(size);
  if (shape !== undefined && sizeOf(shape) === 0) return fresh(shape, dtype);
  const width = dtype === "bool" ? 1 : ((8 * itemsizeOf(dtype)) as Width);
  const source = new BoundedIntegers(bits, width, masked);
  const [first, last] = [toWhole(low), toWhole(high)];
  if (first === undefined || last === undefined)
    return drawBetween(source, asArray(low, operation), asArray(high, operation), shape, dtype, endpoint);
  const most = endpoint ? last : last - 1n;
  checkRange(first, most, dtype, endpoint, first === 0n);
  return draw(size, drawFrom(source, first, most), dtype);
}

/** A function that draws from first to last, both included. */
function drawFrom(source: BoundedIntegers, first: bigint, last: bigint): () => number {
  const range = last - first;
  const base = Number(first);
  if (range < 2n ** 32n && Number.isSafeInteger(base)) {
    const span = Number(range);
    return () => base + source.next(span);
  }
  return () => Number(first + source.nextWide(range));
}

/** Each element of the broadcast ends has its own range. */
function drawBetween(
  source: BoundedIntegers,
  low: NDArray,
  high: NDArray,
  asked: number[] | undefined,
  dtype: DType,
  endpoint: boolean,
): NDArray {
  const shapes = [low.shape, high.shape];
  const shape = broadcastForDraw(asked === undefined ? shapes : [...shapes, asked]);
  const firsts = broadcast_to(low, shape).toFlat();
  const ends = broadcast_to(high, shape).toFlat();
  const fromZero = !low.toFlat().some((x) => x !== 0);
  const ranges = Array.from(firsts, (first, i): [bigint, bigint] => {
    const end = ends[i]!;
    const below = first < end || (endpoint && first === end);
    const from = wholeOf(first);
    // An end may have a fraction: what counts is whether low is below it, and then its whole part.
    const last = wholeOf(end) - (endpoint ? 0n : 1n);
    return [from, below && last < from ? from : last];
  });
  for (const [from, last] of ranges) checkRange(from, last, dtype, endpoint, fromZero);
  const out = fresh(shape, dtype);
  for (const [i, [from, last]] of ranges.entries()) out.data[out.offset + i] = drawFrom(source, from, last)();
  return out;
}

/** A single number as a whole one; undefined for an array. */
function toWhole(value: unknown): bigint | undefined {
  if (typeof value === "bigint") return value;
  if (typeof value === "number" || typeof value === "boolean") return wholeOf(Number(value));
  return isArray(value) && value.ndim === 0 ? wholeOf(value.item()) : undefined;
}

function wholeOf(value: number): bigint {
  if (Number.isNaN(value)) throw new ValueError("cannot convert float NaN to integer");
  if (!Number.isFinite(value)) throw new OverflowError("cannot convert float infinity to integer");
  return BigInt(Math.trunc(value));
}

function limitsOf(dtype: DType): [bigint, bigint] {
  if (dtype === "bool") return [0n, 1n];
  const bits = BigInt(8 * itemsizeOf(dtype));
  if (kindOf(dtype) === "unsigned") return [0n, 2n ** bits - 1n];
  return [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
}

function checkRange(first: bigint, last: bigint, dtype: DType, endpoint: boolean, fromZero: boolean): void {
  const [least, most] = limitsOf(dtype);
  if (first < least) throw new ValueError(`low is out of bounds for ${dtype}`);
  if (last > most) throw new ValueError(`high is out of bounds for ${dtype}`);
  if (first <= last) return;
  if (fromZero) throw new ValueError(endpoint ? "high < 0" : "high <= 0");
  throw new ValueError(endpoint ? "low > high" : "low >= high");
}
