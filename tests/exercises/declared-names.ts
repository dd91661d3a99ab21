import type { Language } from "../../graders/language.ts";
import { topLevelDeclarations } from "../../src/languages/typescript/declarations.ts";
import { transpile } from "../../src/languages/typescript/transpile.ts";

/** The functions, classes and other names that a file defines at its top level. */
export function declaredNames(language: Language, source: string): string[] {
  if (language === "python") {
    return [...source.matchAll(/^(?:(?:def|class) (\w+)|(\w+)(?:: [^=]+)? = )/gm)].map(
      ([, defined, assigned]) => defined ?? assigned ?? "",
    );
  }
  const transpiled = transpile(source);
  if (transpiled.kind === "threw") throw new Error(transpiled.error.message);
  return topLevelDeclarations(transpiled.script.code).map(({ name }) => name);
}
