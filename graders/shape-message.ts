import { entriesIn } from "./numbers.ts";
import { namedShapeText, tupleText } from "./signature.ts";

/** True where the entry that came, at its flat position, is as it should be for the expected flat position. */
export type EntryMatches = (expectedAt: number, gotAt: number) => boolean;

/**
 * The sentences for an array of the wrong shape: what was asked, what came, and whether the values are right once
 * the shape is put right, or once the axes are put in order. `matches` may be absent when no values are known.
 */
export function shapeMessage(
  name: string,
  dims: readonly string[],
  expected: readonly number[],
  got: readonly number[],
  matches?: EntryMatches,
): string {
  const should = expected.length === 0 ? "a scalar" : namedShapeText(dims, expected);
  const came = got.length === 0 ? "a number" : tupleText(got);
  const base = `${name} should be ${should}; you returned ${came}`;
  const count = entriesIn(expected);
  if (entriesIn(got) !== count) return base;
  const all = (position: (expectedAt: number) => number): boolean => {
    if (matches === undefined || count === 0) return false;
    for (let at = 0; at < count; at++) if (!matches(at, position(at))) return false;
    return true;
  };
  // A permutation is tried first: with one column, a transpose and a reshape are the same numbers.
  if (expected.length === got.length) {
    for (const order of permutations(expected.length)) {
      if (!order.every((axis, place) => expected[axis] === got[place])) continue;
      if (!all(permuted(expected, got, order))) continue;
      const how = expected.length === 2 ? "the transpose" : "with its axes in another order";
      return `${base}, ${how}; the values are right`;
    }
  }
  if (all((at) => at)) return `${base}. The values are right, only the shape is not`;
  const reversed = expected.length === 2 && expected[0] === got[1] && expected[1] === got[0];
  return reversed ? `${base}, the transposed shape` : base;
}

/** Flat position in `got`, an array transposed by `order`, of a flat position in the expected array. */
function permuted(
  expected: readonly number[],
  got: readonly number[],
  order: readonly number[],
): (at: number) => number {
  const strides: number[] = new Array<number>(expected.length).fill(0);
  let stride = 1;
  for (let place = got.length - 1; place >= 0; place--) {
    strides[order[place] ?? 0] = stride;
    stride *= got[place] ?? 1;
  }
  return (at) => {
    let position = 0;
    for (let axis = expected.length - 1; axis >= 0; axis--) {
      const size = expected[axis] ?? 1;
      position += (at % size) * (strides[axis] ?? 0);
      at = Math.floor(at / size);
    }
    return position;
  };
}

/** All orders of up to four axes but the given one; none beyond, where trying them all would take long. */
function permutations(axes: number): number[][] {
  if (axes < 2 || axes > 4) return [];
  const orders: number[][] = [];
  const extend = (order: readonly number[]): void => {
    if (order.length === axes) orders.push([...order]);
    for (let axis = 0; axis < axes; axis++) if (!order.includes(axis)) extend([...order, axis]);
  };
  extend([]);
  return orders.slice(1);
}
