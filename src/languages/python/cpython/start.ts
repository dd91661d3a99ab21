import type { CApi } from "./c-api.ts";

/** Pyodide's build of CPython, without the layer that Pyodide puts on it: no `js`, no proxies, and half the start. */
export interface InterpreterParts {
  /** The default export of pyodide/pyodide.asm.mjs. */
  readonly createPyodideModule: (settings: object) => Promise<unknown>;
  /** pyodide/pyodide.asm.wasm, which may be compiled while all else is prepared. */
  readonly wasm: Promise<WebAssembly.Module>;
  /** A zip of the standard library's modules: build/standard-library.ts. */
  readonly standardLibrary: Uint8Array;
}

export interface InterpreterOptions {
  /** Text as it is written, in pieces that need not be lines. */
  readonly onWrite: (stream: "stdout" | "stderr", text: string) => void;
  /** Asked about every 50 steps of a loop; while true, KeyboardInterrupt is raised. */
  readonly isInterrupted: () => boolean;
}

/** Globals that the interpreter reads after its start too; none reaches outside its realm. */
export const INTERPRETER_GLOBALS = ["WebAssembly", "performance", "crypto", "TextDecoder"] as const;

/** Python says MemoryError there; a browser's process would be killed at about four times as much. */
const MEMORY_BYTES = 2 ** 30;
const HOME = "/home/learner";
const SITE_PACKAGES = "/lib/python3.14/site-packages";
const SIGINT = 2;

const ENVIRONMENT = {
  HOME,
  // Sets are printed in the same order each time.
  PYTHONHASHSEED: "0",
  // What is printed before a loop that never ends is seen.
  PYTHONUNBUFFERED: "1",
  PYTHON_COLORS: "0",
  // The interpreter stays after its main function has returned.
  PYTHONINSPECT: "1",
};

/** The file system of Emscripten, as far as it is used here. */
interface FileSystem {
  mkdirTree(path: string): void;
  writeFile(path: string, data: Uint8Array, options: { canOwn: boolean }): void;
  chdir(path: string): void;
  makedev(major: number, minor: number): number;
  registerDevice(device: number, operations: object): void;
  unlink(path: string): void;
  mkdev(path: string, device: number): void;
  open(path: string, flags: number): unknown;
  close(stream: unknown): void;
  readonly streams: readonly unknown[];
  readonly createDevice: { major: number };
}

interface EmscriptenModule extends CApi {
  readonly FS: FileSystem;
  readonly ENV: Record<string, string>;
  readonly HEAP8: Int8Array;
  readonly _Py_EMSCRIPTEN_SIGNAL_HANDLING: number;
  Py_EmscriptenSignalBuffer: { 0: number };
}

type Instantiated = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;

/** A running CPython. Rejects when the parts do not fit each other. */
export async function startInterpreter(
  { createPyodideModule, wasm, standardLibrary }: InterpreterParts,
  { onWrite, isInterrupted }: InterpreterOptions,
): Promise<CApi> {
  const errorMarker = await javaScriptErrorMarker();
  const said: string[] = [];
  let streamsAreOurs = false;

  return new Promise<CApi>((resolve, reject) => {
    const settings = {
      noImageDecoding: true,
      noAudioDecoding: true,
      thisProgram: "python",
      arguments: [],
      // What Pyodide's C code asks for. Safari's way, of all, needs no channel that keeps a process of Node's alive.
      API: {
        config: {},
        runtimeEnv: { IN_SAFARI: true },
        pyVersionTuple: [3, 14, 0],
        sitePackages: SITE_PACKAGES,
      },
      print: (line: string) => said.push(line),
      printErr: (line: string) => said.push(line),
      stdin: () => null,
      preRun: [
        ({ FS, ENV }: EmscriptenModule) => {
          FS.mkdirTree(SITE_PACKAGES);
          FS.mkdirTree("/lib/python3.14/lib-dynload");
          FS.writeFile("/lib/python314.zip", standardLibrary, { canOwn: true });
          FS.mkdirTree(HOME);
          FS.chdir(HOME);
          Object.assign(ENV, ENVIRONMENT);
        },
      ],
      onRuntimeInitialized(this: EmscriptenModule) {
        connect(this.FS, 1, "/dev/stdout", (text) => onWrite("stdout", text));
        connect(this.FS, 2, "/dev/stderr", (text) =>
          streamsAreOurs ? onWrite("stderr", text) : said.push(text),
        );
      },
      instantiateWasm(imports: { env: WebAssembly.ModuleImports }, instantiated: Instantiated) {
        Object.assign(imports.env, errorMarker);
        wasm
          .then(async (module) => {
            const instance = await WebAssembly.instantiate(module, imports);
            capMemory(instance.exports["memory"] as WebAssembly.Memory);
            instantiated(instance, module);
          })
          .catch(reject);
        return {};
      },
    };
    createPyodideModule(settings).then(
      (made) => {
        const module = made as EmscriptenModule;
        streamsAreOurs = true;
        module.HEAP8[module._Py_EMSCRIPTEN_SIGNAL_HANDLING] = 1;
        module.Py_EmscriptenSignalBuffer = {
          get 0() {
            return isInterrupted() ? SIGINT : 0;
          },
          set 0(_handled) {
            // CPython takes a signal out of its buffer; ours is asked again.
          },
        };
        resolve(module);
      },
      (error: unknown) =>
        reject(new Error(`Python did not start. ${said.join("\n")}`.trim(), { cause: error })),
    );
  });
}

/** The module makes its own memory, whose maximum is 4 GB; growth passes through JavaScript, which can say no. */
function capMemory(memory: WebAssembly.Memory): void {
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * 65536 > MEMORY_BYTES)
      throw new RangeError("Python's memory is used up");
    return WebAssembly.Memory.prototype.grow.call(memory, pages);
  };
}

/** Puts a device of our own, which takes any piece of text, in place of the one that waits for the end of a line. */
function connect(FS: FileSystem, descriptor: number, path: string, onText: (text: string) => void): void {
  const decoder = new TextDecoder();
  const device = FS.makedev(FS.createDevice.major++, 0);
  FS.registerDevice(device, {
    open: (stream: { seekable: boolean }) => {
      stream.seekable = false;
    },
    write: (_stream: unknown, memory: Int8Array, offset: number, length: number) => {
      onText(decoder.decode(memory.slice(offset, offset + length), { stream: true }));
      return length;
    },
  });
  FS.unlink(path);
  FS.mkdev(path, device);
  FS.close(FS.streams[descriptor]);
  FS.open(path, 1);
}

/** Two functions about a value that no program can forge: WebAssembly's own where it has them, as Pyodide's loader does. */
async function javaScriptErrorMarker(): Promise<WebAssembly.Exports> {
  try {
    const made = await WebAssembly.instantiate(ERROR_MARKER);
    return made.instance.exports;
  } catch {
    // No garbage-collected types here: Node 20.
    const marker = Symbol("error marker");
    return { Jsv_GetError_import: () => marker, JsvError_Check: (value: unknown) => value === marker };
  }
}

// (module (type $s (struct)) (global (ref $s) (struct.new $s)) (func (export "Jsv_GetError_import") …) …)
const ERROR_MARKER = Uint8Array.from(
  atob(
    "AGFzbQEAAAABDANfAGAAAW9gAW8BfwMDAgECBygCE0pzdl9HZXRFcnJvcl9pbXBvcnQAAA5Kc3ZFcnJvcl9DaGVjawABChMCBwD7AQD7GwsJACAA+xr7FAAL",
  ),
  (character) => character.charCodeAt(0),
);
