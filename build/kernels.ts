import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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
    const running = compiling.get(path) ?? compileTo(path, sources);
    compiling.set(path, running);
    await running;
  }
  return readFileSync(path).toString("base64");
}

/** The path of each result that is being made: a build asks for it in the page, in workers and in the sandbox at once. */
const compiling = new Map<string, Promise<void>>();

async function compileTo(path: string, sources: Map<string, string>): Promise<void> {
  const binary = await compile(sources);
  mkdirSync(CACHE, { recursive: true });
  // Other processes may do the same now; a rename is whole or not at all.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, binary);
  renameSync(draft, path);
}

async function compile(sources: Map<string, string>): Promise<Uint8Array> {
  const asc = await import("assemblyscript/asc");
  let binary: Uint8Array | undefined;
  let messages = "";
  const stderr = { write: (text: string) => void (messages += text) };
  const { error } = await asc.main(["index.ts", "--outFile", "kernels.wasm", ...OPTIONS], {
    readFile: (name) => sources.get(name) ?? null,
    listFiles: () => [],
    stderr,
    writeFile: (_, contents) => {
      if (typeof contents !== "string") binary = contents;
    },
  });
  if (error !== null || binary === undefined) throw new Error(`tensor kernels: ${messages}`);
  return binary;
}
