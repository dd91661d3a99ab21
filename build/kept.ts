import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where a build keeps what it has made; `.cache/test` beside it is the test runners' own. */
export const CACHE = join(import.meta.dirname, "../.cache");

/** Writes a file and its folder. Other builds may run at the same time: the file is whole or not there. */
export function keep(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}
