import type { Exercise } from "../../graders/contract.ts";
import { type Language, nameIn } from "../../graders/language.ts";
import { tupleText } from "../../graders/signature.ts";

/** Several results as code of this language returns them: "[dx, dW]" or "(dx, dW)". */
export function returnedText(language: Language, names: readonly string[]): string {
  const [only] = names;
  if (names.length === 1 && only !== undefined) return nameIn(language, only);
  const spoken = names.map((name) => nameIn(language, name));
  return language === "python" ? tupleText(spoken) : `[${spoken.join(", ")}]`;
}

/**
 * Turns an exercise's HTML, whose code is written with the declared names, into what a learner of this language reads:
 * each declared name as the language has it, and a list of declared values as its functions return them.
 */
export function inLanguage(html: string, language: Language, { functions, values }: Exercise): string {
  const isDeclared = (name: string) => Object.hasOwn(functions, name) || Object.hasOwn(values, name);
  return html.replace(/(<code>)([^<]*)(?=<\/code>)/g, (_, open: string, code: string) => {
    const [, list] = /^\[(\w+(?:, \w+)+)\]$/.exec(code) ?? [];
    const names = list?.split(", ") ?? [];
    if (names.length > 0 && names.every((name) => Object.hasOwn(values, name)))
      return open + returnedText(language, names);
    return open + code.replace(/\w+/g, (name) => (isDeclared(name) ? nameIn(language, name) : name));
  });
}
