import { describe, expect, it } from "vitest";
import { createRuntime, editorText, runtimeText } from "../../src/stores/runtime.ts";

describe("runtimeText", () => {
  it("says how far the interpreter is", () => {
    expect(runtimeText({ language: "python", phase: "starting", percent: 59.6 })).toEqual({
      text: "Starting Python…",
      percent: "60 %",
    });
  });

  it.each([undefined, 99.7, 100])("gives no figure where nothing is left to load: %s", (percent) => {
    const status = {
      language: "python",
      phase: "starting",
      ...(percent === undefined ? {} : { percent }),
    } as const;
    expect(runtimeText(status)).toEqual({ text: "Starting Python…", percent: "" });
  });

  it("says that it failed, and what to do", () => {
    expect(runtimeText({ language: "python", phase: "failed" })?.text).toBe(
      "Python could not start. Run tries again.",
    );
  });

  it.each(["cold", "ready"] as const)("says nothing of an interpreter that is %s", (phase) => {
    expect(runtimeText({ language: "python", phase })).toBeUndefined();
  });
});

describe("the runtime", () => {
  it("is heard for each language", () => {
    const { getState } = createRuntime();
    getState().hear({ language: "python", phase: "starting", percent: 5 });
    getState().hear({ language: "typescript", phase: "ready" });
    expect(editorText(getState().heard.python)?.percent).toBe("5 %");
    expect(editorText(getState().heard.typescript)).toBeUndefined();
  });

  it("tells the editor of the first start, not of the spare that is made after each run", () => {
    const { getState } = createRuntime();
    const { hear } = getState();
    hear({ language: "python", phase: "starting" });
    expect(editorText(getState().heard.python)?.text).toBe("Starting Python…");
    hear({ language: "python", phase: "ready" });
    hear({ language: "python", phase: "starting" });
    expect(editorText(getState().heard.python)).toBeUndefined();
    hear({ language: "python", phase: "failed" });
    expect(editorText(getState().heard.python)?.text).toMatch(/could not start/);
  });

  it("says nothing where nothing was heard", () => {
    expect(editorText(undefined)).toBeUndefined();
  });
});
