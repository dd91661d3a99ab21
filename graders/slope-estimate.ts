import { ROUNDOFF } from "./numbers.ts";

/** Rung j of the ladder of steps, as a fraction of an entry's scale. */
export const rungStep = (rung: number): number => 2 ** (-5 - 2 * rung);

/**
 * Errors are a small multiple of what the bounds say, and of 13 pairs of steps the luckiest is kept. Measured on
 * 20,265 entries of right gradients: 16 gave no false alarm, 8 gave 2, 4 gave 6, 1 gave 80.
 */
export const SAFETY = 16;

/** The outputs on both sides of an entry at one step. */
interface Difference {
  readonly plus: Float64Array;
  readonly minus: Float64Array;
  /** (x + h) − x and x − (x − h) as they are in float64, not as they were asked for. */
  readonly up: number;
  readonly down: number;
}

export interface Entry {
  readonly name: string;
  /** Flat index. */
  readonly index: number;
  readonly x: number;
  readonly scale: number;
  /** max|x| over the array */
  readonly inputSize: number;
  /** By rung; none where an output was not finite. */
  readonly differences: Map<number, Difference>;
}

export interface Estimate {
  readonly slope: number;
  /** SAFETY·(truncation + rounding of the outputs). */
  readonly error: number;
  /** h/s */
  readonly relativeStep: number;
  readonly step: number;
}

/**
 * The slope of L = Σ G·out along one entry, from the pair of neighbouring rungs with the least error bound; undefined
 * while there is no pair. Outputs are differenced before they are contracted with G,
 *
 *     D(h) = Σ G·(out₊ − out₋)/((x + h) − (x − h))
 *
 * so that each output's rounding stays its own. Two steps h₁ = 4h give, by Richardson's extrapolation, the slope
 * n = (16·D(h) − D(h₁))/15 and the truncation T = |D(h) − D(h₁)|/15. The bound, with U = 2⁻⁵³ and r and l the
 * one-sided slopes, is
 *
 *     error = 16·[ T + Σ |G|·ε/h + (U/h)·2s·Σ |G|·max(|r|, |l|) ]
 *
 * where the last sum is the rounding of x on its way in, and ε is an output's rounding: U·max(max|out|, max|x|) over
 * the three points, or what was seen of it, if that is more (`addJitter`). max|x| stands in for intermediate values
 * that are larger than what is left of them: a loss that is a difference of logits carries their rounding. An output
 * that moved at no step tried counts with ε/reach, reach the largest of them: all that is known is that it is flatter
 * than that. (At a step so small that nothing moves, a saturated output would otherwise look free of noise.)
 */
export function bestEstimate(entry: Entry, base: Float64Array, upstream: Float64Array): Estimate | undefined {
  const moved = movedOutputs(entry, base);
  const jitter = new Float64Array(base.length);
  let best: Estimate | undefined;
  // From the smallest step on: each pair knows the jitter seen at it and at smaller steps, and of equals the one with
  // the largest step, least troubled by staircases, remains.
  const rungs = [...entry.differences.keys()].sort((a, b) => b - a);
  for (const rung of rungs) {
    const [coarse, fine] = [entry.differences.get(rung), entry.differences.get(rung + 1)];
    if (coarse === undefined || fine === undefined) continue;
    addJitter(jitter, base, coarse, fine);
    const reach = rungStep(Math.min(...rungs)) * entry.scale;
    const estimate = estimateFrom({ entry, base, upstream, moved, jitter, reach }, coarse, fine);
    if (best === undefined || estimate.error <= best.error) best = estimate;
  }
  return best;
}

function movedOutputs(entry: Entry, base: Float64Array): Uint8Array {
  const moved = new Uint8Array(base.length);
  for (const { plus, minus } of entry.differences.values()) {
    for (let k = 0; k < base.length; k++) if (plus[k] !== base[k] || minus[k] !== base[k]) moved[k] = 1;
  }
  return moved;
}

/**
 * How much an output's rounding was seen to be: second differences e(h) = out₊ + out₋ − 2·out scale with h², so
 * that e(4h) − 16·e(h) is rounding, of rms √(2 + 2·16² + 30²) ≈ 38 times that of one output.
 */
function addJitter(jitter: Float64Array, base: Float64Array, coarse: Difference, fine: Difference): void {
  for (let k = 0; k < base.length; k++) {
    const out = base[k] ?? 0;
    const bend = (coarse.plus[k] ?? 0) - out + ((coarse.minus[k] ?? 0) - out);
    const fineBend = (fine.plus[k] ?? 0) - out + ((fine.minus[k] ?? 0) - out);
    jitter[k] = Math.max(jitter[k] ?? 0, Math.abs(bend - 16 * fineBend) / 38);
  }
}

interface Surroundings {
  readonly entry: Entry;
  readonly base: Float64Array;
  readonly upstream: Float64Array;
  readonly moved: Uint8Array;
  readonly jitter: Float64Array;
  /** The largest step tried. */
  readonly reach: number;
}

function estimateFrom(
  { entry: { scale, inputSize }, base, upstream, moved, jitter, reach }: Surroundings,
  coarse: Difference,
  fine: Difference,
): Estimate {
  const atFine = contracted(fine, upstream);
  const atCoarse = contracted(coarse, upstream);
  const step = (fine.up + fine.down) / 2;
  let rounding = 0;
  for (let k = 0; k < base.length; k++) {
    const [out = 0, plus = 0, minus = 0] = [base[k], fine.plus[k], fine.minus[k]];
    const size = Math.max(Math.abs(out), Math.abs(plus), Math.abs(minus), inputSize);
    const noise = Math.max(ROUNDOFF * size, jitter[k] ?? 0);
    const steepest = Math.max(Math.abs((plus - out) / fine.up), Math.abs((out - minus) / fine.down));
    const weight = Math.abs(upstream[k] ?? 0);
    rounding += weight * (noise / (moved[k] === 1 ? step : reach) + (2 * ROUNDOFF * scale * steepest) / step);
  }
  const truncation = Math.abs(atFine - atCoarse) / 15;
  return {
    slope: (16 * atFine - atCoarse) / 15,
    error: SAFETY * (truncation + rounding),
    relativeStep: step / scale,
    step,
  };
}

function contracted({ plus, minus, up, down }: Difference, upstream: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < upstream.length; k++)
    sum += (upstream[k] ?? 0) * (((plus[k] ?? 0) - (minus[k] ?? 0)) / (up + down));
  return sum;
}
