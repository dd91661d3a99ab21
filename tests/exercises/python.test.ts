import { describe, expect, it } from "vitest";
import type { Job, Outcome } from "../../graders/candidate.ts";
import { nameIn } from "../../graders/language.ts";
import type { Value } from "../../graders/values.ts";
import { TypeScriptRunner } from "../../src/languages/typescript/runner.ts";
import * as np from "../../src/tensor/np.ts";
import { startPython } from "../languages/python/start-python.ts";
import { declaredNames } from "./declared-names.ts";
import { Folder, slugs } from "./folder.ts";
import { gradeFile } from "./grade-file.ts";
import { describePrograms } from "./programs.ts";

// In one interpreter: to start it takes longer than to grade ten files.
const { runner: python } = await startPython();

describePrograms("python", python);

describe.each(slugs())("exercises/%s, the two languages", (slug) => {
  const folder = new Folder(slug);

  it("give the same classes", () => {
    const [ts, py] = [folder.given("typescript"), folder.given("python")];
    expect(py === undefined, `given.ts and given.py of ${folder.path("")} come together or not at all`).toBe(
      ts === undefined,
    );
    expect(declaredNames("python", py ?? "")).toEqual(
      declaredNames("typescript", ts ?? "").map((name) => nameIn("python", name)),
    );
  });

  it.each(["starter", "solution"])("define the same names in their %s", (file) => {
    const names = declaredNames("python", folder.read(`${file}.py`));
    const twins = declaredNames("typescript", folder.read(`${file}.ts`));
    expect(names.map(plain)).toEqual(twins.map(plain));
  });

  it("agree to 1e-12, in their solutions, at each input of the grader's", async () => {
    const asked = await jobsOfGrading(folder);
    expect(asked).not.toEqual([]);
    expect(python.load(folder.read("solution.py"), folder.given("python"))).toEqual({ kind: "loaded" });
    for (const { job, outcome } of asked) expectAgreement(job, outcome, python.run(job));
  });
});

/** A constant is toChannelsLast in the one language and TO_CHANNELS_LAST in the other. */
const plain = (name: string): string => name.replaceAll("_", "").toLowerCase();

interface Asked {
  readonly job: Job;
  readonly outcome: Outcome;
}

/** What the grader asks of the solution in TypeScript: every program at every case, and around it; and the answers. */
async function jobsOfGrading(folder: Folder): Promise<Asked[]> {
  const asked: Asked[] = [];
  const typescript = new TypeScriptRunner({ globals: { np }, onPrint: () => false });
  await gradeFile({
    folder,
    file: "solution.ts",
    language: "typescript",
    runner: {
      load: (source, given) => typescript.load(source, given),
      run: (job) => {
        const outcome = typescript.run(job);
        asked.push({ job, outcome });
        return outcome;
      },
    },
  });
  return asked;
}

function expectAgreement({ outputs, steps }: Job, expected: Outcome, got: Outcome): void {
  const where = steps.map(({ name }) => name).join(", ");
  if (expected.kind !== "values" || got.kind !== "values") {
    expect([expected.kind, got], where).toEqual(["values", expect.objectContaining({ kind: "values" })]);
    return;
  }
  outputs.forEach((name, index) => {
    const [a, b] = [expected.values[index], got.values[index]];
    expect(disagreement(a, b), `${name} of ${where}`).toBeUndefined();
  });
}

/** In which way two values differ by more than rounding. */
function disagreement(a: Value | undefined, b: Value | undefined): string | undefined {
  if (a?.kind !== "array" || b?.kind !== "array") return `${a?.kind} in TypeScript, ${b?.kind} in Python`;
  // A number of JavaScript's is a float, where Python's may be an int.
  const [typescript, python] = [a, b].map(({ dtype, shape }) =>
    shape.length === 0 ? "number" : `${dtype} (${shape.join(", ")})`,
  );
  if (typescript !== python) return `${typescript} in TypeScript, ${python} in Python`;
  const at = a.data.findIndex((value, index) => {
    const other = b.data[index] ?? NaN;
    return !Object.is(value, other) && !(Math.abs(value - other) <= 1e-12 * Math.max(1, Math.abs(value)));
  });
  return at < 0 ? undefined : `entry ${at}: ${a.data[at]} in TypeScript, ${b.data[at]} in Python`;
}
