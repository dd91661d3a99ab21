/** Colours for code that is only read; the editor has its own tokenizer, which comes much later. */
export interface Piece {
  readonly kind: "plain" | "keyword" | "string" | "number" | "comment" | "function";
  readonly text: string;
}

const TOKEN = new RegExp(
  [
    String.raw`(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)`,
    "(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|`(?:[^`\\\\]|\\\\.)*`)",
    String.raw`(?<number>\b\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?\b)`,
    String.raw`(?<keyword>\b(?:as|async|await|break|class|const|constructor|continue|declare|do|else|export|extends|false|for|function|if|import|in|instanceof|interface|let|new|null|number|of|private|readonly|return|static|string|super|switch|this|throw|true|type|typeof|undefined|void|while)\b)`,
    String.raw`(?<function>(?<=\bfunction\s+|\bclass\s+|^\s+)[A-Za-z_$][\w$]*(?=\s*[({]))`,
  ].join("|"),
  "gm",
);

const kinds = ["comment", "string", "number", "keyword", "function"] as const;

export function highlight(source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of source.matchAll(TOKEN)) {
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
