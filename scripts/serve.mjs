// @ts-check
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import sirv from "sirv";

/**
 * Serves the built site as a plain static host does: files, folders' index.html, and 404.html for the rest.
 * Takes the next free port when the one asked for is in use.
 *
 * @param {{ port: number, under?: string }} options `under`: serve the site below this path ("/practice/")
 * @returns {Promise<string>} the address
 */
export async function serve({ port, under = "/" }) {
  const notFound = await readFile("dist/404.html");
  const files = sirv("dist", { etag: true });
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(notFound);
    };
    if (request.url?.startsWith(under)) {
      request.url = `/${request.url.slice(under.length)}`;
      files(request, response, missing);
    } else {
      missing();
    }
  });
  for (let candidate = port; ; candidate++) {
    const error = await new Promise((resolve) => {
      server.once("error", resolve);
      server.listen(candidate, "localhost", () => resolve(undefined));
    });
    if (!error) return `http://localhost:${candidate}${under}`;
    server.removeAllListeners("error");
    if (error.code !== "EADDRINUSE" || candidate >= port + 100) throw error;
    console.log(`Port ${candidate} is in use; trying ${candidate + 1}.`);
  }
}

/** @param {string[]} args command-line arguments: `--port 4173`, `--under /practice/` */
export function serveOptions(args) {
  const { values } = parseArgs({
    args,
    options: { port: { type: "string", default: "4173" }, under: { type: "string", default: "/" } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new RangeError(`--port takes a whole number from 1 to 65535; got "${values.port}"`);
  }
  return { port, under: values.under };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(`Serving dist at ${await serve(serveOptions(process.argv.slice(2)))}`);
}
