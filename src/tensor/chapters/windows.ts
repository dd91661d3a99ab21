/** NumPy's window functions, and the special functions i0 and sinc. */
import { fresh, uninitialized } from "../core/allocate.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { castValue, isFloat } from "../core/dtype.ts";
import { finfo } from "./constants.ts";
import { mapUnary } from "../core/elementwise.ts";
import type { NDArray } from "../ndarray.ts";

/** A window of m points, from its value at n = 1 - m, 3 - m, …, m - 1. */
function window(m: number, at: (n: number) => number): NDArray {
  const out = fresh([m < 1 ? 0 : Math.ceil(m - 0.5)], "float64");
  for (let i = 0; i < out.size; i++) out.data[out.offset + i] = m === 1 ? 1 : at(1 - m + 2 * i);
  return out;
}

/** The Bartlett window: a triangle of m points with 0 at both ends. NumPy: `np.bartlett(m)` */
export const bartlett = (m: number): NDArray =>
  window(m, (n) => (n <= 0 ? 1 + n / (m - 1) : 1 - n / (m - 1)));

/** The Blackman window of m points. NumPy: `np.blackman(m)` */
export const blackman = (m: number): NDArray =>
  window(
    m,
    (n) => 0.42 + 0.5 * Math.cos((Math.PI * n) / (m - 1)) + 0.08 * Math.cos((2 * Math.PI * n) / (m - 1)),
  );

/** The Hamming window: a raised cosine of m points with 0.08 at both ends. NumPy: `np.hamming(m)` */
export const hamming = (m: number): NDArray =>
  window(m, (n) => 0.54 + 0.46 * Math.cos((Math.PI * n) / (m - 1)));

/** The Hann window: a raised cosine of m points with 0 at both ends. NumPy: `np.hanning(m)` */
export const hanning = (m: number): NDArray =>
  window(m, (n) => 0.5 + 0.5 * Math.cos((Math.PI * n) / (m - 1)));

/** The Kaiser window of m points with the shape `beta`: 0 is a rectangle, 5 near Hamming, 8.6 near Blackman. NumPy: `np.kaiser(m, beta)` */
export const kaiser = (m: number, beta: number): NDArray =>
  window(m, (n) => bessel(beta * Math.sqrt(1 - (n / (m - 1)) ** 2)) / bessel(beta));

/** I0(x) = sum over k of ((x / 2)^k / k!)^2, whose terms are all positive. */
function bessel(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return Number.isFinite(x) ? sum : NaN;
}

/** The modified Bessel function of the first kind and order 0, of each element. NumPy: `np.i0(x)` */
export function i0(x: ArrayLike): NDArray {
  return mapped(asArray(x, "np.i0"), () => bessel);
}

/** The normalised sinc function sin(pi x) / (pi x) of each element, 1 at 0. NumPy: `np.sinc(x)` */
export function sinc(x: number): number;
export function sinc(x: ArrayLike): NDArray;
export function sinc(x: ArrayLike): NDArray | number {
  const out = mapped(asArray(x, "np.sinc"), (dtype) => {
    const tiny = finfo(dtype).eps;
    // Smaller floats round at each step.
    const pi = castValue(Math.PI, dtype);
    return (value) => {
      const angle = value === 0 ? tiny : castValue(pi * value, dtype);
      return castValue(Math.sin(angle), dtype) / angle;
    };
  });
  return typeof x === "number" ? out.item() : out;
}

/** A float function of each element, rounded to the dtype. */
function mapped(a: NDArray, f: (dtype: NDArray["dtype"]) => (x: number) => number): NDArray {
  const out = uninitialized(a.shape, isFloat(a.dtype) ? a.dtype : "float64");
  const one = f(out.dtype);
  mapUnary((x) => castValue(one(x), out.dtype), out, a);
  return out;
}
