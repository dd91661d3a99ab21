/** How numbers of arrays are printed: one number of decimals in a group, U+2212 for minus. */

export type ShowNumber = (value: number) => string;

const minus = (text: string) => text.replaceAll("-", "−");

/** Prints every value of a group alike; `digits` is how many stand for the group's largest value. */
export function numberFormat(largest: number, digits: number): ShowNumber {
  const plain = largest === 0 || (largest >= 1e-3 && largest < 1e6);
  const decimals = largest === 0 ? 1 : Math.min(8, Math.max(0, digits - 1 - Math.floor(Math.log10(largest))));
  return (value) => {
    if (Number.isNaN(value)) return "NaN";
    if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
    return minus(plain ? value.toFixed(decimals) : value.toExponential(Math.max(1, digits - 3)));
  };
}

/** A difference, which may be far smaller than the values it comes from: never printed as 0 when it is not. */
export function showDifference(show: ShowNumber, value: number): string {
  const text = show(value);
  return value !== 0 && /^−?0(\.0*)?$/.test(text) ? minus(value.toExponential(1)) : text;
}

export function showRatio(yours: number, right: number): string {
  if (!Number.isFinite(yours) || !Number.isFinite(right) || right === 0) return "none";
  const ratio = yours / right;
  const far = Math.abs(ratio) >= 1e5 || (ratio !== 0 && Math.abs(ratio) < 1e-3);
  return minus(far ? ratio.toExponential(2) : ratio.toFixed(3));
}

/** Numbers in a text, such as the figure at the end of a check's row, with their minus signs as they should be set. */
export function showFigure(figure: string): string {
  return figure.replace(/-(?=\d)/g, "−");
}

/** The next of 1, 2, 5 × 10ⁿ that holds `largest`. */
export function scaleEnd(largest: number): number {
  if (largest === 0 || !Number.isFinite(largest)) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = [1, 2, 5, 10].find((m) => m * power >= largest * (1 - 1e-12)) ?? 10;
  // Multiplying by a negative power of ten rounds; through text, 5e-3 is 0.005.
  return Number((step * power).toPrecision(1));
}

/** "12 days ago", by the person's own calendar. */
export function ago(then: number, now: number): string {
  const day = (t: number) => Math.floor(new Date(t).setHours(0, 0, 0, 0) / 86_400_000 + 0.5);
  const days = day(now) - day(then);
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  if (days < 60) return `${days} days ago`;
  return `${Math.floor(days / 30)} months ago`;
}

export function clockTime(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });
}
