import { editDistance } from "../../graders/edit-distance.ts";
import type { Entry } from "./catalogue.ts";

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether every word typed begins or is inside a word of the title, the summary, the slug or a function's name. */
export function matches({ slug, exercise }: Entry, query: string): boolean {
  const hay = [exercise.title, exercise.summary, slug, ...Object.keys(exercise.functions)]
    .join(" ")
    .toLowerCase();
  return words(query).every((word) => hay.includes(word));
}

/** The exercises whose slug or title is nearest to what an address asked for. */
export function closest(entries: readonly Entry[], asked: string, count: number): readonly Entry[] {
  const want = words(asked).join("-");
  const distance = ({ slug, exercise }: Entry) => {
    const names = [slug, words(exercise.title).join("-")];
    if (want !== "" && names.some((name) => name.includes(want) || want.includes(name))) return 0;
    return Math.min(...names.map((name) => editDistance(name, want) / Math.max(name.length, want.length)));
  };
  return entries
    .map((entry) => ({ entry, far: distance(entry) }))
    .filter(({ far }) => far < 0.7)
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ entry }) => entry);
}
