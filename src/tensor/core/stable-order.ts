import type { Data } from "./dtype.ts";

/** Ascending, and nan last. */
export function ascending(a: number, b: number): number {
  if (a !== a) return b !== b ? 0 : 1;
  return b !== b ? -1 : a - b || 0;
}

const RUN = 16;

/**
 * The positions of the values in ascending order, nan last; equal values stay in the order of `from`, which is that of
 * the values themselves unless given. A merge sort: an engine's own sort would call back for each comparison.
 */
export function stableOrder(values: Data, from?: Int32Array): Int32Array {
  const n = values.length;
  let order = from === undefined ? Int32Array.from({ length: n }, (_, i) => i) : Int32Array.from(from);
  const after = (p: number, q: number): boolean => {
    const [a, b] = [values[p]!, values[q]!];
    return a > b || (a !== a && b === b);
  };
  for (let start = 0; start < n; start += RUN) {
    const end = Math.min(start + RUN, n);
    for (let i = start + 1; i < end; i++) {
      const moving = order[i]!;
      let j = i;
      for (; j > start && after(order[j - 1]!, moving); j--) order[j] = order[j - 1]!;
      order[j] = moving;
    }
  }
  let merged = new Int32Array(n);
  for (let width = RUN; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(start + width, n);
      const end = Math.min(start + 2 * width, n);
      let [p, q] = [start, middle];
      for (let i = start; i < end; i++) {
        const left = q >= end || (p < middle && !after(order[p]!, order[q]!));
        merged[i] = left ? order[p++]! : order[q++]!;
      }
    }
    [order, merged] = [merged, order];
  }
  return order;
}
