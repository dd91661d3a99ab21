// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";

const STAMP = "node_modules/.chainrule-installed";

/**
 * Installs the locked dependencies, unless what is in node_modules came from this very lock file.
 * Uses Node's own modules only: it runs before anything is installed.
 */
export function installDependencies() {
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;
  console.log("Installing dependencies (npm ci) …");
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    console.error(
      "npm ci failed: see its message above. Chainrule needs the npm registry for its first start only.",
    );
    process.exit(1);
  }
  writeFileSync(STAMP, lock);
}
