import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { RunEnded } from "../../graders/candidate.ts";
import { grade } from "../../graders/grade.ts";
import { closestName } from "../languages/closest-name.ts";
import { listExercises, loadExercise, loadReference, readGiven, slugs } from "./exercises.ts";
import { toJson } from "./json.ts";
import { ProcessCandidate } from "./process-candidate.ts";
import { errorLine, report } from "./report.ts";
import { styleFor } from "./style.ts";

const HELP = `chainrule: the exercises' graders in a terminal

  chainrule list [--json]                       the exercises
  chainrule check <slug> <file.ts> [--json]     grade a solution
  chainrule run <file.ts>                       run a file that uses np, and show what it prints

  --timeout <seconds>   how long the file's code may take (default 10)
  --json                on stdout one JSON value and nothing else; what the file prints goes to stderr
  --help                this text

Exit status of check: 0 passed, 1 failed, 2 could not run (did not load, took too long, or there was nothing to grade).
Exit status of run: 0 done, 1 the file threw or took too long, 2 could not be read.

The file runs in a process of its own with a time and a memory limit, and without the globals that the page's sandbox
hides. That keeps what works here and there alike; it is not a wall. The process has your own rights, so check and run
only files that you would also run with node. Strangers' code belongs in the page, whose sandbox is made for it.
`;

/** Asked for wrongly, or about what is not there: exit status 2. */
class UsageError extends Error {}

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parse(argv);
  const [command, ...rest] = positionals;
  if (values.help || command === "help") {
    process.stdout.write(HELP);
    return 0;
  }
  switch (command) {
    case "list":
      expectCount(rest, 0, "list [--json]");
      return list(values.json);
    case "check": {
      const [slug = "", file = ""] = expectCount(
        rest,
        2,
        "check <slug> <file.ts> [--json] [--timeout seconds]",
      );
      return check(slug, file, values.json, seconds(values.timeout));
    }
    case "run": {
      const [file = ""] = expectCount(rest, 1, "run <file.ts> [--timeout seconds]");
      return run(file, seconds(values.timeout));
    }
    case undefined:
      throw new UsageError("say what to do: list, check or run (--help explains them)");
    default:
      throw new UsageError(`there is no command "${command}": list, check or run (--help explains them)`);
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        timeout: { type: "string", default: "10" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function expectCount(args: readonly string[], count: number, usage: string): readonly string[] {
  if (args.length !== count) throw new UsageError(`usage: chainrule ${usage}`);
  return args;
}

function seconds(text: string): number {
  const value = Number(text);
  // Timers count milliseconds in 31 bits.
  if (!(value > 0 && value <= 86_400))
    throw new UsageError(`--timeout takes seconds, more than 0 and at most 86400, not "${text}"`);
  return value;
}

async function list(json: boolean): Promise<number> {
  const exercises = await listExercises();
  if (json) {
    const rows = exercises.map(
      ({ slug, exercise: { title, summary, track, order, level, minutes, oftenAsked, functions } }) => {
        return {
          slug,
          title,
          summary,
          track,
          order,
          level,
          minutes,
          oftenAsked,
          functions: Object.keys(functions),
        };
      },
    );
    process.stdout.write(`${toJson(rows)}\n`);
    return 0;
  }
  const width = Math.max(...exercises.map(({ slug }) => slug.length));
  for (const { slug, exercise } of exercises) {
    const { title, track, level, minutes } = exercise;
    process.stdout.write(`${slug.padEnd(width)}  ${title} (${track}, level ${level}, ${minutes} min)\n`);
  }
  return 0;
}

async function check(slug: string, file: string, json: boolean, timeoutSeconds: number): Promise<number> {
  expectSlug(slug);
  const source = read(file);
  const [exercise, reference] = await Promise.all([loadExercise(slug), loadReference(slug)]);
  const candidate = new ProcessCandidate({ source, given: readGiven(slug), mode: "check", timeoutSeconds });
  try {
    const verdict = await grade({ slug, language: "typescript", exercise, reference, candidate });
    process.stdout.write(`${json ? toJson(verdict) : report(verdict, file, styleFor(process.stdout))}\n`);
    if (verdict.couldNotRun) return 2;
    return verdict.passed ? 0 : 1;
  } finally {
    candidate.dispose();
  }
}

async function run(file: string, timeoutSeconds: number): Promise<number> {
  const candidate = new ProcessCandidate({ source: read(file), given: "", mode: "run", timeoutSeconds });
  try {
    const loaded = await candidate.load();
    const error = loaded.kind === "threw" ? loaded.error : candidate.rejection;
    return error === undefined ? 0 : complain(errorLine(error, file));
  } catch (error) {
    if (!(error instanceof RunEnded)) throw error;
    const { reason } = error;
    return complain(
      reason.kind === "timeout"
        ? `${file} was stopped after ${reason.seconds} s: it did not end by itself (--timeout gives it longer)`
        : `${file} was stopped: its process is gone, most often because it needs too much memory`,
    );
  } finally {
    candidate.dispose();
  }
}

function complain(message: string): 1 {
  process.stderr.write(`${message}\n`);
  return 1;
}

function expectSlug(slug: string): void {
  const known = slugs();
  if (known.includes(slug)) return;
  const near = closestName(slug, known);
  const hint = near === undefined ? "chainrule list shows them all" : `did you mean "${near}"?`;
  throw new UsageError(`there is no exercise "${slug}": ${hint}`);
}

function read(file: string): string {
  // npm runs scripts in the project's folder, and says in which one the person was.
  const from = process.env["npm_lifecycle_event"] === "chainrule" ? process.env["INIT_CWD"] : undefined;
  try {
    return readFileSync(resolve(from ?? "", file), "utf8");
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

// `chainrule list | head` closes the pipe early.
process.stdout.on("error", () => process.exit());

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(
    `chainrule: ${error instanceof Error ? (error instanceof UsageError ? error.message : error.stack) : String(error)}\n`,
  );
  process.exitCode = 2;
}
