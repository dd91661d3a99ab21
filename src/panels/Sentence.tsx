import { showFigure } from "./format.ts";
import { wordsOf, type Vocabulary } from "./names.ts";

interface Props {
  readonly text: string;
  readonly vocabulary: Vocabulary;
}

/** A sentence with the exercise's names in mono and its dimensions in italics. */
export function Sentence({ text, vocabulary }: Props) {
  return wordsOf(text, vocabulary).map(({ kind, text: word }, n) => {
    if (kind === "name") return <code key={n}>{word}</code>;
    if (kind === "dimension") return <i key={n}>{word}</i>;
    return showFigure(word);
  });
}
