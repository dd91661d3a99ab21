import type { Job, Loaded, Outcome } from "../../graders/candidate.ts";
import { grade } from "../../graders/grade.ts";
import type { Language } from "../../graders/language.ts";
import type { Verdict } from "../../graders/verdict.ts";
import type { Folder } from "./folder.ts";

/** A language's runner in this process. Each load starts afresh, so that one serves for many files. */
export interface Runner {
  load(source: string, given?: string): Loaded;
  run(job: Job): Outcome;
}

export interface FileToGrade {
  readonly folder: Folder;
  /** "mutants/no-shift.py" */
  readonly file: string;
  readonly language: Language;
  readonly runner: Runner;
}

/** Grades one file of an exercise's folder as the page would grade what a person wrote. */
export async function gradeFile({ folder, file, language, runner }: FileToGrade): Promise<Verdict> {
  return grade({
    slug: folder.slug,
    language,
    exercise: await folder.exercise(),
    reference: await folder.reference(),
    candidate: {
      load: () => Promise.resolve(runner.load(folder.read(file), folder.given(language))),
      run: (jobs) => Promise.resolve(jobs.map((job) => runner.run(job))),
    },
  });
}

/** The rows that did not pass, and why: "dW failed: …", a line each. */
export function complaints(verdict: Verdict): string {
  const { couldNotRun, checks } = verdict;
  const rows = checks
    .filter(({ status }) => status !== "passed")
    .map(({ id, status, message }) => `${id} ${status}: ${message}`);
  return [...(couldNotRun === undefined ? [] : [`could not run: ${couldNotRun.message}`]), ...rows].join(
    "\n",
  );
}
