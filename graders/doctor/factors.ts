import { errorText } from "../numbers.ts";
import type { Sizes } from "../contract.ts";
import {
  CLOSE,
  entriesAsPredicted,
  type Fit,
  fitOf,
  hasRightShape,
  indexAlong,
  neutralIfRight,
  type Sight,
  usableEntries,
} from "./sight.ts";

/** What a factor may be called, in terms of the sizes. */
function expressions(sizes: Sizes): (readonly [string, number])[] {
  const named: (readonly [string, number])[] = [
    ["−1", -1],
    ["2", 2],
    ["½", 0.5],
    ["−2", -2],
    ["−½", -0.5],
  ];
  const dims = Object.entries(sizes);
  for (const [dim, size] of dims) {
    named.push(
      [dim, size],
      [`1/${dim}`, 1 / size],
      [`√${dim}`, Math.sqrt(size)],
      [`1/√${dim}`, 1 / Math.sqrt(size)],
    );
    named.push([`${dim}/2`, size / 2], [`2/${dim}`, 2 / size], [`−1/${dim}`, -1 / size], [`−${dim}`, -size]);
    named.push([`${dim} − 1`, size - 1], [`1/(${dim} − 1)`, 1 / (size - 1)]);
    named.push([`${dim}/(${dim} − 1)`, size / (size - 1)], [`(${dim} − 1)/${dim}`, (size - 1) / size]);
  }
  dims.forEach(([a, left], i) => {
    for (const [b, right] of dims.slice(i + 1)) {
      named.push([`${a}·${b}`, left * right], [`1/(${a}·${b})`, 1 / (left * right)]);
      named.push([`${a}/${b}`, left / right], [`${b}/${a}`, right / left]);
      dims.slice(i + 1).forEach(([c, third]) => {
        if (c > b)
          named.push(
            [`1/(${a}·${b}·${c})`, 1 / (left * right * third)],
            [`${a}·${b}·${c}`, left * right * third],
          );
      });
    }
  });
  return named;
}

/** The label of a factor that has no name in all cases. */
export const SOME_FACTOR = "some factor";

/** One constant times the right gradient. */
export function constantFactor(sight: Sight): Fit | undefined {
  if (!hasRightShape(sight)) return undefined;
  const { got, numeric } = sight;
  const at = usableEntries(sight).filter((entry) => Math.abs(numeric[entry]!) > 4 * sight.tolerance[entry]!);
  if (at.length === 0) return neutralIfRight(sight);
  const largest = at.reduce(
    (best, entry) => (Math.abs(numeric[entry]!) > Math.abs(numeric[best]!) ? entry : best),
    at[0] ?? 0,
  );
  const factor = got.data[largest]! / numeric[largest]!;
  if (!Number.isFinite(factor) || factor === 0) return undefined;
  const informative = entriesAsPredicted(
    sight,
    numeric.map((value) => value * factor),
  );
  if (informative === undefined) return undefined;
  const seen = errorText(Math.abs(factor));
  const text = `${factor < 0 ? "−" : ""}${seen}`;
  const labels = new Map([[SOME_FACTOR, text]]);
  for (const [name, value] of expressions(sight.sizes))
    if (Math.abs(value - factor) <= 10 * CLOSE * Math.abs(factor)) labels.set(name, text);
  return informative === 0 ? { informative: 0, labels: new Map() } : { informative, labels };
}

/** A factor that differs along one axis only. */
export function factorAlongAxis(sight: Sight): Fit | undefined {
  if (!hasRightShape(sight)) return undefined;
  const { got, numeric, shape, dims } = sight;
  const predictions = shape.flatMap((size, axis): [string, Float64Array, string][] => {
    if (shape.length < 2 || size < 2) return [];
    const best = new Array<number>(size).fill(-1);
    for (const at of usableEntries(sight)) {
      const index = indexAlong(shape, axis, at);
      if (best[index] === -1 || Math.abs(numeric[at]!) > Math.abs(numeric[best[index]!]!)) best[index] = at;
    }
    const factors = best.map((at) => (at < 0 ? 1 : got.data[at]! / numeric[at]!));
    const perFactor = numeric.length / size;
    // Each factor is taken from one entry, and must explain others.
    if (perFactor < 3 || !factors.every(Number.isFinite)) return [];
    return [
      [
        `along ${dims[axis]}`,
        numeric.map((value, at) => value * factors[indexAlong(shape, axis, at)]!),
        factors.slice(0, 4).map(errorText).join(", "),
      ],
    ];
  });
  return fitOf(sight, predictions);
}

const FUNCTIONS: readonly (readonly [(name: string) => string, (t: number) => number])[] = [
  [(name) => name, (t) => t],
  [(name) => `1/${name}`, (t) => 1 / t],
  [(name) => `(1 − ${name})`, (t) => 1 - t],
  [(name) => `1/(1 − ${name})`, (t) => 1 / (1 - t)],
  [(name) => `${name}²`, (t) => t * t],
  [(name) => `1/${name}²`, (t) => 1 / (t * t)],
];

/** An elementwise factor that is a known array of the gradient's shape, or of its last axes. */
export function localFactor(sight: Sight): Fit | undefined {
  const { tensors, numeric, shape, tolerance } = sight;
  return fitOf(
    sight,
    tensors.flatMap(({ name, array: { data, shape: own } }) => {
      const start = shape.length - own.length;
      if (own.length === 0 || start < 0 || own.some((size, i) => size !== shape[start + i])) return [];
      return FUNCTIONS.map(([label, f]) => {
        const factors = numeric.map((_, at) => f(data[at % data.length]!));
        return [
          label(name),
          numeric.map((value, at) => value * factors[at]!),
          "",
          tolerance.map((allowed, at) => allowed * Math.max(1, Math.abs(factors[at]!))),
        ] as const;
      });
    }),
  );
}
