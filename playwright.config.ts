import { defineConfig } from "@playwright/test";

const port = 4273;
const executablePath = process.env["CHROMIUM_PATH"];

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".cache/playwright",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: process.env["CI"] !== undefined,
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1440, height: 900 },
    launchOptions: executablePath === undefined ? {} : { executablePath },
  },
  webServer: [
    { command: `node scripts/serve.mjs --port ${port}`, url: `http://localhost:${port}/` },
    {
      command: `node scripts/serve.mjs --port ${port + 1} --under /some/where/`,
      url: `http://localhost:${port + 1}/some/where/`,
    },
  ],
});
