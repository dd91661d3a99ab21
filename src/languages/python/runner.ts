import type { CodeError, Job, Loaded, Outcome, Step } from "../../../graders/candidate.ts";
import { pythonName } from "../../../graders/python-name.ts";
import { NDArray } from "../../tensor/ndarray.ts";
import { closestName } from "../closest-name.ts";
import type { Print } from "../printing.ts";
import { newBudget } from "../value-budget.ts";
import type { Pointer } from "./cpython/c-api.ts";
import { CPython, PythonError, PythonRaised } from "./cpython/cpython.ts";
import { type InterpreterParts, startInterpreter } from "./cpython/start.ts";
import { makeNumpy, type Numpy } from "./numpy/module.ts";
import { Streams } from "./streams.ts";
import { toValue } from "./to-value.ts";

export interface PythonOptions {
  /** Gives false when nothing more will be shown. */
  readonly onPrint: (print: Print) => boolean;
  /** Asked often while the learner's code runs; while true, KeyboardInterrupt is raised in it. */
  readonly isInterrupted: () => boolean;
  /** What tracebacks and warnings call the learner's file. */
  readonly sourceName?: string;
}

/** The name that tracebacks give what the learner is given. */
const GIVEN = "given.py";

/** What the interpreter's callbacks must know of the runner. */
interface Now {
  /** Whether it is the learner's code that runs: our own is not interrupted. */
  learnersTurn: boolean;
  printing: boolean;
}

/** Evaluates a learner's Python in CPython, and runs call programs on it. */
export class PythonRunner {
  readonly #python: CPython;
  readonly #numpy: Numpy;
  readonly #streams: Streams;
  /** Borrowed for ever: the module of ../library/chainrule.py. */
  readonly #helper: Pointer;
  readonly #now: Now;
  readonly #sourceName: string;
  #namespace: Pointer = 0;

  private constructor(python: CPython, numpy: Numpy, streams: Streams, now: Now, sourceName: string) {
    this.#python = python;
    this.#numpy = numpy;
    this.#streams = streams;
    this.#now = now;
    this.#sourceName = sourceName;
    // JSON's texts are Python's too.
    const setUp = `import chainrule\nchainrule.SOURCE = ${JSON.stringify(sourceName)}`;
    python.run(setUp, python.api._PyModule_GetDict(python.module("_numpy")));
    this.#helper = python.module("chainrule");
  }

  static async start(
    parts: InterpreterParts,
    { onPrint, isInterrupted, sourceName = "solution.py" }: PythonOptions,
  ): Promise<PythonRunner> {
    const now: Now = { learnersTurn: false, printing: true };
    let shown = true;
    const streams = new Streams((print) => {
      if (shown && now.printing) shown = onPrint(print);
    });
    const api = await startInterpreter(parts, {
      onWrite: (stream, text) => streams.write(stream, text),
      // Our own Python, which tells of an interrupted loop, is not interrupted.
      isInterrupted: () => now.learnersTurn && isInterrupted(),
    });
    const python = new CPython(api);
    return new PythonRunner(python, makeNumpy(python), streams, now, sourceName);
  }

  /** Evaluates `given`, then the source with given's names around it, in a new module `__main__`. */
  load(source: string, given = ""): Loaded {
    this.#now.printing = true;
    this.#numpy.errors.quiet = false;
    this.#ask("prepare", []);
    this.#ask("start_afresh", []);
    const outer = this.#newModule("given", GIVEN, given);
    const before = this.#execute(given, GIVEN, outer);
    if (before !== undefined)
      return { kind: "threw", error: { ...before, message: `given.py: ${before.message}` } };
    if (this.#namespace !== 0) this.#python.api._Py_DecRef(this.#namespace);
    this.#namespace = this.#newModule("__main__", this.#sourceName, source);
    this.#adopt(outer);
    const error = this.#execute(source, this.#sourceName, this.#namespace);
    return error === undefined ? { kind: "loaded" } : { kind: "threw", error };
  }

  run(job: Job): Outcome {
    this.#now.printing = job.prints;
    this.#numpy.errors.quiet = !job.prints;
    const bound = new Map<string, Pointer>();
    try {
      for (const [name, { data, shape, dtype }] of Object.entries(job.inputs))
        bound.set(name, this.#numpy.values.arrays.wrap(NDArray.fromData(data, shape, dtype)));
      return this.#steps(job, bound);
    } finally {
      for (const object of bound.values()) this.#python.api._Py_DecRef(object);
      this.#streams.flush();
      this.#now.printing = true;
    }
  }

  #steps(job: Job, bound: Map<string, Pointer>): Outcome {
    const { values } = this.#numpy;
    for (const [index, step] of job.steps.entries()) {
      const done = this.#step(step, bound);
      if (typeof done !== "number") return { step: index, ...done };
      if (!step.unpack) {
        bind(this.#python, bound, step.as[0]!, done);
        continue;
      }
      const items = this.#python.sequenceItems(done);
      if (items?.length !== step.as.length) {
        const got = toValue(values, done, newBudget());
        this.#python.api._Py_DecRef(done);
        return { kind: "unpack", step: index, got };
      }
      step.as.forEach((name, i) => bind(this.#python, bound, name, this.#python.again(items[i]!)));
      this.#python.api._Py_DecRef(done);
    }
    const budget = newBudget();
    return { kind: "values", values: job.outputs.map((name) => toValue(values, bound.get(name)!, budget)) };
  }

  /** The result of a step, a new reference; or why there is none. */
  #step(step: Step, bound: ReadonlyMap<string, Pointer>): Pointer | StepFailure {
    if (step.kind === "call" || step.kind === "construct") {
      const name = pythonName(step.name);
      const f = this.#python.dictItem(this.#namespace, name);
      if (f === 0) return { kind: "missing", name: step.name, ...this.#similar(name) };
      return this.#learners(() => this.#call(f, step.args, bound), f);
    }
    return this.#learners(() => {
      const member = this.#python.getAttribute(bound.get(step.object)!, pythonName(step.name));
      if (step.kind === "read") return member;
      return this.#python.using(member, (method) => this.#call(method, step.args, bound));
    });
  }

  #call(f: Pointer, args: readonly string[], bound: ReadonlyMap<string, Pointer>): Pointer {
    return this.#python.call(
      f,
      args.map((name) => bound.get(name)!),
    );
  }

  /** Runs the learner's code; `f` is what is called, for an error that has no line of its own. */
  #learners(run: () => Pointer, f: Pointer = 0): Pointer | StepFailure {
    this.#now.learnersTurn = true;
    try {
      return run();
    } catch (thrown) {
      this.#now.learnersTurn = false;
      return { kind: "threw", error: this.#describe(thrown, f) };
    } finally {
      this.#now.learnersTurn = false;
    }
  }

  /** Compiles and runs a file in its module's namespace. */
  #execute(source: string, filename: string, namespace: Pointer): CodeError | undefined {
    const { api } = this.#python;
    const done = this.#learners(() => {
      // C strings end at the first NUL, and Python refuses one in its source.
      if (source.includes("\0"))
        throw new PythonError("SyntaxError", "source code cannot contain null bytes");
      return this.#python.using(this.#python.compile(source, filename), (compiled) =>
        this.#python.checked(api._PyEval_EvalCode(compiled, namespace, namespace)),
      );
    });
    this.#streams.flush();
    if (typeof done !== "number")
      return done.kind === "threw" && !isFarewell(done.error) ? done.error : undefined;
    api._Py_DecRef(done);
    return undefined;
  }

  #newModule(name: string, filename: string, source: string): Pointer {
    return this.#ask("new_module", [name, filename, source]);
  }

  /** Puts the names of another module into the learner's, which may use and replace them. */
  #adopt(outer: Pointer): void {
    this.#python.using(outer, (names) =>
      this.#python.using(this.#helperCall("public_names", [names]), (shared) =>
        this.#python.api._PyDict_Update(this.#namespace, shared),
      ),
    );
  }

  /** Calls a function of chainrule.py with texts; a new reference. */
  #ask(name: string, texts: readonly string[]): Pointer {
    const objects = texts.map((text) => this.#python.str(text));
    try {
      return this.#helperCall(name, objects);
    } finally {
      for (const object of objects) this.#python.api._Py_DecRef(object);
    }
  }

  #helperCall(name: string, args: readonly Pointer[]): Pointer {
    return this.#python.callMethod(this.#helper, name, args);
  }

  #similar(name: string): { similar?: { name: string; line: number } } {
    const python = this.#python;
    const defined = python.using(this.#helperCall("definitions", [this.#namespace]), (list) =>
      python.listItems(list).map((pair) => {
        const [text, line] = python.tupleItems(pair);
        return { name: python.readText(text!), line: python.readInt(line!) };
      }),
    );
    const closest = closestName(
      name,
      defined.map((one) => one.name),
    );
    const similar = defined.find((one) => one.name === closest);
    return similar === undefined ? {} : { similar };
  }

  /** What was raised, told as Python tells it; the whole traceback goes to the console. */
  #describe(thrown: unknown, f: Pointer): CodeError {
    const python = this.#python;
    python.raise(thrown);
    return python.using(python.api._PyErr_GetRaisedException(), (error) => {
      try {
        return this.#told(error, f);
      } catch (failed) {
        if (!(failed instanceof PythonRaised)) throw failed;
        python.clear();
        return { type: python.typeName(error), message: "(an error that cannot be described)" };
      }
    });
  }

  #told(error: Pointer, f: Pointer): CodeError {
    const python = this.#python;
    return python.using(this.#helperCall("describe", [error, f === 0 ? python.none : f]), (told) => {
      const [type, message, line, column, text] = python.tupleItems(told);
      const place = (object: Pointer): number | undefined =>
        object === python.none ? undefined : python.readInt(object);
      this.#streams.flush();
      this.#streams.error(python.readText(text!));
      const [atLine, atColumn] = [place(line!), place(column!)];
      return {
        type: python.readText(type!).slice(0, 200),
        message: python.readText(message!).slice(0, 4000),
        ...(atLine === undefined ? {} : { line: atLine }),
        ...(atColumn === undefined ? {} : { column: atColumn }),
      };
    });
  }
}

type StepFailure =
  | { readonly kind: "threw"; readonly error: CodeError }
  | {
      readonly kind: "missing";
      readonly name: string;
      readonly similar?: { readonly name: string; readonly line: number };
    };

/** sys.exit() at the end of a program. */
const isFarewell = ({ type, message }: CodeError): boolean => type === "SystemExit" && message === "";

/** Takes over the reference. */
function bind(python: CPython, bound: Map<string, Pointer>, name: string, object: Pointer): void {
  const before = bound.get(name);
  bound.set(name, object);
  if (before !== undefined) python.api._Py_DecRef(before);
}
