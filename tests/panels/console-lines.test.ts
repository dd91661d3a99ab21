import { describe, expect, it } from "vitest";
import { consoleParts } from "../../src/panels/console-lines.ts";

const TRACEBACK = `Traceback (most recent call last):
  File "linear.py", line 12, in linear_backward
    dW = x.T @ dout.T
         ~~~~^~~~~~~~
  File "given.py", line 3, in forward
  File "/lib/python314.zip/json/decoder.py", line 4, in decode
ValueError: matmul: line 9`;

describe("consoleParts", () => {
  it("leads to the lines of the learner's file, and to no others", () => {
    const parts = consoleParts(TRACEBACK);
    expect(parts.filter(({ line }) => line !== undefined)).toEqual([{ text: "line 12", line: 12 }]);
  });

  it("loses no character", () => {
    const text = consoleParts(TRACEBACK)
      .map((part) => part.text)
      .join("");
    expect(text).toBe(TRACEBACK);
  });

  it("leaves other text alone", () => {
    expect(consoleParts("loss on line 3")).toEqual([{ text: "loss on line 3" }]);
  });
});
