export function copyRows(
  rows: usize,
  columns: usize,
  x: usize,
  xRow: usize,
  out: usize,
  outRow: usize,
): void {
  x <<= 3;
  out <<= 3;
  xRow <<= 3;
  outRow <<= 3;
  const fours = (columns & ~3) << 3;
  const bytes = columns << 3;
  for (let i: usize = 0; i < rows; i++, x += xRow, out += outRow) {
    let at: usize = 0;
    for (; at < fours; at += 32) {
      v128.store(out + at, v128.load(x + at));
      v128.store(out + at, v128.load(x + at, 16), 16);
    }
    for (; at < bytes; at += 8) store<f64>(out + at, load<f64>(x + at));
  }
}
