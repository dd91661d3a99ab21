import type { Entry } from "virtual:np-reference";

/** What is searched of an entry, in lower case, made once. */
export interface Searchable {
  readonly entry: Entry;
  /** "sum", of np.sum and of x.sum. */
  readonly last: string;
  readonly names: string;
  readonly numpy: string;
  readonly text: string;
}

export function searchable(entry: Entry): Searchable {
  return {
    entry,
    last: entry.id.slice(entry.id.lastIndexOf(".") + 1).toLowerCase(),
    names: [entry.name, entry.id, ...(entry.aliases ?? [])].join(" ").toLowerCase(),
    numpy: entry.numpy.toLowerCase(),
    text: `${entry.text} ${entry.throws}`.toLowerCase(),
  };
}

/** The lower the nearer; undefined when the word is nowhere in the entry. */
function rank({ entry, last, names, numpy, text }: Searchable, word: string): number | undefined {
  if (last === word || entry.name.toLowerCase() === word) return 0;
  if (last.startsWith(word) || entry.name.toLowerCase().startsWith(word)) return 1;
  if (names.includes(word)) return 2;
  if (numpy.includes(word)) return 3;
  return text.includes(word) ? 4 : undefined;
}

const KINDS: readonly Entry["kind"][] = ["function", "constant", "class", "method", "property", "type"];

/** The entries that hold every word typed: those whose name begins so come first, then the NumPy lines, then the sentences. */
export function search(all: readonly Searchable[], query: string): readonly Entry[] {
  const typed = query.trim().toLowerCase().replace(/\s+/g, " ");
  const words = typed.split(" ");
  const found: { entry: Entry; far: number }[] = [];
  for (const one of all) {
    // "a + b" is looked for as a whole: its letters alone are everywhere.
    const ranks = words.some((word) => word.length > 1)
      ? words.map((word) => rank(one, word))
      : [rank(one, typed)];
    if (ranks.includes(undefined)) continue;
    found.push({ entry: one.entry, far: ranks.reduce<number>((sum, each) => sum + (each ?? 0), 0) });
  }
  const place = ({ kind }: Entry) => KINDS.indexOf(kind);
  return found.sort((a, b) => a.far - b.far || place(a.entry) - place(b.entry)).map(({ entry }) => entry);
}
