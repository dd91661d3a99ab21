import type { Bits } from "./bits.ts";

/** How many bits a draw of an integer dtype takes at a time: bool one, int8 eight, and so on. */
export type Width = 1 | 8 | 16 | 32 | 64;

const ALL_64 = 2n ** 64n - 1n;

/** The smallest number of the form 2^k - 1 from `range` on. */
const maskOf = (range: number): number => (range === 0 ? 0 : 0xffffffff >>> Math.clz32(range));

/**
 * Whole numbers of [0, range] as NumPy draws them: under a mask until one fits (the legacy functions), or by Lemire's
 * multiplication (Generator). Narrow dtypes use up 32 random bits in pieces, so one source must draw a whole array.
 */
export class BoundedIntegers {
  readonly #bits: Bits;
  /** At most 32: a draw of 64 bits in a short range takes one of 32. */
  readonly #width: number;
  readonly #full: number;
  readonly #masked: boolean;
  /** What is left of the last 32 bits, and for how many more draws. */
  #rest = 0;
  #left = 0;

  constructor(bits: Bits, width: Width, masked: boolean) {
    this.#bits = bits;
    this.#width = Math.min(width, 32);
    this.#full = 2 ** this.#width - 1;
    this.#masked = masked;
  }

  /** A number of [0, range], where the range is below 2^32. */
  next(range: number): number {
    if (range === 0) return 0;
    const full = this.#full;
    if (range === full) return this.#piece();
    if (this.#masked) {
      const mask = maskOf(range);
      for (;;) {
        const value = (this.#piece() & mask) >>> 0;
        if (value <= range) return value;
      }
    }
    // The upper half of a product with the count of numbers; a few low halves are drawn again to be fair.
    const width = this.#width;
    const count = range + 1;
    for (;;) {
      const piece = this.#piece();
      const low = width === 32 ? Math.imul(piece, count) >>> 0 : (piece * count) & full;
      if (low < count && low < (full - range) % count) continue;
      return width === 32 ? upperHalf(piece, count) : (piece * count) >>> width;
    }
  }

  /** A number of [0, range] for any range of 64 bits. */
  nextWide(range: bigint): bigint {
    if (range < 2n ** 32n) return BigInt(this.next(Number(range)));
    if (range === ALL_64) return this.#word();
    if (this.#masked) {
      const mask = 2n ** BigInt(range.toString(2).length) - 1n;
      for (;;) {
        const value = this.#word() & mask;
        if (value <= range) return value;
      }
    }
    const count = range + 1n;
    const threshold = (ALL_64 - range) % count;
    for (;;) {
      const product = this.#word() * count;
      if ((product & ALL_64) >= threshold) return product >> 64n;
    }
  }

  #piece(): number {
    const width = this.#width;
    if (width === 32) return this.#bits.next32();
    if (this.#left === 0) {
      this.#rest = this.#bits.next32();
      this.#left = 32 / width - 1;
    } else {
      this.#rest >>>= width;
      this.#left--;
    }
    return this.#rest & this.#full;
  }

  #word(): bigint {
    this.#bits.next64();
    return (BigInt(this.#bits.high >>> 0) << 32n) | BigInt(this.#bits.low >>> 0);
  }
}

/** The upper 32 bits of a product of two numbers of 32 bits. */
function upperHalf(a: number, b: number): number {
  const low = (a & 0xffff) * b;
  const high = (a >>> 16) * b;
  return Math.floor((high + Math.floor(low / 65536)) / 65536);
}
