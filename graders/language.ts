import { pythonName } from "./python-name.ts";

/** The languages in which an exercise can be solved, the one that a new visitor finds first. */
export const LANGUAGES = {
  python: { title: "Python", extension: "py" },
  typescript: { title: "TypeScript", extension: "ts" },
} as const;

export type Language = keyof typeof LANGUAGES;

/** A name that an exercise declares, as code in this language writes it. */
export function nameIn(language: Language, name: string): string {
  return language === "python" ? pythonName(name) : name;
}
