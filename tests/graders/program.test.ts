import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step } from "../../graders/candidate.ts";
import { ProgramError } from "../../graders/line-reader.ts";
import { checkBound, inputsOf, parseProgram, programText, resultsOf } from "../../graders/program.ts";

describe("parseProgram", () => {
  it("reads calls, unpacking, construction, methods and attributes", () => {
    expect(
      parseProgram([
        "layer = Linear(W, b)",
        "out = layer.forward(x)",
        "[dx] = layer.backward(dout)",
        "dW = layer.dW",
        "[a, b2] = split( out,x )",
        "n=count()",
      ]),
    ).toEqual([
      { as: ["layer"], unpack: false, kind: "construct", name: "Linear", args: ["W", "b"] },
      { as: ["out"], unpack: false, kind: "method", object: "layer", name: "forward", args: ["x"] },
      { as: ["dx"], unpack: true, kind: "method", object: "layer", name: "backward", args: ["dout"] },
      { as: ["dW"], unpack: false, kind: "read", object: "layer", name: "dW" },
      { as: ["a", "b2"], unpack: true, kind: "call", name: "split", args: ["out", "x"] },
      { as: ["n"], unpack: false, kind: "call", name: "count", args: [] },
    ]);
  });

  it.each([
    [["out = f(x W)"], 'call program, line 1: expected "," or ")" after "x", found "W", in "out = f(x W)"'],
    [
      ["out = f(x"],
      'call program, line 1: expected "," or ")" after "x", found the end of the line, in "out = f(x"',
    ],
    [["f(x)"], 'call program, line 1: expected "=" after "f", found "(", in "f(x)"'],
    [["out = f(x, 2)"], 'call program, line 1: expected a name after ",", found "2", in "out = f(x, 2)"'],
    [
      ["out = f(x) + 1"],
      'call program, line 1: expected the end of the line after ")", found "+", in "out = f(x) + 1"',
    ],
    [
      ["out = x"],
      'call program, line 1: expected "(" or "." after "x", found the end of the line, in "out = x"',
    ],
    [["[] = f(x)"], 'call program, line 1: expected names between the brackets, found none, in "[] = f(x)"'],
    [[""], 'call program, line 1: expected a name, found the end of the line, in ""'],
    [["a = f(x)", "a = g(x)"], 'call program, line 2: "a" is already bound at line 1, in "a = g(x)"'],
    [["[a, a] = f(x)"], 'call program, line 1: "a" is already bound at line 1, in "[a, a] = f(x)"'],
    [["x = f(x)"], 'call program, line 1: "x" is used as an input at line 1, in "x = f(x)"'],
    [
      ["out = layer.forward(x)"],
      'call program, line 1: "layer" is not the result of an earlier step, in "out = layer.forward(x)"',
    ],
    [[], 'call program, line 1: expected at least one step, found none, in ""'],
  ])("says what is wrong with %j", (lines, message) => {
    expect(() => parseProgram(lines)).toThrow(message);
  });

  it("gives steps or a ProgramError for any text", () => {
    const texts = fc.array(
      fc.string({ unit: fc.constantFrom("a", "B", " ", "=", "(", ")", "[", "]", ",", ".", "1") }),
    );
    fc.assert(
      fc.property(texts, (lines) => {
        try {
          expect(parseProgram(lines)).toHaveLength(lines.length);
        } catch (error) {
          expect(error).toBeInstanceOf(ProgramError);
        }
      }),
    );
  });

  it("reads back whatever steps are written", () => {
    const name = fc.stringMatching(/^[a-z][A-Za-z0-9_]{0,5}$/);
    const written = fc.record({ name, args: fc.array(name.map((arg) => `in_${arg}`)), unpack: fc.boolean() });
    fc.assert(
      fc.property(fc.array(written, { minLength: 1 }), (calls) => {
        const lines = calls.map(({ name, args, unpack }, index) => {
          const left = unpack ? `[r${index}, s${index}]` : `r${index}`;
          return `${left} = ${name}(${args.join(", ")})`;
        });
        const steps = parseProgram(lines);
        expect(steps.map(writtenBack)).toEqual(lines);
        expect(inputsOf(steps)).toEqual([...new Set(calls.flatMap(({ args }) => args))]);
      }),
    );
  });
});

function writtenBack(step: Step): string {
  const left = step.unpack ? `[${step.as.join(", ")}]` : step.as.join();
  return step.kind === "read" ? left : `${left} = ${step.name}(${step.args.join(", ")})`;
}

describe("checkBound", () => {
  const lines = ["cache = forward(x, W)", "dx = backward(dout, cache)"];
  const steps = parseProgram(lines);

  it("accepts declared inputs and earlier results", () => {
    expect(() => checkBound(lines, steps, new Set(["x", "W", "dout"]), ["dx"])).not.toThrow();
    expect(inputsOf(steps)).toEqual(["x", "W", "dout"]);
    expect(resultsOf(steps)).toEqual(["cache", "dx"]);
  });

  it("names the line of an argument that nothing binds", () => {
    const message =
      'call program, line 2: "dout" is neither a declared value nor the result of an earlier step, in "dx = backward(dout, cache)"';
    expect(() => checkBound(lines, steps, new Set(["x", "W"]), [])).toThrow(message);
  });

  it("names an output that no step binds", () => {
    const message = 'call program: no step binds "dW", which is asked for';
    expect(() => checkBound(lines, steps, new Set(["x", "W", "dout"]), ["dx", "dW"])).toThrow(message);
  });
});

describe("programText", () => {
  it("names calls and methods, and constructors only where there is nothing else", () => {
    const lines = [
      "layer = Linear(W, b)",
      "out = conv(layer, x)",
      "dx = layer.backward(out)",
      "dW = layer.dW",
    ];
    expect(programText(parseProgram(lines), "typescript")).toBe("conv and layer.backward");
    expect(programText(parseProgram(["layer = Linear(W, b)"]), "typescript")).toBe("Linear");
  });

  it("names them as Python does where the code is Python", () => {
    const lines = [
      "layer = Linear(W, b)",
      "out = conv1x1Forward(layer, x)",
      "dx = layer.runBackward(out)",
      "n = layer.forwardCalls",
    ];
    expect(programText(parseProgram(lines), "python")).toBe("conv1x1_forward and layer.run_backward");
  });
});
