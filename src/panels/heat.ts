/** The diverging scale: t = sign(v) √(|v| / end), read from 21 stops, mixed in OKLab between them. */

export function position(value: number, end: number): number {
  if (value === Infinity) return 1;
  if (value === -Infinity) return -1;
  return Math.sign(value) * Math.sqrt(Math.min(1, Math.abs(value) / end));
}

const stop = (n: number) => `var(--heat-${n})`;

/** A CSS colour for t in [−1, 1]; stops are --heat-0 (t = −1) to --heat-20 (t = 1). */
export function heatColor(t: number): string {
  const at = (t + 1) * 10;
  const low = Math.floor(at + 1e-9);
  const share = Math.round((at - low) * 100);
  return share <= 0 ? stop(low) : `color-mix(in oklab, ${stop(low)}, ${stop(low + 1)} ${share}%)`;
}

/** Which text colour is readable there: the two themes change over at different places. */
export function inkClass(t: number): "low" | "mid" | "high" {
  const size = Math.abs(t);
  if (size <= 0.5) return "low";
  return size <= 0.6 ? "mid" : "high";
}
