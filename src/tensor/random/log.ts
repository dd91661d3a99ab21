/**
 * The natural logarithm with the very bits of the C library that NumPy on Linux uses (glibc 2.28 or newer on a processor
 * with fused multiply-add), because a stream of normal numbers is made of logarithms and Math.log differs from it, and
 * from browser to browser, in the last bit of one value in fourteen. The algorithm and its constants are those of
 * Arm's optimized routines (MIT licence, Copyright (c) 2018 Arm Limited).
 */
import { errorOfProduct, fma } from "./fma.ts";

// log(x) = k ln 2 + log(c) + log1p(z / c - 1) with x = 2^k z; each of 128 intervals of z has its own c, kept as 1 / c.
const INVERSES = [
  1.4504249240398293, 1.442253508327276, 1.4341736174350004, 1.426183816329995, 1.4182825527052965,
  1.4104682921759335, 1.4027396147468003, 1.3950954438932313, 1.3875338232485754, 1.3800539211058593,
  1.3726542695419708, 1.3653332798446802, 1.358090204587874, 1.3509234892132138, 1.3438320840699889,
  1.3368146974742003, 1.329870114677736, 1.322997339161106, 1.316195352741367, 1.3094628125672239,
  1.3027990455471041, 1.2962024229438942, 1.2896726275815547, 1.2832080305745537, 1.276807885983376,
  1.2704714060687552, 1.2641976054949482, 1.257985357514882, 1.2518337750655457, 1.2457421919097305,
  1.2397094966625508, 1.2337348463589233, 1.2278176973028803, 1.2219570190618474, 1.2161519732977757,
  1.2104018095009725, 1.204705805718973, 1.1990631185441964, 1.1934733004462308, 1.1879350812847385,
  1.1824481322833125, 1.1770114976921955, 1.1716248121809465, 1.1662869231674715, 1.1609977486762766,
  1.1557563220795803, 1.1505619105480347, 1.1454138888505974, 1.140311877374656, 1.1352550225747513,
  1.1302429094831266, 1.1252747693068048, 1.1203501571039876, 1.1154683327680124, 1.1106291463292157,
  1.1058315813301596, 1.1010752177696026, 1.0963597137952512, 1.0916844827550398, 1.0870487291277784,
  1.082452357388312, 1.0778948225025884, 1.0733751731601076, 1.068893585073351, 1.0644491706655506,
  1.0600414846328305, 1.0556701316181605, 1.051334750556926, 1.0470347288442157, 1.0427699229652954,
  1.0385395013738175, 1.034343418940345, 1.0301811073173315, 1.026052043621297, 1.0219561082336197,
  1.0178926505784922, 1.0138614436244586, 1.0098620186501341, 1.0058938559734134, 1.00195696235014,
  0.9961089923088509, 0.9884170338185201, 0.9808429191005297, 0.9733840169987446, 0.9660377568876556,
  0.9588014945307369, 0.9516728569073111, 0.9446494635965822, 0.9377288993026223, 0.9309091073790681,
  0.924187681612722, 0.9175626765599192, 0.9110320403624034, 0.9045935839762024, 0.8982456375922825,
  0.8919860966782501, 0.8858131121185129, 0.879725075760676, 0.8737201372634685, 0.8677966405782273,
  0.8619528050060739, 0.8561872354420692, 0.8504983927816893, 0.8448844572790304, 0.8393442741575965,
  0.8338762249349438, 0.8284789320557778, 0.8231510800065832, 0.8178913903778707, 0.8126984007245374,
  0.8075710029460227, 0.8025078881160415, 0.7975077379364331, 0.792569604966373, 0.7876923641254114,
  0.7828746724940998, 0.7781155388790811, 0.7734139557869777, 0.7687687179914933, 0.7641790698041854,
  0.7596438763692399, 0.7551621951078668, 0.7507331780216866, 0.7463557196361751, 0.7420289364869653,
  0.7377521537065876, 0.7335242966002608, 0.729344777457841,
];
// Each c is chosen such that log(c) lies next to a multiple of 2^-43.
const LOGARITHMS = INVERSES.map((inverse) => Math.round(-Math.log(inverse) * 2 ** 43) / 2 ** 43);

const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;
const [A0, A1, A2, A3, A4] = [
  -0.5000000000000001, 0.33333333331825593, -0.2499999999622955, 0.20000304511814496, -0.16667054827627667,
] as const;
const [B1, B2, B3, B4, B5, B6, B7, B8, B9, B10] = [
  0.3333333333333352, -0.24999999999998432, 0.19999999999320328, -0.16666666669929706, 0.14285715076560868,
  -0.12499997863982555, 0.11110712032936046, -0.10000486757818193, 0.09181994006195467, -0.08328363062289341,
] as const;

const double = new Float64Array(1);
// Little-endian, as every machine a browser runs on.
const words = new Int32Array(double.buffer);

/** The natural logarithm of x, with the C library's rounding. */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return Math.log(x);
  if (x >= 0.9375 && x < 1.064697265625) return logNearOne(x);
  double[0] = x;
  let scale = 0;
  if (words[1]! < 0x00100000) {
    double[0] = x * 2 ** 52;
    scale = 52;
  }
  const offset = words[1]! - 0x3fe60000;
  const i = (offset >> 13) & 127;
  const k = (offset >> 20) - scale;
  words[1] = words[1]! - (offset & 0xfff00000);
  // z / c - 1, rounded once: the product is so near 1 that taking 1 away is exact.
  const z = double[0];
  const product = z * INVERSES[i]!;
  const r = product - 1 + errorOfProduct(z, INVERSES[i]!, product);
  const w = k * LN2_HIGH + LOGARITHMS[i]!;
  const hi = w + r;
  const r2 = r * r;
  const lo = w - hi + r + k * LN2_LOW;
  const rest = lo + r2 * A0 + r * r2 * (A1 + r * A2 + r2 * (A3 + r * A4));
  // Fused operations would have made `rest` differ by less than this; nearly always the sum is the same.
  const doubt = (r2 + Math.abs(lo)) * 2 ** -50;
  const sum = hi + (rest - doubt);
  if (sum === hi + (rest + doubt)) return sum;
  const q = fma(fma(r, A4, A3), r2, fma(A2, r, A1));
  return fma(r * r2, q, fma(r2, A0, fma(k, LN2_LOW, w - hi + r))) + hi;
}

function logNearOne(x: number): number {
  const r = x - 1;
  const r2 = r * r;
  const r3 = r * r2;
  const w = r * 2 ** 27;
  const high = r + w - w;
  const low = r - high;
  const square = high * high * -0.5;
  const hi = r + square;
  const lo = r - hi + square;
  const p = B4 + r * B5 + r2 * B6 + r3 * (B7 + r * B8 + r2 * B9 + r3 * B10);
  const rest = r3 * (B1 + r * B2 + r2 * B3 + r3 * p) + (lo + -0.5 * low * (high + r));
  const doubt = (Math.abs(r3) + Math.abs(lo)) * 2 ** -50;
  const sum = hi + (rest - doubt);
  if (sum === hi + (rest + doubt)) return sum;
  let q = fma(r3, B10, fma(r2, B9, fma(B8, r, B7)));
  q = fma(q, r3, fma(r2, B6, fma(B5, r, B4)));
  q = fma(q, r3, fma(r2, B3, fma(B2, r, B1)));
  return hi + fma(q, r3, fma(-0.5 * low, r + high, lo));
}
