/**
 * Matrix products after Goto and van de Geijn ("Anatomy of high-performance matrix multiplication", 2008): blocks of both
 * operands are packed in the order in which the innermost loop, a tile of 4 x 4 sums in registers, reads them.
 */

// Rows of a tile and columns of a tile; a panel is a tile's strip of an operand.
const TILE: usize = 4;
// A block of a: MOST_ROWS x MOST_INNER stays in the second-level cache, a panel of b in the first-level one.
const MOST_ROWS: usize = 96;
const MOST_INNER: usize = 256;
const MOST_COLUMNS: usize = 512;

// Up to this many elements, `a` is read where it lies.
const SMALL: usize = 64 * 64;

const packedA: usize = (__heap_base + 63) & ~63;
const packedB: usize = packedA + ((MOST_ROWS * MOST_INNER) << 3);
const end: usize = packedB + ((MOST_COLUMNS * MOST_INNER) << 3);

/** The first element that is free for others. */
export function base(): usize {
  return end >> 3;
}

class Tile {
  /** out = the rows of a (a constant number of them, up to 4) times a panel of b, or that added to out. */
  @inline
  static multiply(
    rows: i32,
    packed: bool,
    inner: usize,
    a: usize,
    aRow: usize,
    aColumn: usize,
    b: usize,
    bRow: usize,
    columns: usize,
    out: usize,
    outRow: usize,
    adds: bool,
  ): void {
    let sum00 = f64x2.splat(0);
    let sum01 = f64x2.splat(0);
    let sum10 = f64x2.splat(0);
    let sum11 = f64x2.splat(0);
    let sum20 = f64x2.splat(0);
    let sum21 = f64x2.splat(0);
    let sum30 = f64x2.splat(0);
    let sum31 = f64x2.splat(0);
    let a1 = a + aRow;
    let a2 = a1 + aRow;
    let a3 = a2 + aRow;
    for (; inner > 0; inner--) {
      const b0 = v128.load(b);
      const b1 = v128.load(b, 16);
      const x0 = v128.load64_splat(a);
      sum00 = f64x2.add(sum00, f64x2.mul(x0, b0));
      sum01 = f64x2.add(sum01, f64x2.mul(x0, b1));
      if (rows > 1) {
        const x1 = packed ? v128.load64_splat(a, 8) : v128.load64_splat(a1);
        sum10 = f64x2.add(sum10, f64x2.mul(x1, b0));
        sum11 = f64x2.add(sum11, f64x2.mul(x1, b1));
      }
      if (rows > 2) {
        const x2 = packed ? v128.load64_splat(a, 16) : v128.load64_splat(a2);
        sum20 = f64x2.add(sum20, f64x2.mul(x2, b0));
        sum21 = f64x2.add(sum21, f64x2.mul(x2, b1));
      }
      if (rows > 3) {
        const x3 = packed ? v128.load64_splat(a, 24) : v128.load64_splat(a3);
        sum30 = f64x2.add(sum30, f64x2.mul(x3, b0));
        sum31 = f64x2.add(sum31, f64x2.mul(x3, b1));
      }
      a += aColumn;
      if (!packed) {
        a1 += aColumn;
        a2 += aColumn;
        a3 += aColumn;
      }
      b += bRow;
    }
    Tile.put(sum00, sum01, columns, out, adds);
    if (rows > 1) Tile.put(sum10, sum11, columns, out + outRow, adds);
    if (rows > 2) Tile.put(sum20, sum21, columns, out + outRow * 2, adds);
    if (rows > 3) Tile.put(sum30, sum31, columns, out + outRow * 3, adds);
  }

  @inline
  static put(low: v128, high: v128, columns: usize, out: usize, adds: bool): void {
    if (columns == TILE) {
      if (adds) {
        low = f64x2.add(v128.load(out), low);
        high = f64x2.add(v128.load(out, 16), high);
      }
      v128.store(out, low);
      v128.store(out, high, 16);
    } else {
      Tile.putPart(f64x2.extract_lane(low, 0), out, adds);
      if (columns > 1) Tile.putPart(f64x2.extract_lane(low, 1), out + 8, adds);
      if (columns > 2) Tile.putPart(f64x2.extract_lane(high, 0), out + 16, adds);
    }
  }

  @inline
  static putPart(sum: f64, out: usize, adds: bool): void {
    store<f64>(out, adds ? load<f64>(out) + sum : sum);
  }

  /** As `multiply`, for any number of rows up to 4. */
  @inline
  static multiplyRows(
    rows: usize,
    packed: bool,
    inner: usize,
    a: usize,
    aRow: usize,
    aColumn: usize,
    b: usize,
    bRow: usize,
    columns: usize,
    out: usize,
    outRow: usize,
    adds: bool,
  ): void {
    if (rows == 4) Tile.multiply(4, packed, inner, a, aRow, aColumn, b, bRow, columns, out, outRow, adds);
    else if (rows == 3)
      Tile.multiply(3, packed, inner, a, aRow, aColumn, b, bRow, columns, out, outRow, adds);
    else if (rows == 2)
      Tile.multiply(2, packed, inner, a, aRow, aColumn, b, bRow, columns, out, outRow, adds);
    else Tile.multiply(1, packed, inner, a, aRow, aColumn, b, bRow, columns, out, outRow, adds);
  }
}

/** Packs strips of up to 4 columns, each row after row; the missing columns of the last strip are left as they are. */
function pack(rows: usize, columns: usize, x: usize, row: usize, column: usize, to: usize): void {
  for (; columns >= TILE; columns -= TILE, x += column << 2) {
    let x1 = x + column;
    let x2 = x1 + column;
    let x3 = x2 + column;
    let from = x;
    for (const end = to + (rows << 5); to < end; to += 32) {
      store<f64>(to, load<f64>(from));
      store<f64>(to, load<f64>(x1), 8);
      store<f64>(to, load<f64>(x2), 16);
      store<f64>(to, load<f64>(x3), 24);
      from += row;
      x1 += row;
      x2 += row;
      x3 += row;
    }
  }
  for (let j: usize = 0; j < columns; j++, x += column) {
    let from = x;
    for (let i: usize = 0; i < rows; i++, from += row) store<f64>(to + (i << 5) + (j << 3), load<f64>(from));
  }
}

/** out (rows x columns) = a (rows x inner) times b (inner x columns), or that added to it, for one block of b. */
function multiplyBlock(
  rows: usize,
  inner: usize,
  columns: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  bColumn: usize,
  out: usize,
  outRow: usize,
  adds: bool,
): void {
  // Whole panels of b are read where they lie if they are few and their rows are.
  const direct = bColumn == 8 && rows <= 16 ? columns & ~(TILE - 1) : 0;
  if (direct < columns) pack(inner, columns - direct, b + direct * bColumn, bRow, bColumn, packedB);
  const aDirect = rows * inner <= SMALL;
  for (let i: usize = 0; i < rows; i += MOST_ROWS) {
    const blockRows = min(rows - i, MOST_ROWS);
    if (!aDirect) pack(inner, blockRows, a + i * aRow, aColumn, aRow, packedA);
    for (let j: usize = 0; j < columns; j += TILE) {
      const tileColumns = min(columns - j, TILE);
      const isDirect = j < direct;
      const panel = isDirect ? b + j * bColumn : packedB + (j - direct) * (inner << 3);
      const panelRow = isDirect ? bRow : 32;
      for (let r: usize = 0; r < blockRows; r += TILE) {
        const tileRows = min(blockRows - r, TILE);
        const to = out + (i + r) * outRow + (j << 3);
        if (aDirect) {
          const from = a + (i + r) * aRow;
          Tile.multiplyRows(
            tileRows,
            false,
            inner,
            from,
            aRow,
            aColumn,
            panel,
            panelRow,
            tileColumns,
            to,
            outRow,
            adds,
          );
        } else {
          const from = packedA + r * (inner << 3);
          Tile.multiplyRows(
            tileRows,
            true,
            inner,
            from,
            8,
            32,
            panel,
            panelRow,
            tileColumns,
            to,
            outRow,
            adds,
          );
        }
      }
    }
  }
}

export function matmul(
  rows: usize,
  inner: usize,
  columns: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  bColumn: usize,
  out: usize,
): void {
  a <<= 3;
  aRow <<= 3;
  aColumn <<= 3;
  b <<= 3;
  bRow <<= 3;
  bColumn <<= 3;
  out <<= 3;
  if (inner == 0) memory.fill(out, 0, (rows * columns) << 3);
  for (let k: usize = 0; k < inner; k += MOST_INNER) {
    const blockInner = min(inner - k, MOST_INNER);
    for (let j: usize = 0; j < columns; j += MOST_COLUMNS) {
      const blockColumns = min(columns - j, MOST_COLUMNS);
      multiplyBlock(
        rows,
        blockInner,
        blockColumns,
        a + k * aColumn,
        aRow,
        aColumn,
        b + k * bRow + j * bColumn,
        bRow,
        bColumn,
        out + (j << 3),
        columns << 3,
        k > 0,
      );
    }
  }
}
