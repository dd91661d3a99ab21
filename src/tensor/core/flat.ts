import { asElements } from "./asarray.ts";
import { checkWritable } from "./copying.ts";
import { castValue } from "./dtype.ts";
import { IndexError } from "./errors.ts";
import type { NDArray } from "../ndarray.ts";

/** All elements of an array in row-major order, to read and to write, whatever its layout. NumPy: `x.flat` */
export class Flat {
  readonly #x: NDArray;

  /** @internal */
  constructor(x: NDArray) {
    this.#x = x;
  }

  /** The number of elements. NumPy: `len(x.flat)` */
  get length(): number {
    return this.#x.size;
  }

  /** One element. Throws IndexError. NumPy: `x.flat[i]` */
  at(i: number): number {
    return this.#x.data[this.#place(i)]!;
  }

  /** Writes one element, cast to the dtype of the array. Throws IndexError. NumPy: `x.flat[i] = value` */
  set(i: number, value: number | boolean): void {
    const x = this.#x;
    checkWritable(x, "assignment destination is read-only");
    const element = asElements(value, x.dtype, "x.flat.set");
    x.data[this.#place(i)] = castValue(element.item(), x.dtype);
  }

  /** The elements one by one. NumPy: `for value in x.flat` */
  *[Symbol.iterator](): Generator<number> {
    for (let i = 0; i < this.length; i++) yield this.at(i);
  }

  #place(i: number): number {
    const { size, shape, strides, offset, ndim } = this.#x;
    if (!Number.isInteger(i) || i < -size || i >= size) {
      throw new IndexError(`index ${i} is out of bounds for size ${size}`);
    }
    let rest = i < 0 ? i + size : i;
    let at = offset;
    for (let axis = ndim - 1; axis >= 0; axis--) {
      const length = shape[axis]!;
      at += (rest % length) * strides[axis]!;
      rest = Math.floor(rest / length);
    }
    return at;
  }
}
