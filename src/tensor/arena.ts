/**
 * The memory of a scope: a stack of float64 elements in the kernels' own memory, so that arrays made in a scope cost no
 * allocation and reach the kernels without a copy.
 */
import { StaleArrayError } from "./errors.ts";
import { kernels } from "./kernels/kernels.ts";

/** The elements of the memory; changes when other kernels are set, which no scope outlives. */
export let arena: Float64Array | undefined;
let top = 0;
let live = 0;
let opened = 0;

/** Which scope is open: 0 for none. An array of the arena is good while this is the scope it was made in. */
export const liveScope = (): number => live;

/** Opens a scope; the arena is empty. */
export function openScope(): void {
  const memory = kernels();
  arena = memory.float64;
  top = memory.base;
  live = ++opened;
}

export function closeScope(): void {
  live = 0;
}

/** The position of `size` elements that stay until the scope ends, or -1 when the memory is used up. */
export function take(size: number): number {
  const at = top;
  if (at + size > arena!.length) return -1;
  top += size;
  return at;
}

/** The first free element, for scratch space that is gone after the call that wrote it. */
export function freeFrom(): number {
  return live === 0 ? kernels().base : top;
}

let staleUses = 0;

/** The error of an array that outlived its scope; counted, since the code that meets it may catch it. */
export function stale(): StaleArrayError {
  staleUses++;
  return new StaleArrayError("an array is used after the end of the scope that it was made in");
}

/** How often an array was used after its scope. */
export const staleUseCount = (): number => staleUses;
