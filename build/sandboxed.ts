import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import type { Plugin } from "vite";
import { CACHE, keep } from "./kept.ts";
import { tensorKernels } from "./kernels.ts";

const SUFFIX = "?sandboxed";
const SANDBOXED = /\?sandboxed$/;
const FRAME_FILE = "sandbox.html";
const FRAME_SCRIPT = fileURLToPath(new URL("../src/sandbox/frame.ts", import.meta.url));

/**
 * Two things that the sandbox is made of:
 * - `import address from "./typescript-worker.ts?sandboxed"` gives the address of a file that is one classic, strict
 *   script: the module and all it imports, the same in dev and build (Vite's own `?worker&inline` and `?raw` are not);
 * - `sandbox.html`, beside index.html, whose policy allows its own script by hash, and no other from anywhere.
 */
export function sandboxed(): Plugin {
  return {
    name: "chainrule:sandboxed",
    enforce: "pre",

    resolveId: {
      filter: { id: SANDBOXED },
      async handler(id, importer) {
        const resolved = await this.resolve(id.slice(0, -SUFFIX.length), importer, { skipSelf: true });
        return resolved === null ? null : resolved.id + SUFFIX;
      },
    },

    load: {
      filter: { id: SANDBOXED },
      async handler(id) {
        const { code, files } = await bundle(id.slice(0, -SUFFIX.length));
        for (const file of files) this.addWatchFile(file);
        const hash = createHash("sha256").update(code).digest("hex").slice(0, 16);
        // Not `.js`, which the dev server would rewrite.
        const path = join(CACHE, "sandboxed", `${basename(id, ".ts" + SUFFIX)}-${hash}.txt`);
        keep(path, code);
        return {
          code: `export { default } from ${JSON.stringify(`${path}?url`)};`,
          map: null,
          moduleType: "js",
        };
      },
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.split("?")[0] !== server.config.base + FRAME_FILE) {
          next();
          return;
        }
        framePage().then(
          (html) => response.setHeader("content-type", "text/html; charset=utf-8").end(html),
          next,
        );
      });
    },

    async generateBundle() {
      this.emitFile({ type: "asset", fileName: FRAME_FILE, source: await framePage() });
    },
  };
}

async function bundle(entry: string): Promise<{ code: string; files: string[] }> {
  const build = await rolldown({
    input: entry,
    platform: "browser",
    // Pyodide asks for these in Node only.
    external: [/^node:/, "ws"],
    // What a package does is its own business: Pyodide's bindings contain an eval or two.
    onLog: (level, log, report) => log.id?.includes("/node_modules/") !== true && report(level, log),
    plugins: [tensorKernels()],
    transform: {
      define: {
        "process.env.NODE_ENV": '"production"',
        // A classic script has no address; Pyodide does without.
        "import.meta": "{}",
      },
    },
  });
  try {
    const { output } = await build.generate({
      format: "iife",
      minify: true,
      codeSplitting: false,
      sourcemap: false,
    });
    const [script] = output;
    const files = script.moduleIds.filter((file) => file.startsWith("/") && !file.includes("/node_modules/"));
    // Without strict mode, `arguments.callee.caller` would lead from the learner's function to the harness.
    return { code: `"use strict";${script.code.trim()}`, files };
  } finally {
    await build.close();
  }
}

async function framePage(): Promise<string> {
  const { code } = await bundle(FRAME_SCRIPT);
  // What stands between the tags is hashed to the byte, so it must not end the tag.
  const script = code.replaceAll("</", "<\\/");
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'unsafe-eval'`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <title>Sandbox</title>
    <script>${script}</script>
  </head>
</html>
`;
}
