/** x.flat, np.nditer, np.ndenumerate and np.ndindex. */
import {
  nditer as coreNditer,
  ndenumerate,
  ndindex,
  type NditerOptions,
} from "../../../tensor/chapters/iteration.ts";
import type { ArrayLike } from "../../../tensor/core/asarray.ts";
import { asArray } from "../../../tensor/core/asarray.ts";
import type { Index } from "../../../tensor/core/indexing.ts";
import type { NDArray } from "../../../tensor/ndarray.ts";
import type { Pointer } from "../cpython/c-api.ts";
import { PythonError } from "../cpython/cpython.ts";
import { Binder } from "./binding.ts";
import { type Functions, type Native, ownerOf } from "./functions.ts";
import { ObjectType } from "./objects.ts";
import { signatureOf } from "./signatures.ts";
import { Tuple, type Values } from "./values.ts";

type Nditer = ReturnType<typeof coreNditer>;

interface Flat {
  readonly array: NDArray;
  /** The array's object, which lives as long as this does. */
  readonly object: Pointer;
}

/** The property `flat` and the functions of np that iterate, by name. */
export function makeIterators(
  values: Values,
  functions: Functions,
): { flat: (self: Pointer) => Pointer; natives: Record<string, Native> } {
  const { python } = values;
  const binder = new Binder(values, "nditer", signatureOf("nditer")!);

  const scalarAt = (array: NDArray, at: number): Pointer =>
    values.scalars.make(array.flat.at(at), array.dtype);
  const iterate = (items: Pointer[]): Pointer =>
    python.using(python.list(items), (list) => python.checked(python.api._PyObject_GetIter(list)));

  const flatType = new ObjectType<Flat>(python, functions, {
    name: "numpy.flatiter",
    slots: (at) => ({
      mp_length: (self) => at(self).array.size,
      tp_iter(self) {
        const { array } = at(self);
        return iterate(Array.from({ length: array.size }, (_, i) => scalarAt(array, i)));
      },
      mp_subscript(self, key) {
        const { array } = at(self);
        const index = values.toIndex(key);
        return typeof index[0] === "number"
          ? scalarAt(array, index[0])
          : values.arrayOrScalar(array.flatten().at(...(index as Index[])));
      },
      mp_ass_subscript(self, key, value) {
        const { array } = at(self);
        const flat = array.flatten();
        flat.set(values.toIndex(key) as Index[], values.toCore(value, "flat") as ArrayLike);
        array.set("...", flat.reshape(array.shape));
        return 0;
      },
    }),
    properties: (at) => ({
      base: { get: (self) => python.again(at(self).object) },
    }),
    methods: (at) => ({
      copy: ([self]) => values.arrays.wrap(at(self).array.flatten()),
    }),
    released: ({ object }) => python.api._Py_DecRef(object),
  });

  const nditerType = new ObjectType<Nditer>(python, functions, {
    name: "numpy.nditer",
    slots: (at) => ({
      tp_iter(self) {
        const it = at(self);
        const items: Pointer[] = [];
        for (; !it.finished; it.iternext()) items.push(current(it));
        return iterate(items);
      },
      mp_subscript(self, key) {
        const views = Array.isArray(at(self).value)
          ? (at(self).value as unknown as NDArray[])
          : [at(self).value as NDArray];
        const view = views[python.readIndex(key)];
        if (view === undefined)
          throw new PythonError("IndexError", "Iterator operand index is out of bounds");
        return zeroDimensional(view);
      },
    }),
    properties: (at) => ({
      finished: { get: (self) => python.bool(at(self).finished) },
      multi_index: { get: (self) => values.toPython(new Tuple(at(self).multi_index)) },
      index: { get: (self) => python.int(at(self).index) },
      iterindex: { get: (self) => python.int(at(self).iterindex) },
      itersize: { get: (self) => python.int(at(self).itersize) },
      shape: { get: (self) => values.toPython(new Tuple(at(self).shape)) },
      value: { get: (self) => current(at(self)) },
      operands: { get: (self) => values.toPython(new Tuple(at(self).operands)) },
    }),
    methods: (at) => ({
      iternext: ([self]) => python.bool(at(self).iternext()),
      reset([self]) {
        at(self).reset();
        return python.again(python.none);
      },
      __enter__: ([self]) => python.again(self!),
      __exit__: () => python.again(python.none),
      close: () => python.again(python.none),
    }),
  });

  // A 0-d array, not a scalar: x[...] = 2 * x writes through it.
  const zeroDimensional = (view: NDArray): Pointer => values.arrays.wrap(view);
  const current = (it: Nditer): Pointer => {
    const value = it.value;
    return Array.isArray(value) ? python.tuple(value.map(zeroDimensional)) : zeroDimensional(value);
  };

  return {
    flat(self) {
      const array = values.toCore(self, "flat") as NDArray;
      return flatType.wrap({ array, object: python.again(ownerOf(values, array, array, self) || self) });
    },
    natives: {
      nditer(args, keywords) {
        const [op, options] = binder.bind(args, keywords).args;
        return nditerType.wrap(coreNditer(op as readonly NDArray[], options as NditerOptions));
      },
      ndenumerate([x]) {
        const array = asArray(values.toCore(x!, "np.ndenumerate"), "np.ndenumerate");
        return iterate(
          Array.from(ndenumerate(array), ([index, value]) =>
            python.tuple([values.toPython(new Tuple(index)), values.scalars.make(value, array.dtype)]),
          ),
        );
      },
      ndindex(args) {
        const shape = args.flatMap((arg) => values.toPlain(arg, "np.ndindex") as number | number[]);
        return iterate(Array.from(ndindex(shape), (index) => values.toPython(new Tuple(index))));
      },
    },
  };
}
