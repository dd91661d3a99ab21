/** NumPy's chapter "Splitting arrays". */
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { ValueError } from "../core/errors.ts";
import { read } from "../core/indexing.ts";
import type { Index } from "../core/indexing.ts";
import { keywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { checkAxis } from "../core/shape.ts";

/** So many parts, or the positions before which to cut. */
type Sections = number | readonly number[] | NDArray;

export interface SplitOptions {
  axis?: number | undefined;
}

const axisOf = (operation: string, given: number | SplitOptions | undefined): number =>
  keywords<SplitOptions>(operation, ["axis"], [given]).axis ?? 0;

/**
 * Views of the parts along an axis: so many equal ones, or cut before the given positions. Throws ValueError when the
 * axis does not divide.
 *
 * NumPy: `np.split(x, 3, axis=0)`, `np.split(x, [2, 5])`
 */
export function split(x: ArrayLike, sections: Sections, axis?: number | SplitOptions): NDArray[] {
  const a = asArray(x, "np.split");
  const along = checkAxis(axisOf("split", axis), a.ndim);
  if (typeof sections === "number" && sections > 0 && a.shape[along]! % sections !== 0) {
    throw new ValueError("array split does not result in an equal division");
  }
  return array_split(a, sections, along);
}

/** Like `np.split`, and the first parts are one longer when the axis does not divide. NumPy: `np.array_split(x, 3, axis=0)` */
export function array_split(x: ArrayLike, sections: Sections, axis?: number | SplitOptions): NDArray[] {
  const a = asArray(x, "np.array_split");
  const along = checkAxis(axisOf("array_split", axis), a.ndim);
  const length = a.shape[along]!;
  const before: Index[] = new Array<Index>(along).fill(":");
  const cuts = cutsOf(sections, length);
  return [0, ...cuts].map((start, i) => read(a, [...before, `${start}:${cuts[i] ?? length}`]));
}

function cutsOf(sections: Sections, length: number): number[] {
  if (typeof sections !== "number") return [...asArray(sections, "np.array_split").toFlat()];
  if (sections <= 0) throw new ValueError("number sections must be larger than 0.");
  if (!Number.isInteger(sections))
    throw new TypeError(`split: expected a whole number of parts, got ${sections}`);
  const each = Math.floor(length / sections);
  const longer = length % sections;
  return Array.from({ length: sections - 1 }, (_, i) => (i + 1) * each + Math.min(i + 1, longer));
}

/** Views of the parts side by side: along axis 1, of a 1-D array along axis 0. NumPy: `np.hsplit(x, 2)` */
export function hsplit(x: ArrayLike, sections: Sections): NDArray[] {
  const a = atLeast(1, x, "hsplit");
  return split(a, sections, a.ndim > 1 ? 1 : 0);
}

/** Views of the parts on top of each other, along axis 0. NumPy: `np.vsplit(x, 2)` */
export function vsplit(x: ArrayLike, sections: Sections): NDArray[] {
  return split(atLeast(2, x, "vsplit"), sections, 0);
}

/** Views of the parts along axis 2. NumPy: `np.dsplit(x, 2)` */
export function dsplit(x: ArrayLike, sections: Sections): NDArray[] {
  return split(atLeast(3, x, "dsplit"), sections, 2);
}

function atLeast(ndim: number, x: ArrayLike, operation: string): NDArray {
  const a = asArray(x, `np.${operation}`);
  if (a.ndim < ndim) throw new ValueError(`${operation} only works on arrays of ${ndim} or more dimensions`);
  return a;
}
