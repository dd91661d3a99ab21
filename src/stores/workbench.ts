import { createStore, type StoreApi } from "zustand/vanilla";
import type { Verdict } from "../../graders/verdict.ts";
import type { Print, Runner, RunResult } from "../sandbox/client.ts";
import type { Storage } from "./storage.ts";

export interface FinishedRun {
  /** Counts this page's runs, so that two equal results are still two. */
  readonly number: number;
  readonly result: RunResult;
  readonly source: string;
}

export interface WorkbenchState {
  readonly slug: string;
  readonly code: string;
  /** When the draft was last written; "failed" when this browser keeps none. */
  readonly saved: number | "failed" | undefined;
  /** Of the run under way. */
  readonly running: { readonly number: number; readonly since: number } | undefined;
  readonly finished: FinishedRun | undefined;
  /** Of the run under way or, when idle, of the last one. */
  readonly prints: readonly Print[];
  readonly droppedPrints: number;
  readonly edit: (code: string) => void;
  readonly run: () => Promise<void>;
  readonly stop: () => void;
  /** Puts the starter back, and gives what undoes that; nothing when it is the starter already. */
  readonly reset: () => (() => void) | undefined;
  /** Writes a waiting draft now. */
  readonly flush: () => Promise<void>;
}

export interface WorkbenchParts {
  readonly slug: string;
  readonly starter: string;
  readonly runner: () => Runner;
  readonly storage: Storage;
  readonly onBegin: (slug: string) => void;
  readonly onVerdict: (slug: string, verdict: Verdict) => void;
  readonly now?: () => number;
}

export const SAVE_AFTER_MS = 400;
export const MAX_PRINTS = 1000;
const PRINTS_EVERY_MS = 50;

/** Opens an exercise with its draft, or its starter where there is none. */
export async function openWorkbench(parts: WorkbenchParts): Promise<StoreApi<WorkbenchState>> {
  const { slug, starter, storage, now = Date.now } = parts;
  const draftKey = `${slug}/typescript`;
  const draft = await storage.read("drafts", draftKey);

  return createStore<WorkbenchState>()((set, get) => {
    let saveTimer: ReturnType<typeof setTimeout> | undefined;
    let printTimer: ReturnType<typeof setTimeout> | undefined;
    let waitingPrints: Print[] = [];

    const save = async () => {
      clearTimeout(saveTimer);
      saveTimer = undefined;
      const savedAt = now();
      const kept = await storage.write("drafts", draftKey, {
        slug,
        language: "typescript",
        code: get().code,
        savedAt,
      });
      set({ saved: kept ? savedAt : "failed" });
    };

    const showPrints = () => {
      clearTimeout(printTimer);
      printTimer = undefined;
      if (waitingPrints.length === 0) return;
      const room = MAX_PRINTS - get().prints.length;
      const dropped = Math.max(0, waitingPrints.length - room);
      set(({ prints, droppedPrints }) => ({
        prints: [...prints, ...waitingPrints.slice(0, room)],
        droppedPrints: droppedPrints + dropped,
      }));
      waitingPrints = [];
    };

    const edit = (code: string) => {
      if (code === get().code) return;
      set({ code });
      parts.onBegin(slug);
      // Counted from the first change, not the last, so that steady typing is saved too.
      saveTimer ??= setTimeout(() => void save(), SAVE_AFTER_MS);
    };

    return {
      slug,
      code: draft?.code ?? starter,
      saved: draft?.savedAt,
      running: undefined,
      finished: undefined,
      prints: [],
      droppedPrints: 0,
      edit,

      async run() {
        if (get().running) return;
        const number = (get().finished?.number ?? 0) + 1;
        const source = get().code;
        waitingPrints = [];
        set({ running: { number, since: now() }, prints: [], droppedPrints: 0 });
        parts.onBegin(slug);
        const onPrint = (print: Print) => {
          waitingPrints.push(print);
          printTimer ??= setTimeout(showPrints, PRINTS_EVERY_MS);
        };
        let result: RunResult;
        try {
          result = await parts.runner().grade({ slug, language: "typescript", source }, onPrint);
        } catch (error) {
          result = { kind: "fault", message: error instanceof Error ? error.message : String(error) };
        }
        showPrints();
        set({ running: undefined, finished: { number, result, source } });
        if (result.kind === "verdict") parts.onVerdict(slug, result.verdict);
      },

      stop() {
        if (get().running) parts.runner().stop();
      },

      reset() {
        const before = get().code;
        if (before === starter) return undefined;
        edit(starter);
        return () => edit(before);
      },

      async flush() {
        if (saveTimer !== undefined) await save();
      },
    };
  });
}
