import type { Bits } from "./bits.ts";
import { log } from "./log.ts";

/** A function that draws the number of successes in n trials of probability p, for one n and p. */
export function binomialDraw(bits: Bits, n: number, p: number): () => number {
  if (p > 0.5) {
    const failures = rareSuccesses(bits, n, 1 - p);
    return () => n - failures();
  }
  return rareSuccesses(bits, n, p);
}

function rareSuccesses(bits: Bits, n: number, p: number): () => number {
  return p * n <= 30 ? byInversion(bits, n, p) : byRejection(bits, n, p);
}

/** Walks up the distribution function until it passes a uniform number. */
function byInversion(bits: Bits, n: number, p: number): () => number {
  const q = 1 - p;
  const none = Math.exp(n * log(q));
  const mean = n * p;
  const bound = Math.floor(Math.min(n, mean + 10 * Math.sqrt(mean * q + 1)));
  return () => {
    let chance = none;
    let left = bits.nextDouble();
    let successes = 0;
    while (left > chance) {
      successes++;
      if (successes > bound) {
        successes = 0;
        chance = none;
        left = bits.nextDouble();
      } else {
        left -= chance;
        chance = ((n - successes + 1) * p * chance) / (successes * q);
      }
    }
    return successes;
  };
}

/** The error of Stirling's formula for log(x!) times x, to four terms. */
function stirling(x: number): number {
  const square = x * x;
  return (13680 - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320;
}

/**
 * Algorithm BTPE (Kachitvichyanukul and Schmeiser 1988): draws from under a triangle, two parallelograms and two
 * exponential tails over the distribution, and keeps what lies under the distribution itself.
 */
function byRejection(bits: Bits, n: number, p: number): () => number {
  const r = Math.min(p, 1 - p);
  const q = 1 - r;
  const fm = n * r + r;
  const mode = Math.floor(fm);
  const spread = n * r * q;
  const p1 = Math.floor(2.195 * Math.sqrt(spread) - 4.6 * q) + 0.5;
  const middle = mode + 0.5;
  const left = middle - p1;
  const right = middle + p1;
  const c = 0.134 + 20.5 / (15.3 + mode);
  const steepness = (a: number): number => a * (1 + a / 2);
  const leftRate = steepness((fm - left) / (fm - left * r));
  const rightRate = steepness((right - fm) / (right * q));
  const p2 = p1 * (1 + 2 * c);
  const p3 = p2 + c / leftRate;
  const p4 = p3 + c / rightRate;

  function accepts(y: number, v: number): boolean {
    const k = Math.abs(y - mode);
    if (k <= 20 || k >= spread / 2 - 1) {
      // The probability of y relative to the mode's, factor by factor.
      const s = r / q;
      const a = s * (n + 1);
      let ratio = 1;
      for (let i = mode + 1; i <= y; i++) ratio *= a / i - s;
      for (let i = y + 1; i <= mode; i++) ratio /= a / i - s;
      return v <= ratio;
    }
    const rho = (k / spread) * ((k * (k / 3 + 0.625) + 0.16666666666666666) / spread + 0.5);
    const t = (-k * k) / (2 * spread);
    const height = log(v);
    if (height < t - rho) return true;
    if (height > t + rho) return false;
    const x1 = y + 1;
    const f1 = mode + 1;
    const z = n + 1 - mode;
    const w = n - y + 1;
    const bound =
      middle * log(f1 / x1) +
      (n - mode + 0.5) * log(z / w) +
      (y - mode) * log((w * r) / (x1 * q)) +
      stirling(f1) +
      stirling(z) +
      stirling(x1) +
      stirling(w);
    return height <= bound;
  }

  return () => {
    for (;;) {
      const u = bits.nextDouble() * p4;
      let v = bits.nextDouble();
      let y: number;
      if (u <= p1) return Math.floor(middle - p1 * v + u);
      if (u <= p2) {
        const x = left + (u - p1) / c;
        v = v * c + 1 - Math.abs(mode - x + 0.5) / p1;
        if (v > 1) continue;
        y = Math.floor(x);
      } else if (u <= p3) {
        y = Math.floor(left + log(v) / leftRate);
        if (y < 0 || v === 0) continue;
        v = v * (u - p2) * leftRate;
      } else {
        y = Math.floor(right - log(v) / rightRate);
        if (y > n || v === 0) continue;
        v = v * (u - p3) * rightRate;
      }
      if (accepts(y, v)) return y;
    }
  };
}
