/** Python's calls with positions and keywords, bound to the core's arguments. */
import { isArray } from "../../../tensor/core/array-class.ts";
import { FloatScalar } from "../../../tensor/core/weak.ts";
import type { NDArray } from "../../../tensor/ndarray.ts";
import type { Pointer } from "../cpython/c-api.ts";
import { PythonError } from "../cpython/cpython.ts";
import { bareParameters, plainParameters, type Signature, wholeParameters } from "./signatures.ts";
import type { Values } from "./values.ts";

/** An array among the arguments, and its Python object. */
interface Given {
  readonly array: NDArray;
  readonly object: Pointer;
}

/** The arguments of one call, as the core takes them. */
export interface Bound {
  readonly args: unknown[];
  /** What comes back as one of these arrays is that same object. */
  readonly given: readonly Given[];
  /** The array to put the result into, of a function of the core that has no such option. */
  readonly out?: NDArray | undefined;
}

type Convert = (object: Pointer) => unknown;

/** Where a parameter goes: to a position of the core's, into its options, behind its positions; nowhere or beside them. */
interface Place {
  readonly at: number | "options" | "rest" | "absent" | "out";
  readonly parameter: string;
  readonly convert: Convert;
}

/** Parameters whose None means that nothing was given. */
const LEFT_OUT = new Set(["out", "where", "initial", "size", "weights", "rng"]);

/** Functions that may be asked about None. */
const TAKES_NONE = /^(assert_|isscalar$)/;

/** Values of parameters that the core doesn't have, which ask for what it does anyway. None always does. */
const HARMLESS: ReadonlySet<string> = new Set(
  `order=C order=K order=A subok=True subok=False device=cpu casting=same_kind casting=safe casting=unsafe
   hermitian=False keepdims=False where=True sorted=True sorted=False kind=quicksort kind=mergesort kind=heapsort
   kind=stable kind=introselect stable=True stable=False max_work=-1 max_work=0 ndmax=0 legacy=True legacy=False
   writeable=False overwrite_input=True overwrite_input=False full=False cov=False buffersize=0`.split(/\s+/),
);

/** Binds the positions and keywords of calls to the parameters of a signature. `name` is what errors name: "sum". */
export class Binder {
  readonly #values: Values;
  readonly #name: string;
  readonly #signature: Signature;
  readonly #byPosition: readonly Place[];
  readonly #rest: Place | undefined;
  readonly #byName: ReadonlyMap<string, Place>;

  constructor(values: Values, name: string, signature: Signature) {
    this.#values = values;
    this.#name = name;
    this.#signature = signature;
    const { byPosition, byName, rest, aliases } = signature;
    this.#byPosition = byPosition.map((parameter) => this.#place(parameter));
    this.#rest = rest === undefined ? undefined : this.#place(rest);
    this.#byName = new Map(byName.map((key) => [key, this.#place(aliases.get(key) ?? key)]));
  }

  bind(args: readonly Pointer[], keywords: ReadonlyMap<string, Pointer>): Bound {
    const { required, positional } = this.#signature;
    const out: unknown[] = [];
    const given: Given[] = [];
    let extra: Record<string, unknown> | undefined;
    let target: NDArray | undefined;
    const put = (place: Place, object: Pointer): void => {
      const { at, parameter } = place;
      const value = place.convert(object);
      if (at === "absent") return;
      if (isArray(value)) given.push({ array: value, object });
      if (at === "out") target = value as NDArray | undefined;
      else if (at === "options") (extra ??= {})[parameter] = value;
      else if (at === "rest") out.push(value);
      else {
        // No holes: what is left out in the middle is undefined.
        while (out.length < at) out.push(undefined);
        out[at] = value;
      }
    };
    for (let i = 0; i < args.length; i++) {
      const place = this.#byPosition[i] ?? this.#rest;
      if (place === undefined) throw this.#tooMany(args.length);
      put(place, args[i]!);
    }
    for (const [key, object] of keywords) {
      const place = this.#byName.get(key);
      if (place === undefined)
        throw new PythonError("TypeError", `${this.#name}() got an unexpected keyword argument '${key}'`);
      const at = this.#signature.byPosition.indexOf(key);
      if (at !== -1 && at < args.length)
        throw new PythonError("TypeError", `${this.#name}() got multiple values for argument '${key}'`);
      put(place, object);
    }
    if (args.length < required.length) this.#checkMissing(args.length, keywords);
    if (extra === undefined) return { args: out, given, out: target };
    while (this.#rest === undefined && out.length < positional.length) out.push(undefined);
    out.push(extra);
    return { args: out, given, out: target };
  }

  #place(parameter: string): Place {
    const { positional, rest, absent } = this.#signature;
    if (absent.has(parameter) && parameter === "out")
      return { at: "out", parameter, convert: this.#converter(parameter) };
    if (absent.has(parameter)) return { at: "absent", parameter, convert: this.#harmless(parameter) };
    const at = positional.indexOf(parameter);
    const convert = this.#converter(parameter);
    if (at !== -1) return { at, parameter, convert };
    return { at: parameter === rest ? "rest" : "options", parameter, convert };
  }

  #converter(parameter: string): Convert {
    const values = this.#values;
    const { none } = values.python;
    const operation = `np.${this.#name}`;
    if (parameter === "buffer")
      return (object) => Uint8Array.from(values.toCore(object, operation) as number[]);
    if (parameter === "state")
      return (object) =>
        (values.toCore(object, operation) as unknown[]).map((one) =>
          one instanceof FloatScalar ? one.value : one,
        );
    if (parameter === "dtype") return (object) => (object === none ? undefined : values.toDType(object));
    if (this.#name === "at" && parameter === "indices") return (object) => values.toIndex(object);
    if (parameter === "d") return (object) => values.python.readIndex(object);
    if (wholeParameters.has(parameter))
      return (object) =>
        object === none && (LEFT_OUT.has(parameter) || !this.#signature.required.includes(parameter))
          ? undefined
          : values.toWhole(object, operation);
    if (bareParameters.has(parameter)) return (object) => values.toBare(object, operation);
    if (plainParameters.has(parameter))
      return this.#given(parameter, (object) => values.toPlain(object, operation));
    if (!this.#signature.required.includes(parameter) || TAKES_NONE.test(this.#name))
      return this.#given(parameter, (object) => values.toCore(object, operation));
    return (object) => {
      if (object !== none) return values.toCore(object, operation);
      throw new PythonError(
        "TypeError",
        `${operation}: expected an array, a number or nested lists of numbers, got None`,
      );
    };
  }

  #given(parameter: string, convert: Convert): Convert {
    const { none } = this.#values.python;
    // Everywhere: some functions have no way without a mask that is one for all.
    if (parameter === "where")
      return (object) =>
        object === none || object === this.#values.python.true ? undefined : convert(object);
    return LEFT_OUT.has(parameter) ? (object) => (object === none ? undefined : convert(object)) : convert;
  }

  #harmless(parameter: string): Convert {
    const { python } = this.#values;
    return (object) => {
      if (object === python.none || HARMLESS.has(`${parameter}=${python.textOf(object, "str")}`)) return;
      throw new PythonError("NotImplementedError", `np.${this.#name}: ${parameter}= is not available here`);
    };
  }

  #checkMissing(count: number, keywords: ReadonlyMap<string, Pointer>): void {
    const { required, byPosition } = this.#signature;
    const missing = required
      .filter((parameter) => byPosition.indexOf(parameter) >= count && !keywords.has(parameter))
      .map((parameter) => `'${parameter}'`);
    if (missing.length === 0) return;
    const list =
      missing.length < 3
        ? missing.join(" and ")
        : `${missing.slice(0, -1).join(", ")}, and ${missing.at(-1)!}`;
    throw new PythonError(
      "TypeError",
      `${this.#name}() missing ${missing.length} required positional argument${missing.length === 1 ? "" : "s"}: ${list}`,
    );
  }

  #tooMany(got: number): PythonError {
    const most = this.#signature.byPosition.length;
    const least = this.#signature.required.length;
    const takes = least === most ? String(most) : `from ${least} to ${most}`;
    const were = got === 1 ? "was" : "were";
    return new PythonError(
      "TypeError",
      `${this.#name}() takes ${takes} positional argument${most === 1 ? "" : "s"} but ${got} ${were} given`,
    );
  }
}
