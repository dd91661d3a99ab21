import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readPythonNames } from "../../build/python-names.ts";
import { callAt, mask, nameAt } from "../../src/panels/monaco/python/code.ts";
import { activeParameter, Knowledge, parametersOf } from "../../src/panels/monaco/python/knowledge.ts";
import { classOf, namesIn } from "../../src/panels/monaco/python/names.ts";

const { names } = readPythonNames(resolve(import.meta.dirname, "../.."));

describe("mask", () => {
  it("blanks strings and comments, and keeps every position", () => {
    const source = "x = \"a # b\"  # c\ny = '''d\n('''[1]";
    const { code, end } = mask(source);
    expect(code).toHaveLength(source.length);
    expect(code).toBe("x = \"     \"     \ny = '   \n   '[1]");
    expect(end).toBe("code");
  });

  it.each<[string, string]>([
    ['x = "open', "string"],
    ["'''open\n", "string"],
    ["x  # note", "comment"],
    ["x  # note\n", "code"],
    [String.raw`x = "\"`, "string"],
    [String.raw`x = r"\"`, "code"],
    ['x = "unfinished\ny', "code"],
  ])("knows where %j ends", (source, end) => {
    expect(mask(source).end).toBe(end);
  });
});

describe("nameAt", () => {
  it.each<[string, ReturnType<typeof nameAt>]>([
    ["np.", { receiver: "np", word: "" }],
    ["y = np.random.ra", { receiver: "np.random", word: "ra" }],
    ["(x @ W).su", { receiver: "…", word: "su" }],
    ["x[0].", { receiver: "…", word: "" }],
    ["f(x).T.", { receiver: "…", word: "" }],
    ["ret", { receiver: undefined, word: "ret" }],
    ["", { receiver: undefined, word: "" }],
    ["2.", undefined],
    ["12", undefined],
    ["1e", undefined],
    ['"np.', undefined],
    ["# np.", undefined],
  ])("reads %j", (before, at) => {
    expect(nameAt(before)).toEqual(at);
  });
});

describe("callAt", () => {
  it.each<[string, ReturnType<typeof callAt>]>([
    ["np.sum(", { callee: "np.sum", position: 0, keyword: undefined }],
    ["np.sum(x, ", { callee: "np.sum", position: 1, keyword: undefined }],
    ["np.sum(x, axis=", { callee: "np.sum", position: 1, keyword: "axis" }],
    ["np.sum(x == ", { callee: "np.sum", position: 0, keyword: undefined }],
    ["np.zeros((2, ", { callee: "np.zeros", position: 0, keyword: undefined }],
    ["np.sum(x[1, 2], a[0, ", { callee: "np.sum", position: 1, keyword: undefined }],
    ["f(g(x), ", { callee: "f", position: 1, keyword: undefined }],
    ["(x @ W).sum(axis=", { callee: "….sum", position: 0, keyword: "axis" }],
    ['f("a, b(", ', { callee: "f", position: 1, keyword: undefined }],
    ["f(x)", undefined],
    ["def f(x, ", undefined],
    ["if (x, ", undefined],
  ])("reads %j", (before, call) => {
    expect(callAt(before)).toEqual(call);
  });
});

const FILE = `import numpy as np
import math
from numpy import linalg as la

class Adapter:
    """Keeps a layer.

    And more."""

    def __init__(self, layer: Linear, scale=(1, 2)):
        self.layer = layer
        self.scale: float = 2.0

    def forward(self, x):
        """The way there."""
        hidden = x
        return self.layer.forward(x)

def helper(
    a,
    axis=None,
):
    rng = np.random.default_rng(0)
    layer = Linear(a, a)
    add = np.add
    return a
`;

describe("namesIn", () => {
  it("reads functions, classes with their members, imports and other names", () => {
    const found = namesIn(FILE);
    expect(found.functions).toEqual([{ name: "helper", signature: "(a, axis=None)", text: "" }]);
    expect(found.classes).toMatchObject([
      {
        name: "Adapter",
        signature: "(layer: Linear, scale=(1, 2))",
        text: "Keeps a layer.",
        methods: [{ name: "forward", signature: "(x)", text: "The way there." }],
        attributes: ["layer", "scale"],
      },
    ]);
    expect(found.imports).toEqual(
      new Map([
        ["np", "numpy"],
        ["math", "math"],
        ["la", "numpy.linalg"],
      ]),
    );
    expect(found.words).toContain("hidden");
    expect(found.words).not.toContain("Keeps");
    expect(found.words).not.toContain("return");
  });

  it("knows the class of what is annotated or made", () => {
    expect(classOf("layer", FILE)).toBe("Linear");
    expect(classOf("rng", FILE)).toBe("default_rng");
    expect(classOf("hidden", FILE)).toBeUndefined();
  });
});

const GIVEN = `class Linear:
    """A linear layer."""

    def __init__(self, W, b):
        self.W = W
        self._x = None

    def forward(self, x: np.ndarray) -> np.ndarray:
        """x (…, D) → out (…, M)."""
        self.forward_calls += 1
        return x @ self.W
`;

function at(text: string) {
  const offset = text.indexOf("|");
  const source = text.replace("|", "");
  const scope = { functions: ["linear_forward", "linear_backward"], given: GIVEN };
  const knowledge = new Knowledge(names, scope, source);
  const suggestions = knowledge.suggestionsAt(offset < 0 ? source.length : offset);
  const labels = [...suggestions].sort((a, b) => a.rank - b.rank).map(({ name }) => name);
  return { labels, knowledge, suggestions };
}

describe("suggestions", () => {
  it("after np. are its functions and modules, and no array's methods", () => {
    const { labels } = at("import numpy as np\nnp.|");
    for (const name of ["sum", "matmul", "einsum", "pi", "float32", "random", "linalg"])
      expect(labels).toContain(name);
    expect(labels).not.toContain("T");
    expect(labels.indexOf("zeros")).toBeLessThan(labels.indexOf("random"));
    expect(labels.indexOf("sum")).toBeLessThan(labels.indexOf("subtract"));
  });

  it("after np. are there before numpy is imported, and under another name once it is", () => {
    expect(at("np.|").labels).toContain("sum");
    expect(at("import numpy as jnp\njnp.|").labels).toContain("sum");
    expect(at("from numpy import linalg as la\nla.|").labels).toContain("norm");
  });

  it("in a module are its own, with functions above errors", () => {
    const { labels } = at("np.linalg.|");
    expect(labels).toContain("norm");
    expect(labels).not.toContain("sum");
    expect(labels.at(-1)).toBe("LinAlgError");
    expect(at("np.random.|").labels).toContain("default_rng");
    expect(at("np.testing.|").labels).toContain("assert_allclose");
    expect(at("np.add.|").labels).toEqual(["at", "outer", "reduce", "accumulate"]);
    expect(at("np.pi.|").labels).toEqual([]);
  });

  it("after a value are an array's, without TypeScript's named operators", () => {
    for (const text of ["x.|", "(x @ W).|", "x[0].|", "x.T.|"]) {
      const { labels } = at(text);
      expect(labels, text).toContain("reshape");
      expect(labels, text).toContain("T");
      expect(labels, text).not.toContain("iadd");
    }
  });

  it("after an object of a known class are that class's", () => {
    const { labels } = at("def f(layer: Linear, x):\n    layer.|");
    expect(labels).toEqual(["forward", "W", "forward_calls"]);
    expect(at("rng = np.random.default_rng(0)\nrng.|").labels).toContain("standard_normal");
    expect(at("rng = np.random.default_rng(0)\nrng.|").labels).not.toContain("reshape");
  });

  it("after self. are the attributes and methods of the class around", () => {
    expect(at(FILE.replace("hidden = x", "self.|")).labels).toEqual(["forward", "layer", "scale"]);
    expect(at(FILE.replace("self.layer.forward(x)", "self.layer.|")).labels).toContain("forward_calls");
  });

  it("after another module are none", () => {
    expect(at("import math\nmath.|").labels).toEqual([]);
  });

  it("alone are the exercise's names, the file's, keywords and built-ins, errors last", () => {
    const { labels } = at(`${FILE}\n|`);
    for (const name of ["linear_backward", "Linear", "helper", "Adapter", "hidden", "np", "return", "range"])
      expect(labels).toContain(name);
    expect(labels.indexOf("linear_backward")).toBeLessThan(labels.indexOf("return"));
    expect(labels.indexOf("range")).toBeLessThan(labels.indexOf("ValueError"));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("leave out the word that is being typed, unless it stands elsewhere too", () => {
    expect(at("hid|").labels).not.toContain("hid");
    expect(at("hid = 1\nhid|").labels).toContain("hid");
  });

  it("behind def are the functions that the exercise asks for", () => {
    expect(at("def |").labels).toEqual(["linear_forward", "linear_backward"]);
    expect(at("def lin|").labels).toEqual(["linear_forward", "linear_backward"]);
  });

  it("within a call begin with its keywords", () => {
    expect(at("np.sum(x, |").labels.slice(0, 3)).toEqual(["axis=", "dtype=", "out="]);
    expect(at("x.sum(|").labels[0]).toBe("axis=");
    expect(at("np.sum(x, axis=|").labels).not.toContain("axis=");
  });

  it("are none in strings, comments and numbers", () => {
    for (const text of ['"np.|', "# np.|", "1.|", '"""x.|']) expect(at(text).labels, text).toEqual([]);
  });
});

describe("what is known of a name", () => {
  const find = (source: string, dotted: string) => at(source).knowledge.find(dotted, source.length);

  it("has NumPy's signature and text", () => {
    expect(find("", "np.linalg.norm")).toMatchObject({
      signatures: ["np.linalg.norm(x, ord=None, axis=None, keepdims=False)"],
    });
    expect(find("", "x.sum")?.signatures[0]).toMatch(/^x\.sum\(axis=None/);
    expect(find("from numpy import einsum\n", "einsum")?.signatures).toEqual([
      "einsum(subscripts, *operands)",
    ]);
  });

  it("has the signature and docstring of what is given or defined", () => {
    expect(find("", "Linear")).toMatchObject({ signatures: ["Linear(W, b)"], text: "A linear layer." });
    expect(find(FILE, "helper")?.signatures).toEqual(["helper(a, axis=None)"]);
    expect(find("layer = Linear(a, b)\n", "layer.forward")).toMatchObject({
      signatures: ["forward(x: np.ndarray)"],
      text: "x (…, D) → out (…, M).",
    });
  });

  it("is nothing for what nobody defines", () => {
    expect(find("", "np.nothing")).toBeUndefined();
    expect(find("", "nothing")).toBeUndefined();
  });
});

describe("the active parameter", () => {
  const parameters = parametersOf("np.sum(a, axis=None, *, where=(True, 1))");
  const active = (position: number, keyword?: string) => activeParameter(parameters, { position, keyword });

  it("is that of the position, or of the keyword", () => {
    expect(parameters.map(({ name }) => name)).toEqual(["a", "axis", "where"]);
    expect([active(0), active(1), active(5)]).toEqual([0, 1, -1]);
    expect([active(1, "where"), active(1, "nothing")]).toEqual([2, -1]);
  });

  it("is the one that takes the rest", () => {
    const einsum = parametersOf("np.einsum(subscripts, *operands)");
    expect(activeParameter(einsum, { position: 4, keyword: undefined })).toBe(1);
  });

  it("is marked where it stands", () => {
    const [, axis] = parameters;
    expect("np.sum(a, axis=None, *, where=(True, 1))".slice(axis!.from, axis!.to)).toBe("axis=None");
  });
});
