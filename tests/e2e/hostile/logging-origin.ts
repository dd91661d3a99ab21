import { createServer, type Server } from "node:http";

/** A server of another origin that allows everything to everybody, and remembers who called. */
export interface LoggingOrigin {
  readonly url: string;
  readonly calls: string[];
  close(): void;
}

const CONTENT: Record<string, string> = {
  js: "text/javascript",
  html: "text/html",
  css: "text/css",
};

/** `pages` are served as they are; everything else is answered with an empty script. */
export async function loggingOrigin(pages: Readonly<Record<string, string>> = {}): Promise<LoggingOrigin> {
  const calls: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? "";
    const page = pages[path];
    if (page === undefined && path !== "/favicon.ico") calls.push(`${request.method} ${path}`);
    const type = page === undefined ? "js" : "html";
    response
      .writeHead(200, { "content-type": CONTENT[type], "access-control-allow-origin": "*" })
      .end(page ?? "");
  });
  server.on("upgrade", (request, socket) => {
    calls.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}`, calls, close: () => server.close() };
}
