import type { CodeError, Job, Loaded, Outcome, Step } from "../../../graders/candidate.ts";
import { staleUseCount } from "../../tensor/core/arena.ts";
import { NDArray } from "../../tensor/ndarray.ts";
import { scope } from "../../tensor/core/scope.ts";
import { closestName } from "../closest-name.ts";
import type { Print } from "../printing.ts";
import { newBudget } from "../value-budget.ts";
import { describeThrown } from "./code-error.ts";
import { evaluate, type Module } from "./evaluate.ts";
import { learnerConsole } from "./console.ts";
import { toValue } from "./to-value.ts";
import { type Script, transpile } from "./transpile.ts";

export interface RunnerOptions {
  /** What is in scope without an import: `np`. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** Gives false when nothing more will be shown. */
  readonly onPrint: (print: Print) => boolean;
}

/** Evaluates a learner's TypeScript in this realm, and runs call programs on it. */
export class TypeScriptRunner {
  readonly #globals: Readonly<Record<string, unknown>>;
  #printing = true;
  #shown = true;
  #script: Script | undefined;
  #module: Module | undefined;
  #given: Readonly<Record<string, unknown>> = {};
  #reload: () => Loaded = () => ({ kind: "loaded" });
  #scoped = true;

  constructor({ globals, onPrint }: RunnerOptions) {
    const console = learnerConsole(
      () => this.#printing && this.#shown,
      (print) => {
        this.#shown = onPrint(print);
      },
    );
    this.#globals = { ...globals, console };
    // Ten frames may all be the core's; the learner's line is looked for further up.
    Error.stackTraceLimit = 50;
  }

  /** Evaluates `given`, then the source with given's names around it. */
  load(source: string, given = ""): Loaded {
    this.#reload = () => this.load(source, given);
    this.#scoped = true;
    const before = loadModule(given, this.#globals, "given.ts");
    if (before.kind === "threw")
      return {
        kind: "threw",
        error: { type: before.error.type, message: `given.ts: ${before.error.message}` },
      };
    this.#given = Object.fromEntries(
      before.script.declarations.map(({ name }) => [name, before.module.get(name)]),
    );
    const loaded = loadModule(source, { ...this.#globals, ...this.#given });
    if (loaded.kind === "threw") return loaded;
    this.#script = loaded.script;
    this.#module = loaded.module;
    return { kind: "loaded" };
  }

  run(job: Job): Outcome {
    this.#printing = job.prints;
    try {
      return this.#run(job);
    } finally {
      this.#printing = true;
    }
  }

  /**
   * A quiet job is one of hundreds, whose arrays are recycled at its end. Code that keeps an array from one job to the
   * next is loaded anew and has them no longer recycled, as it must not be told of a use that is right in itself.
   */
  #run(job: Job): Outcome {
    const before = staleUseCount();
    const outcome = this.#scoped && !job.prints ? scope(() => this.#steps(job)) : this.#steps(job);
    if (staleUseCount() === before) return outcome;
    this.#printing = false;
    this.#reload();
    this.#scoped = false;
    this.#printing = job.prints;
    return this.#steps(job);
  }

  #steps(job: Job): Outcome {
    const bound = new Map<string, unknown>();
    for (const [name, { data, shape, dtype }] of Object.entries(job.inputs)) {
      bound.set(name, NDArray.fromData(data, shape, dtype));
    }
    for (const [index, step] of job.steps.entries()) {
      const done = this.#step(step, bound);
      if (done.kind === "result") bind(step, done.value, bound);
      else if (done.kind === "unpack")
        return { kind: "unpack", step: index, got: toValue(done.got, newBudget()) };
      else return { step: index, ...done };
    }
    const budget = newBudget();
    return { kind: "values", values: job.outputs.map((name) => toValue(bound.get(name), budget)) };
  }

  #step(step: Step, bound: ReadonlyMap<string, unknown>): StepDone {
    try {
      const value = this.#perform(step, bound);
      if (value instanceof Missing)
        return { kind: "missing", name: value.name, ...this.#similar(value.name) };
      if (!step.unpack) return { kind: "result", value };
      if (!Array.isArray(value) || value.length !== step.as.length) return { kind: "unpack", got: value };
      return { kind: "result", value: step.as.map((_, i): unknown => value[i]) };
    } catch (thrown) {
      return { kind: "threw", error: this.describe(thrown) };
    }
  }

  #perform(step: Step, bound: ReadonlyMap<string, unknown>): unknown {
    if (step.kind === "call" || step.kind === "construct") {
      const target = this.#lookUp(step.name);
      if (typeof target !== "function") return new Missing(step.name);
      const args = step.args.map((name) => bound.get(name));
      return step.kind === "call" ? Reflect.apply(target, undefined, args) : Reflect.construct(target, args);
    }
    const object: unknown = bound.get(step.object);
    if (object === undefined || object === null)
      throw new TypeError(`${step.object} is ${object}, so it has no ${step.name}`);
    const member: unknown = Reflect.get(Object(object), step.name, object);
    if (step.kind === "read") return member;
    if (typeof member !== "function") throw new TypeError(`${step.object}.${step.name} is not a function`);
    return Reflect.apply(
      member,
      object,
      step.args.map((name) => bound.get(name)),
    );
  }

  #lookUp(name: string): unknown {
    return this.#module?.get(name) ?? (Object.hasOwn(this.#given, name) ? this.#given[name] : undefined);
  }

  #similar(name: string): { similar?: { name: string; line: number } } {
    const declarations = this.#script?.declarations ?? [];
    const closest = closestName(
      name,
      declarations.map((declared) => declared.name),
    );
    const similar = declarations.find((declared) => declared.name === closest);
    return similar === undefined ? {} : { similar };
  }

  /** A value that the loaded code threw elsewhere: in a promise, for example. */
  describe(thrown: unknown): CodeError {
    return describeThrown(thrown, this.#module?.source);
  }
}

type StepDone =
  | { readonly kind: "result"; readonly value: unknown }
  | { readonly kind: "threw"; readonly error: CodeError }
  | {
      readonly kind: "missing";
      readonly name: string;
      readonly similar?: { readonly name: string; readonly line: number };
    }
  | { readonly kind: "unpack"; readonly got: unknown };

class Missing {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

function bind(step: Step, value: unknown, bound: Map<string, unknown>): void {
  if (!step.unpack) for (const name of step.as) bound.set(name, value);
  else if (Array.isArray(value)) step.as.forEach((name, i) => bound.set(name, value[i]));
}

type LoadedModule =
  | { readonly kind: "module"; readonly script: Script; readonly module: Module }
  | { readonly kind: "threw"; readonly error: CodeError };

function loadModule(
  source: string,
  scope: Readonly<Record<string, unknown>>,
  sourceName?: string,
): LoadedModule {
  const transpiled = transpile(source);
  if (transpiled.kind === "threw") return transpiled;
  const evaluated = evaluate(transpiled.script, scope, sourceName);
  return evaluated.kind === "threw"
    ? evaluated
    : { kind: "module", script: transpiled.script, module: evaluated.module };
}
