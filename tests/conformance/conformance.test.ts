import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { startPython } from "../languages/python/start-python.ts";
import { cases, failure } from "./cases.ts";

const python = await startPython();

/** The cases of known.md: each in a line that starts with "- `id`: " and gives the reason. */
const known = new Set(
  Array.from(
    readFileSync(new URL("known.md", import.meta.url), "utf8").matchAll(/^- `([^`]+)`: \S/gm),
    ([, id]) => id!,
  ),
);

describe("NumPy's answers", () => {
  for (const group of new Set(cases.map((one) => one.group))) {
    it(`are ours in the group "${group}", but for the known cases`, () => {
      const members = cases.filter((one) => one.group === group);
      const wrong = members.flatMap((one) => {
        const reason = failure(python, one);
        if (reason === undefined) return known.has(one.id) ? [`${one.id} is in known.md, but passes`] : [];
        return known.has(one.id) ? [] : [`${one.id}: ${reason}\n    ${one.code.replaceAll("\n", "\n    ")}`];
      });
      expect(wrong, wrong.join("\n")).toEqual([]);
    });
  }

  it("are all asked for: no id of known.md is without a case", () => {
    const ids = new Set(cases.map(({ id }) => id));
    expect([...known].filter((id) => !ids.has(id))).toEqual([]);
  });
});
