/** Plane rotations (Givens): Golub and Van Loan, "Matrix Computations", section 5.1.8; signs as LAPACK's dlartg. */

// Squares of what lies between neither over- nor underflow.
const SMALLEST = 2 ** -480;
const LARGEST = 2 ** 480;

/** Like Math.sign, and 1 for 0, -1 for -0. */
export function signOf(x: number): number {
  return x < 0 || Object.is(x, -0) ? -1 : 1;
}

/** [c, s, r] with c·f + s·g = r and c·g - s·f = 0: a rotation that clears g. */
export function rotationOf(f: number, g: number): [c: number, s: number, r: number] {
  if (g === 0) return [1, 0, f];
  if (f === 0) return [0, signOf(g), Math.abs(g)];
  const largest = Math.max(Math.abs(f), Math.abs(g));
  const unit = largest > SMALLEST && largest < LARGEST ? 1 : largest;
  const [p, q] = [f / unit, g / unit];
  const length = Math.sqrt(p * p + q * q);
  const r = signOf(f) * length;
  return [Math.abs(p) / length, q / r, r * unit];
}

/** Rotates columns i and j of a matrix of so many rows: (x, y) becomes (c·x + s·y, c·y - s·x). */
export function rotateColumns(
  a: Float64Array | undefined,
  rows: number,
  i: number,
  j: number,
  c: number,
  s: number,
): void {
  if (a === undefined) return;
  let [p, q] = [i * rows, j * rows];
  for (let k = 0; k < rows; k++, p++, q++) {
    const [x, y] = [a[p]!, a[q]!];
    a[p] = c * x + s * y;
    a[q] = c * y - s * x;
  }
}

export function swapColumns(a: Float64Array | undefined, rows: number, i: number, j: number): void {
  if (a === undefined) return;
  let [p, q] = [i * rows, j * rows];
  for (let k = 0; k < rows; k++, p++, q++) [a[p], a[q]] = [a[q]!, a[p]!];
}
