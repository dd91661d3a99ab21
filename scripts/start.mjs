// @ts-check
// `npm start`: installs, builds, serves. Imports of installed packages come after the install.
import { installDependencies } from "./install.mjs";

installDependencies();
const { serve, serveOptions } = await import("./serve.mjs");
let options;
try {
  options = serveOptions(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error("Usage: npm start [-- --port 4173]");
  process.exit(2);
}
const { build } = await import("vite");
console.log("Building …");
await build({ logLevel: "warn" });
console.log(`\nChainrule is at ${await serve(options)}\nCtrl+C stops it.`);
