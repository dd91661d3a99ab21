import { loader } from "@monaco-editor/react";
import * as monaco from "monaco-editor/editor";
import EditorWorker from "monaco-editor/editor/editor.worker?worker";
import "monaco-editor/languages/definitions/typescript/register";
import {
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from "monaco-editor/languages/features/typescript/register";
import TypeScriptWorker from "monaco-editor/languages/features/typescript/ts.worker?worker";
import declarations from "virtual:np-declarations";
import type { Exercise } from "../../../graders/contract.ts";
import { nameIn } from "../../../graders/language.ts";
import type { Content } from "../../catalogue/content.ts";
import "./features.ts";
import { registerPython } from "./python/language.ts";
import { setPythonScope } from "./python/providers.ts";
import { defineThemes } from "./themes.ts";

// Monaco's only way of being told where its workers are.
globalThis.MonacoEnvironment = {
  getWorker: (_module, label) => (label === "typescript" ? new TypeScriptWorker() : new EditorWorker()),
};

loader.config({ monaco });
defineThemes();
registerPython();

typescriptDefaults.setCompilerOptions({
  target: ScriptTarget.ESNext,
  // What the target runs, and no DOM: completion offers the language, np and console.
  lib: ["es2022"],
  module: ModuleKind.ESNext,
  moduleResolution: ModuleResolutionKind.NodeJs,
  allowNonTsExtensions: true,
  strict: true,
  // An untyped helper is no mistake in an exercise about gradients.
  noImplicitAny: false,
});
// "Declared but never read" would greet everyone who opens a starter.
typescriptDefaults.setDiagnosticsOptions({ noSuggestionDiagnostics: true });
typescriptDefaults.setEagerModelSync(true);

const CONSOLE = `declare const console: {
  /** Prints to the console below the results. */
  log(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
};
`;

/** What a file of this exercise has in scope, in each language: np, and the exercise's own names and given code. */
export function setScope({ functions }: Exercise, sources: Content["sources"]): void {
  setPythonScope({
    functions: Object.keys(functions)
      .filter((name) => !name.includes("."))
      .map((name) => nameIn("python", name)),
    given: sources.get("python")?.given,
  });
  const given = sources.get("typescript")?.given;
  typescriptDefaults.setExtraLibs([
    ...Object.entries(declarations).map(([path, content]) => ({ content, filePath: `file:///${path}` })),
    { content: CONSOLE, filePath: "file:///console.d.ts" },
    // Without its exports it is a script, and what it declares is in every file's scope.
    ...(given === undefined
      ? []
      : [{ content: given.replace(/^export (default )?/gm, ""), filePath: "file:///given.ts" }]),
  ]);
}
