import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startPython, textOf } from "../start-python.ts";

const python = await startPython();
const file = (name: string): string => readFileSync(join(import.meta.dirname, name), "utf8");

/** What a program prints; its error when it raises one. */
function printed(program: string): string {
  const loaded = python.runner.load(program);
  const prints = python.takePrints();
  return loaded.kind === "loaded" ? textOf(prints, "log") : textOf(prints, "error");
}

/** Snippets, each followed by what is expected of it in lines that start with "#> ". */
const snippets = (text: string): { code: string; expected: string }[] =>
  text
    .trim()
    .split(/\n(?!#>)/)
    .map((one) => {
      const [code = "", ...expected] = one.split(/\n#> ?/);
      return { code: code.replaceAll("\\n", "\n"), expected: expected.join("\n") };
    });

/** Evaluates each snippet by itself, and gives the repr of its last expression, or its error. */
function evaluated(codes: readonly string[]): string[] {
  const program = `
import ast, json, warnings
import numpy as np

def answer(code):
    names = {"np": np}
    body = ast.parse(code).body
    try:
        last = body.pop() if isinstance(body[-1], ast.Expr) else None
        exec(compile(ast.Module(body, []), "snippet", "exec"), names)
        return "done" if last is None else repr(eval(compile(ast.Expression(last.value), "snippet", "eval"), names))
    except Exception as error:
        return f"{type(error).__name__}: {error}"

warnings.simplefilter("ignore")
answers = []
for code in json.loads(${JSON.stringify(JSON.stringify(codes))}):
    np.random.seed(0)
    np.set_printoptions(precision=8, suppress=False)
    np.seterr(divide="warn", over="warn", under="ignore", invalid="warn")
    answers.append(answer(code))
print(json.dumps(answers))
`;
  const text = printed(program);
  // Some of the snippets print.
  return JSON.parse(text.trimEnd().split("\n").at(-1)!) as string[];
}

/** What from-scratch code of public repositories uses of numpy, and what interviews ask for. */
const USED = `
  abs add.at all amax any append arange argmax argmin argsort array array_equal asarray ascontiguousarray
  atleast_1d atleast_2d average bincount broadcast_arrays c_ ceil choose clip concatenate copy cos cumsum diag
  diagflat divide dot empty empty_like equal exp expand_dims eye finfo float16 float32 float64 full full_like
  hstack identity inf insert int32 int64 int8 isinf isnan lib.stride_tricks.as_strided
  lib.stride_tricks.sliding_window_view linalg.det linalg.inv linalg.norm linalg.svd linspace log log1p log2
  logical_and logical_not logical_or matmul max maximum mean median min minimum multiply ndarray nditer newaxis
  ones ones_like outer pad percentile pi power prod quantile r_ random.binomial random.choice random.normal
  random.permutation random.rand random.randint random.randn random.seed random.shuffle random.uniform repeat
  reshape rot90 round shape sign sin sort split sqrt square squeeze stack std sum swapaxes take_along_axis tanh
  tensordot tile transpose tri triu uint8 unique unravel_index var vectorize vstack where zeros zeros_like
  allclose argpartition argwhere array_split broadcast_to convolve count_nonzero cov cumprod delete diff einsum errstate
  fill_diagonal flip frombuffer histogram hsplit indices inner isclose isfinite isin lexsort linalg.eig linalg.pinv
  linalg.solve logaddexp meshgrid moveaxis nan nan_to_num nanmax nanmean nanvar ndindex nonzero random.default_rng
  random.random random.random_sample random.standard_normal size trapezoid tril set_printoptions testing.assert_allclose
`
  .trim()
  .split(/\s+/);

const METHODS =
  `T all argmax argmin argsort astype copy dot dtype fill flatten item itemsize max mean min ndim ravel
  repeat reshape shape size sort std sum swapaxes tolist transpose var round any nbytes strides`.split(/\s+/);

describe("numpy's names", { timeout: 60_000 }, () => {
  it("that people use are all there", () => {
    const program = `
import numpy as np
from operator import attrgetter
missing = []
for name in ${JSON.stringify(USED)}:
    try:
        attrgetter(name)(np)
    except AttributeError:
        missing.append(name)
missing += [name for name in ${JSON.stringify(METHODS)} if not hasattr(np.ones(2), name)]
print(missing)
`;
    expect(printed(program)).toBe("[]\n");
  });

  it("that people use are all tried below", () => {
    const text = ["answers.txt", "keywords.txt", "wrong-calls.txt"].map(file).join("");
    const untried = USED.filter((name) => !text.includes(`np.${name}`));
    expect(untried).toEqual([]);
  });

  it("hold nothing of ours: what a star imports is NumPy's, and dir says the same", () => {
    const program = `
import builtins
import numpy as np
names = {}
exec("from numpy import *", names)
ours = "AxisError LinAlgError UFuncTypeError as_strided describe_dtype rebuild sliding_window_view sys".split()
print([name for name in ours if name in names or name in dir(np)])
print(sorted(set(names) - set(dir(np)) - {"__builtins__"}), names["sum"] is np.sum)
`;
    expect(printed(program)).toBe("[]\n[] True\n");
  });
});

describe("numpy's answers", { timeout: 60_000 }, () => {
  const cases = snippets(file("answers.txt"));

  it("are NumPy's own", () => {
    const got = evaluated(cases.map(({ code }) => code));
    expect(cases.length).toBeGreaterThan(700);
    expect(cases.map(({ code }, i) => ({ code, answer: got[i] }))).toEqual(
      cases.map(({ code, expected }) => ({ code, answer: expected })),
    );
  });
});

describe("numpy's keywords", { timeout: 60_000 }, () => {
  const lines = file("keywords.txt").trim().split("\n");

  it("can all be given, and with their defaults change nothing", () => {
    const calls = lines.flatMap((line) => {
      const [call = "", ...keywords] = line.split(" | ");
      const open = call.slice(0, -1);
      const comma = open.endsWith("(") ? "" : ", ";
      return keywords.map((keyword) => ({ plain: call, named: `${open}${comma}${keyword})` }));
    });
    expect(calls.length).toBeGreaterThan(800);
    const distinct = [...new Set(calls.map((one) => one.plain))];
    const answers = evaluated(distinct);
    const plain = calls.map((one) => answers[distinct.indexOf(one.plain)]);
    const named = evaluated(calls.map((one) => one.named));
    const address = /0x[0-9a-f]+/g;
    const changed = calls.filter((_, i) => plain[i]!.replace(address, "") !== named[i]!.replace(address, ""));
    expect(changed).toEqual([]);
    expect(named.filter((text) => /^\w+Error:/.test(text))).toEqual([]);
  }, 60_000);
});

describe("wrong calls of numpy", { timeout: 60_000 }, () => {
  const cases = snippets(file("wrong-calls.txt"));

  it("are told in the words of NumPy or Python, or say what is not available", () => {
    const got = evaluated(cases.map(({ code }) => code));
    expect(cases.length).toBeGreaterThan(300);
    expect(cases.map(({ code }, i) => ({ code, answer: got[i] }))).toEqual(
      cases.map(({ code, expected }) => ({ code, answer: expected })),
    );
  });

  it("never tell of JavaScript", () => {
    for (const { expected } of cases)
      expect(expected).not.toMatch(/undefined|null|is not a function|Cannot read/);
  });
});
