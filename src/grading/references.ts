import type { Exercise } from "../../graders/contract.ts";
import { type Language, LANGUAGES } from "../../graders/language.ts";
import type { Reference } from "../../graders/reference.ts";

const exercises = import.meta.glob<Exercise>("../../exercises/*/exercise.ts", { import: "default" });
const references = import.meta.glob<Reference>("../../exercises/*/reference.ts");
const givens = import.meta.glob<string>("../../exercises/*/given.{ts,py}", {
  query: "?raw",
  import: "default",
});

/** What the grader knows of an exercise. */
export interface Graded {
  readonly exercise: Exercise;
  readonly reference: Reference;
  /** Source that is evaluated before the learner's; empty for most. */
  readonly given: string;
}

export async function loadGraded(slug: string, language: Language): Promise<Graded | undefined> {
  const folder = `../../exercises/${slug}`;
  const exercise = exercises[`${folder}/exercise.ts`];
  const reference = references[`${folder}/reference.ts`];
  if (exercise === undefined || reference === undefined) return undefined;
  const given = givens[`${folder}/given.${LANGUAGES[language].extension}`];
  const loaded = await Promise.all([exercise(), reference(), given?.() ?? ""]);
  return { exercise: loaded[0], reference: loaded[1], given: loaded[2] };
}
