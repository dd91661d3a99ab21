import { useEffect, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { settings } from "../stores/app.ts";

const query = "(prefers-color-scheme: dark)";

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}

/** The theme that is on the screen, for what cannot follow `color-scheme` by itself. */
export function useResolvedTheme(): "light" | "dark" {
  const { theme } = useStore(settings);
  const dark = useSyncExternalStore(subscribe, () => matchMedia(query).matches);
  if (theme !== "system") return theme;
  return dark ? "dark" : "light";
}

/** Keeps the document's theme to what the settings say. */
export function useDocumentTheme(): void {
  const { theme } = useStore(settings);
  useEffect(() => {
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }, [theme]);
}
