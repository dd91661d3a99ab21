/**
 * ndarray-ops' loops, for the long tail of functions of large float64 arrays. The package compiles all of its loops when
 * it is loaded, which would be half of the time in which a sandbox starts: it is loaded when one is first wanted, and
 * until it is there the core's own loops do the same work.
 */
import ndarray from "ndarray";
import type { NdArray } from "ndarray";
import type { Operations } from "ndarray-ops";
import type { NDArray } from "../ndarray.ts";
import { broadcastStrides } from "./shape.ts";

/** The functions that ndarray-ops serves. */
export type BulkName = keyof Operations;

// Below this many elements, finding the compiled loop costs more than the loop itself.
const WORTH = 128;

let operations: Operations | undefined;
let asked = false;

/** out[...] = the function of a[...] by ndarray-ops, and whether it was. */
export function inBulk(name: BulkName | undefined, out: NDArray, ...operands: NDArray[]): boolean {
  if (name === undefined || out.size < WORTH) return false;
  if (out.dtype !== "float64" || operands.some(({ dtype }) => dtype !== "float64")) return false;
  if (operations === undefined) {
    if (!asked) void load();
    return false;
  }
  Reflect.apply(
    operations[name],
    undefined,
    [out, ...operands].map((one) => view(one, out.shape)),
  );
  return true;
}

/** Loads ndarray-ops; without it, as when a page went offline before, nothing is missing. */
export async function load(): Promise<void> {
  asked = true;
  try {
    operations = (await import("ndarray-ops")).default;
  } catch {
    asked = false;
  }
}

/** npm's ndarray over the same elements, read as `shape`. */
function view(a: NDArray, shape: readonly number[]): NdArray<Float64Array> {
  const strides = a.shape === shape ? a.strides : broadcastStrides(a.shape, a.strides, shape);
  return ndarray(a.data as Float64Array, [...shape], [...strides], a.offset);
}
