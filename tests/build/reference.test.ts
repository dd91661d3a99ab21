import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Entry, Reference } from "virtual:np-reference";
import { parseDoc, readReference, titleOf } from "../../build/reference.ts";
import { search, searchable } from "../../src/pages/reference-search.ts";

describe("parseDoc", () => {
  it("takes what is thrown and the NumPy line out of the sentences", () => {
    expect(
      parseDoc(
        "The sum, of `x.T` too. Throws ValueError for 0.5 of it. Counts bools.\n\nNumPy: `np.f(x)`, `x.f()`",
      ),
    ).toEqual({
      text: "The sum, of `x.T` too. Counts bools.",
      throws: "Throws ValueError for 0.5 of it.",
      numpy: "`np.f(x)`, `x.f()`",
    });
  });

  it("finds the NumPy line at the end of a sentence's own line", () => {
    expect(parseDoc("A view. NumPy: `x.strides`, which counts bytes")).toEqual({
      text: "A view.",
      throws: "",
      numpy: "`x.strides`, which counts bytes",
    });
  });

  it("keeps a first sentence that says when there is an error", () => {
    expect(parseDoc("Throws an Error unless both are equal. Nan equals nan.").text).toBe(
      "Throws an Error unless both are equal. Nan equals nan.",
    );
  });
});

describe("titleOf", () => {
  it.each([
    ['/** NumPy\'s chapter "Array creation routines". */', "Array creation routines"],
    ['/** NumPy\'s chapters "Sorting" and "Set routines". */', "Sorting, set routines"],
    ["/** NumPy's reductions: sums. */", "Index tricks"],
    ["import x;", "Index tricks"],
  ])("reads %s", (source, title) => {
    expect(titleOf("/src/tensor/index-tricks.ts", source)).toBe(title);
  });
});

describe("readReference", () => {
  let reference: Reference;
  let entries: Entry[] = [];
  const entry = (id: string) => entries.find((one) => one.id === id);

  beforeAll(() => {
    ({ reference } = readReference(resolve(import.meta.dirname, "../..")));
    entries = reference.chapters.flatMap((chapter) => chapter.entries);
  }, 60_000);

  it("finds a sentence for each public name, and a NumPy line for each that NumPy could have", () => {
    const needsNumpy = ({ kind }: Entry) => kind !== "class" && kind !== "type";
    expect({
      "without a sentence": entries
        .filter(({ text, isPublic }) => text === "" && isPublic !== false)
        .map(({ id }) => id),
      "without a NumPy line": entries
        .filter((one) => needsNumpy(one) && !one.numpy.includes("`"))
        .map(({ id }) => id),
    }).toEqual({ "without a sentence": [], "without a NumPy line": [] });
  });

  it("gives each entry and chapter an anchor of its own", () => {
    const ids = [...entries, ...reference.chapters].map(({ id }) => id);
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
    expect(ids.filter((id) => !/^[\w.-]+$/.test(id))).toEqual([]);
  });

  it("writes every overload as the source does", () => {
    expect(entry("np.sum")?.signatures).toEqual([
      "np.sum(a: ArrayLike, axis?: WholeReduction | null): number",
      "np.sum(a: ArrayLike, axis: Axis | Reduction): NDArray",
    ]);
  });

  it("writes defaults, and nowhere an import or an optional undefined", () => {
    expect(entry("NDArray.round")?.signatures).toEqual(["x.round(decimals = 0): NDArray"]);
    const all = entries.flatMap(({ signatures }) => signatures);
    expect(all.filter((code) => /import\(|\?: [^,)]* \| undefined[,)\n]/.test(code))).toEqual([]);
    expect(entries.filter(({ signatures }) => signatures.length === 0)).toEqual([]);
  });

  it("knows the other names of a thing from both sides", () => {
    expect(entry("np.divide")?.aliases).toContain("np.true_divide");
    expect(entry("np.true_divide")?.aliases).toContain("np.divide");
  });

  it("has namespaces, methods of classes and of ufuncs, fields of options, and errors", () => {
    const ids = [
      "np.linalg.norm",
      "np.random.rand",
      "np.random.RandomState.rand",
      "np.testing.assert_allclose",
    ];
    expect([...ids, "ufunc.at", "np.ValueError", "NDArray.iterator"].filter((id) => !entry(id))).toEqual([]);
    expect(entry("np.add")?.methods).toContain("ufunc.at");
    expect(entry("UfuncOptions")?.signatures[0]).toContain("out?: NDArray\n");
  });

  it("leaves out what is internal or private", () => {
    expect(entries.filter(({ id }) => /#|constructor|NDArray\.(?:offset|data|toFlat)$/.test(id))).toEqual([]);
  });

  it("puts array methods into their own chapter, and functions into that of their file", () => {
    const chapterOf = (id: string) =>
      reference.chapters.find((chapter) => chapter.entries.some((one) => one.id === id))?.title;
    expect(chapterOf("NDArray.sum")).toBe("NDArray methods");
    expect(chapterOf("np.zeros")).toBe("Array creation routines");
  });

  it("lists operators and indexing with what to write instead", () => {
    const rows = reference.operators.flatMap((group) => group.rows.map(({ python, here }) => [python, here]));
    expect(rows).toEqual(
      expect.arrayContaining([
        ["x + y", "x.add(y)"],
        ["x @ y", "x.matmul(y)"],
        ["x >= y", "x.ge(y)"],
        ["x @= y", "x.imatmul(y)"],
        ["-x", "x.neg()"],
        ["x[:, 1:3]", 'x.at(":", "1:3")'],
        ["for row in x", "for (const row of x)"],
      ]),
    );
    const inPlace = reference.operators.find(({ title }) => title === "In place");
    expect(inPlace?.rows.map(({ python }) => python)).not.toContain("x >= y");
  });

  describe("search", () => {
    const found = (query: string) => search(entries.map(searchable), query).map(({ id }) => id);

    it("puts the function of that name first, and names that begin so before those that hold it", () => {
      const ids = found("sum");
      expect(ids.slice(0, 2)).toEqual(["np.sum", "NDArray.sum"]);
      expect(found("expa").at(0)).toMatch(/expand_dims$/);
      expect(found("exp").indexOf("np.exp2")).toBeLessThan(found("exp").indexOf("np.logaddexp"));
    });

    it("finds what NumPy writes, and words of the sentences", () => {
      expect(found("a // b")).toContain("np.floor_divide");
      expect(found("euler")).toContain("np.e");
      expect(found("sum einstein")).toEqual(["np.einsum"]);
    });

    it("finds nothing for what is nowhere", () => {
      expect(found("zzz")).toEqual([]);
    });
  });
});
