/** Normal numbers by rejection from layers of equal area (Marsaglia and Tsang 2000), as NumPy draws them. */
import type { Bits } from "./bits.ts";
import { log1p } from "./log1p.ts";
import { NORMAL_EDGES } from "./ziggurat-edges.ts";

// Where the lowest layer's tail begins, and one over it.
const TAIL = 3.654152885361009;
const INVERSE_TAIL = 0.2736612373297583;

interface Layers {
  /** What turns the random bits into a place in the layer. */
  readonly scales: Float64Array;
  /** Bits below this are inside the layer for certain. */
  readonly inside: Float64Array;
  /** The density at the layer's edge. */
  readonly heights: Float64Array;
}

/** The tables for draws of `bits` bits. */
function layers(bits: number, store: (x: number) => number, whole: (x: number) => number): Layers {
  const full = 2 ** bits;
  const [widest] = NORMAL_EDGES as [number];
  const inner = (i: number): number =>
    i === 0 ? TAIL / widest : i === 1 ? 0 : NORMAL_EDGES[i - 1]! / NORMAL_EDGES[i]!;
  return {
    scales: Float64Array.from(NORMAL_EDGES, (edge) => store(edge / full)),
    inside: Float64Array.from(NORMAL_EDGES, (_, i) => whole(inner(i) * full)),
    heights: Float64Array.from(NORMAL_EDGES, (edge, i) =>
      i === 0 ? 1 : store(Math.exp(-0.5 * edge * edge)),
    ),
  };
}

const { fround } = Math;
// NumPy's 52-bit table may differ by a few units in `inside`: one draw in 2^50 could tell.
const wide = layers(52, (x) => x, Math.floor);
const narrow = layers(23, fround, Math.round);

/** A standard normal number. */
export function ziggurat(bits: Bits): number {
  const { scales, inside, heights } = wide;
  for (;;) {
    bits.next64();
    const { high, low } = bits;
    const layer = low & 0xff;
    const place = (high & 0x1fffffff) * 2 ** 23 + (low >>> 9);
    const size = place * scales[layer]!;
    const x = (low & 0x100) === 0 ? size : -size;
    if (place < inside[layer]!) return x;
    if (layer === 0) {
      const beyond = tail(bits);
      // Bit 8 of the place.
      return ((low >>> 17) & 1) === 0 ? beyond : -beyond;
    }
    const height = (heights[layer - 1]! - heights[layer]!) * bits.nextDouble() + heights[layer]!;
    if (height < Math.exp(-0.5 * x * x)) return x;
  }
}

function tail(bits: Bits): number {
  for (;;) {
    const x = -INVERSE_TAIL * log1p(-bits.nextDouble());
    const y = -log1p(-bits.nextDouble());
    if (y + y > x * x) return TAIL + x;
  }
}

/** A standard normal number of float32: another stream, from 32 bits a draw. */
export function zigguratFloat(bits: Bits): number {
  const { scales, inside, heights } = narrow;
  for (;;) {
    const word = bits.next32();
    const layer = word & 0xff;
    const place = word >>> 9;
    const size = fround(place * scales[layer]!);
    const x = (word & 0x100) === 0 ? size : -size;
    if (place < inside[layer]!) return x;
    if (layer === 0) {
      const beyond = tailFloat(bits);
      return ((place >>> 8) & 1) === 0 ? beyond : -beyond;
    }
    const step = fround(heights[layer - 1]! - heights[layer]!);
    const height = fround(fround(step * nextFloat(bits)) + heights[layer]!);
    if (height < Math.exp(-0.5 * x * x)) return x;
  }
}

function tailFloat(bits: Bits): number {
  for (;;) {
    const x = fround(fround(-INVERSE_TAIL) * fround(log1p(-nextFloat(bits))));
    const y = -fround(log1p(-nextFloat(bits)));
    if (y + y > fround(x * x)) return fround(fround(TAIL) + x);
  }
}

/** A float32 number of [0, 1). */
export const nextFloat = (bits: Bits): number => (bits.next32() >>> 8) / 2 ** 24;
