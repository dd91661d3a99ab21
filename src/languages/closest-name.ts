import { editDistance } from "../../graders/edit-distance.ts";

/** The candidate nearest to a name by edit distance, ignoring case, or undefined when none is near enough to mean. */
export function closestName(name: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(plain(name), plain(candidate));
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

// linear_backward and LinearBackward are the same name to a person.
const plain = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, "");
