/** An argument has the right type but a value that cannot be used, such as shapes that do not broadcast. */
export class ValueError extends Error {
  override name = "ValueError";
}

/** An index is outside an axis, or there are too many of them. */
export class IndexError extends Error {
  override name = "IndexError";
}

/** An axis is outside an array's dimensions. */
export class AxisError extends ValueError {
  override name = "AxisError";
  constructor(axis: number, ndim: number) {
    super(`axis ${axis} is out of bounds for array of dimension ${ndim}`);
  }
}

/** An in-place operation would have to write into a dtype that cannot hold its result. */
export class UFuncTypeError extends TypeError {
  override name = "UFuncTypeError";
}

/** A matrix cannot be inverted or decomposed. */
export class LinAlgError extends ValueError {
  override name = "LinAlgError";
}

/** An array would be larger than a page can hold. */
export class MemoryError extends Error {
  override name = "MemoryError";
}

/** An array is used after the end of the scope that it was made in. */
export class StaleArrayError extends Error {
  override name = "StaleArrayError";
}

/** A whole number is outside the range of a dtype. */
export class OverflowError extends Error {
  override name = "OverflowError";
}

/** A division by zero that NumPy refuses. */
export class ZeroDivisionError extends Error {
  override name = "ZeroDivisionError";
}

/** A test of np.testing has failed. */
export class AssertionError extends Error {
  override name = "AssertionError";
}
