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

/** What an exercise page shows beside the metadata. */
export interface Content {
  /** HTML: what comes before the first heading of the statement, and the rest. */
  readonly problem: { readonly intro: string; readonly rest: string };
  readonly hints: readonly Section[];
  readonly theory: readonly Section[];
  readonly starter: string;
  /** Source that every learner's file has in scope. */
  readonly given?: string;
  readonly solution: string;
}

const pages = import.meta.glob<Page>("../../exercises/*/{problem,hints,theory}.md", { import: "default" });
const sources = import.meta.glob<string>("../../exercises/*/{starter,given,solution}.ts", {
  import: "default",
  query: "?raw",
});

async function load<T>(from: Record<string, () => Promise<T>>, slug: string, file: string): Promise<T> {
  const importer = from[`../../exercises/${slug}/${file}`];
  if (!importer) throw new Error(`exercises/${slug}/${file} is missing`);
  return importer();
}

export async function loadContent(slug: string): Promise<Content> {
  const given = sources[`../../exercises/${slug}/given.ts`];
  const [problem, hints, theory, starter, solution, givenSource] = await Promise.all([
    load(pages, slug, "problem.md"),
    load(pages, slug, "hints.md"),
    load(pages, slug, "theory.md"),
    load(sources, slug, "starter.ts"),
    load(sources, slug, "solution.ts"),
    given?.(),
  ]);
  return {
    problem,
    hints: hints.sections,
    theory: theory.sections,
    starter,
    solution,
    ...(givenSource === undefined ? {} : { given: givenSource }),
  };
}
