/** NumPy's chapter "Padding arrays". */
import { makeArray } from "../core/array-class.ts";
import { uninitialized } from "../core/allocate.ts";
import { asArray, asDType } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { broadcast_to } from "./broadcasting.ts";
import { copyOf, fill } from "../core/copying.ts";
import { isFloat, isInteger } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import { gatherAlong } from "./gathering.ts";
import { read } from "../core/indexing.ts";
import { concatenate } from "./joining.ts";
import { keywords } from "../core/keywords.ts";
import { ravel, squeeze } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { binary, unary } from "../core/operations.ts";
import { median } from "./quantiles.ts";
import { linspace } from "./ranges.ts";
import * as reductions from "./reductions.ts";
import { applyBinary, applyUnary } from "../core/ufunc.ts";

/** One value for all sides, [before, after] for all axes, or such a pair for each axis. */
export type Sides = ArrayLike;

/** What the border is filled with. */
export type PadMode =
  | "constant"
  | "edge"
  | "empty"
  | "linear_ramp"
  | "maximum"
  | "mean"
  | "median"
  | "minimum"
  | "reflect"
  | "symmetric"
  | "wrap";

export interface PadOptions {
  mode?: PadMode | undefined;
  /** The border's values in mode "constant", 0 by default. */
  constant_values?: Sides | undefined;
  /** The outermost values in mode "linear_ramp", 0 by default. */
  end_values?: Sides | undefined;
  /** How many elements at each end the statistic is taken of, all by default. */
  stat_length?: Sides | null | undefined;
  /** In modes "reflect" and "symmetric": "odd" mirrors at the value of the edge too. */
  reflect_type?: "even" | "odd" | undefined;
}

/** The widths of the border along one axis. */
type Pair = readonly [before: number, after: number];

/** The parts to put before and after `a` along an axis. */
type Border = (a: NDArray, axis: number, widths: Pair) => [before: NDArray, after: NDArray];

interface ModeRow {
  takes: readonly (keyof PadOptions)[];
  border: (options: PadOptions, ndim: number) => Border;
}

/**
 * The array with a border: `pad_width` elements on every side, or [before, after], or such a pair for each axis. Throws
 * ValueError for negative widths, for an empty axis that has nothing to continue, and for options of another mode.
 *
 * NumPy: `np.pad(x, ((0, 0), (1, 1)), mode="constant", constant_values=0)`
 */
export function pad(x: ArrayLike, pad_width: Sides, mode?: PadMode | PadOptions, more?: PadOptions): NDArray {
  const names = ["mode", "constant_values", "end_values", "stat_length", "reflect_type"] as const;
  const options = keywords<PadOptions>("pad", names, [mode, more]);
  const a = asArray(x, "np.pad");
  const name = options.mode ?? "constant";
  const row = Object.hasOwn(MODES, name) ? MODES[name] : undefined;
  if (row === undefined) throw new ValueError(`mode '${name}' is not supported`);
  const others = Object.entries(options)
    .filter(([key, value]) => value !== undefined && key !== "mode" && !row.takes.some((own) => own === key))
    .map(([key]) => key);
  if (others.length > 0) {
    const listed = others.map((key) => `'${key}'`).join(", ");
    throw new ValueError(`unsupported keyword arguments for mode '${name}': {${listed}}`);
  }
  const given = asArray(pad_width, "np.pad");
  if (!isInteger(given.dtype)) throw new TypeError("`pad_width` must be of integral type.");
  const widths = sizesOf(given, a.ndim);
  const plain = constantValue(name, options);
  if (plain !== undefined) return framed(a, widths, plain);
  const border = row.border(options, a.ndim);
  return widths.reduce((padded, pair, axis) => {
    if (pair[0] === 0 && pair[1] === 0) return padded;
    if (padded.shape[axis] === 0 && name !== "constant" && name !== "empty") {
      throw new ValueError(`can't extend empty axis ${axis} using modes other than 'constant' or 'empty'`);
    }
    const [before, after] = border(padded, axis, pair);
    return concatenate([before, padded, after], { axis, dtype: a.dtype, casting: "unsafe" });
  }, copyOf(a));
}

/** The value of a border that is the same all around. */
function constantValue(mode: PadMode, options: PadOptions): NDArray | undefined {
  if (mode === "empty") return asArray(0);
  if (mode !== "constant") return undefined;
  const value = asArray(options.constant_values ?? 0, "np.pad");
  return value.size === 1 ? value : undefined;
}

function framed(a: NDArray, widths: readonly Pair[], value: NDArray): NDArray {
  const shape = a.shape.map((length, i) => widths[i]![0] + length + widths[i]![1]);
  const out = uninitialized(shape, a.dtype);
  fill(out, ravel(value));
  const start = widths.reduce((sum, [before], i) => sum + before * out.strides[i]!, out.offset);
  fill(makeArray(out.data, start, a.shape, out.strides, out.dtype), a);
  return out;
}

/** [before, after] for each axis, in each of NumPy's short forms. */
function pairsOf(sides: Sides, ndim: number): Pair[] {
  let given = asArray(sides, "np.pad");
  if (given.ndim < 3 && given.size === 1) given = ravel(given);
  if (given.ndim < 3 && given.size === 2 && given.shape.join() !== "2,1") given = ravel(given);
  const pairs = broadcast_to(given, [ndim, 2]).toFlat();
  return Array.from({ length: ndim }, (_, i) => [pairs[2 * i]!, pairs[2 * i + 1]!]);
}

function sizesOf(sides: Sides, ndim: number): Pair[] {
  const pairs = pairsOf(sides, ndim);
  if (pairs.flat().some((size) => size < 0)) throw new ValueError("index can't contain negative values");
  return pairs;
}

/** A border of the elements at positions along the axis. `at(i)` says which one continues it at i, outside of [0, length). */
function picked(at: (i: number, length: number) => number): Border {
  return (a, axis, [before, after]) => {
    const length = a.shape[axis]!;
    const side = (start: number, count: number): NDArray =>
      gatherAlong(
        a,
        axis,
        Array.from({ length: count }, (_, i) => at(start + i, length)),
      );
    return [side(-before, before), side(length, after)];
  };
}

const modulo = (i: number, length: number): number => ((i % length) + length) % length;

const edge = picked((i, length) => (i < 0 ? 0 : length - 1));

/** A mirror at both edges; `shared` is 1 where the edge itself does not come twice, 0 where it does. */
function mirrored(shared: 0 | 1, { reflect_type = "even" }: PadOptions): Border {
  const mirror = (i: number, length: number): number =>
    i < 0 ? -i - 1 + shared : 2 * length - 1 - shared - i;
  return (a, axis, widths) => {
    if (a.shape[axis] === 1) return edge(a, axis, widths);
    if (reflect_type === "odd") return mirroredAtValue(a, axis, widths, mirror);
    return picked((i, length) => {
      const within = modulo(i, 2 * (length - shared));
      return within < length ? within : mirror(within, length);
    })(a, axis, widths);
  };
}

function mirroredAtValue(
  a: NDArray,
  axis: number,
  [before, after]: Pair,
  mirror: (i: number, length: number) => number,
): [NDArray, NDArray] {
  const length = a.shape[axis]!;
  const known = new Map<number, NDArray>();
  // part(i) = 2 * edge - part(mirror of i)
  const part = (i: number): NDArray => {
    if (i >= 0 && i < length) return gatherAlong(a, axis, [i]);
    const found = known.get(i);
    if (found !== undefined) return found;
    const twice = applyBinary(binary.multiply, 2, part(i < 0 ? 0 : length - 1));
    const made = applyBinary(binary.subtract, twice, part(mirror(i, length)));
    known.set(i, made);
    return made;
  };
  const side = (start: number, count: number): NDArray =>
    count === 0
      ? gatherAlong(a, axis, [])
      : concatenate(
          Array.from({ length: count }, (_, i) => part(start + i)),
          axis,
        );
  return [side(-before, before), side(length, after)];
}

/** A border of one statistic of the elements next to it. */
function statistic(
  of: (part: NDArray, axis: number) => NDArray,
  ofNothing: boolean,
): (options: PadOptions, ndim: number) => Border {
  return ({ stat_length = null }, ndim) => {
    const lengths = stat_length === null ? undefined : sizesOf(stat_length, ndim);
    return (a, axis, [before, after]) => {
      const all = a.shape[axis]!;
      const [first, last] = (lengths?.[axis] ?? [all, all]).map((length) => Math.min(length, all)) as [
        number,
        number,
      ];
      if (!ofNothing && (first === 0 || last === 0)) {
        throw new ValueError("stat_length of 0 yields no value for padding");
      }
      const lead = new Array<string>(axis).fill(":");
      const value = (slice: string): NDArray => {
        const found = of(read(a, [...lead, slice]), axis);
        return isFloat(found.dtype) && isInteger(a.dtype) ? applyUnary(unary.rint, found) : found;
      };
      return [
        gatherAlong(value(`:${first}`), axis, new Int32Array(before)),
        gatherAlong(value(`${all - last}:`), axis, new Int32Array(after)),
      ];
    };
  };
}

function linearRamp({ end_values = 0 }: PadOptions, ndim: number): Border {
  const ends = pairsOf(end_values, ndim);
  return (a, axis, [before, after]) => {
    const ramp = (end: number, at: number, num: number): NDArray =>
      linspace(asDType(end, "float64"), squeeze(gatherAlong(a, axis, [at]), axis), {
        num,
        endpoint: false,
        dtype: a.dtype,
        axis,
      });
    const [first, last] = ends[axis]!;
    const falling = ramp(last, a.shape[axis]! - 1, after);
    return [ramp(first, 0, before), read(falling, [...new Array<string>(axis).fill(":"), "::-1"])];
  };
}

function constantBorder({ constant_values = 0 }: PadOptions, ndim: number): Border {
  const values = pairsOf(constant_values, ndim);
  return (a, axis, widths) => {
    const side = (value: number, count: number): NDArray => {
      const out = uninitialized(
        a.shape.map((length, i) => (i === axis ? count : length)),
        a.dtype,
      );
      fill(out, asDType(value, "float64"));
      return out;
    };
    const [first, last] = values[axis]!;
    return [side(first, widths[0]), side(last, widths[1])];
  };
}

const MODES: Record<PadMode, ModeRow> = {
  constant: { takes: ["constant_values"], border: constantBorder },
  empty: { takes: [], border: constantBorder },
  edge: { takes: [], border: () => edge },
  wrap: { takes: [], border: () => picked(modulo) },
  reflect: { takes: ["reflect_type"], border: (options) => mirrored(1, options) },
  symmetric: { takes: ["reflect_type"], border: (options) => mirrored(0, options) },
  linear_ramp: { takes: ["end_values"], border: linearRamp },
  maximum: {
    takes: ["stat_length"],
    border: statistic((part, axis) => reductions.max(part, { axis, keepdims: true }), false),
  },
  minimum: {
    takes: ["stat_length"],
    border: statistic((part, axis) => reductions.min(part, { axis, keepdims: true }), false),
  },
  mean: {
    takes: ["stat_length"],
    border: statistic((part, axis) => reductions.mean(part, { axis, keepdims: true }), true),
  },
  median: {
    takes: ["stat_length"],
    border: statistic((part, axis) => median(part, { axis, keepdims: true }), true),
  },
};
