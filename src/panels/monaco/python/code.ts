/** What the editor must know of Python's syntax, by reading text; nothing here runs or parses a whole file. */

export interface Masked {
  /** The source with blanks for what stands in strings and comments; same length, same lines. */
  readonly code: string;
  /** Where its end lies. */
  readonly end: "code" | "string" | "comment";
}

const OPENING = /^(?:"""|'''|"|')/;

export function mask(source: string): Masked {
  let code = "";
  let at = 0;
  const blank = (to: number) => {
    code += source.slice(at, to).replace(/[^\n]/g, " ");
    at = to;
  };
  while (at < source.length) {
    const char = source[at] ?? "";
    if (char === "#") {
      const end = source.indexOf("\n", at);
      if (end < 0) {
        blank(source.length);
        return { code, end: "comment" };
      }
      blank(end);
    } else if (char === '"' || char === "'") {
      const quote = OPENING.exec(source.slice(at, at + 3))?.[0] ?? char;
      const isRaw = /(?:^|\W)[bft]?r[bft]?$/i.test(source.slice(Math.max(0, at - 3), at));
      const close = closingQuote(source, at + quote.length, quote, isRaw);
      if (close === undefined) {
        blank(source.length);
        return { code, end: "string" };
      }
      // The quotes stay: a dot after one belongs to a string.
      code += quote.slice(0, 1);
      at += 1;
      blank(close - 1);
      code += source.slice(at, close);
      at = close;
    } else {
      code += char;
      at += 1;
    }
  }
  return { code, end: "code" };
}

/** Behind the closing quote; at the line's end for a string of one line that has none; undefined at the source's. */
function closingQuote(source: string, from: number, quote: string, isRaw: boolean): number | undefined {
  for (let at = from; at < source.length; at++) {
    if (source[at] === "\\" && !isRaw) at++;
    else if (source.startsWith(quote, at)) return at + quote.length;
    else if (quote.length === 1 && source[at] === "\n") return at;
  }
  return undefined;
}

const CLOSING: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** The position of the bracket that closes the one at `open`, in masked code; undefined if none does. */
export function closingBracket(code: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < code.length; at++) {
    const char = code[at] ?? "";
    if ("([{".includes(char)) depth++;
    else if (char in CLOSING && --depth === 0) return at;
  }
  return undefined;
}

/** "np.random." before the cursor, and the word begun after it. Undefined where no name can stand. */
export interface NameAt {
  /** "np.random", or "…" for the value of an expression; undefined for a name that stands alone. */
  readonly receiver: string | undefined;
  readonly word: string;
}

export function nameAt(before: string): NameAt | undefined {
  const { code, end } = mask(before);
  if (end !== "code") return undefined;
  const [, word = ""] = /((?:[^\W\d]\w*)?)$/u.exec(code) ?? [];
  const rest = code.slice(0, code.length - word.length);
  // Behind a number, "2" or "2.", nothing can be named.
  if (/(?:^|[^\w.)\]])[\d][\w]*\.?$/.test(rest)) return undefined;
  if (!/\.\s*$/.test(rest)) return /\w$/.test(rest) ? undefined : { receiver: undefined, word };
  const [, receiver] = /((?:[^\W\d]\w*\.)*[^\W\d]\w*)\s*\.\s*$/u.exec(rest) ?? [];
  const isWhole =
    receiver !== undefined && !/[\w.)\]"']\s*\.\s*$/.test(rest.slice(0, rest.lastIndexOf(receiver)));
  return { receiver: isWhole ? receiver : "…", word };
}

export interface CallAt {
  /** "np.sum", or "….sum" for a method of an expression's value. */
  readonly callee: string;
  /** How many arguments stand before the one at the cursor, and its keyword where it has one. */
  readonly position: number;
  readonly keyword: string | undefined;
}

/** The innermost call whose arguments the cursor is in. */
export function callAt(before: string): CallAt | undefined {
  const { code } = mask(before);
  let depth = 0;
  let position = 0;
  let argument = code.length;
  for (let at = code.length - 1; at >= 0; at--) {
    const char = code[at] ?? "";
    if (char in CLOSING) depth++;
    else if (char === "," && depth === 0) {
      if (position === 0) argument = at + 1;
      position++;
    } else if ("([{".includes(char)) {
      if (depth > 0) {
        depth--;
        continue;
      }
      const callee = char === "(" ? calleeBefore(code.slice(0, at)) : undefined;
      if (callee === undefined) {
        // Within a list or a group: what counts is the call around it.
        position = 0;
        argument = code.length;
        continue;
      }
      const text = code.slice(position === 0 ? at + 1 : argument);
      return { callee, position, keyword: /^\s*([^\W\d]\w*)\s*=(?!=)/u.exec(text)?.[1] };
    }
  }
  return undefined;
}

function calleeBefore(code: string): string | undefined {
  if (/\b(?:def|class)\s+\w+\s*$/.test(code)) return undefined;
  const [, name] = /((?:[^\W\d]\w*\.)*[^\W\d]\w*)\s*$/u.exec(code) ?? [];
  if (name === undefined || KEYWORDS.has(name)) return undefined;
  return /[)\]"']\s*\.\s*$/.test(code.slice(0, code.lastIndexOf(name))) ? `….${name}` : name;
}

export const KEYWORDS: ReadonlySet<string> = new Set(
  `False None True and as assert async await break case class continue def del elif else except finally for from
   global if import in is lambda match nonlocal not or pass raise return try while with yield`.split(/\s+/),
);

export const BUILTINS: readonly string[] =
  `abs all any bool dict divmod enumerate filter float int isinstance iter len list map max min next object pow
   print range repr reversed round set slice sorted str sum super tuple type zip
   ArithmeticError AssertionError AttributeError Exception IndexError KeyError NotImplementedError RuntimeError
   StopIteration TypeError ValueError ZeroDivisionError`.split(/\s+/);
