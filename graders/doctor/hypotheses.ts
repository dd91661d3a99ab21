import { constantFactor, factorAlongAxis, localFactor, SOME_FACTOR } from "./factors.ts";
import { allZeros, notFinite, singlePrecision, singlePrecisionForward, truncated } from "./numbers.ts";
import {
  keptAxis,
  missingEntries,
  notSummed,
  otherArgument,
  shifted,
  transposedAxes,
  wrongAxis,
} from "./places.ts";
import { constantAlongAxis, proportional, proportionalAlongAxis } from "./residuals.ts";
import { type Fit, fitOf, neutralIfRight, type Sight } from "./sight.ts";
import {
  contributionsAveraged,
  diagonalOnly,
  overwritten,
  tensorItself,
  upstreamIgnored,
  upstreamTwice,
} from "./upstreams.ts";

/** What may be wrong with a gradient: a statement about its numbers, and a question about the code. */
export interface Hypothesis {
  readonly id: string;
  /** What of a case fits, or undefined: then it is not this. */
  readonly explain: (sight: Sight) => Fit | undefined;
  /** Given the labels that fit every case: a sentence of what is true of the numbers, and where to look. */
  readonly say: (name: string, labels: readonly string[]) => string;
}

/**
 * In this order, the first that explains every entry of every case is the diagnosis: from what hides all else, by what
 * has no free number, to what fits one number an axis to what came.
 */
export const HYPOTHESES: readonly Hypothesis[] = [
  {
    id: "float32",
    explain: singlePrecisionForward,
    say: (name) =>
      `Your forward computes in single precision, too coarse to check ${name} by: is float32 used on the way?`,
  },
  {
    id: "forward-disagrees",
    explain: (sight) =>
      sight.reference === undefined ? neutralIfRight(sight) : fitOf(sight, [["reference", sight.reference]]),
    say: (name) =>
      `${name} is the gradient of the right forward, but your forward is another function: mend the forward first.`,
  },
  {
    id: "not-finite",
    explain: notFinite,
    say: (name) =>
      `${name} is not finite: is there a division by 0, or an exponential or a logarithm beyond its range?`,
  },
  {
    id: "float32",
    explain: singlePrecision,
    say: (name) =>
      `${name} is right to about seven digits only, those of single precision: is float32 used on the way?`,
  },
  {
    id: "kept-axis",
    explain: keptAxis,
    say: (name) =>
      `The values of ${name} are right, only its shape is not: is an axis of length 1 left over?`,
  },
  {
    id: "not-summed",
    explain: notSummed,
    say: (name, [label = ""]) =>
      `${name} has an axis too many; summed over ${label}, it would be right: is the sum missing?`,
  },
  {
    id: "transposed",
    explain: transposedAxes,
    say: (name) =>
      `${name} has the right values with its axes in another order: is a transpose missing, or one too many?`,
  },
  {
    id: "wrong-axis",
    explain: wrongAxis,
    say: (name, [label = ""]) => `${name} is the sum of ${label}: is that what to sum over?`,
  },
  {
    id: "zero",
    explain: allZeros,
    say: (name) => `${name} is zero throughout, and should not be: is it ever filled in?`,
  },
  {
    id: "upstream-ignored",
    explain: upstreamIgnored,
    say: (name) => `${name} is the gradient for an upstream gradient of ones: is the upstream gradient used?`,
  },
  {
    id: "factor",
    explain: constantFactor,
    say: (name, labels) => {
      const named = labels.filter((label) => label !== SOME_FACTOR);
      const [only] = named;
      if (only === undefined || named.length > 1) return `${name} is a constant times the right gradient.`;
      return `${name} is ${only} times the right gradient: ${FACTOR_QUESTIONS[only] ?? questionOf(only)}`;
    },
  },
  {
    id: "swapped",
    explain: (sight) => onlyLabels(otherArgument(sight), (label) => label.startsWith("swapped")),
    say: (name, [label = ""]) => `${name} is ${label}: are they returned in the order that is asked for?`,
  },
  {
    id: "other-argument",
    explain: otherArgument,
    say: (name, [label = ""]) => `${name} is ${label}, the gradient of another argument.`,
  },
  {
    id: "shifted",
    explain: shifted,
    say: (name, [label = ""]) =>
      `${name} has the right values, ${label}: is an index off, or an axis turned round?`,
  },
  {
    id: "upstream-twice",
    explain: upstreamTwice,
    say: (name) =>
      `${name} is the gradient for the square of the upstream gradient: is it multiplied in twice?`,
  },
  {
    id: "local-derivative-missing",
    explain: tensorItself,
    say: (name, [label = ""]) => `${name} is ${label} itself: is the local derivative missing?`,
  },
  {
    id: "diagonal-only",
    explain: diagonalOnly,
    say: (name) =>
      `${name} has only the diagonal of the Jacobian: each output depends on the other inputs of its group too; are those terms missing?`,
  },
  {
    id: "overwritten",
    explain: overwritten,
    say: (name, [label = ""]) =>
      `Of the contributions to an entry of ${name}, only ${label} is present: is it overwritten where it should add up?`,
  },
  {
    id: "averaged",
    explain: contributionsAveraged,
    say: (name) => `${name} is the mean of the contributions to each entry; it should be their sum.`,
  },
  {
    id: "mask-inverted",
    explain: (sight) => onlyLabels(missingEntries(sight), (label) => label === "inverted"),
    say: (name) =>
      `${name} is zero where it should not be, and not zero where it should: is a mask inverted?`,
  },
  {
    id: "entries-missing",
    explain: (sight) => onlyLabels(missingEntries(sight), (label) => label === "missing"),
    say: (name) =>
      `${name} is right where it is not zero: are the other entries masked out, or never visited?`,
  },
  {
    id: "truncated",
    explain: truncated,
    say: (name) => `${name} holds whole numbers: is an array of integers used where floats are needed?`,
  },
  {
    id: "residual-proportional",
    explain: proportional,
    say: (name, [label = ""]) =>
      `${name} and the right gradient differ by a constant times ${label}: is a term with ${label} missing, or one too many?`,
  },
  {
    id: "local-factor",
    explain: localFactor,
    say: (name, [label = ""]) =>
      `${name} is ${label} times the right gradient, entry by entry: is a local factor missing, or one too many?`,
  },
  {
    id: "mean-path-dropped",
    explain: constantAlongAxis,
    say: (name, [label = ""]) =>
      `${name} differs from the right gradient by the same amount ${label}: is the path through a mean, or a sum, missing?`,
  },
  {
    id: "residual-rowwise",
    explain: proportionalAlongAxis,
    say: (name, [label = ""]) =>
      `${name} differs from the right gradient by a multiple of ${label}: is the path through a variance, or a norm, right?`,
  },
  {
    id: "axis-factor",
    explain: factorAlongAxis,
    say: (name, [label = ""]) => `${name} is the right gradient times a factor that differs ${label} only.`,
  },
];

function onlyLabels(fit: Fit | undefined, wanted: (label: string) => boolean): Fit | undefined {
  if (fit === undefined || fit.labels.size === 0) return fit;
  const labels = new Map([...fit.labels].filter(([label]) => wanted(label)));
  return labels.size === 0 ? undefined : { ...fit, labels };
}

const FACTOR_QUESTIONS: Readonly<Record<string, string>> = {
  "−1": "is a sign lost, or one too many?",
  "2": "is a contribution counted twice?",
  "½": "is a factor of 2 missing?",
  "−2": "look at its sign and at its factors.",
  "−½": "look at its sign and at its factors.",
};

function questionOf(factor: string): string {
  return factor.startsWith("1/") || factor.startsWith("−1/")
    ? "is it a mean where it should be a sum, or divided once too often?"
    : `is a division by ${factor} missing?`;
}
