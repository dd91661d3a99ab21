import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Exercise, TRACKS } from "../../graders/contract.ts";
import { type Language, LANGUAGES } from "../../graders/language.ts";
import type { Reference } from "../../graders/reference.ts";

const FOLDER = new URL("../../exercises/", import.meta.url);

/** The folders under exercises/, which are the slugs. */
export function slugs(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/exercise.ts`, FOLDER)))
    .map(({ name }) => name)
    .sort();
}

export interface Listed {
  readonly slug: string;
  readonly exercise: Exercise;
}

/** Every exercise, by track and then in the track's order. */
export async function listExercises(): Promise<Listed[]> {
  const tracks = Object.keys(TRACKS);
  const listed = await Promise.all(
    slugs().map(async (slug) => ({ slug, exercise: await loadExercise(slug) })),
  );
  const rank = ({ exercise }: Listed): number => 1000 * tracks.indexOf(exercise.track) + exercise.order;
  return listed.sort((a, b) => rank(a) - rank(b));
}

export async function loadExercise(slug: string): Promise<Exercise> {
  const module = (await import(new URL(`${slug}/exercise.ts`, FOLDER).href)) as { default: Exercise };
  return module.default;
}

export async function loadReference(slug: string): Promise<Reference> {
  return (await import(new URL(`${slug}/reference.ts`, FOLDER).href)) as Reference;
}

/** Source that is evaluated before the learner's; empty for most exercises. */
export function readGiven(slug: string, language: Language): string {
  const file = fileURLToPath(new URL(`${slug}/given.${LANGUAGES[language].extension}`, FOLDER));
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
