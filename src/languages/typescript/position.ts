export interface Position {
  readonly line: number;
  readonly column?: number;
}

/**
 * Where a place in the transpiled text lies in what was written: lines are the same, and a column is known when the
 * text before it, or all the text after it, was left as it was. Lines and columns are 1-based.
 */
export function originalPosition(
  written: string,
  transpiled: string,
  line: number,
  column: number,
): Position {
  const from = written.split("\n")[line - 1];
  const to = transpiled.split("\n")[line - 1];
  if (from === undefined || to === undefined) return { line };
  if (column <= commonPrefix(from, to)) return { line, column };
  const fromEnd = to.length - column + 1;
  if (fromEnd <= commonSuffix(from, to)) return { line, column: from.length - fromEnd + 1 };
  return { line };
}

function commonPrefix(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}

function commonSuffix(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}
