/** The ratio of a circle's circumference to its diameter. NumPy: `np.pi` */
export const pi = Math.PI;

/** Euler's number. NumPy: `np.e` */
export const e = Math.E;

/** Infinity. NumPy: `np.inf` */
export const inf = Infinity;

/** Not a number. NumPy: `np.nan` */
export const nan = NaN;

/** A new axis of size 1 in an index. NumPy: `np.newaxis` */
export const newaxis = null;
