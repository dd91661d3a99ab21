import type { Pointer } from "./c-api.ts";
import type { CPython } from "./cpython.ts";

/**
 * The slots of a type (CPython's typeslots.h, part of its stable ABI): number, and what C passes and expects. "p" is a
 * pointer or a C int; the signature's first letter is the result's. `failed` is what says that an exception is set.
 */
const SLOTS = {
  mp_ass_subscript: { number: 3, signature: "iiii", failed: -1 },
  mp_length: { number: 4, signature: "ii", failed: -1 },
  mp_subscript: { number: 5, signature: "iii", failed: 0 },
  nb_absolute: { number: 6, signature: "ii", failed: 0 },
  nb_add: { number: 7, signature: "iii", failed: 0 },
  nb_and: { number: 8, signature: "iii", failed: 0 },
  nb_bool: { number: 9, signature: "ii", failed: -1 },
  nb_divmod: { number: 10, signature: "iii", failed: 0 },
  nb_float: { number: 11, signature: "ii", failed: 0 },
  nb_floor_divide: { number: 12, signature: "iii", failed: 0 },
  nb_index: { number: 13, signature: "ii", failed: 0 },
  nb_inplace_add: { number: 14, signature: "iii", failed: 0 },
  nb_inplace_and: { number: 15, signature: "iii", failed: 0 },
  nb_inplace_floor_divide: { number: 16, signature: "iii", failed: 0 },
  nb_inplace_lshift: { number: 17, signature: "iii", failed: 0 },
  nb_inplace_multiply: { number: 18, signature: "iii", failed: 0 },
  nb_inplace_or: { number: 19, signature: "iii", failed: 0 },
  nb_inplace_power: { number: 20, signature: "iiii", failed: 0 },
  nb_inplace_remainder: { number: 21, signature: "iii", failed: 0 },
  nb_inplace_rshift: { number: 22, signature: "iii", failed: 0 },
  nb_inplace_subtract: { number: 23, signature: "iii", failed: 0 },
  nb_inplace_true_divide: { number: 24, signature: "iii", failed: 0 },
  nb_inplace_xor: { number: 25, signature: "iii", failed: 0 },
  nb_int: { number: 26, signature: "ii", failed: 0 },
  nb_invert: { number: 27, signature: "ii", failed: 0 },
  nb_lshift: { number: 28, signature: "iii", failed: 0 },
  nb_multiply: { number: 29, signature: "iii", failed: 0 },
  nb_negative: { number: 30, signature: "ii", failed: 0 },
  nb_or: { number: 31, signature: "iii", failed: 0 },
  nb_positive: { number: 32, signature: "ii", failed: 0 },
  nb_power: { number: 33, signature: "iiii", failed: 0 },
  nb_remainder: { number: 34, signature: "iii", failed: 0 },
  nb_rshift: { number: 35, signature: "iii", failed: 0 },
  nb_subtract: { number: 36, signature: "iii", failed: 0 },
  nb_true_divide: { number: 37, signature: "iii", failed: 0 },
  nb_xor: { number: 38, signature: "iii", failed: 0 },
  sq_contains: { number: 41, signature: "iii", failed: -1 },
  sq_item: { number: 44, signature: "iii", failed: 0 },
  sq_length: { number: 45, signature: "ii", failed: -1 },
  tp_call: { number: 50, signature: "iiii", failed: 0 },
  tp_dealloc: { number: 52, signature: "vi", failed: 0 },
  tp_descr_get: { number: 54, signature: "iiii", failed: 0 },
  tp_hash: { number: 59, signature: "ii", failed: -1 },
  tp_iter: { number: 62, signature: "ii", failed: 0 },
  tp_new: { number: 65, signature: "iiii", failed: 0 },
  tp_repr: { number: 66, signature: "ii", failed: 0 },
  tp_richcompare: { number: 67, signature: "iiii", failed: 0 },
  tp_str: { number: 70, signature: "ii", failed: 0 },
  nb_matrix_multiply: { number: 75, signature: "iii", failed: 0 },
  nb_inplace_matrix_multiply: { number: 76, signature: "iii", failed: 0 },
} as const;

const TP_MEMBERS = 72;
const TP_GETSET = 73;
const TP_DOC = 56;

export type SlotName = keyof typeof SLOTS;
export type Slots = Partial<Record<SlotName, (...args: Pointer[]) => number>>;

export interface Property {
  readonly get: (self: Pointer) => Pointer;
  /** `value` is 0 for `del x.name`. */
  readonly set?: (self: Pointer, value: Pointer) => void;
}

export interface TypeSpec {
  /** With its module: "numpy.ndarray". */
  readonly name: string;
  /** Bytes of an instance: 8 of every object, then its own. */
  readonly size: number;
  readonly doc?: string;
  readonly slots: Slots;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly bases?: readonly Pointer[];
  /** Where in an instance the address of its vectorcall function is. */
  readonly vectorcallOffset?: number;
  readonly flags?: number;
}

const TPFLAGS_DEFAULT = 1 << 18;
export const TPFLAGS_BASETYPE = 1 << 10;
const TPFLAGS_HAVE_VECTORCALL = 1 << 11;
export const TPFLAGS_METHOD_DESCRIPTOR = 1 << 17;
const PY_T_PYSSIZET = 19;
const PY_READONLY = 1;

/** Makes a type whose slots are JavaScript functions. Their errors become Python exceptions. */
export function makeType(python: CPython, spec: TypeSpec): Pointer {
  const { api } = python;
  const words = (values: readonly number[]): Pointer => {
    const memory = api._malloc(4 * values.length);
    api.HEAP32.set(values, memory >> 2);
    return memory;
  };
  const slots = Object.entries(spec.slots).flatMap(([name, f]) => {
    const { number, signature, failed } = SLOTS[name as SlotName];
    return [number, python.functionPointer(f, signature, failed)];
  });
  if (spec.properties !== undefined) {
    const rows = Object.entries(spec.properties).flatMap(([name, { get, set }]) => [
      python.name(name),
      python.functionPointer(get, "iii"),
      set === undefined
        ? 0
        : python.functionPointer(
            (self, value) => {
              set(self, value);
              return 0;
            },
            "iiii",
            -1,
          ),
      0,
      0,
    ]);
    slots.push(TP_GETSET, words([...rows, 0, 0, 0, 0, 0]));
  }
  if (spec.vectorcallOffset !== undefined) {
    const offset = [
      python.name("__vectorcalloffset__"),
      PY_T_PYSSIZET,
      spec.vectorcallOffset,
      PY_READONLY,
      0,
    ];
    slots.push(TP_MEMBERS, words([...offset, 0, 0, 0, 0, 0]));
  }
  if (spec.doc !== undefined) slots.push(TP_DOC, python.name(spec.doc));
  const flags =
    TPFLAGS_DEFAULT | (spec.flags ?? 0) | (spec.vectorcallOffset === undefined ? 0 : TPFLAGS_HAVE_VECTORCALL);
  const description = words([python.name(spec.name), spec.size, 0, flags, words([...slots, 0, 0])]);
  const bases = spec.bases === undefined ? 0 : python.tuple(spec.bases.map((base) => python.again(base)));
  return python.checked(api._PyType_FromSpecWithBases(description, bases));
}
