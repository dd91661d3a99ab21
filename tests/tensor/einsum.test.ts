import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";
import { expectClose } from "./close.ts";
import { elementAt, positions } from "./random-arrays.ts";

const a = np.arange(6, "float64").reshape(2, 3);
const b = np.arange(12, "float64").reshape(3, 4);
const sizes = { i: 2, j: 3, k: 1, l: 4 };
type Label = keyof typeof sizes;

/** Up to four operands with any letters, repeated ones included, and any of the letters as the output. */
const sums = fc
  .array(fc.array(fc.constantFrom<Label>("i", "j", "k", "l"), { maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((inputs) => fc.shuffledSubarray([...new Set(inputs.flat())]).map((output) => ({ inputs, output })));

describe("np.einsum", () => {
  it("agrees with loops over all letters", () => {
    fc.assert(
      fc.property(sums, ({ inputs, output }) => {
        const operands = inputs.map((labels, place) =>
          np
            .arange(
              labels.reduce((size, label) => size * sizes[label], 1),
              "float64",
            )
            .add(place + 1)
            .reshape(labels.map((label) => sizes[label])),
        );
        const labels = [...new Set([...output, ...inputs.flat()])];
        const expected = np.zeros(output.map((label) => sizes[label]));
        for (const position of positions(labels.map((label) => sizes[label]))) {
          const at = (own: readonly Label[]): number[] =>
            own.map((label) => position[labels.indexOf(label)]!);
          const product = operands.reduce((total, x, place) => total * elementAt(x, at(inputs[place]!)), 1);
          expected.set(at(output), expected.item(...at(output)) + product);
        }
        const subscripts = `${inputs.map((own) => own.join("")).join(",")}->${output.join("")}`;
        expectClose(np.einsum(subscripts, ...operands), expected);
      }),
    );
  });

  it("works out the output without an arrow, in alphabetical order, and skips spaces", () => {
    expectClose(np.einsum("ij,jk", a, b), a.matmul(b));
    expectClose(np.einsum("ba", a), a.T);
    expectClose(np.einsum(" i j , j k -> i k ", a, b), a.matmul(b));
    expect(np.einsum("bA", a).shape).toEqual([3, 2]);
  });

  it("broadcasts ... and axes of size 1", () => {
    expect(np.einsum("...ij,...jk->...ik", np.ones([2, 3, 4]), np.ones([5, 2, 4, 6])).shape).toEqual([
      5, 2, 3, 6,
    ]);
    expect(np.einsum("ij...", np.ones([2, 3, 4])).shape).toEqual([4, 2, 3]);
    expect(np.einsum("ij,jk->ik", np.ones([2, 1]), np.ones([3, 4])).tolist()).toEqual([
      [3, 3, 3, 3],
      [3, 3, 3, 3],
    ]);
  });

  it("gives a view when nothing is summed", () => {
    const x = np.ones([2, 2]);
    np.einsum("ii->i", x).fill(5);
    expect(x.tolist()).toEqual([
      [5, 1],
      [1, 5],
    ]);
  });

  it("sums in the dtype of the operands", () => {
    expect(np.einsum("i->", np.array([200, 100], "uint8")).item()).toBe(44);
    expect(np.einsum("i,i->", np.array([200, 100], "uint8"), np.array([2, 2], "uint8")).item()).toBe(88);
    expect(np.einsum("i,i", [true, true], [true, true]).tolist()).toBe(true);
    expect(np.einsum("i,i", np.ones(2, "float32"), np.ones(2, "int64")).dtype).toBe("float64");
  });

  it("takes optimize, dtype and out", () => {
    const out = np.zeros([2, 4]);
    expect(np.einsum("ij,jk->ik", a, b, { optimize: true, out })).toBe(out);
    expectClose(out, a.matmul(b));
    expect(np.einsum("i->i", np.ones(2, "float32"), { dtype: "float64" }).dtype).toBe("float64");
    expect(() => np.einsum("ij->ij", a, { dtype: "float32" })).toThrow(
      "Iterator operand 0 dtype could not be cast from dtype('float64') to dtype('float32') according to the rule 'safe'",
    );
    expect(() => np.einsum("ij->ij", a, { foo: 1 } as object)).toThrow(
      new TypeError("einsum() got an unexpected keyword argument 'foo'"),
    );
  });

  it.each([
    ["ijk->i", [a], "einstein sum subscripts string contains too many subscripts for operand 0"],
    ["i->i", [a], "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis"],
    [
      "ij->k",
      [a],
      "einstein sum subscripts string included output subscript 'k' which never appeared in an input",
    ],
    ["ij->ii", [a], "einstein sum subscripts string includes output subscript 'i' multiple times"],
    ["i1->i", [a], "invalid subscript '1' in einstein sum subscripts string, subscripts must be letters"],
    ["i.j->i", [a], "contains a '.' that is not part of an ellipsis ('...') in operand 0"],
    ["ij->i..", [a], "contains a '.' that is not part of an ellipsis ('...') in the output"],
    ["ij-i", [a], "einstein sum subscript string does not contain proper '->' output specified"],
    ["...->", [a], "output has more dimensions than subscripts given in einstein sum, but no '...' ellipsis"],
    ["ii", [a], "dimensions in operand 0 for collapsing index 'i' don't match (2 != 3)"],
    ["ii->i", [a], "dimensions in single operand for collapsing index 'i' don't match (2 != 3)"],
    [
      "ij,jk",
      [a],
      "fewer operands provided to einstein sum function than specified in the subscripts string",
    ],
    ["ij", [a, b], "more operands provided to einstein sum function than specified in the subscripts string"],
    ["i->i", [], "must specify the einstein sum subscripts string and at least one operand"],
    [
      "ij,jk->ik",
      [a, a],
      "operands could not be broadcast together with remapped shapes [original->remapped]: " +
        "(2,3)->(2,newaxis,3) (2,3)->(3,2) ",
    ],
  ])("refuses %s with NumPy's words", (subscripts, operands, message) => {
    expect(() => np.einsum(subscripts, ...operands)).toThrow(np.ValueError);
    expect(() => np.einsum(subscripts, ...operands)).toThrow(message);
  });
});
