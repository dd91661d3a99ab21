import { countText, entryText, numberText } from "../numbers.ts";
import {
  CLOSE,
  type Fit,
  hasRightShape,
  neutralIfRight,
  type Sight,
  sizeOfLargest,
  usableEntries,
} from "./sight.ts";

/** NaN or infinity, where the forward is finite. */
export function notFinite(sight: Sight): Fit | undefined {
  const { data, shape } = sight.got;
  const bad = Array.from(data.keys()).filter((at) => !Number.isFinite(data[at]));
  if (bad.length === 0) return neutralIfRight(sight);
  const [first] = bad;
  const where = `${entryText(sight.name, first!, shape)} is ${numberText(data[first!]!)}`;
  const zeros = sight.tensors.find(
    ({ array }) =>
      array.data.length === data.length &&
      bad.every((at) => array.data[at] === 0) &&
      array.data.filter((value) => value === 0).length === bad.length,
  );
  const cause = zeros === undefined ? "" : `, exactly where ${zeros.name} is 0`;
  return {
    informative: Infinity,
    labels: new Map([["not finite", `${where}; so are ${bad.length} of ${data.length} entries${cause}`]]),
  };
}

/** The forward's own digits end at the seventh: finite differences cannot follow it. */
export function singlePrecisionForward(sight: Sight): Fit | undefined {
  if (sight.forward !== "single precision") return neutralIfRight(sight);
  return {
    informative: sight.numeric.length,
    labels: new Map([["forward", "the forward's outputs are right to about seven digits only"]]),
  };
}

/** Right to the seven digits of single precision, and no further. */
export function singlePrecision(sight: Sight): Fit | undefined {
  if (sight.isRight) return neutralIfRight(sight);
  if (!hasRightShape(sight)) return undefined;
  const { got, numeric, usable } = sight;
  const scale = sizeOfLargest(numeric, usable);
  const at = usableEntries(sight);
  const error = Math.max(...at.map((entry) => Math.abs(got.data[entry]! - numeric[entry]!))) / scale;
  if (!(error > 1e-10 && error < 1e-5)) return undefined;
  const rounded = at.every((entry) => Math.fround(got.data[entry]!) === got.data[entry]);
  // Without the dtype, or the digits of one, an error of this size has other causes too.
  if (got.dtype !== "float32" && !rounded && error > CLOSE) return undefined;
  if (at.filter((entry) => got.data[entry] !== 0).length < 3 && got.dtype !== "float32") return undefined;
  return {
    informative: at.length,
    labels: new Map([
      ["single precision", `the largest error is ${error.toExponential(0)} of the largest entry`],
    ]),
  };
}

export function allZeros(sight: Sight): Fit | undefined {
  const { got, numeric, usable } = sight;
  if (!hasRightShape(sight) || sizeOfLargest(got.data) > 0) return undefined;
  const informative = usableEntries(sight).filter((at) => Math.abs(numeric[at]!) > 0).length;
  if (sizeOfLargest(numeric, usable) === 0) return { informative: 0, labels: new Map() };
  return {
    informative,
    labels: new Map([["zero", `all ${countText(got.data.length, "entry", "entries")} are 0`]]),
  };
}

const ROUNDINGS: readonly (readonly [string, (value: number) => number])[] = [
  ["cut off", Math.trunc],
  ["rounded down", Math.floor],
  ["rounded", Math.round],
];

/** The right gradient, made whole numbers. */
export function truncated(sight: Sight): Fit | undefined {
  if (sight.isRight) return neutralIfRight(sight);
  if (!hasRightShape(sight)) return undefined;
  const { got, numeric, usable } = sight;
  const at = usableEntries(sight);
  if (!at.every((entry) => Number.isInteger(got.data[entry]))) return undefined;
  const labels = new Map<string, string>();
  for (const [label, round] of ROUNDINGS)
    if (at.every((entry) => got.data[entry] === round(numeric[entry]!) || nearHalf(numeric[entry]!)))
      labels.set(label, `all entries are whole numbers, ${got.dtype}`);
  // Computed in whole numbers all along, which no rounding of the end result gives.
  if (got.dtype.includes("int") && sizeOfLargest(numeric, usable) > 0)
    labels.set("whole", `the array's dtype is ${got.dtype}`);
  return labels.size > 0 ? { informative: at.length, labels } : undefined;
}

const nearHalf = (value: number): boolean =>
  Math.min(Math.abs(value % 1), 1 - Math.abs(value % 1), Math.abs(Math.abs(value % 1) - 0.5)) < 1e-9;
