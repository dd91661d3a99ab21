import { closeScope, liveScope, openScope } from "./arena.ts";
import { isArray, makeArray } from "./array-class.ts";
import type { NDArray } from "../ndarray.ts";
import { rowMajorStrides } from "./shape.ts";

/**
 * Calls `run`, whose arrays are recycled at its end: a loop of scopes, such as a gradient check's evaluations, costs no
 * memory. An array that `run` returns is copied out; any other that is used later throws StaleArrayError. Scopes
 * nest.
 */
export function scope<T>(run: () => T): T {
  openScope();
  try {
    const result = run();
    return isArray(result) && result.scope === liveScope() ? (copiedOut(result) as T & NDArray) : result;
  } finally {
    closeScope();
  }
}

function copiedOut(x: NDArray): NDArray {
  return makeArray(x.toFlat(), 0, x.shape, rowMajorStrides(x.shape), x.dtype);
}
