/** The modules in TypeScript behind the package ../library/numpy: `_numpy` and its like. */
import * as core from "../../../tensor/np.ts";
import { r_, c_ } from "../../../tensor/chapters/index-tricks.ts";
import { asArray } from "../../../tensor/core/asarray.ts";
import type { DType } from "../../../tensor/core/dtype.ts";
import { DTYPES, itemsizeOf, kindOf, rangeOf } from "../../../tensor/core/dtype.ts";
import { as_strided } from "../../../tensor/chapters/strides.ts";
import type { Pointer } from "../cpython/c-api.ts";
import type { CPython } from "../cpython/cpython.ts";
import { addMethods, addScalarMethods } from "./array-methods.ts";
import { makeArrayType } from "./array-type.ts";
import { Arrays } from "./arrays.ts";
import { CoreCalls } from "./core-calls.ts";
import { FloatingPointErrors } from "./floating-point-errors.ts";
import { makeFlags } from "./flags.ts";
import { Functions, type Native, ownerOf, UFUNC_METHODS } from "./functions.ts";
import { makeIterators } from "./iterators.ts";
import { Operators } from "./operators.ts";
import { makeRandom } from "./random-module.ts";
import { makeScalarTypes } from "./scalar-types.ts";
import { Scalars } from "./scalars.ts";
import { binaryUfuncs, signatureOf, ufuncs } from "./signatures.ts";
import { type CoreFunction, Values } from "./values.ts";

export interface Numpy {
  readonly values: Values;
  readonly errors: FloatingPointErrors;
}

/** Made of Python's own floats in NumPy too. */
const CONSTANTS = ["pi", "e", "inf", "nan", "euler_gamma"] as const;

export function makeNumpy(python: CPython): Numpy {
  const arrays = new Arrays(python);
  const scalars = new Scalars(python);
  const values = new Values(python, arrays, scalars);
  const errors = new FloatingPointErrors(python);
  const functions = new Functions(python);
  const calls = new CoreCalls(values, errors);
  const operators = new Operators(values, errors);

  python.defineException("numpy.exceptions.AxisError", ["ValueError", "IndexError"]);
  python.defineException("numpy.linalg.LinAlgError", ["ValueError"]);
  python.defineException("numpy._core._exceptions.UFuncTypeError", ["TypeError"]);

  const iterators = makeIterators(values, functions);
  arrays.type = makeArrayType(values, operators, {
    flat: iterators.flat,
    flags: makeFlags(values, functions),
  });
  const types = makeScalarTypes(values, operators);
  for (const type of [arrays.type, types.get("generic")!]) addMethods(type, values, functions, calls, errors);
  addScalarMethods(types.get("generic")!, values, functions, calls);

  const into = (module: string, members: Iterable<readonly [string, Pointer]>): void => {
    const target = python.module(module);
    for (const [name, member] of members) python.setAttribute(target, name, member);
  };

  const natives: Record<string, Native> = { ...iterators.natives, ...own(values, errors) };
  into("_numpy", [
    ...[...types].map(([name, type]): [string, Pointer] => [name, python.again(type)]),
    ["ndarray", python.again(arrays.type)],
    ["ufunc", python.again(functions.ufuncType)],
    ["AxisError", python.again(python.exception("AxisError"))],
    ["LinAlgError", python.again(python.exception("LinAlgError"))],
    ["UFuncTypeError", python.again(python.exception("UFuncTypeError"))],
    ...CONSTANTS.map((name): [string, Pointer] => [name, python.float(core[name])]),
    ...coreFunctions(core, "", functions, calls),
    ...coreFunctions(core.lib.stride_tricks, "lib.stride_tricks.", functions, calls),
    // After the core's, some of which they replace.
    ...Object.entries(natives).map(([name, native]): [string, Pointer] => [
      name,
      functions.function(name, native),
    ]),
  ]);
  into("_numpy_linalg", coreFunctions(core.linalg, "linalg.", functions, calls));
  into("_numpy_testing", coreFunctions(core.testing, "testing.", functions, calls));
  into("_numpy_random", makeRandom(values, functions, calls));

  python.run("import numpy", python.api._PyModule_GetDict(python.module("_numpy")));
  values.dtypeClass = python.getAttribute(python.module("numpy"), "dtype");
  for (const name of DTYPES) {
    const made = python.using(python.str(name), (text) => python.call(values.dtypeClass, [text]));
    values.dtypes.set(name, made);
  }
  return { values, errors };
}

function* coreFunctions(
  module: Record<string, unknown>,
  prefix: string,
  functions: Functions,
  calls: CoreCalls,
): Generator<[string, Pointer]> {
  for (const [name, member] of Object.entries(module)) {
    if (typeof member !== "function" || signatureOf(prefix + name) === undefined) continue;
    const native = calls.native(prefix + name, member as CoreFunction);
    yield [
      name,
      ufuncs.has(prefix + name)
        ? functions.ufunc(name, native, {
            nin: binaryUfuncs.has(name) ? 2 : 1,
            methods: ufuncMethods(member as unknown as Record<string, CoreFunction>, calls),
          })
        : functions.function(name, native),
    ];
  }
}

function ufuncMethods(
  ufunc: Readonly<Record<string, CoreFunction | undefined>>,
  calls: CoreCalls,
): Map<string, Native> {
  const methods = new Map<string, Native>();
  for (const name of UFUNC_METHODS) {
    const f = ufunc[name];
    if (f !== undefined) methods.set(name, calls.native(`ufunc.${name}`, f));
  }
  return methods;
}

/** What has no signature in the core's terms. */
function own(values: Values, errors: FloatingPointErrors): Record<string, Native> {
  const { python } = values;
  return {
    r_: (entries) => values.arrays.wrap(r_(...(entries.map((entry) => values.toItem(entry)) as never[]))),
    c_: (entries) => values.arrays.wrap(c_(...(entries.map((entry) => values.toItem(entry)) as never[]))),

    as_strided([x, ...args], keywords) {
      const array = asArray(values.toCore(x!, "np.lib.stride_tricks.as_strided"));
      const plain = (name: string, at: number): number[] | undefined => {
        const given = args[at] ?? keywords.get(name);
        return given === undefined || given === python.none
          ? undefined
          : Array.from(values.toPlain(given, "as_strided") as number[]);
      };
      // NumPy counts bytes, the core elements.
      const strides = plain("strides", 1)?.map((bytes) => bytes / array.itemsize);
      const out = as_strided(array, plain("shape", 0) ?? array.shape, strides ?? [...array.strides]);
      return values.arrays.wrap(out, ownerOf(values, out, array, x!));
    },

    /** What numpy.dtype knows of a name: its standard name, kind, size, and range. */
    describe_dtype([given]) {
      const name = values.toDType(given!);
      const kind = { bool: "b", signed: "i", unsigned: "u", float: "f" }[kindOf(name)];
      const [low, high] = kind === "i" || kind === "u" ? rangeOf(name) : [0, 0];
      return python.tuple([
        python.str(name),
        python.str(kind),
        python.int(itemsizeOf(name)),
        python.again(values.scalars.typeFor(name)),
        python.int(low),
        python.int(high),
      ]);
    },

    rebuild([flat, shape, dtype, isScalar]) {
      const array = asArray(values.toCore(flat!, "np.array")).astype(python.readText(dtype!) as DType);
      const shaped = array.reshape(Array.from(values.toPlain(shape!, "shape") as number[]));
      return python.isTrue(isScalar!) ? values.arrayOrScalar(shaped) : values.arrays.wrap(shaped);
    },

    /** Sets what is given and answers with what was before. */
    seterr(_args, keywords) {
      const before = errors.state;
      errors.set(
        Object.fromEntries(
          [...keywords].map(([kind, value]) => [kind, value === python.none ? null : python.readText(value)]),
        ),
      );
      return python.dict(Object.entries(before).map(([kind, treatment]) => [kind, python.str(treatment)]));
    },

    set_printoptions(_args, keywords) {
      core.set_printoptions(
        Object.fromEntries(
          [...keywords]
            .filter(([, value]) => value !== python.none)
            .map(([name, value]) => [name, values.toPlain(value, "set_printoptions")]),
        ),
      );
      return python.again(python.none);
    },

    get_printoptions: () =>
      python.dict(
        Object.entries(core.get_printoptions()).map(([name, value]) => [
          name,
          values.toPython(typeof value === "object" ? null : value),
        ]),
      ),
  };
}
