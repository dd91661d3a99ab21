import { createStore, type StoreApi } from "zustand/vanilla";
import type { Settings } from "./records.ts";
import { mirrorTheme, type Storage } from "./storage.ts";

export interface SettingsState extends Settings {
  readonly load: () => Promise<void>;
  readonly setTheme: (theme: Settings["theme"]) => void;
}

const KEY = "settings";

export function createSettings(
  storage: Storage,
  initial: Settings["theme"] = "system",
): StoreApi<SettingsState> {
  return createStore<SettingsState>()((set, get) => {
    let chosen = false;
    return {
      theme: initial,
      async load() {
        const kept = await storage.read("settings", KEY);
        if (kept && !chosen) {
          set(kept);
          mirrorTheme(kept.theme);
        }
      },
      setTheme(theme) {
        chosen = true;
        set({ theme });
        mirrorTheme(theme);
        void storage.write("settings", KEY, { theme: get().theme });
      },
    };
  });
}
