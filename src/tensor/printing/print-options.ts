/** NumPy's print options, which hold for all printing until they are set again. */
import { checkKeywords } from "../core/keywords.ts";
import { ValueError } from "../core/errors.ts";

/** Functions that write elements in place of NumPy's: of all dtypes or of one kind. */
export interface Formatter {
  all?: ((value: number | boolean) => string) | undefined;
  bool?: ((value: boolean) => string) | undefined;
  int?: ((value: number) => string) | undefined;
  int_kind?: ((value: number) => string) | undefined;
  float?: ((value: number) => string) | undefined;
  float_kind?: ((value: number) => string) | undefined;
}

export interface PrintOptions {
  /** The most digits after the point. */
  precision: number;
  /** Above so many elements only the edges are printed. */
  threshold: number;
  /** How many elements are printed at each edge. */
  edgeitems: number;
  /** Characters on a line. */
  linewidth: number;
  /** Whether to avoid exponents for small numbers. */
  suppress: boolean;
  nanstr: string;
  infstr: string;
  /** What stands before positive numbers: nothing for "-", "+", or " ". */
  sign: "-" | "+" | " ";
  /**
   * "fixed": exactly `precision` digits; "unique": as many as needed, whatever `precision` says; "maxprec": at most
   * `precision`; "maxprec_equal": at most `precision`, and as many for every element.
   */
  floatmode: "fixed" | "unique" | "maxprec" | "maxprec_equal";
  formatter: Formatter | null;
}

/** Print options by name; null and undefined leave one as it is. */
export type SomePrintOptions = { [Name in keyof PrintOptions]?: PrintOptions[Name] | null | undefined };

const DEFAULTS: PrintOptions = {
  precision: 8,
  threshold: 1000,
  edgeitems: 3,
  linewidth: 75,
  suppress: false,
  nanstr: "nan",
  infstr: "inf",
  sign: "-",
  floatmode: "maxprec",
  formatter: null,
};

let current = DEFAULTS;

/** A copy of the options in force. NumPy: `np.get_printoptions()` */
export function get_printoptions(): PrintOptions {
  return { ...current };
}

/**
 * Sets the options that are named; a formatter is dropped unless it is named again. Throws ValueError or TypeError for
 * values that make no sense.
 *
 * NumPy: `np.set_printoptions(precision=3, suppress=True)`
 */
export function set_printoptions(options: SomePrintOptions = {}): void {
  current = { ...withOverrides(options, "set_printoptions"), formatter: options.formatter ?? null };
}

/**
 * The result of `body`, which runs with the named options; those in force before come back at its end.
 *
 * NumPy: `with np.printoptions(precision=3): body()`
 */
export function printoptions<T>(options: SomePrintOptions, body: () => T): T {
  const before = current;
  set_printoptions(options);
  try {
    return body();
  } finally {
    current = before;
  }
}

/** The options in force, with others in their place; `name` is what an error names. */
export function withOverrides(options: SomePrintOptions, name: string): PrintOptions {
  const { floatmode, sign, threshold, precision } = options;
  checkKeywords(name, options, Object.keys(DEFAULTS));
  const modes = ["fixed", "unique", "maxprec", "maxprec_equal"];
  if (isGiven(floatmode) && !modes.includes(floatmode)) {
    throw new ValueError(`floatmode option must be one of ${modes.map((mode) => `"${mode}"`).join(", ")}`);
  }
  if (isGiven(sign) && !["-", "+", " "].includes(sign)) {
    throw new ValueError("sign option must be one of ' ', '+', or '-'");
  }
  if (isGiven(threshold)) {
    if (typeof threshold !== "number") throw new TypeError("threshold must be numeric");
    if (Number.isNaN(threshold)) {
      throw new ValueError("threshold must be non-NAN, try sys.maxsize for untruncated representation");
    }
  }
  if (isGiven(precision) && !Number.isInteger(precision)) throw new TypeError("precision must be an integer");
  const given = Object.entries(options).filter(([, value]) => isGiven(value));
  return { ...current, ...(Object.fromEntries(given) as Partial<PrintOptions>) };
}

function isGiven<T>(value: T): value is NonNullable<T> {
  return value !== null && value !== undefined;
}
