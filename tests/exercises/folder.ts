import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Exercise } from "../../graders/contract.ts";
import { type Language, LANGUAGES } from "../../graders/language.ts";
import type { Reference } from "../../graders/reference.ts";

const root = new URL("../../exercises/", import.meta.url);

const declarations = import.meta.glob<Exercise>("../../exercises/*/exercise.ts", { import: "default" });
const references = import.meta.glob<Reference>("../../exercises/*/reference.ts");

interface Section {
  readonly title: string;
  readonly body: string;
}

/** Every exercise that is there: the folders of exercises/, sorted. */
export function slugs(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** A folder as its author wrote it; reading a file that is missing is an Error that asks for it. */
export class Folder {
  readonly slug: string;

  constructor(slug: string) {
    this.slug = slug;
  }

  /** "exercises/linear/hints.md", as messages name it. */
  path(file: string): string {
    return `exercises/${this.slug}/${file}`;
  }

  has(file: string): boolean {
    return existsSync(new URL(`${this.slug}/${file}`, root));
  }

  read(file: string): string {
    if (!this.has(file)) throw new Error(`${this.path(file)} is missing; every exercise has one`);
    return readFileSync(new URL(`${this.slug}/${file}`, root), "utf8");
  }

  /** A language's files of alternatives/ or mutants/, as paths below the folder. */
  programs(directory: "alternatives" | "mutants", language: Language): string[] {
    if (!this.has(directory)) return [];
    return readdirSync(new URL(`${this.slug}/${directory}`, root))
      .filter((name) => name.endsWith(`.${LANGUAGES[language].extension}`))
      .sort()
      .map((name) => `${directory}/${name}`);
  }

  /** What given.ts or given.py puts in scope; undefined where the exercise gives nothing. */
  given(language: Language): string | undefined {
    const file = `given.${LANGUAGES[language].extension}`;
    return this.has(file) ? this.read(file) : undefined;
  }

  /** A markdown file's "## " sections. */
  sections(file: string): Section[] {
    const [, ...parts] = `\n${this.read(file)}`.split(/\n## /);
    return parts.map((part) => {
      const [title = "", ...body] = part.split("\n");
      return { title: title.trim(), body: body.join("\n").trim() };
    });
  }

  exercise(): Promise<Exercise> {
    return this.#load(declarations, "exercise.ts");
  }

  reference(): Promise<Reference> {
    return this.#load(references, "reference.ts");
  }

  #load<T>(modules: Readonly<Record<string, () => Promise<T>>>, file: string): Promise<T> {
    const load = modules[`../../${this.path(file)}`];
    if (load === undefined) throw new Error(`${this.path(file)} is missing; every exercise has one`);
    return load();
  }
}
