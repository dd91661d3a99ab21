import { closingBracket, KEYWORDS, mask } from "./code.ts";

/** A function or method that a file defines; `signature` as a caller sees it, without `self`. */
export interface Defined {
  readonly name: string;
  readonly signature: string;
  readonly text: string;
}

export interface DefinedClass {
  readonly name: string;
  /** What makes an object: the parameters of `__init__`. */
  readonly signature: string;
  readonly text: string;
  readonly methods: readonly Defined[];
  readonly attributes: readonly string[];
  /** Offsets in the source. */
  readonly from: number;
  readonly to: number;
}

/** What a file defines and mentions, in the order in which it does. */
export interface FileNames {
  readonly functions: readonly Defined[];
  readonly classes: readonly DefinedClass[];
  /** "np" → "numpy", "npr" → "numpy.random", "sqrt" → "math.sqrt". */
  readonly imports: ReadonlyMap<string, string>;
  /** Every other name that occurs. */
  readonly words: readonly string[];
}

const DEFINITION = /^([ \t]*)(?:async[ \t]+)?(def|class)[ \t]+([^\W\d]\w*)/gmu;

export function namesIn(source: string): FileNames {
  const { code } = mask(source);
  const blocks = [...code.matchAll(DEFINITION)].map((match) => ({
    indent: (match[1] ?? "").length,
    kind: match[2],
    name: match[3] ?? "",
    from: match.index,
    to: blockEnd(code, match.index, (match[1] ?? "").length),
    ...headOf(source, code, match.index + match[0].length),
  }));
  const classBlocks = blocks.filter(({ kind }) => kind === "class");
  const isMember = (block: { from: number; indent: number }) =>
    classBlocks.some(({ from, to, indent }) => block.from > from && block.from < to && block.indent > indent);
  const functions = blocks
    .filter((block) => block.kind === "def" && !isMember(block))
    .map(({ name, signature, text }) => ({ name, signature, text }));
  const classes = classBlocks.map(({ name, from, to, text }): DefinedClass => {
    const own = blocks.filter((block) => block.kind === "def" && block.from > from && block.from < to);
    const methods = own.map((block) => ({
      name: block.name,
      signature: withoutSelf(block.signature),
      text: block.text,
    }));
    const body = code.slice(from, to);
    return {
      name,
      from,
      to,
      text,
      signature: methods.find((method) => method.name === "__init__")?.signature ?? "()",
      methods: methods.filter((method) => !method.name.startsWith("_")),
      attributes: unique([...body.matchAll(/\bself\.([^\W\d]\w*)\s*(?:[-+*/@]?=(?!=)|:)/gu)].map(second)),
    };
  });
  const imports = importsIn(code);
  const known = new Set([...blocks.map(({ name }) => name), ...imports.keys(), ...KEYWORDS]);
  const words = unique([...code.matchAll(/(?<![.\w])[^\W\d]\w*/gu)].map(([word]) => word));
  return { functions, classes, imports, words: words.filter((word) => !known.has(word)) };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const second = (match: RegExpMatchArray): string => match[1] ?? "";

/** A definition's parameters, on one line, and the first paragraph of its docstring. */
function headOf(source: string, code: string, from: number): { signature: string; text: string } {
  const open = /^\s*\(/.exec(code.slice(from));
  const at = from + (open?.[0].length ?? 0);
  const close = open === null ? from : closingBracket(code, at - 1);
  if (close === undefined) return { signature: "()", text: "" };
  const inside = open === null ? "" : source.slice(at, close).replace(/\s+/g, " ").trim().replace(/,$/, "");
  const [, , body = ""] =
    /^\)?[^:\n]*:\s*(?:#[^\n]*\s*)?r?("""|''')([\s\S]*?)\1/.exec(source.slice(close)) ?? [];
  const text = (body.split(/\n\s*\n/)[0] ?? "").replace(/\s+/g, " ").trim();
  return { signature: `(${inside})`, text };
}

function withoutSelf(signature: string): string {
  return signature.replace(/^\((?:self|cls)(?:,\s*)?/, "(");
}

/** Where the block that begins at a line ends: at the next line that is not deeper. */
function blockEnd(code: string, from: number, indent: number): number {
  const next = new RegExp(`\\n[ \\t]{0,${indent}}[^\\s)\\]}]`, "g");
  next.lastIndex = code.indexOf("\n", from) < 0 ? code.length : code.indexOf("\n", from);
  return next.exec(code)?.index ?? code.length;
}

function importsIn(code: string): Map<string, string> {
  const imports = new Map<string, string>();
  for (const [, list = ""] of code.matchAll(/^[ \t]*import[ \t]+([^\n]+)/gm)) {
    for (const part of list.split(",")) {
      const [, path = "", alias] = /^\s*([\w.]+)(?:\s+as\s+(\w+))?/.exec(part) ?? [];
      if (alias !== undefined) imports.set(alias, path);
      else if (path !== "") imports.set(path.split(".")[0] ?? path, path.split(".")[0] ?? path);
    }
  }
  for (const [, module = "", list = ""] of code.matchAll(
    /^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n]+)/gm,
  )) {
    for (const part of list.replace(/[()]/g, "").split(",")) {
      const [, name = "", alias] = /^\s*(\w+)(?:\s+as\s+(\w+))?/.exec(part) ?? [];
      if (name !== "") imports.set(alias ?? name, `${module}.${name}`);
    }
  }
  return imports;
}

/** The class of which a variable is, where the file says so: by an annotation, or by what is assigned to it. */
export function classOf(variable: string, source: string): string | undefined {
  const { code } = mask(source);
  const name = variable.replace(/[.$]/g, "\\$&");
  const annotated = new RegExp(`(?<![\\w.])${name}\\s*:\\s*(?:[\\w]+\\.)*(\\w+)`, "gu");
  const assigned = new RegExp(`(?<![\\w.])${name}\\s*=\\s*(?:\\w+\\.)*(\\w+)\\s*\\(`, "gu");
  const found = [...code.matchAll(annotated), ...code.matchAll(assigned)].sort((a, b) => a.index - b.index);
  return found.at(-1)?.[1];
}
