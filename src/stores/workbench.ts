import { createStore, type StoreApi } from "zustand/vanilla";
import type { Language } from "../../graders/language.ts";
import type { Verdict } from "../../graders/verdict.ts";
import type { Print, Runner, RunResult } from "../sandbox/client.ts";
import type { SettingsState } from "./settings.ts";
import type { Storage } from "./storage.ts";

export interface FinishedRun {
  /** Counts this page's runs, in whatever language, so that two equal results are still two. */
  readonly number: number;
  readonly result: RunResult;
  readonly source: string;
}

/** What each language has of its own: choosing another one leaves it as it is, a run under way included. */
interface Bench {
  readonly code: string;
  /** When the draft was last written; "failed" when this browser keeps none. */
  readonly saved: number | "failed" | undefined;
  readonly finished: FinishedRun | undefined;
  /** Of the run under way or, when idle, of the last one. */
  readonly prints: readonly Print[];
  readonly droppedPrints: number;
}

/** The bench of the language in front, and what all of them share. */
export interface WorkbenchState extends Bench {
  readonly slug: string;
  readonly language: Language;
  /** One at a time, though another language may have come to the front since it began. */
  readonly running:
    { readonly number: number; readonly since: number; readonly language: Language } | undefined;
  /** The language is the one whose text it is. */
  readonly edit: (language: Language, code: string) => void;
  readonly run: () => Promise<void>;
  readonly stop: () => void;
  /** Puts the starter back, and gives what undoes that; nothing when it is the starter already. */
  readonly reset: () => (() => void) | undefined;
  /** Writes waiting drafts now. */
  readonly flush: () => Promise<void>;
}

export interface WorkbenchParts {
  readonly slug: string;
  /** In each language that the exercise offers. */
  readonly starters: ReadonlyMap<Language, string>;
  /** Whose language is in front, where the exercise offers it. */
  readonly settings: Pick<StoreApi<SettingsState>, "getState" | "subscribe">;
  readonly runner: () => Runner;
  readonly storage: Storage;
  readonly onBegin: (slug: string) => void;
  readonly onVerdict: (slug: string, verdict: Verdict) => void;
  /** A run ended whose language is no longer in front. */
  readonly onFinishedBehind: (language: Language, run: FinishedRun) => void;
  readonly now?: () => number;
}

export const SAVE_AFTER_MS = 400;
export const MAX_PRINTS = 1000;
const PRINTS_EVERY_MS = 50;

async function openBench({ slug, storage }: WorkbenchParts, language: Language, starter: string) {
  const draft = await storage.read("drafts", draftKey(slug, language));
  const bench: Bench = {
    code: draft?.code ?? starter,
    saved: draft?.savedAt,
    finished: undefined,
    prints: [],
    droppedPrints: 0,
  };
  return [language, bench] as const;
}

const draftKey = (slug: string, language: Language) => `${slug}/${language}`;

/** Opens an exercise with its drafts, or its starters where there are none. */
export async function openWorkbench(parts: WorkbenchParts): Promise<StoreApi<WorkbenchState>> {
  const { slug, starters, settings, storage, now = Date.now } = parts;
  const benches = new Map(
    await Promise.all([...starters].map(([language, starter]) => openBench(parts, language, starter))),
  );
  const offered = (language: Language): Language => {
    const [first = language] = benches.keys();
    return benches.has(language) ? language : first;
  };
  const benchOf = (language: Language): Bench => {
    const bench = benches.get(language);
    if (!bench) throw new Error(`${slug} is not offered in ${language}`);
    return bench;
  };

  const store = createStore<WorkbenchState>()((set, get) => {
    const unsaved = new Set<Language>();
    let saveTimer: ReturnType<typeof setTimeout> | undefined;
    let printTimer: ReturnType<typeof setTimeout> | undefined;
    let waitingPrints: Print[] = [];

    const update = (language: Language, change: Partial<Bench>) => {
      benches.set(language, { ...benchOf(language), ...change });
      if (get().language === language) set(change);
    };

    const save = async () => {
      clearTimeout(saveTimer);
      saveTimer = undefined;
      const savedAt = now();
      const languages = [...unsaved];
      unsaved.clear();
      await Promise.all(
        languages.map(async (language) => {
          const { code } = benchOf(language);
          const draft = { slug, language, code, savedAt };
          const kept = await storage.write("drafts", draftKey(slug, language), draft);
          update(language, { saved: kept ? savedAt : "failed" });
        }),
      );
    };

    const showPrints = (language: Language) => {
      clearTimeout(printTimer);
      printTimer = undefined;
      if (waitingPrints.length === 0) return;
      const { prints, droppedPrints } = benchOf(language);
      const room = MAX_PRINTS - prints.length;
      update(language, {
        prints: [...prints, ...waitingPrints.slice(0, room)],
        droppedPrints: droppedPrints + Math.max(0, waitingPrints.length - room),
      });
      waitingPrints = [];
    };

    const edit = (language: Language, code: string) => {
      if (code === benchOf(language).code) return;
      update(language, { code });
      parts.onBegin(slug);
      unsaved.add(language);
      // Counted from the first change, not the last, so that steady typing is saved too.
      saveTimer ??= setTimeout(() => void save(), SAVE_AFTER_MS);
    };

    let runs = 0;
    const language = offered(settings.getState().language);
    return {
      slug,
      language,
      ...benchOf(language),
      running: undefined,
      edit,

      async run() {
        if (get().running) return;
        const { language, code: source } = get();
        const number = ++runs;
        waitingPrints = [];
        set({ running: { number, since: now(), language } });
        update(language, { prints: [], droppedPrints: 0 });
        parts.onBegin(slug);
        const onPrint = (print: Print) => {
          waitingPrints.push(print);
          printTimer ??= setTimeout(() => showPrints(language), PRINTS_EVERY_MS);
        };
        let result: RunResult;
        try {
          result = await parts.runner().grade({ slug, language, source }, onPrint);
        } catch (error) {
          result = { kind: "fault", message: error instanceof Error ? error.message : String(error) };
        }
        showPrints(language);
        const finished = { number, result, source };
        set({ running: undefined });
        update(language, { finished });
        if (result.kind === "verdict") parts.onVerdict(slug, result.verdict);
        if (get().language !== language) parts.onFinishedBehind(language, finished);
      },

      stop() {
        if (get().running) parts.runner().stop();
      },

      reset() {
        const { language, code: before } = get();
        const starter = starters.get(language);
        if (starter === undefined || before === starter) return undefined;
        edit(language, starter);
        return () => edit(language, before);
      },

      async flush() {
        if (saveTimer !== undefined) await save();
      },
    };
  });
  settings.subscribe(() => {
    const language = offered(settings.getState().language);
    if (language !== store.getState().language) store.setState({ language, ...benchOf(language) });
  });
  return store;
}
