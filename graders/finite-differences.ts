import { largest, ROUNDOFF } from "./numbers.ts";
import type { Problem } from "./outcome.ts";
import {
  bestEstimate,
  type Entry,
  kinkedOutputs,
  mayBeKinked,
  rungStep,
  SAFETY,
  slopesOf,
} from "./slope-estimate.ts";

/** An input whose gradient is wanted. */
export interface Variable {
  readonly name: string;
  readonly data: Float64Array;
}

/** The inputs with some entries of one of them set to a value. */
export interface Point {
  readonly name: string;
  /** Flat. */
  readonly indices: readonly number[];
  readonly value: number;
}

/** The forward's outputs, flat, at each point; or why there are none. */
export type Evaluate = (
  points: readonly Point[],
) => Promise<{ readonly outputs: readonly Float64Array[] } | { readonly problem: Problem }>;

export interface NumericGradient {
  readonly value: Float64Array;
  /** How far the right gradient may be from `value`, an entry. */
  readonly tolerance: Float64Array;
  /** 1 where the tolerance is small enough to judge by. */
  readonly resolved: Uint8Array;
  /** At a kink, half the width of the interval of slopes around `value`, all of which are right; 0 elsewhere. */
  readonly kink: Float64Array;
  readonly ties: readonly Tie[];
  /** ∂out/∂x, for each entry of the input the slopes of all outputs; none where there was no estimate. */
  readonly jacobian: () => readonly (Float64Array | undefined)[];
}

/**
 * Entries with kinks at the same outputs, such as equal maxima of a window. Each may take any part of the upstream,
 * but moved together they have one slope, which is the sum of their gradients.
 */
export interface Tie {
  /** Flat. */
  readonly indices: readonly number[];
  readonly sum: number;
  readonly tolerance: number;
}

/**
 * Steps, as fractions of an entry's scale s: rung j is 2⁻⁵·4⁻ʲ. Two neighbouring rungs make an estimate. Rungs 3
 * and 4 (2⁻¹¹, 2⁻¹³) balance truncation and rounding for smooth functions of ordinary scale; the others are tried,
 * a group at a time, where the estimate's own error bound says that those did not.
 */
const RUNG_GROUPS: readonly (readonly number[])[] = [
  [3, 4],
  [5, 6],
  [0, 1, 2, 7, 8, 9, 10, 11, 12, 13],
];
/** Other steps are tried above this tolerance, relative to the array's largest entry. */
const GOOD = 1e-7;
/** An entry counts as unresolved above this one. */
const RESOLVED = 1e-3;
/** An array whose largest entry is below this times the largest upstream is flat to the eye: a saturated forward. */
const FLAT = 1e-4;

/** s for each entry: its magnitude, but no less than the array's rms; 1 if all are zero. */
export function scalesOf(data: Float64Array): Float64Array {
  const size = largest(data);
  if (size === 0) return data.map(() => 1);
  let sum = 0;
  for (const value of data) sum += (value / size) ** 2;
  const rms = size * Math.sqrt(sum / data.length);
  return data.map((value) => Math.max(Math.abs(value), rms));
}

/**
 * The gradients of L = Σ G·out with respect to every entry of the variables, by central differences, with a bound on
 * their own error. `base` is out at the inputs themselves, `upstream` is G.
 *
 * An entry's slope n and its error come from `bestEstimate`. The tolerance, with nmax the largest |n| of the array, is
 *
 *     tol = error                             truncation and rounding of the differences
 *         + 4U·(s/h)·nmax                     rounding of the step
 *         + 16U·max|G|/h   if nmax < 1e-4·max|G|     staircases of a saturated forward
 *         + 64U·(nmax + |n| + max|G|)         rounding of the gradient that is judged
 *
 * A point where an output is not finite cannot be used, and another rung is.
 */
export async function numericGradients(
  evaluate: Evaluate,
  variables: readonly Variable[],
  base: Float64Array,
  upstream: Float64Array,
): Promise<{ readonly gradients: ReadonlyMap<string, NumericGradient> } | { readonly problem: Problem }> {
  const arrays = variables.map((variable) => entriesOf(variable));
  const drafts = new Map<string, Omit<NumericGradient, "ties">>();
  let open: readonly Entry[] = arrays.flat();
  for (const rungs of RUNG_GROUPS) {
    const problem = await measure(evaluate, open, rungs);
    if (problem !== undefined) return { problem };
    const poor: Entry[] = [];
    arrays.forEach((entries, position) => {
      const { gradient, coarse } = assemble(entries, base, upstream);
      drafts.set(variables[position]?.name ?? "", gradient);
      poor.push(...coarse);
    });
    open = poor;
    if (open.length === 0) break;
  }
  const tied = arrays.flatMap((entries) => tiedEntries(entries, base, upstream));
  const problem = await measure(evaluate, tied, RUNG_GROUPS.flat());
  if (problem !== undefined) return { problem };
  const gradients = new Map<string, NumericGradient>();
  for (const [name, gradient] of drafts) {
    const ties = tied.flatMap((entry) =>
      entry.name === name ? tieFrom(entry, gradient, base, upstream) : [],
    );
    gradients.set(name, { ...gradient, ties });
  }
  return { gradients };
}

/** Evaluates the outputs around each entry at these rungs, and notes them there. */
async function measure(
  evaluate: Evaluate,
  entries: readonly Entry[],
  rungs: readonly number[],
): Promise<Problem | undefined> {
  if (entries.length === 0) return undefined;
  const points = entries.flatMap((entry) => rungs.flatMap((rung) => pointsAt(entry, rung)));
  const evaluated = await evaluate(points);
  if ("problem" in evaluated) return evaluated.problem;
  entries.forEach((entry, index) => {
    rungs.forEach((rung, place) => {
      const at = 2 * (index * rungs.length + place);
      record(entry, rung, points[at], evaluated.outputs[at], points[at + 1], evaluated.outputs[at + 1]);
    });
  });
  return undefined;
}

/** For each group of entries of an array that have kinks at common outputs, directly or through others: all of it. */
function tiedEntries(entries: readonly Entry[], base: Float64Array, upstream: Float64Array): Entry[] {
  const groups: { members: Entry[]; outputs: Set<number> }[] = [];
  for (const entry of entries) {
    const kinked = kinkedOutputs(entry, base, upstream);
    if (kinked.length === 0) continue;
    const joined = { members: [entry], outputs: new Set(kinked) };
    for (const group of groups.filter(({ outputs }) => kinked.some((k) => outputs.has(k)))) {
      groups.splice(groups.indexOf(group), 1);
      joined.members.unshift(...group.members);
      for (const k of group.outputs) joined.outputs.add(k);
    }
    groups.push(joined);
  }
  return groups.flatMap(({ members }) => {
    const [first] = members;
    // Only equal entries are tied by being moved alike.
    if (first === undefined || members.length < 2 || members.some(({ x }) => x !== first.x)) return [];
    const scale = Math.max(...members.map((member) => member.scale));
    const indices = members.flatMap((member) => member.indices).sort((a, b) => a - b);
    return [{ ...first, indices, scale, differences: new Map() }];
  });
}

/** What the entries of a tie get together; nothing where that has a kink too, or cannot be resolved. */
function tieFrom(
  entry: Entry,
  { value }: Omit<NumericGradient, "ties">,
  base: Float64Array,
  upstream: Float64Array,
): Tie[] {
  const estimate = bestEstimate(entry, base, upstream);
  if (estimate === undefined || estimate.kink > 0) return [];
  const size = Math.max(largest(value), largest(upstream));
  const tolerance = estimate.error + 64 * entry.indices.length * ROUNDOFF * size;
  if (tolerance > RESOLVED * size) return [];
  return [{ indices: entry.indices, sum: estimate.slope, tolerance }];
}

function entriesOf(variable: Variable): Entry[] {
  const scales = scalesOf(variable.data);
  const inputSize = largest(variable.data);
  return Array.from(variable.data, (x, index) => ({
    name: variable.name,
    indices: [index],
    x,
    scale: scales[index] ?? 1,
    inputSize,
    differences: new Map(),
  }));
}

function pointsAt({ name, indices, x, scale }: Entry, rung: number): [Point, Point] {
  const h = rungStep(rung) * scale;
  return [
    { name, indices, value: x + h },
    { name, indices, value: x - h },
  ];
}

function record(
  entry: Entry,
  rung: number,
  above: Point | undefined,
  plus: Float64Array | undefined,
  below: Point | undefined,
  minus: Float64Array | undefined,
): void {
  if (above === undefined || plus === undefined || below === undefined || minus === undefined) return;
  if (!plus.every(Number.isFinite) || !minus.every(Number.isFinite)) return;
  entry.differences.set(rung, { plus, minus, up: above.value - entry.x, down: entry.x - below.value });
}

/** The array's gradient from the best rungs so far, and the entries for which other steps are worth trying. */
function assemble(
  entries: readonly Entry[],
  base: Float64Array,
  upstream: Float64Array,
): { gradient: Omit<NumericGradient, "ties">; coarse: Entry[] } {
  const best = entries.map((entry) => bestEstimate(entry, base, upstream));
  const largestUpstream = largest(upstream);
  const largestSlope = best.reduce((max, estimate) => Math.max(max, Math.abs(estimate?.slope ?? 0)), 0);
  const flat = largestSlope < FLAT * largestUpstream;
  const gradient = {
    value: new Float64Array(entries.length).fill(NaN),
    tolerance: new Float64Array(entries.length).fill(Infinity),
    resolved: new Uint8Array(entries.length),
    kink: new Float64Array(entries.length),
    jacobian: () => best.map((estimate) => estimate && slopesOf(estimate)),
  };
  const coarse: Entry[] = [];
  entries.forEach((entry, index) => {
    const estimate = best[index];
    if (estimate === undefined) {
      coarse.push(entry);
      return;
    }
    const { slope, kink, error, relativeStep, step } = estimate;
    const judged = 64 * ROUNDOFF * (largestSlope + Math.abs(slope) + largestUpstream);
    const staircase = flat ? (SAFETY * ROUNDOFF * largestUpstream) / step : 0;
    const tolerance = error + ((4 * ROUNDOFF) / relativeStep) * largestSlope + staircase + judged;
    gradient.value[index] = slope;
    gradient.tolerance[index] = tolerance;
    gradient.kink[index] = kink;
    // Where the right answer is zero throughout, the upstream gives the scale to judge by.
    const resolvable = RESOLVED * Math.max(largestSlope, FLAT * largestUpstream);
    gradient.resolved[index] = tolerance <= resolvable ? 1 : 0;
    if (!(tolerance <= GOOD * largestSlope + judged) || mayBeKinked(entry, base, upstream))
      coarse.push(entry);
  });
  return { gradient, coarse };
}
