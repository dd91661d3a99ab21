// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

/** Where browsers of the Chromium family usually are, besides the PATH. */
const USUAL_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

/** @returns {string | undefined} an installed browser of the Chromium family */
function installedChromium() {
  const onPath = (process.env.PATH ?? "")
    .split(":")
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...USUAL_PLACES].find((path) => existsSync(path));
}

/**
 * @param {string | undefined} executablePath undefined: Playwright's own
 * @returns {Promise<boolean>} whether that browser starts (a downloaded one may lack the system's libraries)
 */
async function starts(executablePath) {
  try {
    const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** @param {string} command @param {string[]} args */
const succeeds = (command, ...args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

/**
 * Finds a browser for the tests, or gets one: Playwright's own, else an installed Chromium, else Debian's package.
 *
 * @returns {Promise<string | undefined>} its path; undefined means Playwright's own
 * @throws {Error} that says what to do, when there is none
 */
export async function chromiumForTests() {
  if (await starts(undefined)) return undefined;
  const isRoot = process.getuid?.() === 0;
  console.log("Downloading Playwright's Chromium …");
  const download = ["playwright", "install", "--only-shell", "chromium"];
  if (succeeds("npx", ...download) && (await starts(undefined))) return undefined;

  console.log("That didn't work; looking for an installed one …");
  const installed = installedChromium();
  if (installed !== undefined && (await starts(installed))) return installed;

  if (isRoot && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Debian's chromium …");
    succeeds("apt-get", "update", "-q");
    if (succeeds("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium")) {
      const packaged = installedChromium();
      if (packaged !== undefined && (await starts(packaged))) return packaged;
    }
  }
  throw new Error(
    "The browser tests need Chromium, and none was found, downloaded or installed.\n" +
      "Install Chromium or Chrome so that it is on the PATH, or let `npx playwright install --with-deps chromium` reach its server, then run npm test again.",
  );
}
