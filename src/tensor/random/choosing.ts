/** What `choice`, `shuffle` and `permutation` of both kinds of generator share. */
import { fresh } from "../core/allocate.ts";
import { isArray } from "../core/array-class.ts";
import { asArray } from "../core/asarray.ts";
import { copyOf, fill } from "../core/copying.ts";
import { arange } from "../chapters/ranges.ts";
import { isFloat } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import { read } from "../core/indexing.ts";
import type { NDArray } from "../ndarray.ts";
import { cumsum } from "../chapters/reductions.ts";
import { sizeOf } from "../core/shape.ts";
import { searchsorted } from "../chapters/searching.ts";
import { draw } from "./arguments.ts";

/** A whole number from 0 to `most`. */
type UpTo = (most: number) => number;

/** Puts elements in random order by exchanging each with one before it, from the last on (Fisher and Yates). */
export function exchange(count: number, upTo: UpTo, swap: (i: number, j: number) => void, from = 1): void {
  for (let i = count - 1; i >= from; i--) swap(i, upTo(i));
}

/** The whole numbers below `count` in random order. */
export function randomOrder(count: number, upTo: UpTo, from?: number): NDArray {
  const order = arange(count, "int64");
  const { data, offset } = order;
  exchange(
    order.size,
    upTo,
    (i, j) => {
      const kept = data[offset + i]!;
      data[offset + i] = data[offset + j]!;
      data[offset + j] = kept;
    },
    from,
  );
  return order;
}

/** Puts the elements of a list, or of an array along its first axis, in random order. */
export function shuffleInPlace(x: unknown, upTo: UpTo): void {
  if (Array.isArray(x)) {
    const list: unknown[] = x;
    exchange(list.length, upTo, (i, j) => {
      [list[i], list[j]] = [list[j], list[i]];
    });
    return;
  }
  if (!isArray(x)) throw new TypeError(`object of type '${typeof x}' has no len()`);
  if (x.ndim === 0) throw new TypeError("len() of unsized object");
  fill(x, read(copyOf(x), [randomOrder(x.shape[0], upTo)]));
}

/** The probabilities of `choice`, checked; `words` are the errors' wording, which the two kinds do not share. */
export function checkWeights(p: unknown, count: number, words: WeightErrors): NDArray {
  const given = asArray(p, "choice");
  const tolerance = isArray(p) && isFloat(p.dtype) ? Math.sqrt(epsilon[p.dtype] ?? 0) : 0;
  const a = copyOf(given, "float64");
  if (a.ndim !== 1) throw new ValueError(words.shape);
  if (a.size !== count) throw new ValueError(words.size);
  const values = a.toFlat();
  const sum = compensatedSum(values);
  if (Number.isNaN(sum)) throw new ValueError(words.nan);
  if (values.some((value) => value < 0)) throw new ValueError(words.negative);
  if (Math.abs(sum - 1) > Math.max(Math.sqrt(Number.EPSILON), tolerance)) throw new ValueError(words.sum);
  return a;
}

interface WeightErrors {
  shape: string;
  size: string;
  nan: string;
  negative: string;
  sum: string;
}

const epsilon: Readonly<Record<string, number>> = { float16: 2 ** -10, float32: 2 ** -23 };

/** Kahan's sum. */
function compensatedSum(values: Float64Array): number {
  let sum = values[0] ?? 0;
  let lost = 0;
  for (let i = 1; i < values.length; i++) {
    const term = values[i]! - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
  }
  return sum;
}

/** Indices by their probabilities; the same one may come again. */
export function pickWeighted(p: NDArray, shape: readonly number[], uniform: () => number): NDArray {
  return searchsorted(cumulative(p), asArray(draw(shape, uniform)), "right");
}

/** `count` different indices by their probabilities. */
export function pickDifferent(p: NDArray, count: number, uniform: () => number): NDArray {
  if (p.toFlat().filter((weight) => weight > 0).length < count)
    throw new ValueError("Fewer non-zero entries in p than size");
  const left = copyOf(p);
  const found = new Set<number>();
  while (found.size < count) {
    const places = draw([count - found.size], uniform) as NDArray;
    for (const taken of found) left.data[left.offset + taken] = 0;
    for (const index of searchsorted(cumulative(left), places, "right").toFlat()) found.add(index);
  }
  return asArray([...found]);
}

function cumulative(p: NDArray): NDArray {
  const sums = cumsum(p);
  return sums.size === 0 ? sums : sums.div(sums.item(-1));
}

/** Throws when there are not as many to choose from. */
export function checkSample(shape: readonly number[], count: number, message: string): number {
  const wanted = sizeOf(shape);
  if (wanted > count) throw new ValueError(message);
  return wanted;
}

/** `count` different numbers below `population` by Floyd's algorithm, not yet in random order. */
export function floyd(population: number, count: number, upTo: UpTo): NDArray {
  const out = fresh([count], "int64");
  const taken = new Set<number>();
  for (let j = population - count; j < population; j++) {
    const value = upTo(j);
    const next = taken.has(value) ? j : value;
    taken.add(next);
    out.data[out.offset + taken.size - 1] = next;
  }
  return out;
}
