import { standardLibrary, wasm } from "virtual:python-assets";
import type { Language } from "../../graders/language.ts";
import pythonWorker from "./python-worker.ts?sandboxed";
import typescriptWorker from "./typescript-worker.ts?sandboxed";

/** The large parts of Python. */
export interface PythonParts {
  readonly wasm: Blob;
  readonly standardLibrary: Blob;
}

/** What a sandbox is filled with. A Blob is passed on from realm to realm by name, not copied. */
export interface SandboxContent {
  /** The worker's script. */
  readonly script: Blob;
  /** For Python. */
  readonly parts?: PythonParts;
}

/** Fetches what a language's sandbox needs; `onPercent` hears how much has come of what takes long. */
export async function fetchContent(
  language: Language,
  onPercent: (percent: number) => void,
): Promise<SandboxContent> {
  if (language === "typescript") return { script: await fetchBlob(typescriptWorker) };
  const total = wasm.bytes + standardLibrary.bytes;
  let received = 0;
  const onBytes = (bytes: number): void => {
    received += bytes;
    onPercent(Math.min((100 * received) / total, 100));
  };
  const [script, module, library] = await Promise.all([
    fetchBlob(pythonWorker),
    fetchBlob(wasm.address, onBytes),
    fetchBlob(standardLibrary.address, onBytes),
  ]);
  return { script, parts: { wasm: module, standardLibrary: library } };
}

/** By XMLHttpRequest, which tells how much has come without the page's thread having to carry the bytes. */
function fetchBlob(address: string, onBytes?: (bytes: number) => void): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "blob";
    let told = 0;
    request.onprogress = ({ loaded }) => {
      onBytes?.(loaded - told);
      told = loaded;
    };
    request.onload = () => {
      if (request.status === 200) resolve(request.response as Blob);
      else reject(new Error(`${address}: ${request.status}`));
    };
    request.onerror = () => reject(new Error(`${address} could not be fetched`));
    request.send();
  });
}
