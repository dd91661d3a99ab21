import { indexAt } from "../../graders/numbers.ts";

/** How an array of any rank lies in rows and columns: the last axis along a row, the others as labels of the rows. */
export interface ArrayLayout {
  readonly rows: number;
  readonly columns: number;
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** Whether a gap should stand before this row: a new last-two-axes block begins. */
  readonly blockStarts: readonly boolean[];
}

export function layOut(shape: readonly number[]): ArrayLayout {
  const columns = shape.at(-1) ?? 1;
  const leading = shape.slice(0, -1);
  const rows = leading.reduce((product, size) => product * size, 1);
  const block = shape.at(-2) ?? 1;
  const range = (length: number) => Array.from({ length }, (_, n) => n);
  return {
    rows,
    columns,
    rowLabels: range(rows).map((row) => indexAt(row, leading).join(", ")),
    columnLabels: shape.length === 0 ? [""] : range(columns).map(String),
    blockStarts: range(rows).map((row) => shape.length > 2 && row > 0 && row % block === 0),
  };
}
