import { statSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";
import { ownFiles, standardLibrary } from "./standard-library.ts";

const VIRTUAL = "virtual:python-assets";
const RESOLVED = "\0" + VIRTUAL;

/**
 * `import { wasm, standardLibrary } from "virtual:python-assets"`: where the page fetches the two large parts of
 * Python, and how many bytes each has. A server that compresses does not tell, so the build does.
 */
export function pythonAssets(): Plugin {
  return {
    name: "chainrule:python-assets",
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      for (const path of ownFiles()) this.addWatchFile(path);
      const wasm = createRequire(import.meta.url).resolve("pyodide/pyodide.asm.wasm");
      const zip = await standardLibrary();
      return `
        import wasmAddress from ${JSON.stringify(`${wasm}?url`)};
        import zipAddress from ${JSON.stringify(`${zip}?url`)};
        export const wasm = { address: wasmAddress, bytes: ${statSync(wasm).size} };
        export const standardLibrary = { address: zipAddress, bytes: ${statSync(zip).size} };`;
    },
  };
}
