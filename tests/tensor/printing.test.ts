import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";

const folder = new URL("golden/printing/", import.meta.url);

/** One array of a golden file: its dtype, shape and elements, the print options, and NumPy's two texts. */
function readCase(block: string) {
  const [heading = "", given = "", ...rest] = block.trim().split("\n");
  const [, dtype = "", shape = "", options = ""] = /^# (\w+) (\[.*?\]) (\{.*\})$/.exec(heading) ?? [];
  const [str = "", repr = ""] = rest.join("\n").split("\n#\n");
  return {
    title: heading.slice(2),
    dtype: dtype as np.DType,
    shape: JSON.parse(shape) as number[],
    options: JSON.parse(options) as np.SomePrintOptions,
    given: given.slice(2).split(" "),
    str,
    repr,
  };
}

const names: Record<string, number> = { nan: NaN, inf: Infinity, "-inf": -Infinity };
const toNumber = (text: string): number => names[text] ?? Number(text);

/** The elements: listed, or `from start step` for as many as the shape holds. */
function toArray({ dtype, shape, given }: ReturnType<typeof readCase>): np.NDArray {
  const size = shape.reduce((a, b) => a * b, 1);
  const [first, ...numbers] = given;
  const [start = 0, step = 0] = numbers.map(toNumber);
  const elements =
    first === "from"
      ? Array.from({ length: size }, (_, i) => start + step * i)
      : given.filter((text) => text !== "").map(toNumber);
  const x = np.zeros(size, "float64");
  elements.forEach((value, i) => x.set(i, value));
  return x.astype(dtype).reshape(shape);
}

for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
  describe(`printing ${file.replace(".txt", "").replaceAll("-", " ")} as NumPy prints`, () => {
    const blocks = readFileSync(new URL(file, folder), "utf8").split(/\n(?=# \w+ \[)/);
    it.each(blocks.map(readCase))("$title: $str", (one) => {
      const x = toArray(one);
      np.printoptions(one.options, () => {
        expect(np.array_str(x)).toBe(one.str);
        expect(np.array_repr(x)).toBe(one.repr);
      });
    });
  });
}

describe("printing views", () => {
  it("follows the strides", () => {
    const x = np.arange(6).reshape(2, 3);
    expect(String(x.T)).toBe("[[0 3]\n [1 4]\n [2 5]]");
    expect(String(x.at(":", "::-2"))).toBe("[[2 0]\n [5 3]]");
  });
});

describe("np.array2string", () => {
  const x = np.array([1 / 3, 2, 1000]);

  it("takes a separator, and a prefix that indents", () => {
    expect(np.array2string(x, { separator: ", " })).toBe("[3.33333333e-01, 2.00000000e+00, 1.00000000e+03]");
    expect(np.array2string(np.arange(12), { max_line_width: 20, prefix: "x = " })).toBe(
      "[ 0  1  2  3  4\n      5  6  7  8  9\n     10 11]",
    );
    expect(np.array2string(np.arange(12), { max_line_width: 20, suffix: "…………" })).toBe(
      "[ 0  1  2  3  4\n  5  6  7  8  9\n 10 11]",
    );
  });

  it("takes print options of its own", () => {
    expect(np.array2string(x, { precision: 2, suppress_small: true, floatmode: "fixed" })).toBe(
      "[   0.33    2.00 1000.00]",
    );
    expect(np.array2string(x, { formatter: { float_kind: (value) => value.toFixed(1) } })).toBe(
      "[0.3 2.0 1000.0]",
    );
    expect(np.array2string(np.array([true, false]), { formatter: { all: (value) => String(value) } })).toBe(
      "[true false]",
    );
    expect(np.array2string(np.arange(9), { threshold: 4, edgeitems: 1 })).toBe("[0 ... 8]");
  });

  it("refuses options that make no sense", () => {
    // @ts-expect-error no such option
    expect(() => np.array2string(x, { width: 3 })).toThrow(
      "array2string() got an unexpected keyword argument 'width'",
    );
    expect(() => np.array2string(x, { precision: -1 })).toThrow("precision must be >= 0");
  });
});

describe("np.set_printoptions", () => {
  afterEach(() => np.set_printoptions({ precision: 8, suppress: false, sign: "-" }));

  it("holds until it is set again", () => {
    np.set_printoptions({ precision: 2, suppress: true });
    np.set_printoptions({ sign: "+" });
    expect(String(np.array([1 / 3, 1e-9]))).toBe("[+0.33 +0.  ]");
    expect(np.get_printoptions()).toMatchObject({ precision: 2, suppress: true, sign: "+", linewidth: 75 });
  });

  it("refuses values that make no sense", () => {
    // @ts-expect-error no such mode
    expect(() => np.set_printoptions({ floatmode: "short" })).toThrow(
      'floatmode option must be one of "fixed", "unique", "maxprec", "maxprec_equal"',
    );
    // @ts-expect-error no such sign
    expect(() => np.set_printoptions({ sign: "*" })).toThrow("sign option must be one of ' ', '+', or '-'");
    expect(() => np.set_printoptions({ threshold: NaN })).toThrow(
      "threshold must be non-NAN, try sys.maxsize for untruncated representation",
    );
    expect(() => np.set_printoptions({ precision: 1.5 })).toThrow("precision must be an integer");
    // @ts-expect-error no such option
    expect(() => np.set_printoptions({ digits: 2 })).toThrow(
      "set_printoptions() got an unexpected keyword argument 'digits'",
    );
    expect(np.get_printoptions().precision).toBe(8);
  });
});

describe("np.printoptions", () => {
  it("brings the options back, also after an error", () => {
    expect(np.printoptions({ precision: 1 }, () => String(np.array([0.25])))).toBe("[0.2]");
    const fail = (): never => {
      throw new Error("stop");
    };
    expect(() => np.printoptions({ precision: 1 }, fail)).toThrow("stop");
    expect(String(np.array([0.25]))).toBe("[0.25]");
  });
});

describe("np.format_float_positional", () => {
  it("writes the digits that tell a number from its neighbours", () => {
    expect(np.format_float_positional(Math.PI)).toBe("3.141592653589793");
    expect(np.format_float_positional(np.array(Math.PI, "float32"))).toBe("3.1415927");
    expect(np.format_float_positional(np.array(Math.PI, "float16"))).toBe("3.14");
    expect(np.format_float_positional(1e23)).toBe("100000000000000000000000.");
    expect(np.format_float_positional(-Infinity)).toBe("-inf");
  });

  it("rounds the exact value, halves to the even digit", () => {
    expect(np.format_float_positional(1 / 512, { precision: 8 })).toBe("0.00195312");
    expect(np.format_float_positional(0.15, { precision: 1 })).toBe("0.1");
    const half = np.array(0.3, "float16");
    expect(np.format_float_positional(half, { unique: false, precision: 10 })).toBe("0.3000488281");
    expect(np.format_float_positional(9.996, { precision: 2, trim: "k" })).toBe("10.");
    expect(np.format_float_positional(123.456, { precision: 2, fractional: false })).toBe("120.");
  });

  it("trims and pads", () => {
    expect(["k", ".", "0", "-"].map((trim) => np.format_float_positional(2, { trim: trim as "k" }))).toEqual([
      "2.",
      "2.",
      "2.0",
      "2",
    ]);
    expect(np.format_float_positional(2.5, { pad_left: 4, pad_right: 3, sign: true })).toBe("  +2.5  ");
    expect(np.format_float_positional(2, { trim: "-", pad_right: 2 })).toBe("2   ");
    expect(np.format_float_positional(0.1, { min_digits: 20 })).toBe("0.10000000000000000555");
  });

  it("refuses options that are negative or at odds", () => {
    expect(() => np.format_float_positional(1, { precision: -1 })).toThrow("precision must be >= 0");
    expect(() => np.format_float_positional(1, { precision: 2, min_digits: 3 })).toThrow(
      "min_digits must be less than or equal to precision",
    );
    expect(() => np.format_float_positional(1, { unique: false })).toThrow(
      "in non-unique mode `precision` must be supplied",
    );
    expect(() => np.format_float_positional(1, { precision: 0, fractional: false })).toThrow(
      "precision must be greater than 0 if fractional=False",
    );
  });
});

describe("np.format_float_scientific", () => {
  it("writes a digit, a point, and an exponent", () => {
    expect(np.format_float_scientific(np.array(Math.PI, "float32"))).toBe("3.1415927e+00");
    expect(np.format_float_scientific(np.array(1.23e24, "float32"), { unique: false, precision: 15 })).toBe(
      "1.230000071797338e+24",
    );
    expect(np.format_float_scientific(1.23e-5, { exp_digits: 4, trim: "-" })).toBe("1.23e-0005");
    expect(np.format_float_scientific(9.996, { precision: 2, unique: false })).toBe("1.00e+01");
  });
});

const plus = (a: number, b: number): number => a + b;
const times = (a: number, b: number): number => a * b;

describe("arrays where TypeScript wants a number or a text", () => {
  const x = np.array([1, 2]);

  it("print in template strings", () => expect(String(x)).toBe("[1 2]"));

  it("explain that operators do not work", () => {
    const message = "operators do not work on arrays in TypeScript: use methods, such as x.add(y) for x + y";
    expect((): unknown => Reflect.apply(times, undefined, [x, 2])).toThrow(message);
    expect((): unknown => Reflect.apply(plus, undefined, [x, 1])).toThrow(message);
    expect(() => Number(x)).toThrow(TypeError);
  });

  it("count as their element when there is one", () => {
    expect(Number(np.array([[2.5]]))).toBe(2.5);
    expect(np.array([0]).bool()).toBe(false);
    expect(() => x.bool()).toThrow(
      "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
    );
  });

  it("refuse operands that are no arrays, and name the operation", () => {
    // @ts-expect-error no operand
    expect(() => x.add("3")).toThrow(
      'np.add: expected an array, a number, a boolean or nested lists of them, got the string "3"',
    );
    // @ts-expect-error no operand
    expect(() => np.exp()).toThrow(
      "np.exp: expected an array, a number, a boolean or nested lists of them, got undefined",
    );
    // @ts-expect-error no operand
    expect(() => np.sum(Promise.resolve(x))).toThrow("got a Promise (await it first)");
    // @ts-expect-error no operand
    expect(() => np.array([1, null])).toThrow("np.array: expected numbers or booleans in the list, got null");
  });
});
