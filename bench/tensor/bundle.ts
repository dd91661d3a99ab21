import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { build, preview, type PreviewServer } from "vite";
import { tensorKernels } from "../../build/kernels.ts";

const STAMP = "bench/peers/node_modules/.installed";

/** Installs the peers, unless what is there came from this very lock file. */
export function installPeers(): void {
  const lock = createHash("sha256").update(readFileSync("bench/peers/package-lock.json")).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;
  console.log("Installing the libraries to measure against …");
  // numjs asks for native modules that its arrays do without; their scripts would compile them.
  const args = [
    "ci",
    "--prefix",
    "bench/peers",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const npm = spawnSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" });
  if (npm.status !== 0) throw new Error("npm ci in bench/peers failed: see its message above");
  writeFileSync(STAMP, lock);
}

/** Bundles the worker with the peers' packages, and serves it from localhost. */
export async function serveBundle(): Promise<PreviewServer> {
  const config = {
    configFile: false,
    root: "bench/tensor",
    logLevel: "error",
    build: { outDir: "../../.cache/bench", emptyOutDir: true, target: "es2023" },
  } as const;
  await build({
    ...config,
    // typedarray-pool, of numjs, expects Node's name for the global object.
    define: { global: "globalThis" },
    worker: { format: "es", plugins: () => [tensorKernels()] },
  });
  return preview({ ...config, preview: { port: 4374 } });
}
