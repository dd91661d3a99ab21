import ndarray from "ndarray";
import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";

describe("npm's ndarray", () => {
  it("shares the elements of an array, of a view of it too", () => {
    const x = np.arange(6, "float64").reshape(2, 3);
    const shared = np.toNdarray(x.T.at("::-1"));
    expect(shared.shape).toEqual([3, 2]);
    expect(shared.get(0, 1)).toBe(5);
    shared.set(0, 1, 50);
    expect(x.item(1, 2)).toBe(50);
  });

  it("becomes an array with the dtype of its typed array, shared", () => {
    const given = ndarray(new Float32Array([1, 2, 3, 4]), [2, 2]);
    const x = np.fromNdarray(given.transpose(1, 0));
    expect([x.dtype, x.tolist()]).toEqual([
      "float32",
      [
        [1, 3],
        [2, 4],
      ],
    ]);
    x.set([0, 1], 30);
    expect(given.get(1, 0)).toBe(30);
    expect(np.fromNdarray(ndarray(new Int8Array(2), [2])).dtype).toBe("int8");
  });

  it("goes there and back", () => {
    const x = np.arange(24, "int32").reshape(2, 3, 4).at(":", "::2", 1);
    const back = np.fromNdarray(np.toNdarray(x));
    expect([back.dtype, back.tolist()]).toEqual([x.dtype, x.tolist()]);
  });

  it("over a plain list is refused", () => {
    expect(() => np.fromNdarray(ndarray([1, 2], [2]))).toThrow("expected an ndarray over a Float64Array");
  });
});
