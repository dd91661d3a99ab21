/** A source of random bits: what every distribution draws from. */
export interface Bits {
  /** The upper 32 of the 64 bits that `next64` drew last, as a signed or unsigned whole number. */
  high: number;
  /** The lower 32 of them. */
  low: number;
  /** Draws 64 bits into `high` and `low`, which saves an object for each draw. */
  next64(): void;
  /** The next 32 bits, as a whole number from 0. */
  next32(): number;
  /** The next number of [0, 1), with 53 random bits. */
  nextDouble(): number;
}
