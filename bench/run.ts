/**
 * `npm run bench`: the tensor core beside its peers, and the page's speed in both languages.
 * `-- tensor`, `-- page` or `-- python` measures one of them, `-- --quick` roughly, and `-- table` prints the last tensor results.
 */
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { chromiumForTests } from "../scripts/browser.mjs";
import { measurePage } from "./page.ts";
import { measurePython } from "./python.ts";
import { measureTensor } from "./tensor/measure.ts";
import { markdownTable, readResults } from "./tensor/results.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false } },
});
const measurements = { tensor: measureTensor, page: measurePage, python: measurePython };
type Part = keyof typeof measurements;
const parts = positionals.length === 0 ? Object.keys(measurements) : positionals;

if (parts[0] === "table") {
  console.log(markdownTable(readResults()));
} else {
  const unknown = parts.find((part) => !Object.hasOwn(measurements, part));
  if (unknown !== undefined) throw new Error(`there is no part "${unknown}": tensor, page, python or table`);
  const executablePath = await chromiumForTests();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  for (const part of parts as Part[]) await measurements[part](browser, values);
  await browser.close();
}
process.exit(0); // the page's server would keep it alive
