import { broadcast_to } from "../../../tensor/chapters/broadcasting.ts";
import { asArray } from "../../../tensor/core/asarray.ts";
import { isFloat, isInteger } from "../../../tensor/core/dtype.ts";
import type { NDArray } from "../../../tensor/ndarray.ts";
import { type CPython, PythonError, PythonRaised } from "../cpython/cpython.ts";

const KINDS = ["divide", "over", "under", "invalid"] as const;
type Kind = (typeof KINDS)[number];
const TREATMENTS = ["ignore", "warn", "raise", "print"] as const;
type Treatment = (typeof TREATMENTS)[number];
export type ErrorState = Readonly<Record<Kind, Treatment>>;

const WHAT: Record<Kind, string> = {
  divide: "divide by zero encountered in",
  over: "overflow encountered in",
  under: "underflow encountered in",
  invalid: "invalid value encountered in",
};

/** Operations whose second operand divides. */
const DIVISIONS = new Set(["divide", "floor_divide", "remainder", "fmod", "divmod"]);
/** Operations that have a pole: an infinite result of finite operands is a division by zero. */
const POLES = new Set(["log", "log2", "log10", "log1p", "reciprocal", "arctanh"]);

/**
 * NumPy's floating-point errors: after an operation, what of its results its operands do not explain becomes a
 * RuntimeWarning, or what np.errstate says.
 */
export class FloatingPointErrors {
  readonly #python: CPython;
  state: ErrorState = { divide: "warn", over: "warn", under: "ignore", invalid: "warn" };
  /** While nobody reads warnings, nothing is looked for, unless one is to raise. */
  quiet = false;
  #raising = false;

  constructor(python: CPython) {
    this.#python = python;
  }

  /** np.seterr: changes what is given. Throws ValueError for a treatment that there is not. */
  set(changes: Readonly<Record<string, string | null>>): void {
    const state: Record<Kind, Treatment> = { ...this.state };
    for (const [kind, treatment] of Object.entries(changes)) {
      if (treatment === null) continue;
      const known = TREATMENTS.find((one) => one === treatment);
      if (known === undefined) throw new PythonError("ValueError", `invalid error mode: '${treatment}'`);
      if (kind === "all") for (const each of KINDS) state[each] = known;
      else state[kind as Kind] = known;
    }
    this.state = state;
    this.#raising = KINDS.some((kind) => state[kind] === "raise");
  }

  /** Whether there is nothing to look for. */
  get idle(): boolean {
    return this.quiet && !this.#raising;
  }

  /** Looks at a float result for what its operands do not have: infinities and nan. `name` is what the warning names. */
  check(name: string, result: NDArray, operands: readonly unknown[]): void {
    if (this.idle) return;
    if (!isFloat(result.dtype)) {
      if (isInteger(result.dtype) && DIVISIONS.has(name.replace("scalar ", "")) && hasZero(operands[1]))
        this.#report("divide", name);
      return;
    }
    if (!isFinite(result)) for (const kind of kindsOf(name, result, operands)) this.#report(kind, name);
  }

  /** The same of a reduction, whose result has fewer elements than its operand. */
  checkReduction(name: string, result: NDArray, operand: NDArray): void {
    if (this.idle || !isFloat(result.dtype)) return;
    if (isFinite(result)) return;
    const values = result.toFlat();
    const given = operand.toFlat();
    if (values.some(Number.isNaN) && !given.some(Number.isNaN)) this.#report("invalid", name);
    else if (given.every(Number.isFinite)) this.#report("over", name);
  }

  /** np.mean and its like of no elements. */
  warn(message: string): void {
    if (this.quiet) return;
    const { api } = this.#python;
    const failed = this.#python.withText(message, (text) =>
      api._PyErr_WarnEx(this.#python.exception("RuntimeWarning"), text, 1),
    );
    if (failed < 0) throw new PythonRaised();
  }

  #report(kind: Kind, name: string): void {
    const treatment = this.state[kind];
    const message = `${WHAT[kind]} ${name}`;
    if (treatment === "raise") throw new PythonError("FloatingPointError", message);
    if (treatment !== "ignore") this.warn(message);
  }
}

/** Whether there is neither an infinity nor nan among the elements. */
function isFinite(array: NDArray): boolean {
  const { data, offset, size } = array.contiguous ? array : array.copy();
  let finite = true;
  for (let i = offset; i < offset + size; i++) {
    const value = data[i]!;
    // Infinity and nan are the numbers that subtracted from themselves do not give 0.
    if (value - value !== 0) finite = false;
  }
  return finite;
}

const hasZero = (divisor: unknown): boolean => asArray(divisor).toFlat().includes(0);

function kindsOf(name: string, result: NDArray, operands: readonly unknown[]): Kind[] {
  const operation = name.replace("scalar ", "");
  const given = operands.map((operand) => broadcast_to(asArray(operand), result.shape).toFlat());
  const found = new Set<Kind>();
  result.toFlat().forEach((value, i) => {
    if (Number.isNaN(value)) {
      if (!given.some((one) => Number.isNaN(one[i]))) found.add("invalid");
    } else if (!Number.isFinite(value) && given.every((one) => Number.isFinite(one[i]))) {
      const divided = DIVISIONS.has(operation) && given[1]?.[i] === 0;
      const pole = POLES.has(operation) || (operation === "power" && given[0]?.[i] === 0);
      found.add(divided || pole ? "divide" : "over");
    }
  });
  return KINDS.filter((kind) => found.has(kind));
}
