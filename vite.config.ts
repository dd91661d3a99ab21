import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { npDeclarations } from "./build/declarations.ts";
import { tensorKernels } from "./build/kernels.ts";
import { markdownPages } from "./build/markdown.ts";
import { pages } from "./build/pages.ts";
import { npPython } from "./build/python-names.ts";
import { pythonAssets } from "./build/python.ts";
import { npReference } from "./build/reference.ts";
import { sandboxed } from "./build/sandboxed.ts";
import { THEME_KEY } from "./src/stores/theme-key.ts";

const root = import.meta.dirname;

const exerciseOf = (id: string) => /\/exercises\/([^/]+)\//.exec(id)?.[1] ?? null;

export default defineConfig({
  // Relative, so that the built site works from any folder of any host; build/pages.ts does the rest.
  base: "./",
  plugins: [
    react(),
    markdownPages(),
    npDeclarations(root),
    npReference(root),
    npPython(root),
    tensorKernels(),
    pythonAssets(),
    sandboxed(),
    pages({
      root,
      themeKey: THEME_KEY,
      preloadFonts: [/plex-sans-latin-wght/, /plex-mono-latin-400-normal/],
    }),
  ],
  worker: { format: "es", plugins: () => [tensorKernels()] },
  // Found late, in the workers; named here so that the first visit in dev does not reload the page.
  optimizeDeps: { include: ["ndarray", "ndarray-ops"] },
  build: {
    target: "es2023",
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      output: {
        // One request for what an exercise page shows, not six; its metadata stays with the catalogue.
        codeSplitting: {
          groups: [
            {
              name: exerciseOf,
              test: /\/exercises\/[^/]+\/(?:problem|hints|theory|starter|given|solution)\./,
            },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      { extends: true, test: { name: "unit", include: ["tests/**/*.test.{ts,tsx}"] } },
      {
        // The core's tests once more, on the kernels that the page runs on.
        extends: true,
        test: {
          name: "WebAssembly",
          include: ["tests/tensor/**/*.test.ts", "tests/conformance/**/*.test.ts"],
          exclude: ["tests/tensor/kernels.test.ts"],
          setupFiles: ["tests/use-compiled-kernels.ts"],
        },
      },
    ],
  },
});
