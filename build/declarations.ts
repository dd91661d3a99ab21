import { dirname, relative, resolve } from "node:path";
import ts from "typescript";
import type { Plugin } from "vite";

const VIRTUAL = "virtual:np-declarations";
const RESOLVED = "\0" + VIRTUAL;

/** Declarations name their neighbours as the sources do, "./np.ts"; an editor that holds only declarations needs "./np". */
export function withoutExtensions(declaration: string): string {
  return declaration.replace(/((?:from|import)\s*\(?\s*["']\.[^"']*?)(?:\.d)?\.ts(["'])/g, "$1$2");
}

/** The declarations of a folder's sources, comments kept: path from `root` → text. `.d.ts` files are taken as they are. */
export function emitDeclarations(root: string, entries: readonly string[]): Record<string, string> {
  const emitted: Record<string, string> = {};
  const program = ts.createProgram([...entries], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    types: [],
    strict: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    declaration: true,
    emitDeclarationOnly: true,
    stripInternal: true,
    rootDir: root,
    outDir: root,
  });
  const folder = dirname(entries[0] ?? root);
  for (const source of program.getSourceFiles()) {
    if (!source.fileName.startsWith(folder)) continue;
    if (source.isDeclarationFile) {
      emitted[relative(root, source.fileName)] = withoutExtensions(source.text);
      continue;
    }
    program.emit(
      source,
      (path, text) => {
        emitted[relative(root, path)] = withoutExtensions(text);
      },
      undefined,
      true,
    );
  }
  return emitted;
}

/** `import declarations from "virtual:np-declarations"`: what the editor must know for `np` and `NDArray` to complete. */
export function npDeclarations(root: string): Plugin {
  const tensor = resolve(root, "src/tensor");
  return {
    name: "chainrule:np-declarations",
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const declarations = emitDeclarations(root, [
        resolve(tensor, "globals.d.ts"),
        resolve(tensor, "np.ts"),
      ]);
      for (const path of Object.keys(declarations))
        this.addWatchFile(resolve(root, path.replace(/(?<!globals)\.d\.ts$/, ".ts")));
      return { code: `export default ${JSON.stringify(declarations)};`, map: null, moduleSideEffects: false };
    },
  };
}
