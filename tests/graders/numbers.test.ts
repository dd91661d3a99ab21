import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesIn, entryText, errorText, indexAt, numberText, pairText } from "../../graders/numbers.ts";

describe("numbers in messages", () => {
  it("have a minus sign, four decimals, and their own names where not finite", () => {
    expect([-3.75014, 7, 2e-9, -0, NaN, -Infinity].map(numberText)).toEqual([
      "−3.7501",
      "7",
      "2.000e-9",
      "0",
      "NaN",
      "−∞",
    ]);
  });

  it("in a pair have the digits that tell them apart", () => {
    expect(pairText(0.46881, 0.46882)).toEqual(["0.46881", "0.46882"]);
    expect(pairText(1, 1 + 1e-12)).toEqual(["1", "1.000000000001"]);
    fc.assert(
      fc.property(fc.double(), fc.double(), (a, b) => {
        fc.pre(a !== b && !(Number.isNaN(a) && Number.isNaN(b)));
        const [first, second] = pairText(a, b);
        expect(first).not.toBe(second);
      }),
    );
  });

  it("as errors are figures", () => {
    expect([7, 0.0123456, 3.42e-11, 0, 2.5e8].map(errorText)).toEqual([
      "7.000",
      "0.01235",
      "3.4e-11",
      "0",
      "2.5e8",
    ]);
  });
});

describe("indices", () => {
  it("are written after the array's name, row-major", () => {
    expect(entryText("dW", 7, [2, 5])).toBe("dW[1, 2]");
    expect(entryText("loss", 0, [])).toBe("loss");
  });

  it("count every entry once", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }), (shape) => {
        const all = Array.from({ length: entriesIn(shape) }, (_, flat) => indexAt(flat, shape));
        expect(new Set(all.map(String)).size).toBe(all.length);
        for (const index of all) index.forEach((at, axis) => expect(at).toBeLessThan(shape[axis] ?? 0));
      }),
    );
  });
});
