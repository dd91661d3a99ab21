import { beforeAll, describe, expect, it } from "vitest";
import { load } from "../../src/tensor/core/bulk.ts";
import * as np from "../../src/tensor/np.ts";

const x = np.linspace(-1, 1, 600).reshape(20, 30);
const functions: [keyof typeof Math & keyof typeof np, (value: number) => number][] = [
  ["sin", Math.sin],
  ["cos", Math.cos],
  ["tan", Math.tan],
];
const inverse: [string, (x: np.NDArray) => np.NDArray, (value: number) => number][] = [
  ["arcsin", np.arcsin, Math.asin],
  ["arccos", np.arccos, Math.acos],
  ["arctan", np.arctan, Math.atan],
];

describe("ndarray-ops' loops for large arrays", () => {
  const before = np.sin(x).tolist();
  beforeAll(load);

  it("give what the core's own loops gave before they were there", () => {
    expect(np.sin(x).tolist()).toEqual(before);
  });

  it.each(functions)("np.%s, of views too", (name, f) => {
    const view = x.T.at("::-1", "1:");
    const got = (np[name] as (x: np.NDArray) => np.NDArray)(view);
    expect([...got.toFlat()]).toEqual([...view.toFlat()].map(f));
  });

  it.each(inverse)("np.%s", (_, compute, f) => {
    expect([...compute(x).toFlat()]).toEqual([...x.toFlat()].map(f));
  });

  it("np.arctan2, broadcast", () => {
    const got = np.arctan2(x, x.at(3));
    expect(got.at(2, 5).item()).toBe(Math.atan2(x.item(2, 5), x.item(3, 5)));
    expect(got.shape).toEqual([20, 30]);
  });
});
