/** x.flags */
import { checkWritable } from "../../../tensor/core/copying.ts";
import type { NDArray } from "../../../tensor/ndarray.ts";
import type { Pointer } from "../cpython/c-api.ts";
import { PythonError } from "../cpython/cpython.ts";
import type { Property } from "../cpython/types.ts";
import type { Functions } from "./functions.ts";
import { ObjectType } from "./objects.ts";
import type { Values } from "./values.ts";

interface Flagged {
  readonly array: NDArray;
  readonly ownsData: boolean;
}

/** The property: an object that reads what is so at the time, and lets `writeable` be set. */
export function makeFlags(values: Values, functions: Functions): Property {
  const { python } = values;

  const read: Record<string, (flagged: Flagged) => boolean> = {
    c_contiguous: ({ array }) => array.contiguous,
    f_contiguous: ({ array }) => array.T.contiguous,
    owndata: ({ ownsData }) => ownsData,
    writeable: ({ array }) => isWritable(array),
    aligned: () => true,
    writebackifcopy: () => false,
  };
  const named = (key: Pointer): ((flagged: Flagged) => boolean) => {
    const found = read[python.readText(key).toLowerCase()];
    if (found === undefined) throw new PythonError("KeyError", "Unknown flag");
    return found;
  };

  const type = new ObjectType<Flagged>(python, functions, {
    name: "numpy.flagsobj",
    slots: (at) => ({
      mp_subscript: (self, key) => python.bool(named(key)(at(self))),
      mp_ass_subscript(self, key, value) {
        if (named(key) !== read["writeable"]) throw new PythonError("KeyError", "Unknown flag");
        at(self).array.writeable = python.isTrue(value);
        return 0;
      },
      tp_repr: (self) =>
        python.str(
          Object.entries(read)
            .map(([name, get]) => `  ${name.toUpperCase()} : ${get(at(self)) ? "True" : "False"}\n`)
            .join(""),
        ),
    }),
    properties: (at) => ({
      ...Object.fromEntries(
        Object.entries(read).map(([name, get]) => [
          name,
          { get: (self: Pointer) => python.bool(get(at(self))) },
        ]),
      ),
      writeable: {
        get: (self) => python.bool(isWritable(at(self).array)),
        set: (self, value) => {
          at(self).array.writeable = python.isTrue(value);
        },
      },
    }),
  });

  return {
    get: (self) => type.wrap({ array: values.arrays.at(self), ownsData: values.arrays.baseOf(self) === 0 }),
  };
}

function isWritable(array: NDArray): boolean {
  try {
    checkWritable(array, "");
    return true;
  } catch {
    return false;
  }
}
