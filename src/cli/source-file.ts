import { readFileSync } from "node:fs";
import { extname, resolve } from "node:path";
import { type Language, LANGUAGES } from "../../graders/language.ts";
import { UsageError } from "./usage-error.ts";

/** A learner's file, as the command line names it. */
export interface SourceFile {
  readonly language: Language;
  readonly source: string;
}

const KINDS = Object.values(LANGUAGES).map(({ extension, title }) => `.${extension} (${title})`);

/** Reads a file whose language its name tells; throws a `UsageError` for one that is not there or is no text. */
export function readSource(file: string): SourceFile {
  const bytes = read(file);
  const language = (Object.keys(LANGUAGES) as Language[]).find(
    (name) => extname(file).toLowerCase() === `.${LANGUAGES[name].extension}`,
  );
  if (language === undefined)
    throw new UsageError(`cannot tell the language of ${file}: its name should end in ${KINDS.join(" or ")}`);
  return { language, source: decode(bytes, file) };
}

function read(file: string): Uint8Array {
  // npm runs scripts in the project's folder, and says in which one the person was.
  const from = process.env["npm_lifecycle_event"] === "chainrule" ? process.env["INIT_CWD"] : undefined;
  try {
    return readFileSync(resolve(from ?? "", file));
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** UTF-8, without the mark that some editors put before it. */
function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const before = new TextDecoder().decode(bytes).split("\uFFFD", 1)[0] ?? "";
    throw new UsageError(
      `cannot read ${file}: line ${before.split("\n").length} is not UTF-8 text; save it with that encoding`,
    );
  }
}
