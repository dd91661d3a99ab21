import type { Bits } from "./bits.ts";

const LENGTH = 624;
const SHIFT = 397;

/** MT19937, the generator of NumPy's RandomState (Matsumoto and Nishimura 1998). */
export class MersenneTwister implements Bits {
  readonly #state = new Uint32Array(LENGTH);
  #position = LENGTH;
  high = 0;
  low = 0;

  constructor(seed: number | readonly number[]) {
    if (typeof seed === "number") this.#seedWithNumber(seed);
    else this.#seedWithList(seed);
  }

  #seedWithNumber(seed: number): void {
    const state = this.#state;
    state[0] = seed;
    for (let i = 1; i < LENGTH; i++) {
      const before = state[i - 1]!;
      state[i] = Math.imul(1812433253, before ^ (before >>> 30)) + i;
    }
    this.#position = LENGTH;
  }

  #seedWithList(seeds: readonly number[]): void {
    this.#seedWithNumber(19650218);
    const state = this.#state;
    let i = 1;
    let j = 0;
    const mixed = (factor: number): number => {
      const before = state[i - 1]!;
      return state[i]! ^ Math.imul(before ^ (before >>> 30), factor);
    };
    const next = (): void => {
      if (++i >= LENGTH) {
        state[0] = state[LENGTH - 1]!;
        i = 1;
      }
    };
    for (let k = Math.max(LENGTH, seeds.length); k > 0; k--) {
      state[i] = mixed(1664525) + seeds[j]! + j;
      next();
      j = (j + 1) % seeds.length;
    }
    for (let k = LENGTH - 1; k > 0; k--) {
      state[i] = mixed(1566083941) - i;
      next();
    }
    state[0] = 0x80000000;
  }

  next32(): number {
    if (this.#position === LENGTH) this.#twist();
    let bits = this.#state[this.#position++]!;
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    return (bits ^ (bits >>> 18)) >>> 0;
  }

  next64(): void {
    this.high = this.next32();
    this.low = this.next32();
  }

  nextDouble(): number {
    const high = this.next32() >>> 5;
    const low = this.next32() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }

  #twist(): void {
    const state = this.#state;
    const twisted = (upper: number, lower: number): number => {
      const bits = (upper & 0x80000000) | (lower & 0x7fffffff);
      return (bits >>> 1) ^ (bits & 1 ? 0x9908b0df : 0);
    };
    let i = 0;
    for (; i < LENGTH - SHIFT; i++) state[i] = state[i + SHIFT]! ^ twisted(state[i]!, state[i + 1]!);
    for (; i < LENGTH - 1; i++) state[i] = state[i + SHIFT - LENGTH]! ^ twisted(state[i]!, state[i + 1]!);
    state[i] = state[SHIFT - 1]! ^ twisted(state[i]!, state[0]!);
    this.#position = 0;
  }

  /** The 624 words of the state, and how many of them were used. */
  save(): { key: number[]; position: number } {
    return { key: [...this.#state], position: this.#position };
  }

  restore(key: readonly number[], position: number): void {
    this.#state.set(key);
    this.#position = position;
  }
}
