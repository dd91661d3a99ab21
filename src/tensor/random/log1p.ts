import { fma } from "./fma.ts";

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.9082149292705877e-10;
const [L1, L2, L3, L4, L5, L6, L7] = [
  6.66666666666673513e-1, 3.999999999940941908e-1, 2.857142874366239149e-1, 2.222219843214978396e-1,
  1.818357216161805012e-1, 1.531383769920937332e-1, 1.479819860511658591e-1,
] as const;

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

/** log(1 + x) for -1 < x <= 0 with the bits of glibc (fdlibm's method, fused); a stream of normal numbers shows them. */
export function log1p(x: number): number {
  if (x > -(2 ** -29)) return fma(-0.5 * x, x, x);
  // 1 + x = 2^k (1 + f), with sqrt(1/2) <= 1 + f < sqrt(2); `lost` is what rounding 1 + x lost.
  let f = x;
  let k = 0;
  let lost = 0;
  if (x <= -0.29289) {
    const u = 1 + x;
    lost = (x - (u - 1)) / u;
    double[0] = u;
    k = (words[1]! >> 20) - 1023;
    const fraction = words[1]! & 0xfffff;
    const small = fraction < 0x6a09e;
    if (!small) k++;
    words[1] = fraction | (small ? 0x3ff00000 : 0x3fe00000);
    f = double[0] - 1;
  }
  if (f === 0) return k * LN2_HIGH + fma(k, LN2_LOW, lost);
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const z2 = z * z;
  const z4 = z2 * z2;
  let r = fma(z, L1, z2 * fma(L3, z, L2));
  r = fma(z4, fma(L5, z, L4), r);
  r = fma(z2 * z4, fma(L7, z, L6), r);
  const part = (r + half) * s;
  if (k === 0) return f - (half - part);
  return k * LN2_HIGH - (half - (fma(k, LN2_LOW, lost) + part) - f);
}
