const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

const split = (x: number): number => {
  const scaled = 134217729 * x;
  return scaled - (scaled - x);
};

/** What rounding the product of a and b lost (Dekker 1971). */
export function errorOfProduct(a: number, b: number, product: number): number {
  const aHigh = split(a);
  const bHigh = split(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** a * b + c, rounded once, for numbers far from overflow and underflow (Boldo and Melquiond 2008). */
export function fma(a: number, b: number, c: number): number {
  // a * b = product + productError, exactly.
  const product = a * b;
  const productError = errorOfProduct(a, b, product);
  // c + productError = lower + lowerError, and product + lower = sum + sumError, exactly.
  const lower = c + productError;
  const lowerError = errorOfSum(c, productError, lower);
  const sum = product + lower;
  const sumError = errorOfSum(product, lower, sum);
  return sum + toOdd(lowerError, sumError);
}

function errorOfSum(a: number, b: number, sum: number): number {
  const part = sum - a;
  return a - (sum - part) + (b - part);
}

/** a + b rounded to the neighbour with an odd last bit, so that rounding once more does not round twice. */
function toOdd(a: number, b: number): number {
  const sum = a + b;
  const error = errorOfSum(a, b, sum);
  if (error === 0) return sum;
  double[0] = sum;
  if ((words[0]! & 1) === 1) return sum;
  // One step towards the exact sum: away from zero when the error has the sign of the sum.
  const away = error > 0 === sum > 0;
  if (away) words[0] = words[0]! + 1;
  else {
    if (words[0] === 0) words[1] = words[1]! - 1;
    words[0] = words[0]! - 1;
  }
  return double[0];
}
