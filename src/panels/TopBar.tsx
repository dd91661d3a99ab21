import { Monitor, Moon, Sun } from "lucide-react";
import type { ReactNode } from "react";
import { Link, useRoute } from "wouter";
import { useStore } from "zustand";
import { settings } from "../stores/app.ts";
import "./topbar.css";

const THEMES = {
  system: { icon: Monitor, name: "as the system", next: "light" },
  light: { icon: Sun, name: "light", next: "dark" },
  dark: { icon: Moon, name: "dark", next: "system" },
} as const;

function ThemeButton() {
  const { theme, setTheme } = useStore(settings);
  const { icon: Icon, name, next } = THEMES[theme];
  return (
    <button
      type="button"
      className="button quiet square"
      aria-label={`Theme: ${name}`}
      title={`Theme: ${name}. Change to ${THEMES[next].name}`}
      onClick={() => setTheme(next)}
    >
      <Icon className="icon" size={16} strokeWidth={1.6} aria-hidden="true" />
    </button>
  );
}

function Logo() {
  return (
    <svg viewBox="0 0 22 16" aria-hidden="true">
      <rect x=".75" y=".75" width="11.5" height="11.5" fill="var(--heat-2)" />
      <rect x="8.75" y="3.75" width="11.5" height="11.5" fill="var(--heat-17)" />
      <rect x="8.75" y="3.75" width="3.5" height="8.5" fill="var(--ink)" />
    </svg>
  );
}

/** The same bar on every page; its children say where one is. */
export function TopBar({ children }: { readonly children?: ReactNode }) {
  const [here] = useRoute("/reference/*?");
  return (
    <header className="topbar">
      <Link className="brand" href="/">
        <Logo />
        <span>Chainrule</span>
      </Link>
      <nav className="crumbs" aria-label="Where you are">
        {children}
      </nav>
      <span className="grow" />
      {!here && (
        <Link className="button quiet" href="/reference">
          Reference
        </Link>
      )}
      <ThemeButton />
    </header>
  );
}
