import { describe, expect, it } from "vitest";
import type { Exercise } from "../../graders/contract.ts";
import { faultsOf } from "./declaration.ts";

const scaled: Exercise = {
  title: "Scaling",
  summary: "A row times a number.",
  track: "layers",
  order: 1,
  level: 1,
  minutes: 5,
  oftenAsked: false,
  values: {
    x: { type: "float[N, D]", is: "inputs" },
    a: { type: "float[D]", is: "factors" },
    out: { type: "float[N, D]", is: "outputs" },
    dout: { type: "float[N, D]", is: "upstream gradient" },
    dx: { type: "float[N, D]", is: "gradient" },
    da: { type: "float[D]", is: "gradient" },
  },
  functions: {
    scale: { takes: ["x", "a"], returns: ["out"] },
    scaleBackward: { takes: ["dout", "x", "a"], returns: ["dx", "da"] },
  },
  sizes: [
    { N: 5, D: 3 },
    { N: 4, D: 7 },
    { N: 1, D: 2 },
  ],
  checks: [
    {
      kind: "gradients",
      forward: ["out = scale(x, a)"],
      outputs: { out: "dout" },
      backward: ["[dx, da] = scaleBackward(dout, x, a)"],
      wrt: { x: "dx", a: "da" },
    },
  ],
};

describe("faultsOf", () => {
  it("finds none in a right exercise", () => {
    expect(faultsOf(scaled)).toEqual([]);
  });

  it("quotes a type that does not parse", () => {
    const values = { ...scaled.values, x: { type: "real[N]", is: "inputs" } };
    expect(faultsOf({ ...scaled, values })).toContain(
      'values: type "real[N]": expected float, int or bool before "[", found "real"',
    );
  });

  it("asks for a size for each dimension, for sizes that differ, and for N = 1", () => {
    const sizes = [{ N: 5 }, { N: 4, D: 4 }, { N: 3, D: 2, M: 7 }];
    expect(faultsOf({ ...scaled, sizes })).toEqual([
      "sizes[0] has no size for D",
      "sizes[1] has a size twice; let them differ, so that a transpose shows",
      "sizes[2] sizes M, a dimension that no value has",
      "no case has N = 1; add one, as a batch of one hides and shows mistakes of its own",
    ]);
  });

  it("asks for three cases in which the sizes vary", () => {
    const sizes = [
      { N: 1, D: 3 },
      { N: 2, D: 3 },
    ];
    expect(faultsOf({ ...scaled, sizes })).toEqual([
      "sizes has 2 cases; it needs at least three",
      "D takes 1 size; vary it over three, so that a factor can be named",
    ]);
  });

  it("names a value that is used and not declared", () => {
    const functions = { ...scaled.functions, scale: { takes: ["x", "factor"], returns: ["out"] } };
    expect(faultsOf({ ...scaled, functions })).toEqual([
      "functions.scale names factor, which values does not declare",
    ]);
  });

  it("names a function that no check calls", () => {
    const functions = { ...scaled.functions, unscale: { takes: ["out"], returns: ["x"] } };
    expect(faultsOf({ ...scaled, functions })).toEqual(["functions.unscale is called by no check"]);
  });

  it("compares a program's calls with the signatures", () => {
    const [check] = scaled.checks;
    if (check?.kind !== "gradients") throw new Error("the example has a gradients check");
    const checks = [{ ...check, forward: ["out = scale(x)"], backward: ["dx = scaleBackward(dout, x, a)"] }];
    expect(faultsOf({ ...scaled, checks })).toEqual([
      "checks[0].forward gives scale 1 argument; it takes 2",
      'checks[0]: call program: no step binds "da", which is asked for',
    ]);
  });

  it("wants a gradient to have the type of its input, and an upstream gradient that of the output", () => {
    const values = {
      ...scaled.values,
      da: { type: "float[N]", is: "gradient" },
      dout: { type: "float[D]", is: "upstream gradient" },
    };
    expect(faultsOf({ ...scaled, values })).toEqual([
      "checks[0]: da needs the type of a",
      "checks[0]: dout needs the type of out",
    ]);
  });

  it("finds two rows of one name", () => {
    const again = {
      kind: "values",
      id: "dx",
      title: "Again",
      program: ["out = scale(x, a)"],
      outputs: ["out"],
    } as const;
    expect(faultsOf({ ...scaled, checks: [...scaled.checks, again] })).toEqual(["two rows have the id dx"]);
  });
});
