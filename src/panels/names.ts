import type { Exercise } from "../../graders/contract.ts";
import { nameIn } from "../../graders/language.ts";

export interface Word {
  readonly kind: "text" | "name" | "dimension";
  readonly text: string;
}

/** The words that a sentence about this exercise sets in its own type: names in mono, dimensions in italics. */
export interface Vocabulary {
  readonly names: ReadonlySet<string>;
  readonly dimensions: ReadonlySet<string>;
}

export function vocabularyOf(exercise: Exercise): Vocabulary {
  const bound = exercise.checks.flatMap((check) =>
    check.kind === "values" ? check.outputs : Object.values(check.wrt),
  );
  const names = [...Object.keys(exercise.values), ...Object.keys(exercise.functions), ...bound];
  return {
    // A sentence is about code in either language.
    names: new Set([...names, ...names.map((name) => nameIn("python", name))]),
    dimensions: new Set(exercise.sizes.flatMap((sizes) => Object.keys(sizes))),
  };
}

const WORD = /`([^`]+)`|([A-Za-z_]\w*)(?:\[\d[\d, ]*\])?|[^A-Za-z_`]+|`/g;

/** Cuts a sentence into plain text, names (with an index, "dW[2, 0]", and anything in `backticks`) and dimensions. */
export function wordsOf(sentence: string, { names, dimensions }: Vocabulary): readonly Word[] {
  const words: Word[] = [];
  for (const [text, quoted, word] of sentence.matchAll(WORD)) {
    if (quoted !== undefined) words.push({ kind: "name", text: quoted });
    else if (word !== undefined && names.has(word)) words.push({ kind: "name", text });
    else if (word === text && dimensions.has(word)) words.push({ kind: "dimension", text });
    else words.push({ kind: "text", text });
  }
  return words;
}
