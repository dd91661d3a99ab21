/** A part of what was printed; one with a line leads there. */
export interface ConsolePart {
  readonly text: string;
  readonly line?: number;
}

/** A traceback's lines are the learner's own where the file is neither the given code nor the library's. */
const FRAME = /(?<before>File "(?<file>[^"/]+)", )(?<place>line (?<line>\d+))/g;

/** Cuts a text at the lines of the learner's file that a Python traceback in it names. */
export function consoleParts(text: string): readonly ConsolePart[] {
  const parts: ConsolePart[] = [];
  let from = 0;
  for (const match of text.matchAll(FRAME)) {
    const { before = "", file = "", place = "", line = "" } = match.groups ?? {};
    if (file === "given.py" || file.startsWith("<frozen")) continue;
    const at = match.index + before.length;
    parts.push({ text: text.slice(from, at) }, { text: place, line: Number(line) });
    from = at + place.length;
  }
  parts.push({ text: text.slice(from) });
  return parts.filter((part) => part.text !== "");
}
