/** NumPy's chapter "Set routines". */
import { uninitialized } from "../core/allocate.ts";
import { asArray, asDType } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { copyOf } from "../core/copying.ts";
import { promote } from "../core/dtype.ts";
import type { Data, DType } from "../core/dtype.ts";
import { gatherAlong } from "./gathering.ts";
import { concatenate } from "./joining.ts";
import { keywords } from "../core/keywords.ts";
import { moveaxis, ravel, reshape } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { checkAxis, sizeOf } from "../core/shape.ts";
import { lexsort } from "./sorting.ts";
import { stableOrder } from "../core/stable-order.ts";

export interface UniqueOptions {
  /** Asks for the first position of each. */
  return_index?: boolean | undefined;
  /** Asks for the number of its element for each position. */
  return_inverse?: boolean | undefined;
  /** Asks how often each occurs. */
  return_counts?: boolean | undefined;
  /** The axis whose parts are compared as a whole; without one the elements are. */
  axis?: number | null | undefined;
  /** Whether all nan count as one element, true by default. */
  equal_nan?: boolean | undefined;
}

/** The options of `np.unique` that ask for the elements alone. */
export interface UniqueElements {
  return_index?: false | undefined;
  return_inverse?: false | undefined;
  return_counts?: false | undefined;
  axis?: number | null | undefined;
  equal_nan?: boolean | undefined;
}

/** What is different in a list of items: for each the position of the first, and how they are grouped. */
interface Groups {
  firsts: number[];
  counts: number[];
  inverse: Int32Array;
}

/** Groups neighbours in an order that puts equal items together, the first of them first. */
function groupsOf(order: Int32Array, same: (p: number, q: number) => boolean): Groups {
  const firsts: number[] = [];
  const counts: number[] = [];
  const inverse = new Int32Array(order.length);
  order.forEach((position, rank) => {
    if (rank === 0 || !same(order[rank - 1]!, position)) {
      firsts.push(position);
      counts.push(0);
    }
    counts[counts.length - 1]!++;
    inverse[position] = counts.length - 1;
  });
  return { firsts, counts, inverse };
}

const elementsOf = (a: NDArray): Data => {
  const flat = copyOf(ravel(a));
  return flat.data.subarray(flat.offset, flat.offset + flat.size);
};

function distinct(values: Data, equal_nan = true): Groups {
  return groupsOf(stableOrder(values), (p, q) => {
    const [a, b] = [values[p]!, values[q]!];
    return a === b || (equal_nan && a !== a && b !== b);
  });
}

/**
 * The different elements, sorted, or along an axis the different parts. When asked a list: the elements, then the first
 * position of each, the number of its element for each position, how often each occurs.
 *
 * NumPy: `np.unique(x, return_counts=True, axis=0)`
 */
export function unique(x: ArrayLike, options?: UniqueElements): NDArray;
export function unique(x: ArrayLike, options: UniqueOptions): NDArray[];
export function unique(x: ArrayLike, options?: UniqueOptions): NDArray | NDArray[] {
  const names = ["return_index", "return_inverse", "return_counts", "axis", "equal_nan"] as const;
  const asked = keywords<UniqueOptions>("unique", names, [options]);
  const a = asArray(x, "np.unique");
  const { axis = null } = asked;
  const whole = axis === null ? ravel(a) : a;
  const along = checkAxis(axis ?? 0, whole.ndim);
  const groups = whole.ndim === 1 ? distinct(elementsOf(whole), asked.equal_nan) : distinctParts(a, along);
  const out = [gatherAlong(whole, along, groups.firsts)];
  if (asked.return_index === true) out.push(asInt64(groups.firsts));
  if (asked.return_inverse === true) {
    const inverse = asInt64(groups.inverse);
    out.push(axis === null ? reshape(inverse, a.shape) : inverse);
  }
  if (asked.return_counts === true) out.push(asInt64(groups.counts));
  return out.length === 1 ? out[0]! : out;
}

function distinctParts(a: NDArray, axis: number): Groups {
  const length = a.shape[axis]!;
  const width = sizeOf(a.shape.filter((_, i) => i !== axis));
  const rows = copyOf(reshape(moveaxis(a, axis, 0), [length, width]));
  const columns = [...rows.T].reverse();
  const order = width === 0 ? new Int32Array(length) : Int32Array.from(lexsort(columns).toFlat());
  return groupsOf(order, (p, q) => {
    for (let i = 0; i < width; i++) {
      if (rows.data[rows.offset + p * width + i] !== rows.data[rows.offset + q * width + i]) return false;
    }
    return true;
  });
}

function asInt64(numbers: globalThis.ArrayLike<number>): NDArray {
  const out = uninitialized([numbers.length], "int64");
  out.data.set(numbers, out.offset);
  return out;
}

export interface IsInOptions {
  assume_unique?: boolean | undefined;
  /** Asks for those that are not in it. */
  invert?: boolean | undefined;
  kind?: "sort" | "table" | null | undefined;
}

/** Where an element of x is one of the test elements, a bool array of the shape of x; nan is never. NumPy: `np.isin(x, test_elements, invert=False)` */
export function isin(
  x: ArrayLike,
  test_elements: ArrayLike,
  assume_unique?: boolean | IsInOptions,
  invert?: boolean,
): NDArray {
  const names = ["assume_unique", "invert", "kind"] as const;
  const options = keywords<IsInOptions>("isin", names, [assume_unique, invert]);
  const a = asArray(x, "np.isin");
  const known = new Set(asArray(test_elements, "np.isin").toFlat());
  known.delete(NaN);
  const out = uninitialized(a.shape, "bool");
  const sought = options.invert === true ? 0 : 1;
  a.toFlat().forEach((value, i) => (out.data[out.offset + i] = known.has(value) ? sought : 1 - sought));
  return out;
}

export interface PairOptions {
  assume_unique?: boolean | undefined;
}

export interface IntersectOptions extends PairOptions {
  /** Asks for the first positions of the common elements in both arrays too. */
  return_indices?: boolean | undefined;
}

/**
 * The elements that are in both arrays, sorted; with `return_indices` a list of them and their first positions in both.
 *
 * NumPy: `np.intersect1d(a, b, return_indices=False)`
 */
export function intersect1d(
  a: ArrayLike,
  b: ArrayLike,
  options: IntersectOptions & { return_indices: true },
): [NDArray, NDArray, NDArray];
export function intersect1d(a: ArrayLike, b: ArrayLike, options?: boolean | PairOptions): NDArray;
export function intersect1d(
  a: ArrayLike,
  b: ArrayLike,
  options?: boolean | IntersectOptions,
): NDArray | [NDArray, NDArray, NDArray] {
  const names = ["assume_unique", "return_indices"] as const;
  const asked = keywords<IntersectOptions>("intersect1d", names, [options]);
  const [p, q] = [flatAs(a, b, "np.intersect1d"), flatAs(b, a, "np.intersect1d")];
  const places = new Map<number, number>();
  const values = elementsOf(q);
  for (const first of distinct(values).firsts) {
    if (!Number.isNaN(values[first])) places.set(values[first]!, first);
  }
  const own = elementsOf(p);
  const firsts = distinct(own).firsts.filter((first) => places.has(own[first]!));
  const common = gatherAlong(p, 0, firsts);
  if (asked.return_indices !== true) return common;
  return [common, asInt64(firsts), asInt64(firsts.map((first) => places.get(own[first]!)!))];
}

/** The first operand, flattened, in the dtype of both. */
function flatAs(x: ArrayLike, other: ArrayLike, operation: string): NDArray {
  const a = asArray(x, operation);
  const dtype: DType = promote(a.dtype, asArray(other, operation).dtype);
  return ravel(asDType(a, dtype));
}

/** The elements that are in either of the arrays, sorted. NumPy: `np.union1d(a, b)` */
export function union1d(a: ArrayLike, b: ArrayLike): NDArray {
  return unique(concatenate([ravel(a), ravel(b)]));
}

/** The elements of a that are not in b, sorted; as they are with `assume_unique`. NumPy: `np.setdiff1d(a, b)` */
export function setdiff1d(a: ArrayLike, b: ArrayLike, assume_unique?: boolean | PairOptions): NDArray {
  const options = keywords<PairOptions>("setdiff1d", ["assume_unique"], [assume_unique]);
  const candidates = options.assume_unique === true ? ravel(a) : unique(a);
  return candidates.at(isin(candidates, b, { invert: true }));
}

/** The elements that are in one of the arrays only, sorted. NumPy: `np.setxor1d(a, b)` */
export function setxor1d(a: ArrayLike, b: ArrayLike, assume_unique?: boolean | PairOptions): NDArray {
  const options = keywords<PairOptions>("setxor1d", ["assume_unique"], [assume_unique]);
  const own = (x: ArrayLike): NDArray => (options.assume_unique === true ? ravel(x) : unique(x));
  const both = concatenate([own(a), own(b)]);
  const { firsts, counts } = distinct(elementsOf(both), false);
  return gatherAlong(
    both,
    0,
    firsts.filter((_, i) => counts[i] === 1),
  );
}
