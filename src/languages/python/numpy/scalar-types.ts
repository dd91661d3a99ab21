/** The types of NumPy's scalars: np.float64, np.int64, np.bool and their like. */
import { asArray, asElements } from "../../../tensor/core/asarray.ts";
import { copyOf } from "../../../tensor/core/copying.ts";
import { DTYPES, type DType, isFloat, kindOf } from "../../../tensor/core/dtype.ts";
import type { Pointer } from "../cpython/c-api.ts";
import { PythonError } from "../cpython/cpython.ts";
import { makeType, type Slots, TPFLAGS_BASETYPE } from "../cpython/types.ts";
import { commonProperties } from "./array-properties.ts";
import type { Operators } from "./operators.ts";
import { SCALAR_SIZE } from "./scalars.ts";
import type { Values } from "./values.ts";

/** NumPy's abstract types, each with its base. */
const ABSTRACT = {
  generic: undefined,
  number: "generic",
  integer: "number",
  signedinteger: "integer",
  unsignedinteger: "integer",
  inexact: "number",
  floating: "inexact",
} as const;
type Abstract = keyof typeof ABSTRACT;

const BASE_OF: Record<ReturnType<typeof kindOf>, Abstract> = {
  bool: "generic",
  signed: "signedinteger",
  unsigned: "unsignedinteger",
  float: "floating",
};

/** The size of an object with nothing of its own: a type of Python's own may then be a second base. */
const BARE_SIZE = 8;

/** Makes the types, tells `values` of them, and returns all of them by name. */
export function makeScalarTypes(values: Values, operators: Operators): Map<string, Pointer> {
  const { python, scalars } = values;
  const types = new Map<string, Pointer>();
  for (const [name, base] of Object.entries(ABSTRACT)) {
    const type = makeType(python, {
      name: `numpy.${name}`,
      size: BARE_SIZE,
      flags: TPFLAGS_BASETYPE,
      slots: {
        tp_new() {
          throw new PythonError("TypeError", `cannot create 'numpy.${name}' instances`);
        },
      },
      ...(base === undefined ? {} : { bases: [types.get(base)!] }),
      ...(base === undefined ? { properties: commonProperties(values) } : {}),
    });
    types.set(name, type);
  }

  const common = commonSlots(values, operators);
  const nb_index = (self: Pointer): Pointer => python.int(scalars.value(self));
  for (const dtype of DTYPES) {
    const bases = [types.get(BASE_OF[kindOf(dtype)])!];
    if (dtype === "float64") bases.push(python.api._PyFloat_Type);
    const type = makeType(python, {
      name: `numpy.${dtype}`,
      size: SCALAR_SIZE,
      bases,
      flags: TPFLAGS_BASETYPE,
      slots: {
        ...common,
        ...(kindOf(dtype) === "signed" || kindOf(dtype) === "unsigned" ? { nb_index } : {}),
        tp_new: (_type, args) => construct(values, dtype, args),
      },
    });
    types.set(dtype, type);
    scalars.setType(dtype, type);
  }
  return types;
}

function commonSlots(values: Values, operators: Operators): Slots {
  const { python, scalars } = values;
  const text = (self: Pointer): string => scalars.asArray(self)!.toString();
  return {
    ...operators.slots(),
    nb_bool: (self) => (scalars.value(self) === 0 ? 0 : 1),
    nb_float: (self) => python.float(scalars.value(self)),
    nb_int: (self) => values.wholeNumber(scalars.value(self)),
    mp_subscript(self, key) {
      if (python.typeOf(key) === python.api._PyTuple_Type && python.tupleItems(key).length === 0)
        return python.again(self);
      throw new PythonError("IndexError", "invalid index to scalar variable.");
    },
    tp_hash: (self) => python.api.__Py_HashDouble(self, scalars.value(self)),
    tp_str: (self) => python.str(text(self)),
    tp_repr(self) {
      const dtype = scalars.dtypeOf(self);
      return python.str(dtype === "bool" ? `np.${text(self)}_` : `np.${dtype}(${text(self)})`);
    },
  };
}

/** np.float32(x): a scalar for a number or a text, an array for a list or an array. */
function construct(values: Values, dtype: DType, args: Pointer): Pointer {
  const { python, scalars } = values;
  const [given] = python.tupleItems(args);
  if (given === undefined) return scalars.make(0, dtype);
  if (python.typeOf(given) === python.api._PyUnicode_Type) {
    const type = isFloat(dtype) ? python.api._PyFloat_Type : python.api._PyLong_Type;
    return python.using(python.call(type, [given]), (number) => {
      const value = isFloat(dtype) ? python.readFloat(number) : python.readInt(number);
      return scalars.make(copyOf(asArray(value), dtype).item(), dtype);
    });
  }
  const array = asElements(values.toCore(given, `np.${dtype}`), dtype, `np.${dtype}`);
  return values.arrayOrScalar(copyOf(array, dtype));
}
