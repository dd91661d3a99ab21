/** Einstein's summation, by products of two operands at a time. */
import { deliver } from "../core/deliver.ts";
import { makeArray } from "../core/array-class.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { copyOf } from "../core/copying.ts";
import { checkDType, promote } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { parseSubscripts } from "./einsum-subscripts.ts";
import type { Subscripts } from "./einsum-subscripts.ts";
import { ValueError } from "../core/errors.ts";
import { checkKeywords, isKeywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { reshape, transpose } from "./manipulation.ts";
import { binary } from "../core/operations.ts";
import { matmul } from "./products.ts";
import { any, sum } from "./reductions.ts";
import { formatShape, sizeOf } from "../core/shape.ts";
import { applyBinary } from "../core/ufunc.ts";

/** By keyword: the dtype to compute in and the array to write into; the order of products is always optimized. */
export interface EinsumOptions {
  out?: NDArray | undefined;
  dtype?: DType | undefined;
  optimize?: boolean | string | undefined;
}

/** An operand whose axes all have different labels. */
interface Term {
  array: NDArray;
  labels: string[];
}

/**
 * Einstein's summation: letters name axes, a letter that the output lacks is summed over; "..." stands for axes that
 * broadcast. Without "->" the output has the letters that occur once, in the order of the alphabet. Throws ValueError when
 * the subscripts do not fit the operands, or a letter has two sizes. A single operand of which nothing is summed gives a
 * view.
 *
 * NumPy: `np.einsum("nd,dm->nm", x, W)`
 */
export function einsum(subscripts: string, ...operands: (ArrayLike | EinsumOptions)[]): NDArray {
  if (typeof subscripts !== "string") {
    throw new TypeError("einsum: the first argument is the subscripts string");
  }
  const options = isOptions(operands.at(-1)) ? (operands.pop() as EinsumOptions) : {};
  checkKeywords("einsum", options, ["out", "dtype", "optimize"]);
  if (operands.length === 0) {
    throw new ValueError("must specify the einstein sum subscripts string and at least one operand");
  }
  const arrays = operands.map((operand) => asArray(operand, "np.einsum"));
  const parsed = parseSubscripts(
    subscripts,
    arrays.map((array) => array.ndim),
  );
  const dtype = dtypeFor(arrays, options.dtype);
  const viewed = arrays.length === 1 && parsed.inputs[0]!.every((label) => parsed.output.includes(label));
  const diagonals = arrays.map((array, place) => diagonalOf(array, parsed.inputs[place]!, place, viewed));
  const sizes = sizesOf(diagonals, arrays, parsed);
  const terms = diagonals.map((term) => {
    const { array, labels } = withoutStretched(term, sizes);
    return { array: array.dtype === dtype ? array : copyOf(array, dtype), labels };
  });
  const result = arranged(contracted(terms, parsed.output, sizes), parsed.output);
  return deliver(result, options.out, "einsum");
}

function isOptions(value: unknown): boolean {
  return isKeywords(value) && isPlain(value);
}

function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}

function dtypeFor(arrays: readonly NDArray[], asked: DType | undefined): DType {
  if (asked === undefined) return arrays.map((array) => array.dtype).reduce(promote);
  const dtype = checkDType(asked);
  arrays.forEach((array, place) => {
    if (promote(array.dtype, dtype) === dtype) return;
    throw new TypeError(
      `Iterator operand ${place} dtype could not be cast from dtype('${array.dtype}') to dtype('${dtype}') ` +
        "according to the rule 'safe'",
    );
  });
  return dtype;
}

/** A view with one axis for each label: the diagonal of the axes that share one. */
function diagonalOf(array: NDArray, given: readonly string[], place: number, viewed: boolean): Term {
  const labels = [...new Set(given)];
  if (labels.length === given.length) return { array, labels };
  const shape = labels.map((label) => array.shape[given.indexOf(label)]!);
  const strides = labels.map(() => 0);
  given.forEach((label, axis) => {
    const at = labels.indexOf(label);
    if (array.shape[axis] !== shape[at]) {
      throw new ValueError(
        `dimensions in ${viewed ? "single operand" : `operand ${place}`} for collapsing index '${label}' ` +
          `don't match (${shape[at]} != ${array.shape[axis]})`,
      );
    }
    strides[at]! += array.strides[axis]!;
  });
  return { array: makeArray(array.data, array.offset, shape, strides, array.dtype), labels };
}

/** The size of each label; axes of size 1 stretch. */
function sizesOf(
  terms: readonly Term[],
  arrays: readonly NDArray[],
  parsed: Subscripts,
): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { array, labels } of terms) {
    labels.forEach((label, axis) => {
      const length = array.shape[axis]!;
      const known = sizes.get(label) ?? 1;
      if (known !== length && known !== 1 && length !== 1) throw mismatch(terms, arrays, parsed);
      if (known === 1) sizes.set(label, length);
    });
  }
  return sizes;
}

/** NumPy shows each operand's sizes in the order of the output's labels and then the others. */
function mismatch(
  terms: readonly Term[],
  arrays: readonly NDArray[],
  { inputs, output }: Subscripts,
): ValueError {
  const order = [...new Set([...output, ...inputs.flat()])];
  const shapes = terms.map(({ array, labels }, place) => {
    const remapped = order.map((label) => {
      const axis = labels.indexOf(label);
      return axis < 0 ? "newaxis" : String(array.shape[axis]);
    });
    while (remapped[0] === "newaxis") remapped.shift();
    return `${formatShape(arrays[place]!.shape)}->(${remapped.join(",")}) `;
  });
  return new ValueError(
    `operands could not be broadcast together with remapped shapes [original->remapped]: ${shapes.join("")}`,
  );
}

/** Without the axes of size 1 whose label is longer in another operand. */
function withoutStretched({ array, labels }: Term, sizes: ReadonlyMap<string, number>): Term {
  const stays = labels.map((label, axis) => array.shape[axis] === sizes.get(label));
  if (stays.every(Boolean)) return { array, labels };
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, axis) => stays[axis]);
  return {
    array: makeArray(array.data, array.offset, kept(array.shape), kept(array.strides), array.dtype),
    labels: kept(labels),
  };
}

/** The product of all terms, summed over what the output lacks: always the pair next that leaves the least elements. */
function contracted(
  given: readonly Term[],
  output: readonly string[],
  sizes: ReadonlyMap<string, number>,
): Term {
  let terms = [...given];
  const needed = (...without: readonly Term[]): Set<string> =>
    new Set([...output, ...terms.filter((term) => !without.includes(term)).flatMap(({ labels }) => labels)]);
  terms = terms.map((term) => summed(term, needed(term)));
  while (terms.length > 1) {
    let [first, second] = [terms[0]!, terms[1]!];
    let least = Infinity;
    for (let i = 0; i < terms.length && terms.length > 2; i++) {
      for (let j = i + 1; j < terms.length; j++) {
        const [p, q] = [terms[i]!, terms[j]!];
        const rest = needed(p, q);
        const left = [...new Set([...p.labels, ...q.labels])].filter((label) => rest.has(label));
        const growth = sizeOf(left.map((label) => sizes.get(label)!)) - p.array.size - q.array.size;
        if (growth < least) [least, first, second] = [growth, p, q];
      }
    }
    const product = multiplied(first, second, needed(first, second));
    terms = [product, ...terms.filter((term) => term !== first && term !== second)];
  }
  return terms[0]!;
}

/** A term summed over the labels that nothing needs. */
function summed({ array, labels }: Term, needed: ReadonlySet<string>): Term {
  const axes = labels.flatMap((label, axis) => (needed.has(label) ? [] : [axis]));
  if (axes.length === 0) return { array, labels };
  return {
    array: array.dtype === "bool" ? any(array, axes) : sum(array, { axis: axes, dtype: array.dtype }),
    labels: labels.filter((label) => needed.has(label)),
  };
}

/** The product of two terms, summed over the labels that both have and nothing else needs. */
function multiplied(a: Term, b: Term, needed: ReadonlySet<string>): Term {
  const shared = a.labels.filter((label) => b.labels.includes(label));
  const inner = shared.filter((label) => !needed.has(label));
  const batch = shared.filter((label) => needed.has(label));
  const left = a.labels.filter((label) => !shared.includes(label));
  const right = b.labels.filter((label) => !shared.includes(label));
  const labels = [...batch, ...left, ...right];
  if (inner.length === 0) {
    return { array: applyBinary(binary.multiply, spread(a, labels), spread(b, labels)), labels };
  }
  const product = matmul(grouped(a, batch, left, inner), grouped(b, batch, inner, right));
  const size = (label: string): number => {
    const axis = a.labels.indexOf(label);
    return axis < 0 ? b.array.shape[b.labels.indexOf(label)]! : a.array.shape[axis]!;
  };
  return { array: reshape(product, labels.map(size)), labels };
}

/** The array with an axis for each label, of size 1 where the term lacks it. */
function spread(term: Term, labels: readonly string[]): NDArray {
  const own = labels.filter((label) => term.labels.includes(label));
  const array = arranged(term, own);
  let axis = 0;
  return reshape(
    array,
    labels.map((label) => (term.labels.includes(label) ? array.shape[axis++]! : 1)),
  );
}

/** A stack of matrices: one axis for all batch labels, one for the labels of rows, one for those of columns. */
function grouped(
  term: Term,
  batch: readonly string[],
  rows: readonly string[],
  columns: readonly string[],
): NDArray {
  const array = arranged(term, [...batch, ...rows, ...columns]);
  const split = batch.length + rows.length;
  const sizes = [sizeOf(array.shape.slice(batch.length, split)), sizeOf(array.shape.slice(split))];
  return reshape(array, batch.length === 0 ? sizes : [sizeOf(array.shape.slice(0, batch.length)), ...sizes]);
}

/** The term's array with its axes in the order of the labels. */
function arranged({ array, labels }: Term, order: readonly string[]): NDArray {
  if (order.every((label, axis) => labels[axis] === label)) return array;
  return transpose(
    array,
    order.map((label) => labels.indexOf(label)),
  );
}
