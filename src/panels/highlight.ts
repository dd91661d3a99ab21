import type { Language } from "../../graders/language.ts";

/** Colours for code that is only read; the editor has its own tokenizer, which comes much later. */
export interface Piece {
  readonly kind: "plain" | "keyword" | "string" | "number" | "comment" | "function";
  readonly text: string;
}

const kinds = ["comment", "string", "number", "keyword", "function"] as const;

const words = (text: string) => String.raw`(?<keyword>\b(?:${text.trim().split(/\s+/).join("|")})\b)`;
const NUMBER = String.raw`(?<number>\b\d[\d_]*(?:\.\d*)?(?:e[+-]?\d+)?\b)`;

const TOKENS: Readonly<Record<Language, RegExp>> = {
  typescript: new RegExp(
    [
      String.raw`(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)`,
      "(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|`(?:[^`\\\\]|\\\\.)*`)",
      NUMBER,
      words(
        `as async await break class const constructor continue declare do else export extends false for function if
         import in instanceof interface let new null number of private readonly return static string super switch this
         throw true type typeof undefined void while`,
      ),
      String.raw`(?<function>(?<=\bfunction\s+|\bclass\s+|^\s+)[A-Za-z_$][\w$]*(?=\s*[({]))`,
    ].join("|"),
    "gm",
  ),
  python: new RegExp(
    [
      // Docstrings are read like comments.
      String.raw`(?<comment>#[^\n]*|"""[\s\S]*?"""|'''[\s\S]*?''')`,
      String.raw`(?<string>\b[rbf]?"(?:[^"\\\n]|\\.)*"|"(?:[^"\\\n]|\\.)*"|\b[rbf]?'(?:[^'\\\n]|\\.)*'|'(?:[^'\\\n]|\\.)*')`,
      NUMBER,
      words(
        `False None True and as assert async await break case class continue def del elif else except finally for from
         global if import in is lambda match nonlocal not or pass raise return try while with yield`,
      ),
      String.raw`(?<function>(?<=\bdef\s+|\bclass\s+)[A-Za-z_]\w*)`,
    ].join("|"),
    "gm",
  ),
};

export function highlight(source: string, language: Language): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of source.matchAll(TOKENS[language])) {
    if (match.index > from) pieces.push({ kind: "plain", text: source.slice(from, match.index) });
    pieces.push({
      kind: kinds.find((kind) => match.groups?.[kind] !== undefined) ?? "plain",
      text: match[0],
    });
    from = match.index + match[0].length;
  }
  if (from < source.length) pieces.push({ kind: "plain", text: source.slice(from) });
  return pieces;
}
