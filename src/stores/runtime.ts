import { createStore, type StoreApi } from "zustand/vanilla";
import { LANGUAGES, type Language } from "../../graders/language.ts";
import type { RuntimeStatus } from "../sandbox/client.ts";

interface Heard {
  readonly status: RuntimeStatus;
  /** Since then a start is only the next run's sandbox being made, which nobody waits for. */
  readonly wasReady: boolean;
}

/** How far each language's interpreter is; of one that nobody asked for, nothing was heard. */
export interface RuntimeState {
  readonly heard: Readonly<Partial<Record<Language, Heard>>>;
  readonly hear: (status: RuntimeStatus) => void;
}

export function createRuntime(): StoreApi<RuntimeState> {
  return createStore<RuntimeState>()((set, get) => ({
    heard: {},
    hear(status) {
      const { heard } = get();
      const wasReady = status.phase === "ready" || heard[status.language]?.wasReady === true;
      set({ heard: { ...heard, [status.language]: { status, wasReady } } });
    },
  }));
}

export interface RuntimeText {
  readonly text: string;
  /** "60 %"; apart, as a screen reader should not be told of each. */
  readonly percent: string;
}

/** "Starting Python…", or what went wrong; undefined while there is nothing to wait for. */
export function runtimeText({ language, phase, percent }: RuntimeStatus): RuntimeText | undefined {
  const { title } = LANGUAGES[language];
  if (phase === "failed") return { text: `${title} could not start. Run tries again.`, percent: "" };
  if (phase !== "starting") return undefined;
  // All there, it still has to start.
  const isLoading = percent !== undefined && percent < 99.5;
  return { text: `Starting ${title}…`, percent: isLoading ? `${Math.round(percent)} %` : "" };
}

/** What the editor says of a language: its first start, and a failure. */
export function editorText(heard: Heard | undefined): RuntimeText | undefined {
  if (heard === undefined || (heard.wasReady && heard.status.phase === "starting")) return undefined;
  return runtimeText(heard.status);
}
