import { LANGUAGES, type Language } from "../../graders/language.ts";

interface Section {
  /** Both are HTML. */
  readonly title: string;
  readonly html: string;
}

interface Page {
  readonly intro: string;
  readonly rest: string;
  readonly sections: readonly Section[];
}

/** An exercise's files in one language. */
export interface Sources {
  readonly starter: string;
  /** Source that every learner's file has in scope. */
  readonly given: string | undefined;
  readonly solution: string;
}

/** What an exercise page shows beside the metadata. */
export interface Content {
  /** HTML: what comes before the first heading of the statement, and the rest. */
  readonly problem: { readonly intro: string; readonly rest: string };
  readonly hints: readonly Section[];
  readonly theory: readonly Section[];
  /** Of the languages that the exercise offers, in the order of `LANGUAGES`. */
  readonly sources: ReadonlyMap<Language, Sources>;
}

const pages = import.meta.glob<Page>("../../exercises/*/{problem,hints,theory}.md", { import: "default" });
const files = import.meta.glob<string>("../../exercises/*/{starter,given,solution}.{ts,py}", {
  import: "default",
  query: "?raw",
});

async function load<T>(from: Record<string, () => Promise<T>>, slug: string, file: string): Promise<T> {
  const importer = from[`../../exercises/${slug}/${file}`];
  if (!importer) throw new Error(`exercises/${slug}/${file} is missing`);
  return importer();
}

const languages = Object.keys(LANGUAGES) as Language[];

/** The languages in which an exercise has its files. */
function languagesOf(slug: string): Language[] {
  return languages.filter(
    (language) => `../../exercises/${slug}/starter.${LANGUAGES[language].extension}` in files,
  );
}

async function loadSources(slug: string, language: Language): Promise<[Language, Sources]> {
  const { extension } = LANGUAGES[language];
  const [starter, solution, given] = await Promise.all([
    load(files, slug, `starter.${extension}`),
    load(files, slug, `solution.${extension}`),
    files[`../../exercises/${slug}/given.${extension}`]?.(),
  ]);
  return [language, { starter, solution, given }];
}

export async function loadContent(slug: string): Promise<Content> {
  const [problem, hints, theory, ...sources] = await Promise.all([
    load(pages, slug, "problem.md"),
    load(pages, slug, "hints.md"),
    load(pages, slug, "theory.md"),
    ...languagesOf(slug).map((language) => loadSources(slug, language)),
  ]);
  return { problem, hints: hints.sections, theory: theory.sections, sources: new Map(sources) };
}
