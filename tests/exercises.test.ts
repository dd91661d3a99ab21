import { beforeAll, describe, expect, it, vi } from "vitest";
import { renderMarkdown } from "../build/markdown.ts";
import { AUTOMATIC_CHECKS, type Exercise } from "../graders/contract.ts";
import type { CheckResult, Verdict } from "../graders/verdict.ts";
import { topLevelDeclarations } from "../src/languages/typescript/declarations.ts";
import { transpile } from "../src/languages/typescript/transpile.ts";
import { counted, faultsOf, rowsOf } from "./exercises/declaration.ts";
import { Folder, slugs } from "./exercises/folder.ts";
import { complaints, gradeFile } from "./exercises/grade-file.ts";

// Grading takes a fraction of a second, on a machine that has nothing else to do.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/** The top-level names of a TypeScript file. */
function declaredNames(source: string): string[] {
  const transpiled = transpile(source);
  if (transpiled.kind === "threw") throw new Error(transpiled.error.message);
  return topLevelDeclarations(transpiled.script.code).map(({ name }) => name);
}

function rowIds(exercise: Exercise): string[] {
  return [...exercise.checks.flatMap(rowsOf), ...Object.keys(AUTOMATIC_CHECKS)];
}

/** A mutant's first two lines: what is wrong with it, and the rows that show it. */
function mutantHeader(source: string): { bug: string | undefined; fails: string[] } {
  const [first = "", second = ""] = source.split("\n");
  const bug = /^\/\/ (.+[.])$/.exec(first)?.[1];
  const fails = /^\/\/ fails: (.+)$/.exec(second)?.[1]?.split(", ") ?? [];
  return { bug, fails };
}

describe("exercises/", () => {
  it("holds at least one exercise", () => {
    expect(slugs()).not.toEqual([]);
  });

  it("orders the exercises of a track without ties", async () => {
    const exercises = await Promise.all(slugs().map((slug) => new Folder(slug).exercise()));
    const positions = exercises.map(({ track, order }) => `${track} ${order}`);
    expect(positions).toEqual([...new Set(positions)]);
  });
});

describe.each(slugs())("exercises/%s", (slug) => {
  const folder = new Folder(slug);

  it.each(["problem.md", "hints.md", "theory.md"])("%s renders, with its mathematics", (file) => {
    const { intro, rest } = renderMarkdown(folder.read(file));
    const text = (intro + rest).replaceAll(/<annotation.*?<\/annotation>/gs, "");
    expect(text, `${folder.path(file)} has a $ that opens no formula`).not.toContain("$");
  });

  it("has a slug of lowercase words", () => {
    expect(slug, "the folder's name is the address and the id of saved work").toMatch(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
    );
  });

  it("declares its values, signatures, sizes and checks without fault", async () => {
    expect(faultsOf(await folder.exercise())).toEqual([]);
  });

  describe("problem.md", () => {
    it("starts with the statement, as the page shows the title", () => {
      expect(folder.read("problem.md"), `${folder.path("problem.md")} begins with a heading`).not.toMatch(
        /^\s*#/,
      );
    });

    it("names each function, and each class that is given", async () => {
      const statement = folder.read("problem.md");
      const names = [
        ...Object.keys((await folder.exercise()).functions),
        ...declaredNames(folder.given() ?? ""),
      ];
      const unnamed = names.filter((name) => !statement.includes(`\`${name}`));
      expect(unnamed, `${folder.path("problem.md")} does not name these in backticks`).toEqual([]);
    });

    it("says what to ask first, with answers, and has a number to check by hand", () => {
      const sections = folder.sections("problem.md");
      const titles = sections.map(({ title }) => title);
      const asked = sections.find(({ title }) => title === "Ask first")?.body ?? "";
      const file = folder.path("problem.md");
      expect(titles, `${file} needs a section "## A number to check by hand"`).toContain(
        "A number to check by hand",
      );
      expect(asked, `${file} needs a section "## Ask first" of "- **question?** answer"`).toMatch(
        /^- \*\*.+\?\*\* /m,
      );
    });
  });

  it("has three hints", () => {
    const hints = folder.sections("hints.md");
    const message = `${folder.path("hints.md")} has ${counted(hints.length, "hint")} ("## " sections); it needs three`;
    expect(hints, message).toHaveLength(3);
    for (const { title, body } of hints) {
      expect(title, `"${title}" says nothing about the hint; give it a heading of its own`).not.toMatch(
        /^hint\b/i,
      );
      expect(body, `the hint "${title}" is empty`).not.toBe("");
    }
  });

  it("has three to five follow-up questions, each with an answer and what a strong one mentions", () => {
    const questions = folder.sections("theory.md");
    const file = folder.path("theory.md");
    const message = `${file} has ${counted(questions.length, "question")} ("## " sections); it needs three to five`;
    expect(questions.length, message).toBeGreaterThanOrEqual(3);
    expect(questions.length, message).toBeLessThanOrEqual(5);
    for (const { title, body } of questions) {
      const [answer = "", rubric = ""] = body.split("**A strong answer mentions**");
      expect(title, `${file}: "${title}" is not a question`).toMatch(/\?$/);
      expect(answer.trim(), `${file}: "${title}" has no answer`).not.toBe("");
      expect(rubric, `${file}: "${title}" lists nothing after "**A strong answer mentions**"`).toMatch(
        /^- /m,
      );
    }
  });

  describe("starter.ts", () => {
    it("contains a TODO and defines each function", async () => {
      const starter = folder.read("starter.ts");
      expect(starter, `${folder.path("starter.ts")} has no TODO`).toContain("TODO");
      const missing = Object.keys((await folder.exercise()).functions).filter(
        (name) => !declaredNames(starter).includes(name),
      );
      expect(missing, `${folder.path("starter.ts")} does not define these`).toEqual([]);
    });

    it("loads, and does not pass", async () => {
      const verdict = await gradeFile(folder, "starter.ts");
      expect(verdict.couldNotRun, `${folder.path("starter.ts")} does not load`).toBeUndefined();
      expect(verdict.passed, `${folder.path("starter.ts")} passes already`).toBe(false);
    });
  });

  describe("solution.ts", () => {
    let verdict: Verdict;
    beforeAll(async () => {
      verdict = await gradeFile(folder, "solution.ts");
    });

    it("passes every check", () => {
      expect(complaints(verdict)).toBe("");
      expect(verdict.passed).toBe(true);
    });

    it("gets the rows that the exercise declares, and the automatic ones", async () => {
      expect(verdict.checks.map(({ id }) => id)).toEqual(rowIds(await folder.exercise()));
    });

    it("has every entry of every gradient checked", () => {
      for (const check of verdict.checks) {
        expect(uncheckedEntries(check), `${check.id}: ${check.message}`).toBe(0);
      }
    });
  });

  it("has at least two alternatives", () => {
    const { length } = folder.programs("alternatives");
    const message = `${folder.path("alternatives/")} has ${counted(length, "file")}; it needs at least two`;
    expect(length, message).toBeGreaterThanOrEqual(2);
  });

  it.each(folder.programs("alternatives"))("%s passes every check", async (file) => {
    const verdict = await gradeFile(folder, file);
    expect(complaints(verdict)).toBe("");
    expect(verdict.passed).toBe(true);
  });

  it("has at least six mutants, each with a bug of its own", () => {
    const mutants = folder.programs("mutants");
    const message = `${folder.path("mutants/")} has ${counted(mutants.length, "file")}; it needs at least six`;
    expect(mutants.length, message).toBeGreaterThanOrEqual(6);
    const bugs = mutants.map((file) => mutantHeader(folder.read(file)).bug);
    expect(bugs).toEqual([...new Set(bugs)]);
  });

  describe.each(folder.programs("mutants"))("%s", (file) => {
    const { bug, fails } = mutantHeader(folder.read(file));

    it("says what is wrong with it, and which rows show it", async () => {
      expect(bug, `line 1 of ${folder.path(file)} should be "// <one sentence: the bug>."`).toBeDefined();
      expect(fails, `line 2 of ${folder.path(file)} should be "// fails: <row>, <row>"`).not.toEqual([]);
      const rows = rowIds(await folder.exercise());
      const unknown = fails.filter((row) => !rows.includes(row));
      expect(unknown, `${folder.path(file)} names rows that the exercise has not`).toEqual([]);
    });

    it(`fails ${fails.join(", ")} and nothing else`, async () => {
      const verdict = await gradeFile(folder, file);
      const failed = verdict.checks.filter(({ status }) => status !== "passed").map(({ id }) => id);
      expect(verdict.couldNotRun, complaints(verdict)).toBeUndefined();
      expect(failed.sort(), complaints(verdict)).toEqual([...fails].sort());
    });
  });
});

/** How many entries of a gradient the finite differences could not judge, at the case that is shown. */
function uncheckedEntries({ detail }: CheckResult): number {
  if (detail?.kind !== "gradient") return 0;
  return detail.checked.reduce((count, checked) => count + (checked === 1 ? 0 : 1), 0);
}
