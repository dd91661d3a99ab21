import type { Language } from "../../graders/language.ts";

/** The large parts of Python: a Blob is passed on from realm to realm by name, not copied. */
export interface PythonParts {
  readonly wasm: Blob;
  readonly standardLibrary: Blob;
}

/** What a sandbox is filled with. */
export interface SandboxContent {
  /** The worker's script. */
  readonly source: string;
  /** For Python. */
  readonly parts?: PythonParts;
}

/** Fetches what a language's sandbox needs; `onPercent` hears how much of it has come, where it is worth telling. */
export async function fetchContent(
  language: Language,
  onPercent: (percent: number) => void,
): Promise<SandboxContent> {
  if (language === "typescript")
    return { source: (await import("./typescript-worker.ts?sandboxed")).default };
  const script = import("./python-worker.ts?sandboxed");
  const assets = await import("virtual:python-assets");
  const total = assets.wasm.bytes + assets.standardLibrary.bytes;
  let received = 0;
  const onBytes = (bytes: number): void => {
    received += bytes;
    onPercent(Math.min((100 * received) / total, 100));
  };
  const [{ default: source }, wasm, standardLibrary] = await Promise.all([
    script,
    fetchBlob(assets.wasm.address, onBytes),
    fetchBlob(assets.standardLibrary.address, onBytes),
  ]);
  return { source, parts: { wasm, standardLibrary } };
}

async function fetchBlob(address: string, onBytes: (bytes: number) => void): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok || response.body === null) throw new Error(`${address}: ${response.status}`);
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onBytes(chunk.length);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counted)).blob();
}
