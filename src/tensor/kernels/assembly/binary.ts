/** The operations, by numbers that are constant wherever a loop is inlined. */
const ADD = 0;
const SUBTRACT = 1;
const MULTIPLY = 2;
const DIVIDE = 3;
const MAXIMUM = 4;
const MINIMUM = 5;

class Binary {
  @inline
  static apply(operation: i32, x: v128, y: v128): v128 {
    if (operation == ADD) return f64x2.add(x, y);
    if (operation == SUBTRACT) return f64x2.sub(x, y);
    if (operation == MULTIPLY) return f64x2.mul(x, y);
    if (operation == DIVIDE) return f64x2.div(x, y);
    if (operation == MAXIMUM) return f64x2.max(x, y);
    return f64x2.min(x, y);
  }

  /** One row, of operands that change along it or repeat one element. */
  @inline
  static row(
    operation: i32,
    columns: usize,
    a: usize,
    aRepeats: bool,
    b: usize,
    bRepeats: bool,
    out: usize,
  ): void {
    let x = v128.load64_splat(a);
    let y = v128.load64_splat(b);
    const end = out + (columns << 3);
    const fours = out + ((columns & ~7) << 3);
    while (out < fours) {
      if (!aRepeats) x = v128.load(a);
      if (!bRepeats) y = v128.load(b);
      v128.store(out, Binary.apply(operation, x, y));
      if (!aRepeats) x = v128.load(a, 16);
      if (!bRepeats) y = v128.load(b, 16);
      v128.store(out, Binary.apply(operation, x, y), 16);
      if (!aRepeats) x = v128.load(a, 32);
      if (!bRepeats) y = v128.load(b, 32);
      v128.store(out, Binary.apply(operation, x, y), 32);
      if (!aRepeats) x = v128.load(a, 48);
      if (!bRepeats) y = v128.load(b, 48);
      v128.store(out, Binary.apply(operation, x, y), 48);
      if (!aRepeats) a += 64;
      if (!bRepeats) b += 64;
      out += 64;
    }
    while (out < end) {
      if (!aRepeats) x = v128.load64_zero(a);
      if (!bRepeats) y = v128.load64_zero(b);
      v128.store64_lane(out, Binary.apply(operation, x, y), 0);
      if (!aRepeats) a += 8;
      if (!bRepeats) b += 8;
      out += 8;
    }
  }

  @inline
  static rows(
    operation: i32,
    rows: usize,
    columns: usize,
    a: usize,
    aRow: usize,
    aRepeats: bool,
    b: usize,
    bRow: usize,
    bRepeats: bool,
    out: usize,
  ): void {
    for (; rows > 0; rows--) {
      Binary.row(operation, columns, a, aRepeats, b, bRepeats, out);
      a += aRow << 3;
      b += bRow << 3;
      out += columns << 3;
    }
  }

  @inline
  static matrix(
    operation: i32,
    rows: usize,
    columns: usize,
    a: usize,
    aRow: usize,
    aColumn: usize,
    b: usize,
    bRow: usize,
    bColumn: usize,
    out: usize,
  ): void {
    if (rows == 0 || columns == 0) return;
    // Rows that follow each other are one long row.
    if (aRow == columns * aColumn && bRow == columns * bColumn) {
      columns *= rows;
      rows = 1;
    }
    a <<= 3;
    b <<= 3;
    out <<= 3;
    if (aColumn != 0) {
      if (bColumn != 0) Binary.rows(operation, rows, columns, a, aRow, false, b, bRow, false, out);
      else Binary.rows(operation, rows, columns, a, aRow, false, b, bRow, true, out);
    } else {
      if (bColumn != 0) Binary.rows(operation, rows, columns, a, aRow, true, b, bRow, false, out);
      else Binary.rows(operation, rows, columns, a, aRow, true, b, bRow, true, out);
    }
  }
}

export function add(
  rows: usize,
  columns: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  bColumn: usize,
  out: usize,
): void {
  Binary.matrix(ADD, rows, columns, a, aRow, aColumn, b, bRow, bColumn, out);
}

export function subtract(
  rows: usize,
  columns: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  bColumn: usize,
  out: usize,
): void {
  Binary.matrix(SUBTRACT, rows, columns, a, aRow, aColumn, b, bRow, bColumn, out);
}

export function multiply(
  rows: usize,
  columns: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  bColumn: usize,
  out: usize,
): void {
  Binary.matrix(MULTIPLY, rows, columns, a, aRow, aColumn, b, bRow, bColumn, out);
}

export function divide(
  rows: usize,
  columns: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  bColumn: usize,
  out: usize,
): void {
  Binary.matrix(DIVIDE, rows, columns, a, aRow, aColumn, b, bRow, bColumn, out);
}

export function maximum(
  rows: usize,
  columns: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  bColumn: usize,
  out: usize,
): void {
  Binary.matrix(MAXIMUM, rows, columns, a, aRow, aColumn, b, bRow, bColumn, out);
}

export function minimum(
  rows: usize,
  columns: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  bColumn: usize,
  out: usize,
): void {
  Binary.matrix(MINIMUM, rows, columns, a, aRow, aColumn, b, bRow, bColumn, out);
}
