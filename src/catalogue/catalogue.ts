import { TRACKS, type Exercise, type TrackId } from "../../graders/contract.ts";

export interface Entry {
  readonly slug: string;
  readonly exercise: Exercise;
}

export interface Track {
  readonly id: TrackId;
  readonly title: string;
  readonly about: string;
  readonly entries: readonly Entry[];
}

const modules = import.meta.glob<Exercise>("../../exercises/*/exercise.ts", {
  eager: true,
  import: "default",
});

const isTrackId = (id: string): id is TrackId => id in TRACKS;
const trackIds = Object.keys(TRACKS).filter(isTrackId);

const slugOf = (path: string) => path.split("/").at(-2) ?? path;

/** Every exercise, by track and then by its order within the track. */
export const catalogue: readonly Entry[] = Object.entries(modules)
  .map(([path, exercise]) => ({ slug: slugOf(path), exercise }))
  .sort(
    (a, b) =>
      trackIds.indexOf(a.exercise.track) - trackIds.indexOf(b.exercise.track) ||
      a.exercise.order - b.exercise.order ||
      a.slug.localeCompare(b.slug),
  );

/** The same as groups; tracks without an exercise are left out. */
export const tracks: readonly Track[] = trackIds
  .map((id) => ({ id, ...TRACKS[id], entries: catalogue.filter((entry) => entry.exercise.track === id) }))
  .filter((track) => track.entries.length > 0);

export function findExercise(slug: string): Entry | undefined {
  return catalogue.find((entry) => entry.slug === slug);
}
