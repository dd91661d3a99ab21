import { readdirSync, readFileSync } from "node:fs";
import { transform } from "sucrase";

/** A file of hostile code. Its first line is a comment that says what it tries. */
export interface Attempt {
  readonly name: string;
  readonly tries: string;
  readonly code: string;
}

type Folder = "escapes" | "forgeries" | "loops" | "harnesses" | `python/${"escapes" | "forgeries" | "loops"}`;

export function attempts(folder: Folder): Attempt[] {
  return readdirSync(`tests/e2e/hostile/${folder}`).map((file) => {
    const code = readFileSync(`tests/e2e/hostile/${folder}/${file}`, "utf8");
    const tries = /^(?:\/\/|#) (.+)\n/.exec(code)?.[1];
    if (tries === undefined) throw new Error(`${folder}/${file}: the first line must say what it tries`);
    return { name: file.replace(/\.(ts|py)$/, ""), tries, code };
  });
}

/** A harness of the attacker's as a classic script, with the prelude that all of them share. */
export function harnessScript({ code }: Attempt): string {
  const prelude = readFileSync("tests/e2e/hostile/prelude.ts", "utf8");
  return transform(`${prelude}\n${code}`, { transforms: ["typescript"] }).code.replaceAll(
    /^export \{\};$/gm,
    "",
  );
}
