/** A call program that cannot be run: names the line, 1-based, and what is wrong with it. */
export class ProgramError extends Error {
  constructor(line: number, text: string, what: string) {
    super(`call program, line ${line}: ${what}, in ${JSON.stringify(text)}`);
    this.name = "ProgramError";
  }
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const TOKEN = /\s*([A-Za-z_][A-Za-z0-9_]*|[^\s])/gy;

/** Reads one line of a call program, token by token, with errors that say what was expected after what. */
export class LineReader {
  readonly #line: number;
  readonly #text: string;
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(line: number, text: string) {
    this.#line = line;
    this.#text = text;
    this.#tokens = Array.from(text.matchAll(TOKEN), (match) => match[1] ?? "");
  }

  error(what: string): ProgramError {
    return new ProgramError(this.#line, this.#text, what);
  }

  peek(): string | undefined {
    return this.#tokens[this.#next];
  }

  take(token: string): boolean {
    if (this.peek() !== token) return false;
    this.#next++;
    return true;
  }

  expected(what: string): ProgramError {
    const before = this.#tokens[this.#next - 1];
    const after = before === undefined ? "" : ` after "${before}"`;
    const found = this.peek();
    return this.error(
      `expected ${what}${after}, found ${found === undefined ? "the end of the line" : `"${found}"`}`,
    );
  }

  expect(...tokens: string[]): string {
    const found = this.peek();
    if (found === undefined || !tokens.includes(found)) {
      throw this.expected(tokens.map((token) => `"${token}"`).join(" or "));
    }
    this.#next++;
    return found;
  }

  name(): string {
    const found = this.peek();
    if (found === undefined || !NAME.test(found)) throw this.expected("a name");
    this.#next++;
    return found;
  }

  /** Names between commas up to the closing token, which is taken. */
  names(close: string): string[] {
    const names: string[] = [];
    if (this.take(close)) return names;
    do names.push(this.name());
    while (this.expect(",", close) === ",");
    return names;
  }
}
