import { expect } from "vitest";
import * as np from "../../src/tensor/np.ts";
import type { ArrayLike } from "../../src/tensor/np.ts";

/** Expects the shape and, within a relative 1e-12, the elements of `expected`; nan equals nan. */
export function expectClose(actual: ArrayLike, expected: ArrayLike, rtol = 1e-12): void {
  const got = np.asarray(actual);
  const wanted = np.asarray(expected);
  expect(got.shape, "shape").toEqual(wanted.shape);
  np.testing.assert_allclose(got, wanted, { rtol, atol: 1e-300 });
}
