import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LiteralCase } from "../../graders/contract.ts";
import { drawArray, drawCase, literalCase } from "../../graders/inputs.ts";
import { type ArrayType, parseType } from "../../graders/signature.ts";

function arrayType(text: string): ArrayType {
  const type = parseType(text);
  if (type.kind !== "array") throw new Error(text);
  return type;
}

const values = {
  x: { type: "float[N, D]", is: "" },
  b: { type: "float[D]", is: "" },
  labels: { type: "int[N] < D", is: "" },
  mask: { type: "bool[N]", is: "" },
};

describe("drawArray", () => {
  it("draws standard normal floats of the asked shape, the same for a seed", () => {
    const drawn = drawArray(arrayType("float[N, D]"), { N: 200, D: 50 }, 3);
    expect(drawn).toMatchObject({ dtype: "float64", shape: [200, 50] });
    const mean = drawn.data.reduce((sum, value) => sum + value, 0) / 1e4;
    const variance = drawn.data.reduce((sum, value) => sum + value ** 2, 0) / 1e4;
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(Math.abs(variance - 1)).toBeLessThan(0.1);
    expect(drawArray(arrayType("float[N, D]"), { N: 200, D: 50 }, 3)).toEqual(drawn);
    expect(drawArray(arrayType("float[N, D]"), { N: 200, D: 50 }, 4).data).not.toEqual(drawn.data);
  });

  it("draws whole numbers below the bound, with the first and the last wherever two fit", () => {
    const sizes = fc.record({ N: fc.integer({ min: 1, max: 9 }), C: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(sizes, fc.nat(), ({ N, C }, seed) => {
        const { data, dtype } = drawArray(arrayType("int[N] < C"), { N, C }, seed);
        expect(dtype).toBe("int64");
        expect([...data].every((label) => Number.isInteger(label) && label >= 0 && label < C)).toBe(true);
        if (N >= 2) expect([...data]).toEqual(expect.arrayContaining([0, C - 1]));
      }),
    );
  });

  it("draws booleans of both kinds", () => {
    const { data, dtype } = drawArray(arrayType("bool[N]"), { N: 2 }, 0);
    expect(dtype).toBe("bool");
    expect([...data].sort()).toEqual([0, 1]);
  });

  it("needs a bound for whole numbers", () => {
    expect(() => drawArray(arrayType("int[N]"), { N: 2 }, 0)).toThrow(
      'int needs a bound to be drawn: "int[N] < C"',
    );
  });
});

describe("drawCase", () => {
  it("gives every array numbers of its own, in every case, whatever else is drawn", () => {
    const sizes = { N: 4, D: 4 };
    const alone = drawCase(values, ["b"], sizes, 0).inputs;
    const { inputs } = drawCase(values, ["x", "b"], sizes, 0);
    expect(inputs["b"]).toEqual(alone["b"]);
    expect(inputs["x"]?.data.slice(0, 4)).not.toEqual(inputs["b"]?.data);
    expect(drawCase(values, ["b"], sizes, 1).inputs["b"]).not.toEqual(alone["b"]);
  });

  it("names the array that cannot be drawn", () => {
    expect(() => drawCase(values, ["x"], { N: 4 }, 0)).toThrow("x: no size for dimension D among N = 4");
  });
});

describe("literalCase", () => {
  const literal = (inputs: LiteralCase["inputs"]): LiteralCase => ({ name: "a case", inputs });

  it("infers sizes from what is written and draws the rest", () => {
    const at = literalCase(values, ["x", "b", "mask"], literal({ x: [[1, -Infinity, 2]] }), 0);
    expect(at).toMatchObject({ name: "a case", sizes: { N: 1, D: 3 } });
    expect(at.inputs["x"]).toEqual({
      dtype: "float64",
      shape: [1, 3],
      data: Float64Array.of(1, -Infinity, 2),
    });
    expect(at.inputs["b"]?.shape).toEqual([3]);
    expect(at.inputs["mask"]).toMatchObject({ dtype: "bool", shape: [1] });
  });

  it.each([
    [
      { x: [[1, 2], [3]] },
      'the case "a case": x: the literal is ragged: its rows do not all have shape (2,)',
    ],
    [{ x: [1, 2] }, 'the case "a case": x: expected 2 axes, (N, D); the literal has shape (2,)'],
    [
      { x: [[1, 2]], labels: [0, 1] },
      'the case "a case": labels: expected N = 1; the literal has shape (2,)',
    ],
    [{ x: [[1, 2]], labels: [2] }, 'the case "a case": labels: 2 is not in 0 … 1 (D of N = 1, D = 2)'],
    [{ labels: [0.5] }, 'the case "a case": labels: 0.5 is not a value of int64'],
    [{ mask: [2] }, 'the case "a case": mask: 2 is not a value of bool'],
    [{ b: [1, 2] }, 'the case "a case": x: no size for dimension N among D = 2'],
    [{ z: [1, 2] }, 'the case "a case": z: "z" is not declared in the exercise\'s values'],
  ])("says what is wrong with %j", (inputs, message) => {
    expect(() => literalCase(values, ["x"], literal(inputs), 0)).toThrow(new Error(message));
  });
});
