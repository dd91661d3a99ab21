import { editor } from "monaco-editor/editor";

type Theme = "light" | "dark";

/** The tokens of styles/tokens.css that the editor needs, as it takes plain colours only. */
const PALETTE = {
  light: {
    surface: "#ffffff",
    sunken: "#f8f9f9",
    hover: "#eef1f1",
    line: "#e1e6e6",
    lineStrong: "#bcc5c6",
    ink: "#14181a",
    ink3: "#5b6569",
    accent: "#0b5a9e",
    tint: "#cfe2f3",
    fail: "#b0241c",
    keyword: "#0b5a9e",
    string: "#0b6b51",
    number: "#8a4305",
  },
  dark: {
    surface: "#131718",
    sunken: "#0f1314",
    hover: "#1b2122",
    line: "#252c2e",
    lineStrong: "#434d50",
    ink: "#e8eceb",
    ink3: "#909b9d",
    accent: "#82bdf6",
    tint: "#1d3b57",
    fail: "#ff9486",
    keyword: "#82bdf6",
    string: "#7fcdb0",
    number: "#efb572",
  },
} as const;

const bare = (color: string) => color.slice(1);

function define(theme: Theme): void {
  const c = PALETTE[theme];
  editor.defineTheme(themeName(theme), {
    base: theme === "light" ? "vs" : "vs-dark",
    inherit: true,
    rules: [
      { token: "", foreground: bare(c.ink) },
      { token: "identifier", foreground: bare(c.ink) },
      { token: "type", foreground: bare(c.ink) },
      { token: "delimiter", foreground: bare(c.ink) },
      { token: "tag", foreground: bare(c.ink) },
      { token: "keyword", foreground: bare(c.keyword) },
      { token: "string", foreground: bare(c.string) },
      { token: "regexp", foreground: bare(c.string) },
      { token: "number", foreground: bare(c.number) },
      { token: "comment", foreground: bare(c.ink3), fontStyle: "italic" },
    ],
    colors: {
      "editor.background": c.surface,
      "editor.foreground": c.ink,
      "editorCursor.foreground": c.accent,
      "editor.lineHighlightBackground": c.sunken,
      "editor.lineHighlightBorder": c.line,
      "editor.selectionBackground": c.tint,
      "editor.inactiveSelectionBackground": c.hover,
      "editorLineNumber.foreground": c.ink3,
      "editorLineNumber.activeForeground": c.ink,
      "editorIndentGuide.background1": c.line,
      "editorIndentGuide.activeBackground1": c.lineStrong,
      // Brackets are ink: in this editor colour is for words that mean something.
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`editorBracketHighlight.foreground${n}`, c.ink])),
      "editorBracketMatch.background": c.hover,
      "editorBracketMatch.border": c.lineStrong,
      "editorError.foreground": c.fail,
      "editorWidget.background": c.surface,
      "editorWidget.foreground": c.ink,
      "editorWidget.border": c.lineStrong,
      "editorHoverWidget.background": c.surface,
      "editorHoverWidget.border": c.lineStrong,
      "editorSuggestWidget.background": c.surface,
      "editorSuggestWidget.border": c.lineStrong,
      "editorSuggestWidget.selectedBackground": c.hover,
      "editorSuggestWidget.selectedForeground": c.ink,
      "editorSuggestWidget.highlightForeground": c.accent,
      "editorSuggestWidget.focusHighlightForeground": c.accent,
      "list.hoverBackground": c.hover,
      "input.background": c.surface,
      "input.foreground": c.ink,
      "input.border": c.lineStrong,
      focusBorder: c.accent,
      "scrollbarSlider.background": `${c.lineStrong}88`,
      "scrollbarSlider.hoverBackground": c.lineStrong,
      "scrollbar.shadow": "#00000000",
      "widget.shadow": theme === "light" ? "#14181a1f" : "#000000aa",
      "menu.background": c.surface,
      "menu.foreground": c.ink,
      "menu.border": c.lineStrong,
      "menu.selectionBackground": c.hover,
      "menu.selectionForeground": c.ink,
    },
  });
}

export function themeName(theme: Theme): string {
  return `chainrule-${theme}`;
}

export function defineThemes(): void {
  define("light");
  define("dark");
}
