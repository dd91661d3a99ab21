import type { Pointer } from "./c-api.ts";
import type { CPython } from "./cpython.ts";

/** What C passes to a slot and expects of it: see `functionPointer`. `failed` is the result that says that an exception is set. */
const UNARY = { signature: "ii", failed: 0 } as const;
const BINARY = { signature: "iii", failed: 0 } as const;
const TERNARY = { signature: "iiii", failed: 0 } as const;
/** One operand, and a C int as the result. */
const NUMBER = { signature: "ii", failed: -1 } as const;
/** Two operands, and a C int as the result. */
const TEST = { signature: "iii", failed: -1 } as const;
/** An object, a key and a value; 0 when all went well. */
const STORE = { signature: "iiii", failed: -1 } as const;
const NOTHING = { signature: "vi", failed: 0 } as const;

/** The slots of a type, each with its number in CPython's typeslots.h, which is part of its stable ABI. */
const SLOTS = {
  mp_ass_subscript: [3, STORE],
  mp_length: [4, NUMBER],
  mp_subscript: [5, BINARY],
  nb_absolute: [6, UNARY],
  nb_add: [7, BINARY],
  nb_and: [8, BINARY],
  nb_bool: [9, NUMBER],
  nb_divmod: [10, BINARY],
  nb_float: [11, UNARY],
  nb_floor_divide: [12, BINARY],
  nb_index: [13, UNARY],
  nb_inplace_add: [14, BINARY],
  nb_inplace_and: [15, BINARY],
  nb_inplace_floor_divide: [16, BINARY],
  nb_inplace_lshift: [17, BINARY],
  nb_inplace_multiply: [18, BINARY],
  nb_inplace_or: [19, BINARY],
  nb_inplace_power: [20, TERNARY],
  nb_inplace_remainder: [21, BINARY],
  nb_inplace_rshift: [22, BINARY],
  nb_inplace_subtract: [23, BINARY],
  nb_inplace_true_divide: [24, BINARY],
  nb_inplace_xor: [25, BINARY],
  nb_int: [26, UNARY],
  nb_invert: [27, UNARY],
  nb_lshift: [28, BINARY],
  nb_multiply: [29, BINARY],
  nb_negative: [30, UNARY],
  nb_or: [31, BINARY],
  nb_positive: [32, UNARY],
  nb_power: [33, TERNARY],
  nb_remainder: [34, BINARY],
  nb_rshift: [35, BINARY],
  nb_subtract: [36, BINARY],
  nb_true_divide: [37, BINARY],
  nb_xor: [38, BINARY],
  sq_contains: [41, TEST],
  sq_item: [44, BINARY],
  sq_length: [45, NUMBER],
  tp_call: [50, TERNARY],
  tp_dealloc: [52, NOTHING],
  tp_descr_get: [54, TERNARY],
  tp_hash: [59, NUMBER],
  tp_iter: [62, UNARY],
  tp_new: [65, TERNARY],
  tp_repr: [66, UNARY],
  tp_richcompare: [67, TERNARY],
  tp_str: [70, UNARY],
  nb_matrix_multiply: [75, BINARY],
  nb_inplace_matrix_multiply: [76, BINARY],
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
    const [number, { signature, failed }] = SLOTS[name as SlotName];
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
