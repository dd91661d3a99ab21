import type { Bits } from "./bits.ts";

// The multiplier 0x2360ED051FC65DA44385DF649FCCF645, the lowest 32 bits first.
const M0 = 0x9fccf645;
const M1 = 0x4385df64;
const M2 = 0x1fc65da4;
const M3 = 0x2360ed05;
const WORD = 2 ** 32;

/**
 * The upper halves of products of 32-bit numbers, from the sum of the products less their lower halves: rounding has
 * moved that sum from a multiple of 2^32 by far less than half of it.
 */
const upper = (sum: number): number => Math.floor(sum / WORD + 0.5);

/** PCG XSL RR 128/64, the generator of NumPy's `default_rng` (O'Neill 2014). A 128-bit number is four words. */
export class PCG64 implements Bits {
  /** The lowest word first. */
  readonly #state = new Uint32Array(4);
  readonly #increment = new Uint32Array(4);
  /** `next32` hands out 64 bits in two halves. */
  #half = 0;
  #hasHalf = false;
  high = 0;
  low = 0;

  /** From eight words: those of two 64-bit numbers for the state and of two for the stream, lower words first. */
  constructor(words: readonly number[]) {
    const [a, b, c, d, e, f, g, h] = words as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    this.#increment.set([(g << 1) | 1, (h << 1) | (g >>> 31), (e << 1) | (h >>> 31), (f << 1) | (e >>> 31)]);
    this.#step();
    this.#add([c, d, a, b]);
    this.#step();
  }

  #add(words: ArrayLike<number>): void {
    const state = this.#state;
    let carry = 0;
    for (let i = 0; i < 4; i++) {
      const sum = state[i]! + words[i]! + carry;
      state[i] = sum;
      carry = sum >= WORD ? 1 : 0;
    }
  }

  /** state = state * multiplier + increment, modulo 2^128. */
  #step(): void {
    const s = this.#state;
    const c = this.#increment;
    const s0 = s[0]!;
    const s1 = s[1]!;
    const s2 = s[2]!;
    const s3 = s[3]!;
    const l00 = Math.imul(s0, M0) >>> 0;
    const l01 = Math.imul(s0, M1) >>> 0;
    const l10 = Math.imul(s1, M0) >>> 0;
    const l02 = Math.imul(s0, M2) >>> 0;
    const l11 = Math.imul(s1, M1) >>> 0;
    const l20 = Math.imul(s2, M0) >>> 0;
    const t0 = l00 + c[0]!;
    const t1 = (t0 >= WORD ? 1 : 0) + upper(s0 * M0 - l00) + l01 + l10 + c[1]!;
    const u1 = upper(s0 * M1 - l01 + (s1 * M0 - l10));
    const t2 = Math.floor(t1 / WORD) + u1 + l02 + l11 + l20 + c[2]!;
    const u2 = upper(s0 * M2 - l02 + (s1 * M1 - l11) + (s2 * M0 - l20));
    const l3 = Math.imul(s0, M3) + Math.imul(s1, M2) + Math.imul(s2, M1) + Math.imul(s3, M0);
    const t3 = Math.floor(t2 / WORD) + u2 + l3 + c[3]!;
    s[0] = t0;
    s[1] = t1;
    s[2] = t2;
    s[3] = t3;
  }

  next64(): void {
    this.#step();
    const s = this.#state;
    const high = s[3]! ^ s[1]!;
    const low = s[2]! ^ s[0]!;
    // Rotates right by the top six bits of the state.
    const turn = s[3]! >>> 26;
    const a = turn < 32 ? high : low;
    const b = turn < 32 ? low : high;
    const rest = turn & 31;
    if (rest === 0) {
      this.high = a >>> 0;
      this.low = b >>> 0;
    } else {
      this.high = ((a >>> rest) | (b << (32 - rest))) >>> 0;
      this.low = ((b >>> rest) | (a << (32 - rest))) >>> 0;
    }
  }

  next32(): number {
    if (this.#hasHalf) {
      this.#hasHalf = false;
      return this.#half;
    }
    this.next64();
    this.#half = this.high;
    this.#hasHalf = true;
    return this.low;
  }

  nextDouble(): number {
    this.next64();
    return (this.high * 2 ** 21 + (this.low >>> 11)) / 2 ** 53;
  }
}
