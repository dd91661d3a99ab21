/** A function of the core as Python calls it. */
import type { DType } from "../../../tensor/core/dtype.ts";
import { checkDType } from "../../../tensor/core/dtype.ts";
import { asArray } from "../../../tensor/core/asarray.ts";
import { isArray } from "../../../tensor/core/array-class.ts";
import { isKeywords } from "../../../tensor/core/keywords.ts";
import { deliver } from "../../../tensor/core/deliver.ts";
import * as reductionArrays from "../../../tensor/core/reduction-arrays.ts";
import * as np from "../../../tensor/np.ts";
import type { NDArray } from "../../../tensor/ndarray.ts";
import type { Pointer } from "../cpython/c-api.ts";
import type { FloatingPointErrors } from "./floating-point-errors.ts";
import { Binder, type Bound } from "./binding.ts";
import { arrayResult, type Native } from "./functions.ts";
import {
  answersDTypes,
  answersInts,
  answersPython,
  keepsArrays,
  scalarDTypes,
  type Signature,
  signatureOf,
  ufuncs,
} from "./signatures.ts";
import { type CoreFunction, DTypeResult, type Values } from "./values.ts";

/** Functions whose results NumPy gives in a list; all others give a tuple. */
const GIVES_LISTS = new Set(["split", "array_split", "hsplit", "vsplit", "dsplit"]);

/** Reductions, whose arrays are looked at for what overflowed. */
const REDUCTIONS = new Set(["sum", "prod", "mean", "std", "var"]);
const PRODUCTS = new Set(["dot", "matmul"]);

export class CoreCalls {
  readonly #values: Values;
  readonly #errors: FloatingPointErrors;

  constructor(values: Values, errors: FloatingPointErrors) {
    this.#values = values;
    this.#errors = errors;
  }

  /** `name` is where signatures.ts has the function: "sum", "linalg.norm", "ndarray.sum", "ufunc.reduce". */
  native(name: string, f: CoreFunction): Native {
    const signature = signatureOf(name);
    if (signature === undefined) throw new Error(`signatures.ts has no line for ${name}`);
    const short = name.split(".").at(-1)!;
    const call = wholeReduction(short) ?? f;
    const binder = new Binder(this.#values, short, signature);
    return (args, keywords) => {
      const bound = binder.bind(args, keywords);
      if (ufuncs.has(name)) return this.#ufunc(name, call, args.length, bound);
      this.#warnOfEmpty(short, bound);
      let out = call(...bound.args);
      if (bound.out !== undefined && isArray(out)) out = deliver(out, bound.out, short);
      this.#look(short, out, bound);
      return this.#answer(name, out, bound, call, signature);
    };
  }

  /** The same of a method, whose first argument is the array, or the scalar, that it belongs to. */
  method(name: string): Native {
    const signature = signatureOf(`ndarray.${name}`);
    if (signature === undefined) throw new Error(`signatures.ts has no line for ndarray.${name}`);
    const whole = wholeReduction(name);
    const binder = new Binder(this.#values, name, signature);
    return ([self, ...args], keywords) => {
      const array = this.#values.toCore(self!, name) as NDArray;
      const bound = binder.bind(args, keywords);
      const given = [...bound.given, { array, object: self! }];
      const method = methodOf(array, name);
      const call: CoreFunction = (...rest) => (whole === undefined ? method(...rest) : whole(array, ...rest));
      if (array.size === 0) this.#warnOfEmpty(name, { args: [array, ...bound.args], given });
      const out = call(...bound.args);
      this.#look(name, out, { args: [array], given });
      return this.#answer(`ndarray.${name}`, out, { args: bound.args, given }, call, signature);
    };
  }

  /** Numbers are arrays here, so that the result has a dtype. */
  #ufunc(name: string, f: CoreFunction, count: number, bound: Bound): Pointer {
    const operands = bound.args.slice(0, count);
    const onlyNumbers = operands.every((one) => !isArray(one) && !Array.isArray(one));
    const args = onlyNumbers
      ? bound.args.map((one, i) => (i < count ? asArray(one, `np.${name}`) : one))
      : bound.args;
    const out = f(...args) as NDArray;
    this.#errors.check(name, out, operands);
    return arrayResult(this.#values, out, bound, false);
  }

  #warnOfEmpty(name: string, { args: [operand, ...rest] }: Bound): void {
    if (!isArray(operand) || operand.size > 0 || rest.some((one) => one !== undefined)) return;
    if (name === "mean") this.#errors.warn("Mean of empty slice");
    if (name === "var" || name === "std") this.#errors.warn("Degrees of freedom <= 0 for slice");
  }

  #look(name: string, out: unknown, { args: [operand, other] }: Bound): void {
    if (this.#errors.idle || !isArray(out)) return;
    if (REDUCTIONS.has(name) && isArray(operand)) this.#errors.checkReduction("reduce", out, operand);
    if (PRODUCTS.has(name) && isArray(operand) && isArray(other))
      this.#errors.checkReduction(name, out, operand);
  }

  #answer(name: string, out: unknown, bound: Bound, f: CoreFunction, signature: Signature): Pointer {
    const values = this.#values;
    if (isArray(out)) return arrayResult(values, out, bound, keepsArrays.has(name));
    if (typeof out === "number" || typeof out === "boolean")
      return this.#number(name, out, bound, f, signature);
    if (typeof out === "string") return values.toPython(answersDTypes.has(name) ? new DTypeResult(out) : out);
    if (Array.isArray(out)) {
      const plain = answersPython.has(name);
      const items = out.map((item: unknown) =>
        plain ? values.toPython(item) : this.#answer(name, item, bound, f, signature),
      );
      return GIVES_LISTS.has(name) ? values.python.list(items) : values.python.tuple(items);
    }
    return values.toPython(out);
  }

  #number(name: string, out: number | boolean, bound: Bound, f: CoreFunction, signature: Signature): Pointer {
    const { python, scalars } = this.#values;
    const picked = name.endsWith("random.choice") || name.endsWith("RandomState.choice");
    if (picked && typeof bound.args[0] === "number") return python.int(Number(out));
    if (answersPython.has(name)) {
      if (typeof out === "boolean") return python.bool(out);
      return answersInts.has(name) ? python.int(out) : python.float(out);
    }
    return scalars.make(Number(out), this.#dtypeOf(name, out, bound, f, signature));
  }

  /** The dtype of a plain number, which the core does not tell. */
  #dtypeOf(name: string, out: number | boolean, bound: Bound, f: CoreFunction, signature: Signature): DType {
    const known = scalarDTypes[name];
    if (known !== undefined) return checkDType(known);
    if (typeof out === "boolean") return "bool";
    if (name.endsWith(".choice")) {
      const [population] = bound.args;
      return isArray(population) || Array.isArray(population) ? asArray(population).dtype : "int64";
    }
    // Of a list nothing is known.
    const doubles = bound.given.length > 0 && bound.given.every(({ array }) => array.dtype === "float64");
    if (doubles || !signature.options.includes("keepdims")) return "float64";
    // With its axes kept the result is an array, which has a dtype.
    const last = bound.args.at(-1);
    const options = isKeywords(last) ? last : undefined;
    const positions = options === undefined ? bound.args : bound.args.slice(0, -1);
    const padded = [...positions];
    while (padded.length < signature.positional.length) padded.push(undefined);
    const kept = f(...padded, { ...options, keepdims: true });
    return isArray(kept) ? kept.dtype : "float64";
  }
}

/** The core's method, or its function of the same name where arrays have no such method. */
function methodOf(array: NDArray, name: string): CoreFunction {
  const method = (array as unknown as Record<string, CoreFunction | undefined>)[name];
  if (method !== undefined) return (...args) => method.apply(array, args);
  const f = (np as unknown as Record<string, CoreFunction | undefined>)[name];
  if (f === undefined) throw new Error(`the core has no ${name}`);
  return (...args) => f(array, ...args);
}

/** Reductions of the whole array give plain numbers in the core; there are versions that give arrays. */
function wholeReduction(name: string): CoreFunction | undefined {
  const arrays = reductionArrays as unknown as Record<string, CoreFunction | undefined>;
  return arrays[name.replace(/^a(?=max$|min$)/, "")];
}
