import { entriesIn } from "../numbers.ts";
import { contracted, type Fit, fitOf, indexAlong, type Sight } from "./sight.ts";

/** The gradient for an upstream of ones. */
export function upstreamIgnored(sight: Sight): Fit | undefined {
  return fitOf(sight, [["ones", contracted(sight, () => 1)]]);
}

/** The gradient for the square of the upstream. */
export function upstreamTwice(sight: Sight): Fit | undefined {
  return fitOf(sight, [["squared", contracted(sight, (k) => sight.upstream[k]! ** 2)]]);
}

/** Each entry's own output only, where input and outputs have the same shape. */
export function diagonalOnly(sight: Sight): Fit | undefined {
  const { outputs, shape, upstream } = sight;
  const alike = outputs.filter((output) => output.shape.join() === shape.join());
  if (alike.length === 0) return undefined;
  const own = (k: number, entry: number): boolean => alike.some(({ offset }) => k === offset + entry);
  return fitOf(sight, [["diagonal", contracted(sight, (k, _, entry) => (own(k, entry) ? upstream[k]! : 0))]]);
}

/** An array as it is, of the gradient's size, where the gradient should be: no local derivative was applied. */
export function tensorItself(sight: Sight): Fit | undefined {
  return fitOf(
    sight,
    sight.tensors
      .filter(({ array }) => array.data.length === sight.numeric.length)
      .map(({ name, array }) => [name, array.data] as const),
  );
}

/** Only some of the contributions to an entry that should be added up. */
export function overwritten(sight: Sight): Fit | undefined {
  const { jacobian, upstream, outputs } = sight;
  const contributions = jacobian.map((slopes) => {
    if (slopes === undefined) return [];
    const size = Math.max(...slopes.map(Math.abs));
    return Array.from(slopes.keys()).flatMap((k) =>
      Math.abs(slopes[k]!) > 1e-9 * size ? [slopes[k]! * upstream[k]!] : [],
    );
  });
  const from = (pick: (terms: readonly number[]) => number): Float64Array =>
    Float64Array.from(contributions, (terms) => (terms.length === 0 ? 0 : pick(terms)));
  const predictions: [string, Float64Array][] = [
    ["the last", from((terms) => terms.at(-1)!)],
    ["the first", from((terms) => terms[0]!)],
  ];
  for (const { name, shape, dims, offset } of outputs) {
    const end = offset + entriesIn(shape);
    if (outputs.length > 1)
      predictions.push([
        `those of ${name}`,
        contracted(sight, (k) => (k >= offset && k < end ? upstream[k]! : 0)),
      ]);
    shape.forEach((size, axis) => {
      if (size < 2) return;
      const only = (index: number): Float64Array =>
        contracted(sight, (k) =>
          k >= offset && k < end && indexAlong(shape, axis, k - offset) === index ? upstream[k]! : 0,
        );
      predictions.push([`the last along ${dims[axis]}`, only(size - 1)]);
      predictions.push([`the first along ${dims[axis]}`, only(0)]);
    });
  }
  return fitOf(sight, predictions);
}

/** The mean of the contributions to an entry, where their sum should be. */
export function contributionsAveraged(sight: Sight): Fit | undefined {
  const { jacobian, numeric } = sight;
  const counts = jacobian.map((slopes) => slopes?.filter((slope) => Math.abs(slope) > 1e-9).length ?? 0);
  if (new Set(counts).size < 2) return undefined;
  return fitOf(sight, [["averaged", numeric.map((value, at) => value / Math.max(counts[at]!, 1))]]);
}
