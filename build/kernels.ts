import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import assemblyscript from "assemblyscript/package.json" with { type: "json" };
import type { Plugin } from "rolldown";

const VIRTUAL = "virtual:tensor-kernels";
const RESOLVED = "\0" + VIRTUAL;

const SOURCES = join(import.meta.dirname, "../src/tensor/kernels/assembly");
const CACHE = join(import.meta.dirname, "../.cache/kernels");

const OPTIONS = [
  ...["-O3", "--noAssert"],
  ...["--enable", "simd", "--runtime", "stub"],
  // The realm decides how much memory there is: src/tensor/kernels/memory-size.ts.
  ...["--importMemory", "--noExportMemory", "--zeroFilledMemory"],
];

/** `import bytes from "virtual:tensor-kernels"`: the WebAssembly of src/tensor/kernels/assembly, in base 64. */
export function tensorKernels(): Plugin {
  return {
    name: "chainrule:tensor-kernels",
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const sources = readSources();
      for (const name of sources.keys()) this.addWatchFile(join(SOURCES, name));
      return { code: `export default ${JSON.stringify(await compiled(sources))};`, moduleSideEffects: false };
    },
  };
}

function readSources(): Map<string, string> {
  const names = readdirSync(SOURCES).filter((name) => name.endsWith(".ts"));
  return new Map(names.sort().map((name) => [name, readFileSync(join(SOURCES, name), "utf8")]));
}

/** The module in base 64. Compiling takes seconds, so the result is kept, under a name made of all that it depends on. */
async function compiled(sources: Map<string, string>): Promise<string> {
  const key = createHash("sha256")
    .update(JSON.stringify([assemblyscript.version, OPTIONS, [...sources]]))
    .digest("hex");
  const path = join(CACHE, `${key}.wasm`);
  if (!existsSync(path)) {
    const running = compiling.get(path) ?? compileTo(path);
    compiling.set(path, running);
    await running;
  }
  return readFileSync(path).toString("base64");
}

/** The path of each result that is being made: a build asks for it in the page, in workers and in the sandbox at once. */
const compiling = new Map<string, Promise<void>>();

async function compileTo(path: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  // Other builds may run at the same time; a rename is whole or not at all.
  const draft = path.replace(/wasm$/, `${process.pid}.wasm`);
  await compile(draft);
  renameSync(draft, path);
}

/** By the compiler's own command: its types, imported, would declare their `Array` and `Math` to all of this project. */
async function compile(outFile: string): Promise<void> {
  const asc = createRequire(import.meta.url).resolve("assemblyscript/bin/asc.js");
  await promisify(execFile)(process.execPath, [
    asc,
    join(SOURCES, "index.ts"),
    "--outFile",
    outFile,
    ...OPTIONS,
  ]);
}
