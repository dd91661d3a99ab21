/** NumPy's chapter "Iterating over arrays". */
import { makeArray } from "../core/array-class.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { broadcast_to } from "./broadcasting.ts";
import { ValueError } from "../core/errors.ts";
import { keywords } from "../core/keywords.ts";
import { memoryOrder } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { broadcastAll, checkShape, sizeOf } from "../core/shape.ts";
import type { Dims, Shape } from "../core/shape.ts";

/** All positions of a shape in row-major order: `for (const index of np.ndindex(2, 3))`. NumPy: `for index in np.ndindex(2, 3)` */
export function ndindex(...shape: number[] | [Shape]): Generator<number[]> {
  return positionsOf(checkShape(shape.flat()));
}

function* positionsOf(shape: readonly number[]): Generator<number[]> {
  if (shape.includes(0)) return;
  const position = shape.map(() => 0);
  for (;;) {
    yield [...position];
    let axis = shape.length - 1;
    for (; axis >= 0; axis--) {
      if (++position[axis]! < shape[axis]!) break;
      position[axis] = 0;
    }
    if (axis < 0) return;
  }
}

/** The position and the value of each element in row-major order: `for (const [index, value] of np.ndenumerate(x))`. NumPy: `for index, value in np.ndenumerate(x)` */
export function* ndenumerate(x: ArrayLike): Generator<[index: number[], value: number]> {
  const a = asArray(x, "np.ndenumerate");
  for (const index of positionsOf(a.shape)) yield [index, a.item(...index)];
}

/** What an iterator keeps track of besides the elements. */
type Flag = (typeof FLAGS)[number];
type OperandFlag = (typeof OPERAND_FLAGS)[number];

const FLAGS = ["multi_index", "c_index", "f_index", "zerosize_ok", "refs_ok", "reduce_ok"] as const;
const OPERAND_FLAGS = ["readonly", "readwrite", "writeonly"] as const;

export interface NditerOptions {
  /** "multi_index" keeps `it.multi_index`, "c_index" and "f_index" keep `it.index`; "zerosize_ok" allows no elements. */
  flags?: readonly Flag[] | undefined;
  /** "readwrite" and "readonly", of each operand or in a list for each; writing is always possible here. */
  op_flags?: readonly OperandFlag[] | readonly (readonly OperandFlag[])[] | undefined;
  /** "K" goes as the elements lie in memory, "C" by rows, "F" by columns. */
  order?: "K" | "C" | "F" | "A" | undefined;
}

/** One step of the iterator: the size of an axis, where it is in the index, and how to go along it. */
interface Level {
  axis: number;
  length: number;
  reversed: boolean;
}

/**
 * The elements of an array, or of several that broadcast, one at a time, as 0-d views that can be written to:
 *
 *     const it = np.nditer(x, { flags: ["multi_index"], op_flags: ["readwrite"] });
 *     while (!it.finished) { … it.multi_index … it.iternext(); }
 *     for (const value of np.nditer(x)) …
 */
class Nditer {
  /** The operands, stretched to their common shape. NumPy: `it.operands` */
  readonly operands: readonly NDArray[];
  /** The common shape. NumPy: `it.shape` */
  readonly shape: Dims;
  /** The number of elements. NumPy: `it.itersize` */
  readonly itersize: number;
  /** Whether all elements are done. NumPy: `it.finished` */
  finished: boolean;
  /** How many elements are done. NumPy: `it.iterindex` */
  iterindex = 0;
  readonly #levels: readonly Level[];
  readonly #flags: readonly Flag[];
  readonly #single: boolean;
  readonly #position: number[];

  constructor(op: ArrayLike, options: NditerOptions) {
    this.#single = !Array.isArray(op);
    const given = this.#single ? [op] : (op as readonly ArrayLike[]);
    const arrays = given.map((one) => asArray(one, "np.nditer"));
    const joint = broadcastAll(...arrays.map((one) => one.shape));
    this.operands = arrays.map((one) => broadcast_to(one, joint));
    const first = this.operands[0];
    if (first === undefined) throw new ValueError("Must provide at least one operand");
    this.#flags = options.flags ?? [];
    checkFlags(this.#flags, options.op_flags ?? []);
    this.shape = first.shape;
    this.itersize = sizeOf(first.shape);
    if (this.itersize === 0 && !this.#flags.includes("zerosize_ok")) {
      throw new ValueError("Iteration of zero-sized operands is not enabled");
    }
    this.#levels = levelsOf(this.operands, options.order ?? "K");
    this.#position = this.#levels.map(() => 0);
    this.finished = this.itersize === 0;
  }

  /** The index of the element on each axis; asks for the flag "multi_index". NumPy: `it.multi_index` */
  get multi_index(): number[] {
    if (!this.#flags.includes("multi_index")) {
      throw new ValueError("Iterator is not tracking a multi-index");
    }
    this.#checkNotPast();
    return this.#index();
  }

  /** The position of the element in the flattened array; asks for the flag "c_index" or "f_index". NumPy: `it.index` */
  get index(): number {
    const byColumns = this.#flags.includes("f_index");
    if (!byColumns && !this.#flags.includes("c_index"))
      throw new ValueError("Iterator does not have an index");
    this.#checkNotPast();
    const index = this.#index();
    const axes = this.shape.map((_, axis) => axis);
    if (byColumns) axes.reverse();
    return axes.reduce((flat, axis) => flat * this.shape[axis]! + index[axis]!, 0);
  }

  /** The element of the first operand, as a 0-d view. NumPy: `it[0]` */
  get 0(): NDArray {
    return this.#views()[0]!;
  }

  /** The element, as a 0-d view; of several operands the list of theirs. NumPy: `it.value` */
  get value(): NDArray | NDArray[] {
    const views = this.#views();
    return this.#single ? views[0]! : views;
  }

  /** Goes on to the next element and says whether there is one. NumPy: `it.iternext()` */
  iternext(): boolean {
    if (this.finished) return false;
    this.iterindex++;
    let level = this.#levels.length - 1;
    for (; level >= 0; level--) {
      if (++this.#position[level]! < this.#levels[level]!.length) break;
      this.#position[level] = 0;
    }
    this.finished = level < 0;
    return !this.finished;
  }

  /** Goes back to the first element. NumPy: `it.reset()` */
  reset(): void {
    this.#position.fill(0);
    this.iterindex = 0;
    this.finished = this.itersize === 0;
  }

  /** The elements from the current one on. NumPy: `for value in it` */
  *[Symbol.iterator](): Generator<NDArray | NDArray[]> {
    for (; !this.finished; this.iternext()) yield this.value;
  }

  #checkNotPast(): void {
    if (this.finished) throw new ValueError("Iterator is past the end");
  }

  #index(): number[] {
    const index = this.shape.map(() => 0);
    this.#levels.forEach(({ axis, length, reversed }, level) => {
      const at = this.#position[level]!;
      index[axis] = reversed ? length - 1 - at : at;
    });
    return index;
  }

  #views(): NDArray[] {
    this.#checkNotPast();
    const index = this.#index();
    return this.operands.map((one) => {
      const at = index.reduce((offset, place, axis) => offset + place * one.strides[axis]!, one.offset);
      return makeArray(one.data, at, [], [], one.dtype);
    });
  }
}

function checkFlags(flags: readonly Flag[], op_flags: NonNullable<NditerOptions["op_flags"]>): void {
  for (const flag of flags) {
    if (!FLAGS.includes(flag)) throw new ValueError(`Unexpected iterator global flag "${flag}"`);
  }
  for (const flag of op_flags.flat()) {
    if (!OPERAND_FLAGS.includes(flag)) {
      throw new ValueError(`Unexpected per-op iterator flag "${flag}"`);
    }
  }
}

/** The axes from the outermost to the innermost, in the order asked for. */
function levelsOf(operands: readonly NDArray[], order: "K" | "C" | "F" | "A"): Level[] {
  const first = operands[0]!;
  const axes = first.shape.map((_, axis) => axis);
  if (order === "F") axes.reverse();
  // The elements lie in one order only when there is one operand, or all lie alike.
  const inMemory = order === "K" && operands.every((one) => one.strides.join() === first.strides.join());
  return (inMemory ? memoryOrder(first) : axes).map((axis) => ({
    axis,
    length: first.shape[axis]!,
    reversed: inMemory && first.strides[axis]! < 0,
  }));
}

/**
 * An iterator over the elements of an array, or of a list of arrays that broadcast, with the index of each. Throws
 * ValueError for unknown flags and for an array without elements.
 *
 * NumPy: `it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])`
 */
export function nditer(op: NDArray, options?: NditerOptions): Nditer & Iterable<NDArray>;
export function nditer(op: readonly ArrayLike[], options?: NditerOptions): Nditer & Iterable<NDArray[]>;
export function nditer(op: ArrayLike, options?: NditerOptions): Nditer {
  return new Nditer(op, keywords<NditerOptions>("nditer", ["flags", "op_flags", "order"], [options]));
}
