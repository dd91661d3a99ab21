import { createStore, type StoreApi } from "zustand/vanilla";
import type { Language } from "../../graders/language.ts";
import type { Settings } from "./records.ts";
import { mirrorTheme, type Storage } from "./storage.ts";

export interface SettingsState {
  readonly theme: Settings["theme"];
  /** In which exercises are shown and solved, where they offer it. */
  readonly language: Language;
  /** Reads what was kept, once. */
  readonly load: () => Promise<void>;
  readonly setTheme: (theme: Settings["theme"]) => void;
  readonly setLanguage: (language: Language) => void;
}

const KEY = "settings";

export function createSettings(
  storage: Storage,
  initial: Settings["theme"] = "system",
): StoreApi<SettingsState> {
  return createStore<SettingsState>()((set, get) => {
    const chosen = { theme: false, language: false };
    let loading: Promise<void> | undefined;

    const write = () => {
      const { theme, language } = get();
      void storage.write("settings", KEY, { theme, language });
    };
    // One record holds both: what of it was kept must be known before the other is written.
    const choose = (change: Partial<SettingsState>) => {
      set(change);
      void get().load().then(write);
    };

    /** Python, but for someone who worked here when there was TypeScript only. */
    const firstLanguage = async (): Promise<Language> => {
      const drafts = await storage.readAll("drafts");
      return [...drafts.values()].some(({ language }) => language === "typescript") ? "typescript" : "python";
    };

    const load = async () => {
      const kept = await storage.read("settings", KEY);
      const language = kept?.language ?? (await firstLanguage());
      if (!chosen.theme && kept) {
        set({ theme: kept.theme });
        mirrorTheme(kept.theme);
      }
      if (chosen.language) return;
      set({ language });
      // From now on it is settled: a draft in the only language of some exercise is no choice.
      if (kept?.language === undefined) write();
    };

    return {
      theme: initial,
      language: "python",
      load: () => (loading ??= load()),
      setTheme(theme) {
        chosen.theme = true;
        mirrorTheme(theme);
        choose({ theme });
      },
      setLanguage(language) {
        chosen.language = true;
        choose({ language });
      },
    };
  });
}
