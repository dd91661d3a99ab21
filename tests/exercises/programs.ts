import { beforeAll, describe, expect, it, vi } from "vitest";
import { AUTOMATIC_CHECKS, type Exercise } from "../../graders/contract.ts";
import { type Language, LANGUAGES, nameIn } from "../../graders/language.ts";
import type { CheckResult, Verdict } from "../../graders/verdict.ts";
import { readMutantHeader } from "../../graders/mutant-header.ts";
import { counted, rowsOf } from "./declaration.ts";
import { declaredNames } from "./declared-names.ts";
import { Folder, slugs } from "./folder.ts";
import { complaints, gradeFile, type Runner } from "./grade-file.ts";

/** Holds every exercise's files in a language to what they are for. */
export function describePrograms(language: Language, runner: Runner): void {
  // Grading takes a fraction of a second, on a machine that has nothing else to do.
  vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
  const { title, extension } = LANGUAGES[language];
  const comment = language === "python" ? "#" : "//";

  describe.each(slugs())(`exercises/%s in ${title}`, (slug) => {
    const folder = new Folder(slug);
    const graded = (file: string): Promise<Verdict> => gradeFile({ folder, file, language, runner });

    describe(`starter.${extension}`, () => {
      const file = `starter.${extension}`;

      it("contains a TODO and defines each function", async () => {
        const starter = folder.read(file);
        expect(starter, `${folder.path(file)} has no TODO`).toContain("TODO");
        const names = declaredNames(language, starter);
        const missing = (await functionNames(folder, language)).filter((name) => !names.includes(name));
        expect(missing, `${folder.path(file)} does not define these`).toEqual([]);
      });

      it("loads, and does not pass", async () => {
        const verdict = await graded(file);
        expect(verdict.couldNotRun, `${folder.path(file)} does not load`).toBeUndefined();
        expect(verdict.passed, `${folder.path(file)} passes already`).toBe(false);
      });
    });

    describe(`solution.${extension}`, () => {
      let verdict: Verdict;
      beforeAll(async () => {
        verdict = await graded(`solution.${extension}`);
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

    const alternatives = folder.programs("alternatives", language);
    const mutants = folder.programs("mutants", language);
    const headers = new Map(mutants.map((file) => [file, readMutantHeader(folder.read(file), language)]));

    it("has at least two alternatives", () => {
      const message = `${folder.path("alternatives/")} has ${counted(alternatives.length, "file")} in ${title}; it needs at least two`;
      expect(alternatives.length, message).toBeGreaterThanOrEqual(2);
    });

    it.each(alternatives)("%s passes every check", async (file) => {
      const verdict = await graded(file);
      expect(complaints(verdict)).toBe("");
      expect(verdict.passed).toBe(true);
    });

    it("has at least six mutants, each with a bug of its own", () => {
      const message = `${folder.path("mutants/")} has ${counted(mutants.length, "file")} in ${title}; it needs at least six`;
      expect(mutants.length, message).toBeGreaterThanOrEqual(6);
      const bugs = [...headers.values()].map(({ bug }) => bug);
      expect(bugs).toEqual([...new Set(bugs)]);
    });

    describe.each([...headers])("%s", (file, { bug, fails, diagnosis }) => {
      it("says what is wrong with it, and which rows show it", async () => {
        const path = folder.path(file);
        expect(bug, `line 1 of ${path} should be "${comment} <one sentence: the bug>."`).toBeDefined();
        expect(fails, `line 2 of ${path} should be "${comment} fails: <row>, <row>"`).not.toEqual([]);
        const rows = rowIds(await folder.exercise());
        const unknown = fails.filter((row) => !rows.includes(row));
        expect(unknown, `${path} names rows that the exercise has not`).toEqual([]);
      });

      it(`fails ${fails.join(", ")} and nothing else, and gets the diagnosis that it names`, async () => {
        const verdict = await graded(file);
        const failed = verdict.checks.filter(({ status }) => status !== "passed").map(({ id }) => id);
        expect(verdict.couldNotRun, complaints(verdict)).toBeUndefined();
        expect(failed.sort(), complaints(verdict)).toEqual([...fails].sort());
        for (const check of verdict.checks) {
          if (check.diagnosis === undefined) continue;
          const text = `${check.message} ${check.diagnosis?.message ?? ""} ${check.diagnosis?.evidence ?? ""}`;
          expect(check.diagnosis?.id ?? "unknown", `${check.id}: ${text}`).toBe(diagnosis(check.id));
        }
      });
    });
  });
}

/** The functions and classes that an exercise asks for, as the language writes them; not the classes' methods. */
async function functionNames(folder: Folder, language: Language): Promise<string[]> {
  const names = Object.keys((await folder.exercise()).functions).filter((name) => !name.includes("."));
  return names.map((name) => nameIn(language, name));
}

function rowIds(exercise: Exercise): string[] {
  return [...exercise.checks.flatMap(rowsOf), ...Object.keys(AUTOMATIC_CHECKS)];
}

/** How many entries of a gradient the finite differences could not judge, at the case that is shown. */
function uncheckedEntries({ detail }: CheckResult): number {
  if (detail?.kind !== "gradient") return 0;
  return detail.checked.reduce((count, checked) => count + (checked === 1 ? 0 : 1), 0);
}
