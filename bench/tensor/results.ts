import { existsSync, readFileSync } from "node:fs";

export const RESULTS = "bench/results/tensor.json";

export interface Row {
  readonly workload: string;
  readonly unit: string;
  readonly lowerIsBetter: boolean;
  readonly chainrule: number;
  readonly numpy: number | null;
  /** Those that can do the workload. */
  readonly peers: Readonly<Record<string, number>>;
}

export interface Results {
  readonly machine: string;
  readonly rounds: number;
  readonly rows: readonly Row[];
}

export function readResults(): Results {
  if (!existsSync(RESULTS)) throw new Error(`${RESULTS} is not there: run npm run bench -- tensor`);
  return JSON.parse(readFileSync(RESULTS, "utf8")) as Results;
}

/** The rows as a Markdown table, aligned as the formatter aligns it. */
export function markdownTable({ rows }: Results): string {
  const peers = [...new Set(rows.flatMap((row) => Object.keys(row.peers)))];
  const cells = [
    ["workload", "chainrule", "NumPy", ...peers],
    ...rows.map((row) => [
      `${row.workload}, ${row.unit}`,
      ...[row.chainrule, row.numpy, ...peers.map((peer) => row.peers[peer])].map(text),
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  const lines = cells.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))),
  );
  const rule = widths.map((width, i) => (i === 0 ? "-".repeat(width) : "-".repeat(width - 1) + ":"));
  lines.splice(1, 0, rule);
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

function text(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  return value.toLocaleString("en-US", { maximumSignificantDigits: 3 });
}
