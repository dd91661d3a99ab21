/** A value as JSON text: typed arrays become lists; NaN and the infinities, which JSON has no numbers for, strings. */
export function toJson(value: unknown): string {
  return JSON.stringify(
    value,
    (_key, part: unknown) => {
      if (typeof part === "number" && !Number.isFinite(part)) return String(part);
      if (part instanceof Float64Array || part instanceof Uint8Array) return Array.from(part);
      return part;
    },
    2,
  );
}
