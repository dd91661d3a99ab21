import type { Candidate } from "../../graders/candidate.ts";
import { grade } from "../../graders/grade.ts";
import type { Verdict } from "../../graders/verdict.ts";
import { TypeScriptRunner } from "../../src/languages/typescript/runner.ts";
import * as np from "../../src/tensor/np.ts";
import type { Folder } from "./folder.ts";

function candidate(source: string, given: string | undefined): Candidate {
  const runner = new TypeScriptRunner({ globals: { np }, onPrint: () => false });
  return {
    load: () => Promise.resolve(runner.load(source, given)),
    run: (jobs) => Promise.resolve(jobs.map((job) => runner.run(job))),
  };
}

/** Grades one file of an exercise's folder as the page would grade what a person wrote, in this process. */
export async function gradeFile(folder: Folder, file: string): Promise<Verdict> {
  return grade({
    slug: folder.slug,
    language: "typescript",
    exercise: await folder.exercise(),
    reference: await folder.reference(),
    candidate: candidate(folder.read(file), folder.given()),
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
