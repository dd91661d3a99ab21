import { fresh } from "./allocate.ts";
import { asArray } from "./asarray.ts";
import type { ArrayLike } from "./asarray.ts";
import { promote } from "./dtype.ts";
import type { Data } from "./dtype.ts";
import { ValueError } from "./errors.ts";
import type { NDArray } from "./ndarray.ts";
import { formatShape } from "./shape.ts";

interface Operand {
  data: Data;
  offset: number;
  /** How far one step along each label moves: 0 for labels that the operand lacks. */
  steps: number[];
}

/**
 * Einstein's summation: letters name axes, an axis that the output lacks is summed over. Throws ValueError when a letter
 * has two sizes.
 *
 * NumPy: `np.einsum("nd,dm->nm", x, W)`
 */
export function einsum(subscripts: string, ...operands: ArrayLike[]): NDArray {
  if (typeof subscripts !== "string")
    throw new TypeError("einsum: the first argument is the subscripts string");
  const arrays = operands.map((operand) => asArray(operand, "np.einsum"));
  const [inputs, output] = parse(subscripts, arrays);
  const sizes = labelSizes(inputs, arrays);
  const summed = [...sizes.keys()].filter((label) => !output.includes(label));
  const labels = [...output, ...summed];
  const lengths = labels.map((label) => sizes.get(label)!);
  const out = fresh(lengths.slice(0, output.length), arrays.map((array) => array.dtype).reduce(promote));
  const parts = arrays.map((array, place): Operand => ({
    data: array.data,
    offset: array.offset,
    steps: labels.map((label) =>
      inputs[place]!.reduce(
        (step, own, axis) => (own === label && array.shape[axis] !== 1 ? step + array.strides[axis]! : step),
        0,
      ),
    ),
  }));
  const outSteps = labels.map((_, i) => out.strides[i] ?? 0);
  if (lengths.every((length) => length > 0)) accumulate(parts, lengths, outSteps, out);
  return out;
}

function accumulate(
  parts: readonly Operand[],
  lengths: readonly number[],
  outSteps: readonly number[],
  out: NDArray,
): void {
  const depth = lengths.length;
  const offsets = parts.map((part) => part.offset);
  const isBool = out.dtype === "bool";
  const walk = (axis: number, to: number): void => {
    if (axis === depth) {
      let product = 1;
      for (let p = 0; p < parts.length; p++) product *= parts[p]!.data[offsets[p]!]!;
      if (isBool) out.data[to] = out.data[to] !== 0 || product !== 0 ? 1 : 0;
      else out.data[to]! += product;
      return;
    }
    const length = lengths[axis]!;
    for (let i = 0; i < length; i++) {
      walk(axis + 1, to + i * outSteps[axis]!);
      for (let p = 0; p < parts.length; p++) offsets[p]! += parts[p]!.steps[axis]!;
    }
    for (let p = 0; p < parts.length; p++) offsets[p]! -= length * parts[p]!.steps[axis]!;
  };
  walk(0, out.offset);
}

/** The labels of each operand's axes and of the output's; the axes of "..." are named 0, 1, … from the last. */
function parse(subscripts: string, arrays: readonly NDArray[]): [string[][], string[]] {
  const text = subscripts.replaceAll(" ", "");
  const [left, right, ...more] = text.split("->");
  if (left === undefined || more.length > 0) throw new ValueError("Subscripts can only contain one '->'.");
  const terms = left.split(",");
  if (terms.length !== arrays.length) {
    throw new ValueError(
      terms.length < arrays.length
        ? "more operands provided to einstein sum function than specified in the subscripts string"
        : "fewer operands provided to einstein sum function than specified in the subscripts string",
    );
  }
  let most = 0;
  const inputs = terms.map((term, place) => {
    const letters = lettersOf(term);
    const ndim = arrays[place]!.ndim;
    if (!term.includes("...")) {
      if (letters.length > ndim) {
        throw new ValueError(
          `einstein sum subscripts string contains too many subscripts for operand ${place}`,
        );
      }
      if (letters.length < ndim) {
        throw new ValueError(
          `operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to ` +
            `broadcast the extra dimensions.`,
        );
      }
      return letters;
    }
    const extra = ndim - letters.length;
    if (extra < 0) {
      throw new ValueError(
        `einstein sum subscripts string contains too many subscripts for operand ${place}`,
      );
    }
    most = Math.max(most, extra);
    return withEllipsis(term, extra);
  });
  if (right !== undefined) {
    if (most > 0 && !right.includes("...")) {
      throw new ValueError(
        "einsum: the inputs' ellipsis stands for axes that the output leaves out: write '...' in the output too",
      );
    }
    const output = right.includes("...") ? withEllipsis(right, most) : lettersOf(right);
    if (new Set(output).size !== output.length) {
      throw new ValueError("einstein sum subscripts string includes output subscript multiple times");
    }
    const missing = output.find((label) => !inputs.some((input) => input.includes(label)));
    if (missing !== undefined) {
      throw new ValueError(
        `einstein sum subscripts string included output subscript '${missing}' which never appeared in an input`,
      );
    }
    return [inputs, output];
  }
  const all = terms.flatMap((term) => lettersOf(term));
  const once = [...new Set(all)]
    .filter((letter) => all.filter((other) => other === letter).length === 1)
    .sort();
  return [inputs, [...ellipsisLabels(most), ...once]];
}

function ellipsisLabels(count: number): string[] {
  return Array.from({ length: count }, (_, i) => String(count - 1 - i));
}

function withEllipsis(term: string, count: number): string[] {
  const [before = "", after = ""] = term.split("...");
  return [...lettersOf(before), ...ellipsisLabels(count), ...lettersOf(after)];
}

function lettersOf(term: string): string[] {
  const letters = Array.from(term.replace("...", ""));
  const odd = letters.find((letter) => !/[A-Za-z]/.test(letter));
  if (odd !== undefined) {
    throw new ValueError(
      `invalid subscript '${odd}' in einstein sum subscripts string, subscripts must be letters`,
    );
  }
  return letters;
}

function labelSizes(inputs: readonly string[][], arrays: readonly NDArray[]): Map<string, number> {
  const sizes = new Map<string, number>();
  inputs.forEach((labels, place) =>
    labels.forEach((label, axis) => {
      const length = arrays[place]!.shape[axis]!;
      const known = sizes.get(label);
      if (known !== undefined && known !== length && known !== 1 && length !== 1) {
        const shapes = arrays
          .map((array, i) => `${formatShape(array.shape)}->(${inputs[i]!.join(",")})`)
          .join(" ");
        throw new ValueError(
          `operands could not be broadcast together with remapped shapes [original->remapped]: ${shapes} ` +
            `: axis '${label}' has sizes ${known} and ${length}`,
        );
      }
      sizes.set(label, known === undefined || known === 1 ? length : known);
    }),
  );
  return sizes;
}
