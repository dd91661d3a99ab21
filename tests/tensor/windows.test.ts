import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";
import { expectClose } from "./close.ts";

describe("np.bartlett", () => {
  it("has its points", () => {
    expectClose(np.bartlett(6), [0, 0.4, 0.8, 0.8, 0.4, 0], 1e-9);
    expectClose(np.bartlett(1), [1]);
    expectClose(np.bartlett(0), []);
  });
});

describe("np.blackman", () => {
  it("has its points", () => {
    expectClose(
      np.blackman(6),
      [
        -1.3877787807814457e-17, 0.2007701432625305, 0.8492298567374694, 0.8492298567374694,
        0.2007701432625305, -1.3877787807814457e-17,
      ],
      1e-9,
    );
    expectClose(np.blackman(1), [1]);
    expectClose(np.blackman(0), []);
  });
});

describe("np.hamming", () => {
  it("has its points", () => {
    expectClose(
      np.hamming(6),
      [
        0.08000000000000002, 0.39785218258752425, 0.9121478174124759, 0.9121478174124759, 0.39785218258752425,
        0.08000000000000002,
      ],
      1e-9,
    );
    expectClose(np.hamming(1), [1]);
    expectClose(np.hamming(0), []);
  });
});

describe("np.hanning", () => {
  it("has its points", () => {
    expectClose(
      np.hanning(6),
      [0, 0.34549150281252633, 0.9045084971874737, 0.9045084971874737, 0.34549150281252633, 0],
      1e-9,
    );
    expectClose(np.hanning(1), [1]);
    expectClose(np.hanning(0), []);
  });
});

describe("np.kaiser", () => {
  it("has its points", () => {
    expectClose(
      np.kaiser(5, 14),
      [7.726866835270368e-6, 0.16493218754795197, 1, 0.16493218754795197, 7.726866835270368e-6],
    );
    expectClose(np.kaiser(4, 0), [1, 1, 1, 1]);
  });
});

describe("np.i0", () => {
  it("is the Bessel function of order 0", () => {
    expectClose(np.i0([0, 1, -2.5, 20]), [1, 1.2660658777520082, 3.289839144050123, 43558282.559553534]);
  });
});

describe("np.sinc", () => {
  it("is 1 at 0", () => {
    expectClose(np.sinc(0), 1);
    expectClose(
      np.sinc([
        [0.5, 1.25],
        [-0.5, NaN],
      ]),
      [
        [0.6366197723675814, -0.18006326323142122],
        [0.6366197723675814, NaN],
      ],
    );
    expect(np.sinc(np.zeros(1, "float32")).dtype).toBe("float32");
  });
});
