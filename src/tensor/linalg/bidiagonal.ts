/** Singular values of upper bidiagonal matrices: Demmel and Kahan, "Accurate singular values of bidiagonal matrices" (1990). */
import { LinAlgError } from "../core/errors.ts";
import { rotateColumns, rotationOf, signOf, swapColumns } from "./rotation.ts";

const EPS = 2 ** -53;
const SAFE_MIN = 2 ** -1022;
const TOLERANCE = EPS ** (7 / 8);

/** An upper bidiagonal matrix, its diagonal d and what is right of it, and the vectors that are rotated along. */
export interface Bidiagonal {
  n: number;
  d: Float64Array;
  e: Float64Array;
  /** Left and right vectors as columns of n elements. */
  U: Float64Array | undefined;
  V: Float64Array | undefined;
}

/**
 * Makes d the singular values in descending order, by implicit QR steps in the order of LAPACK's dbdsqr, so that the
 * vectors' signs agree. Throws LinAlgError when they do not converge.
 */
export function diagonalize(B: Bidiagonal): void {
  const { n, d, e } = B;
  const threshold = smallestThatCounts(B);
  let steps = 6 * n * n;
  let hi = n - 1;
  let downwards = true;
  let [lastLo, lastHi] = [-1, -1];
  while (hi > 0) {
    if (steps < 0) throw new LinAlgError("SVD did not converge");
    let lo = hi;
    let largest = Math.abs(d[hi]!);
    while (lo > 0 && Math.abs(e[lo - 1]!) > threshold) {
      lo--;
      largest = Math.max(largest, Math.abs(d[lo]!), Math.abs(e[lo]!));
    }
    if (lo > 0) e[lo - 1] = 0;
    if (lo === hi) {
      hi--;
      continue;
    }
    if (lo === hi - 1) {
      diagonalize2(B, lo);
      hi -= 2;
      continue;
    }
    // A new block: chase from its larger end to its smaller one.
    if (lo > lastHi || hi < lastLo) downwards = Math.abs(d[lo]!) >= Math.abs(d[hi]!);
    const smallest = splitOrSmallest(d, e, lo, hi, downwards);
    if (smallest === undefined) continue;
    [lastLo, lastHi] = [lo, hi];
    steps -= hi - lo;
    const shift = shiftOf(d, e, lo, hi, downwards, n * TOLERANCE * (smallest / largest));
    if (shift === 0) chaseWithoutShift(B, lo, hi, downwards);
    else chase(B, lo, hi, downwards, shift);
    const end = downwards ? hi - 1 : lo;
    if (Math.abs(e[end]!) <= threshold) e[end] = 0;
  }
  sortDescending(B);
}

/** What an element of e must exceed to matter to the relative accuracy of the smallest singular value. */
function smallestThatCounts({ n, d, e }: Bidiagonal): number {
  let mu = Math.abs(d[0]!);
  let smallest = mu;
  for (let i = 1; i < n && smallest > 0; i++) {
    mu = Math.abs(d[i]!) * (mu / (mu + Math.abs(e[i - 1]!)));
    smallest = Math.min(smallest, mu);
  }
  return Math.max((TOLERANCE * smallest) / Math.sqrt(n), 6 * n * n * SAFE_MIN);
}

/** Clears an element of e that is negligible, or else returns a lower bound of the block's singular values. */
function splitOrSmallest(
  d: Float64Array,
  e: Float64Array,
  lo: number,
  hi: number,
  downwards: boolean,
): number | undefined {
  const step = downwards ? 1 : -1;
  const [from, to] = downwards ? [lo, hi] : [hi, lo];
  const link = (i: number): number => (downwards ? i : i - 1);
  const end = link(to - step);
  if (Math.abs(e[end]!) <= TOLERANCE * Math.abs(d[to]!)) {
    e[end] = 0;
    return undefined;
  }
  let mu = Math.abs(d[from]!);
  let smallest = mu;
  for (let i = from; i !== to; i += step) {
    if (Math.abs(e[link(i)]!) <= TOLERANCE * mu) {
      e[link(i)] = 0;
      return undefined;
    }
    mu = Math.abs(d[i + step]!) * (mu / (mu + Math.abs(e[link(i)]!)));
    smallest = Math.min(smallest, mu);
  }
  return smallest;
}

function shiftOf(
  d: Float64Array,
  e: Float64Array,
  lo: number,
  hi: number,
  downwards: boolean,
  spread: number,
): number {
  // A shift would spoil the relative accuracy of singular values that are so much smaller than the largest.
  if (spread <= Math.max(EPS, 0.01 * TOLERANCE)) return 0;
  const corner = downwards ? hi - 1 : lo;
  const shift = smallerSingularValue(d[corner]!, e[corner]!, d[corner + 1]!);
  const head = Math.abs(d[downwards ? lo : hi]!);
  return head > 0 && (shift / head) ** 2 < EPS ? 0 : shift;
}

function chaseWithoutShift(B: Bidiagonal, lo: number, hi: number, downwards: boolean): void {
  const { d, e } = B;
  const { step, from, to, link, right, left } = sides(B, lo, hi, downwards);
  let c = 1;
  let [oldC, oldS] = [1, 0];
  for (let i = from; i !== to; i += step) {
    const j = i + step;
    const [cos, s, r] = rotationOf(d[i]! * c, e[link(i)]!);
    c = cos;
    if (i !== from) e[link(i - step)] = oldS * r;
    rotateColumns(right, B.n, i, j, c, s);
    [oldC, oldS, d[i]] = rotationOf(oldC * r, d[j]! * s);
    rotateColumns(left, B.n, i, j, oldC, oldS);
  }
  const last = d[to]! * c;
  d[to] = last * oldC;
  e[link(to - step)] = last * oldS;
}

function chase(B: Bidiagonal, lo: number, hi: number, downwards: boolean, shift: number): void {
  const { d, e } = B;
  const { step, from, to, link, right, left } = sides(B, lo, hi, downwards);
  let f = (Math.abs(d[from]!) - shift) * (signOf(d[from]!) + shift / d[from]!);
  let g = e[link(from)]!;
  for (let i = from; i !== to; i += step) {
    const j = i + step;
    const k = link(i);
    let [c, s, r] = rotationOf(f, g);
    if (i !== from) e[link(i - step)] = r;
    f = c * d[i]! + s * e[k]!;
    e[k] = c * e[k]! - s * d[i]!;
    g = s * d[j]!;
    d[j]! *= c;
    rotateColumns(right, B.n, i, j, c, s);
    [c, s, r] = rotationOf(f, g);
    d[i] = r;
    f = c * e[k] + s * d[j]!;
    d[j] = c * d[j]! - s * e[k];
    if (j !== to) {
      g = s * e[link(j)]!;
      e[link(j)]! *= c;
    }
    rotateColumns(left, B.n, i, j, c, s);
  }
  e[link(to - step)] = f;
}

interface Sides {
  step: number;
  from: number;
  to: number;
  /** Where e keeps the element between i and the next index. */
  link: (i: number) => number;
  right: Float64Array | undefined;
  left: Float64Array | undefined;
}

/** Upwards is downwards on the transpose with its indices reversed: left and right vectors change places. */
function sides({ U, V }: Bidiagonal, lo: number, hi: number, downwards: boolean): Sides {
  return downwards
    ? { step: 1, from: lo, to: hi, link: (i) => i, right: V, left: U }
    : { step: -1, from: hi, to: lo, link: (i) => i - 1, right: U, left: V };
}

/** The smaller singular value of [[f, g], [0, h]] (LAPACK's dlas2). */
function smallerSingularValue(f: number, g: number, h: number): number {
  const least = Math.min(Math.abs(f), Math.abs(h));
  const most = Math.max(Math.abs(f), Math.abs(h));
  if (least === 0) return 0;
  const [sum, difference] = [1 + least / most, (most - least) / most];
  if (Math.abs(g) < most) {
    const square = (g / most) ** 2;
    return least * (2 / (Math.sqrt(sum * sum + square) + Math.sqrt(difference * difference + square)));
  }
  const ratio = most / Math.abs(g);
  if (ratio === 0) return (least * most) / Math.abs(g);
  const inverse = 1 / (Math.sqrt(1 + (sum * ratio) ** 2) + Math.sqrt(1 + (difference * ratio) ** 2));
  return 2 * (least * inverse * ratio);
}

/** Diagonalizes the block [[f, g], [0, h]] at `i`, to high relative accuracy (LAPACK's dlasv2). */
function diagonalize2({ n, d, e, U, V }: Bidiagonal, i: number): void {
  const [f, g, h] = [d[i]!, e[i]!, d[i + 1]!];
  const swapped = Math.abs(h) > Math.abs(f);
  const [ft, ht] = swapped ? [h, f] : [f, h];
  const [fa, ga, ha] = [Math.abs(ft), Math.abs(g), Math.abs(ht)];
  let [most, least] = [fa, ha];
  let [cl, sl, cr, sr] = [1, 0, 1, 0];
  if (ga !== 0 && fa / ga < EPS) {
    most = ga;
    least = ha > 1 ? fa / (ga / ha) : (fa / ga) * ha;
    [cl, sl, cr, sr] = [1, ht / g, ft / g, 1];
  } else if (ga !== 0) {
    const difference = fa - ha;
    const l = difference === fa ? 1 : difference / fa;
    const m = g / ft;
    const t = 2 - l;
    const s = Math.sqrt(t * t + m * m);
    const r = l === 0 ? Math.abs(m) : Math.sqrt(l * l + m * m);
    const a = (s + r) / 2;
    most = fa * a;
    least = ha / a;
    let tangent: number;
    if (m * m !== 0) tangent = (m / (s + t) + m / (r + l)) * (1 + a);
    else if (l === 0) tangent = 2 * signOf(ft) * signOf(g);
    else tangent = g / (Math.abs(difference) * signOf(ft)) + m / t;
    const root = Math.sqrt(tangent * tangent + 4);
    cr = 2 / root;
    sr = tangent / root;
    cl = (cr + sr * m) / a;
    sl = ((ht / ft) * sr) / a;
  }
  if (swapped) [cl, sl, cr, sr] = [sr, cr, sl, cl];
  const largestIsG = ga > fa;
  const sign = largestIsG
    ? signOf(sr) * signOf(cl) * signOf(g)
    : swapped
      ? signOf(sr) * signOf(sl) * signOf(h)
      : signOf(cr) * signOf(cl) * signOf(f);
  d[i] = sign * most;
  d[i + 1] = sign * signOf(f) * signOf(h) * least;
  e[i] = 0;
  rotateColumns(V, n, i, i + 1, cr, sr);
  rotateColumns(U, n, i, i + 1, cl, sl);
}

function sortDescending({ n, d, U, V }: Bidiagonal): void {
  for (let i = 0; i < n; i++) {
    if (d[i]! < 0) {
      d[i] = -d[i]!;
      if (V !== undefined) for (let k = i * n; k < (i + 1) * n; k++) V[k] = -V[k]!;
    } else {
      d[i]! += 0;
    }
  }
  for (let end = n - 1; end > 0; end--) {
    let least = 0;
    for (let j = 1; j <= end; j++) if (d[j]! <= d[least]!) least = j;
    if (least === end) continue;
    [d[least], d[end]] = [d[end]!, d[least]!];
    swapColumns(U, n, least, end);
    swapColumns(V, n, least, end);
  }
}
