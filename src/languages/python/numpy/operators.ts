/** Python's operators between arrays, NumPy's scalars and Python's numbers. */
import { divmod } from "../../../tensor/chapters/arithmetic.ts";
import { matmul } from "../../../tensor/chapters/products.ts";
import { FloatScalar } from "../../../tensor/core/weak.ts";
import { isArray } from "../../../tensor/core/array-class.ts";
import { asArray } from "../../../tensor/core/asarray.ts";
import type { BinaryOperation, UnaryOperation } from "../../../tensor/core/operation.ts";
import { binary, unary } from "../../../tensor/core/operations.ts";
import { applyBinary, applyInPlace, applyUnary } from "../../../tensor/core/ufunc.ts";
import type { NDArray } from "../../../tensor/ndarray.ts";
import type { Pointer } from "../cpython/c-api.ts";
import type { Slots } from "../cpython/types.ts";
import type { FloatingPointErrors } from "./floating-point-errors.ts";
import type { Values } from "./values.ts";

type BinaryName = keyof typeof binary;

const BINARY = {
  nb_add: "add",
  nb_subtract: "subtract",
  nb_multiply: "multiply",
  nb_true_divide: "divide",
  nb_floor_divide: "floor_divide",
  nb_remainder: "remainder",
  nb_power: "power",
  nb_and: "bitwise_and",
  nb_or: "bitwise_or",
  nb_xor: "bitwise_xor",
  nb_lshift: "left_shift",
  nb_rshift: "right_shift",
} as const satisfies Record<string, BinaryName>;
type BinarySlot = keyof typeof BINARY;
/** nb_add → nb_inplace_add */
type InPlaceSlot = BinarySlot extends `nb_${infer Name}` ? `nb_inplace_${Name}` : never;

/** By Python's numbers for <, <=, ==, !=, >, >=. */
const COMPARISONS: readonly BinaryName[] = [
  "less",
  "less_equal",
  "equal",
  "not_equal",
  "greater",
  "greater_equal",
];

export class Operators {
  readonly #values: Values;
  readonly #errors: FloatingPointErrors;

  constructor(values: Values, errors: FloatingPointErrors) {
    this.#values = values;
    this.#errors = errors;
  }

  /** The slots that arrays and scalars share. */
  slots(): Slots {
    const slots: Slots = {
      nb_matrix_multiply: (left, right) => this.#matmul(left, right),
      nb_divmod: (left, right) => this.#divmod(left, right),
      nb_negative: (self) => this.#unary(unary.negative, self),
      nb_positive: (self) => this.#unary(unary.positive, self),
      nb_absolute: (self) => this.#unary(unary.absolute, self),
      nb_invert: (self) => this.#unary(unary.invert, self),
      tp_richcompare: (left, right, operation) => this.#compare(left, right, COMPARISONS[operation]!),
    };
    for (const [slot, name] of Object.entries(BINARY)) {
      slots[slot as BinarySlot] = (left, right) => this.#binary(binary[name], left, right);
    }
    return slots;
  }

  /** The slots that write into an array. */
  inPlaceSlots(): Slots {
    const slots: Slots = {
      nb_inplace_matrix_multiply: (self, other) => this.#inPlaceMatmul(self, other),
    };
    for (const [slot, name] of Object.entries(BINARY)) {
      slots[slot.replace("nb_", "nb_inplace_") as InPlaceSlot] = (self, other) =>
        this.#inPlace(binary[name], self, other);
    }
    return slots;
  }

  /** An operand; undefined for an object that the other side may know what to do with. */
  #operand(object: Pointer): unknown {
    const { python } = this.#values;
    const operand = this.#values.operand(object);
    if (operand !== undefined) return operand;
    const type = python.typeOf(object);
    const isSequence = type === python.api._PyList_Type || type === python.api._PyTuple_Type;
    if (isSequence || python.hasAttribute(object, "__array__"))
      return this.#values.toCore(object, "np.array");
    return undefined;
  }

  #binary(row: BinaryOperation, left: Pointer, right: Pointer): Pointer {
    // [0] * np.int64(3) is a longer list.
    if (row === binary.multiply && (this.#repeats(left, right) || this.#repeats(right, left)))
      return this.#notImplemented();
    const a = this.#operand(left);
    const b = this.#operand(right);
    if (a === undefined || b === undefined) return this.#notImplemented();
    // The power of whole numbers asks for the sign of a bare exponent.
    const result =
      row === binary.power && b === 2 && isArray(a) ? applyUnary(unary.square, a) : applyBinary(row, a, b);
    this.#check(row.name, result, a, b);
    return this.#values.arrayOrScalar(result);
  }

  #repeats(sequence: Pointer, times: Pointer): boolean {
    const { python, scalars } = this.#values;
    const type = python.typeOf(sequence);
    if (type !== python.api._PyList_Type && type !== python.api._PyTuple_Type) return false;
    return scalars.dtypeOf(times)?.includes("int") ?? false;
  }

  #unary(row: UnaryOperation, self: Pointer): Pointer {
    const result = applyUnary(row, this.#operand(self));
    return this.#values.arrayOrScalar(result);
  }

  #compare(left: Pointer, right: Pointer, name: BinaryName): Pointer {
    const { python } = this.#values;
    const a = this.#operand(left);
    let b = this.#operand(right);
    if (b === undefined || a === undefined) {
      const isOfArray = this.#values.arrays.is(left);
      const anything = right === python.none || python.typeOf(right) === python.api._PyUnicode_Type;
      if (!isOfArray || !anything || (name !== "equal" && name !== "not_equal"))
        return this.#notImplemented();
      // Nothing equals None or a text: nan stands for what is equal to nothing.
      b = new FloatScalar(NaN);
    }
    return this.#values.arrayOrScalar(applyBinary(binary[name], a, b));
  }

  #matmul(left: Pointer, right: Pointer): Pointer {
    const a = this.#operand(left);
    const b = this.#operand(right);
    if (a === undefined || b === undefined) return this.#notImplemented();
    const result = matmul(asArray(a), asArray(b));
    this.#errors.check("matmul", result, []);
    return this.#values.arrayOrScalar(result);
  }

  #divmod(left: Pointer, right: Pointer): Pointer {
    const a = this.#operand(left);
    const b = this.#operand(right);
    if (a === undefined || b === undefined) return this.#notImplemented();
    const [quotient, remainder] = divmod(asArray(a), asArray(b));
    this.#check("divmod", quotient, a, b);
    return this.#values.python.tuple([
      this.#values.arrayOrScalar(quotient),
      this.#values.arrayOrScalar(remainder),
    ]);
  }

  #inPlace(row: BinaryOperation, self: Pointer, other: Pointer): Pointer {
    const x = this.#values.arrays.at(self);
    const y = this.#operand(other);
    if (y === undefined) return this.#notImplemented();
    // Before x is written to: afterwards its elements no longer tell what they were.
    const before = this.#errors.idle ? undefined : x.copy();
    applyInPlace(row, x, y);
    if (before !== undefined) this.#check(row.name, x, before, y);
    return this.#values.python.again(self);
  }

  #inPlaceMatmul(self: Pointer, other: Pointer): Pointer {
    const y = this.#operand(other);
    if (y === undefined) return this.#notImplemented();
    this.#values.arrays.at(self).imatmul(asArray(y));
    return this.#values.python.again(self);
  }

  #check(name: string, result: NDArray, a: unknown, b: unknown): void {
    if (this.#errors.idle) return;
    this.#errors.check(result.ndim > 0 ? name : `scalar ${name}`, result, [a, b]);
  }

  #notImplemented(): Pointer {
    return this.#values.python.again(this.#values.python.notImplemented);
  }
}
