import type { Language } from "./language.ts";

/** What begins a comment in each language. */
const COMMENT: { readonly [L in Language]: string } = { python: "#", typescript: "//" };

/** The first lines of an exercise's mutant. */
export interface MutantHeader {
  /** What is wrong with it, a sentence; undefined where line 1 is none. */
  readonly bug: string | undefined;
  /** The rows that show it; none where line 2 names none. */
  readonly fails: readonly string[];
  /** The diagnosis that a failed gradient must get, "unknown" where none would be true. */
  readonly diagnosis: (row: string) => string;
}

/**
 * Reads
 *
 *     # The weight gradient is divided by N.
 *     # fails: dW, db
 *     # diagnosis: factor
 *
 * where line 3 may name a diagnosis for each row, "dW factor, db transposed", or be left out.
 */
export function readMutantHeader(source: string, language: Language): MutantHeader {
  const [first = "", second = "", third = ""] = source.split("\n");
  const comment = COMMENT[language];
  const bug = new RegExp(`^${comment} (.+[.])$`).exec(first)?.[1];
  const fails = new RegExp(`^${comment} fails: (.+)$`).exec(second)?.[1]?.split(", ") ?? [];
  const named = new RegExp(`^${comment} diagnosis: (.+)$`).exec(third)?.[1]?.split(", ") ?? [];
  const byRow = new Map<string, string>();
  let all = "unknown";
  for (const text of named) {
    const [row = "", id] = text.split(" ");
    if (id === undefined) all = row;
    else byRow.set(row, id);
  }
  return { bug, fails, diagnosis: (row) => byRow.get(row) ?? all };
}
