/**
 * The memory of a scope: a stack of float64 elements in the kernels' own memory, so that arrays made in a scope cost no
 * allocation and reach the kernels without a copy.
 */
import { StaleArrayError } from "./errors.ts";
import { kernels } from "../kernels/kernels.ts";

/** The elements of the memory; changes when other kernels are set, which no scope outlives. */
export let arena: Float64Array | undefined;
let top = 0;
let live = 0;
let opened = 0;
/** The open scopes around the innermost one, and where the memory was free when each was entered. */
const outer: { id: number; top: number }[] = [];

/** The innermost open scope: 0 for none. */
export const liveScope = (): number => live;

/** Whether the arrays of a scope are still good: those of no scope always are. */
export const isOpen = (scope: number): boolean =>
  scope === live || scope === 0 || outer.some(({ id }) => id === scope);

/** The open scope that a position in the arena belongs to. */
export function scopeAt(position: number): number {
  let scope = live;
  for (let i = outer.length - 1; i > 0 && position < outer[i]!.top; i--) scope = outer[i]!.id;
  return scope;
}

export function openScope(): void {
  if (live === 0) {
    const memory = kernels();
    arena = memory.float64;
    top = memory.base;
  }
  outer.push({ id: live, top });
  live = ++opened;
}

export function closeScope(): void {
  ({ id: live, top } = outer.pop()!);
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

/** Counts a use that no check will see: what a scope's memory holds after its end is another array's. */
export function countStaleUse(): void {
  staleUses++;
}

/** The error of an array that outlived its scope; counted, since the code that meets it may catch it. */
export function stale(): StaleArrayError {
  staleUses++;
  return new StaleArrayError("an array is used after the end of the scope that it was made in");
}

/** How often an array was used after its scope. */
export const staleUseCount = (): number => staleUses;
