const LENGTH = 624;
const SHIFT = 397;

/** MT19937, the generator of NumPy's RandomState (Matsumoto and Nishimura 1998). */
export class MersenneTwister {
  readonly #state = new Uint32Array(LENGTH);
  #position = LENGTH;

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

  /** The next 32 random bits, as a whole number from 0. */
  next32(): number {
    if (this.#position === LENGTH) this.#twist();
    let bits = this.#state[this.#position++]!;
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    return (bits ^ (bits >>> 18)) >>> 0;
  }

  /** The next number of [0, 1), with 53 random bits. */
  nextDouble(): number {
    const high = this.next32() >>> 5;
    const low = this.next32() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }

  /** A whole number from 0 to `most`, by drawing under a mask until one fits. */
  nextUpTo(most: number): number {
    if (most === 0) return 0;
    if (most < 2 ** 32) {
      const mask = 0xffffffff >>> Math.clz32(most);
      for (;;) {
        const value = (this.next32() & mask) >>> 0;
        if (value <= most) return value;
      }
    }
    const mask = 0xffffffff >>> Math.clz32(Math.floor(most / 2 ** 32));
    for (;;) {
      const high = (this.next32() & mask) >>> 0;
      const value = high * 2 ** 32 + this.next32();
      if (value <= most) return value;
    }
  }

  #twist(): void {
    const state = this.#state;
    for (let i = 0; i < LENGTH; i++) {
      const bits = (state[i]! & 0x80000000) | (state[(i + 1) % LENGTH]! & 0x7fffffff);
      state[i] = state[(i + SHIFT) % LENGTH]! ^ (bits >>> 1) ^ (bits & 1 ? 0x9908b0df : 0);
    }
    this.#position = 0;
  }
}
