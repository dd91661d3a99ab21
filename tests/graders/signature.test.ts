import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrayTypeOf, namedShapeText, parseType, shapeAt } from "../../graders/signature.ts";

describe("parseType", () => {
  it("reads element types, named dimensions and bounds", () => {
    expect(parseType("float[N, D]")).toEqual({ kind: "array", dtype: "float64", dims: ["N", "D"] });
    expect(parseType("float[]")).toEqual({ kind: "array", dtype: "float64", dims: [] });
    expect(parseType("bool[N]")).toEqual({ kind: "array", dtype: "bool", dims: ["N"] });
    expect(parseType("int[N] < C")).toEqual({ kind: "array", dtype: "int64", dims: ["N"], below: "C" });
    expect(parseType("float[F, C, 3, 3]")).toMatchObject({ dims: ["F", "C", "3", "3"] });
    expect(parseType("Linear")).toEqual({ kind: "object", className: "Linear" });
  });

  it.each([
    [
      "linear",
      'type "linear": expected "float[N, D]", "int[N] < C", "bool[N]" or the name of a class with a capital',
    ],
    ["double[N]", 'type "double[N]": expected float, int or bool before "[", found "double"'],
    ["constructor[N]", 'type "constructor[N]": expected float, int or bool before "[", found "constructor"'],
    ["float[N,]", 'type "float[N,]": expected the name of a dimension, found ""'],
    ["float[N, 2x]", 'type "float[N, 2x]": expected the name of a dimension, found "2x"'],
    ["float[N] < C", 'type "float[N] < C": only int takes a bound, found "< C" after float'],
    ["int[N] < -1", 'type "int[N] < -1": expected the name of a dimension after "<", found "-1"'],
    [
      "float[N",
      'type "float[N": expected "float[N, D]", "int[N] < C", "bool[N]" or the name of a class with a capital',
    ],
  ])("says what is wrong with %s", (text, message) => {
    expect(() => parseType(text)).toThrow(new Error(message));
  });

  it("reads back whatever it is written", () => {
    const dim = fc.stringMatching(/^[A-Z][A-Za-z0-9_]{0,3}$/);
    fc.assert(
      fc.property(
        fc.constantFrom("float", "int", "bool"),
        fc.array(dim, { maxLength: 5 }),
        (element, dims) => {
          expect(parseType(` ${element}[ ${dims.join(" , ")} ] `)).toMatchObject({ kind: "array", dims });
        },
      ),
    );
  });

  it("gives a type or an Error for any text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(parseType(text)).toHaveProperty("kind");
        } catch (error) {
          expect(String(error)).toContain(JSON.stringify(text));
        }
      }),
    );
  });
});

describe("shapes", () => {
  it("are written with their dimensions, as Python writes a tuple", () => {
    expect(namedShapeText(["D", "M"], [5, 3])).toBe("(D, M) = (5, 3)");
    expect(namedShapeText(["M"], [3])).toBe("(M,) = (3,)");
    expect(namedShapeText([], [])).toBe("()");
    expect(namedShapeText(["3", "3"], [3, 3])).toBe("(3, 3)");
  });

  it("come from a case's sizes, and a whole number is itself", () => {
    expect(shapeAt(["N", "3"], { N: 5 })).toEqual([5, 3]);
    expect(() => shapeAt(["N", "D"], { N: 5 })).toThrow(new Error("no size for dimension D among N = 5"));
    expect(() => shapeAt(["toString"], { N: 5 })).toThrow(
      new Error("no size for dimension toString among N = 5"),
    );
  });

  it("need a declared array", () => {
    const values = { layer: { type: "Linear", is: "" } };
    expect(() => arrayTypeOf(values, "x")).toThrow(
      new Error('"x" is not declared in the exercise\'s values'),
    );
    expect(() => arrayTypeOf(values, "layer")).toThrow(new Error('"layer" is a Linear; an array is needed'));
  });
});
