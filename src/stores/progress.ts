import { createStore, type StoreApi } from "zustand/vanilla";
import type { Verdict } from "../../graders/verdict.ts";
import type { Progress } from "./records.ts";
import type { Storage } from "./storage.ts";
import { summarize } from "./summary.ts";

export interface ProgressState {
  readonly bySlug: Readonly<Record<string, Progress>>;
  readonly load: () => Promise<void>;
  readonly begin: (slug: string) => void;
  readonly finish: (slug: string, verdict: Verdict) => void;
}

export function stateOf(progress: Progress | undefined): "new" | "begun" | "solved" {
  if (!progress) return "new";
  return progress.solvedAt === undefined ? "begun" : "solved";
}

/** The slug begun or run most lately and not solved since, for "continue where you left off". */
export function leftOff(bySlug: Readonly<Record<string, Progress>>): string | undefined {
  const open = Object.entries(bySlug).filter(([, p]) => p.solvedAt === undefined);
  const at = (p: Progress) => p.lastRun?.at ?? p.begunAt;
  return open.sort(([, a], [, b]) => at(b) - at(a))[0]?.[0];
}

export function createProgress(storage: Storage, now: () => number = Date.now): StoreApi<ProgressState> {
  return createStore<ProgressState>()((set, get) => {
    const update = (slug: string, change: (before: Progress) => Progress) => {
      const after = change(get().bySlug[slug] ?? { begunAt: now() });
      set(({ bySlug }) => ({ bySlug: { ...bySlug, [slug]: after } }));
      void storage.write("progress", slug, after);
    };
    return {
      bySlug: {},
      async load() {
        const kept = await storage.readAll("progress");
        // What happened on this page while the database was opening is the newer.
        set(({ bySlug }) => ({ bySlug: { ...Object.fromEntries(kept), ...bySlug } }));
      },
      begin(slug) {
        if (!get().bySlug[slug]) update(slug, (before) => before);
      },
      finish(slug, verdict) {
        const { kind, passed, total, sentence } = summarize(verdict);
        const at = now();
        update(slug, (before) => ({
          ...before,
          ...(kind === "solved" && before.solvedAt === undefined ? { solvedAt: at } : {}),
          lastRun: { at, number: (before.lastRun?.number ?? 0) + 1, outcome: kind, passed, total, sentence },
        }));
      },
    };
  });
}
