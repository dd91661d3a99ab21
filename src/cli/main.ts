import { parseArgs } from "node:util";
import { RunEnded, type RunEndReason } from "../../graders/candidate.ts";
import { grade } from "../../graders/grade.ts";
import { type Language, LANGUAGES, nameIn } from "../../graders/language.ts";
import { closestName } from "../languages/closest-name.ts";
import { listExercises, loadExercise, loadReference, readGiven, slugs } from "./exercises.ts";
import { toJson } from "./json.ts";
import { ProcessCandidate } from "./process-candidate.ts";
import { errorLine, report } from "./report.ts";
import { readSource } from "./source-file.ts";
import { styleFor } from "./style.ts";
import { UsageError } from "./usage-error.ts";

const HELP = `chainrule: the exercises' graders in a terminal

  chainrule list [--json]                   the exercises
  chainrule check <slug> <file> [--json]    grade a solution
  chainrule run <file>                      run a file that uses np, and show what it prints

  <file>                ends in .py (Python, with \`import numpy as np\`) or .ts (TypeScript, with \`np\` in scope)
  --timeout <seconds>   how long the file's code may take (default 10)
  --json                on stdout one JSON value and nothing else; what the file prints goes to stderr
  --help                this text

Exit status of check: 0 passed, 1 failed, 2 could not run (did not load, took too long, or there was nothing to grade).
Exit status of run: 0 done, 1 the file threw, raised or took too long, 2 could not be read.

The file runs in a process of its own with a time and a memory limit, and without the globals that the page's sandbox
hides. That keeps what works here and there alike; it is not a wall. The process has your own rights, so check and run
only files that you would also run with node or python. Strangers' code belongs in the page, whose sandbox is made
for it.
`;

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
        "check <slug> <file.py or file.ts> [--json] [--timeout seconds]",
      );
      return check(slug, file, values.json, seconds(values.timeout));
    }
    case "run": {
      const [file = ""] = expectCount(rest, 1, "run <file.py or file.ts> [--timeout seconds]");
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
          functions: namesOf(Object.keys(functions)),
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

/** In each language. */
function namesOf(names: readonly string[]): Record<string, string[]> {
  const languages = Object.keys(LANGUAGES) as Language[];
  return Object.fromEntries(
    languages.map((language) => [language, names.map((name) => nameIn(language, name))]),
  );
}

async function check(slug: string, file: string, json: boolean, timeoutSeconds: number): Promise<number> {
  expectSlug(slug);
  const { language, source } = readSource(file);
  const [exercise, reference] = await Promise.all([loadExercise(slug), loadReference(slug)]);
  const given = readGiven(slug, language);
  const candidate = new ProcessCandidate({ mode: "check", language, file, source, given, timeoutSeconds });
  try {
    const verdict = await grade({ slug, language, exercise, reference, candidate });
    process.stdout.write(`${json ? toJson(verdict) : report(verdict, file, styleFor(process.stdout))}\n`);
    if (verdict.couldNotRun) return 2;
    return verdict.passed ? 0 : 1;
  } finally {
    candidate.dispose();
  }
}

async function run(file: string, timeoutSeconds: number): Promise<number> {
  const { language, source } = readSource(file);
  const candidate = new ProcessCandidate({ mode: "run", language, file, source, given: "", timeoutSeconds });
  try {
    const loaded = await candidate.load();
    const error = loaded.kind === "threw" ? loaded.error : candidate.rejection;
    if (error === undefined) return 0;
    // Python has shown its traceback, which ends with the same words.
    return language === "python" ? 1 : complain(errorLine(error, file));
  } catch (error) {
    if (!(error instanceof RunEnded)) throw error;
    return complain(endLine(error.reason, file));
  } finally {
    candidate.dispose();
  }
}

function endLine(reason: RunEndReason, file: string): string {
  if (reason.kind !== "timeout")
    return `${file} was stopped: its process is gone, most often because it needs too much memory`;
  const where = reason.line === undefined ? "" : ` at line ${reason.line}`;
  return `${file} was stopped after ${reason.seconds} s${where}: it did not end by itself (--timeout gives it longer)`;
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
