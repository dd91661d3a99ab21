import type { PythonName, PythonNames } from "virtual:np-python";
import { BUILTINS, callAt, KEYWORDS, nameAt } from "./code.ts";
import { classOf, type Defined, type DefinedClass, type FileNames, namesIn } from "./names.ts";

/** Something that can be named at the cursor. A smaller rank stands higher in a list. */
export interface Suggestion extends Known {
  readonly rank: number;
}

export interface Known {
  readonly name: string;
  readonly kind: PythonName["kind"] | "keyword" | "variable" | "parameter";
  /** "np.sum(a, axis=None)" */
  readonly signatures: readonly string[];
  readonly text: string;
  readonly example?: string;
}

/** What an exercise brings: its functions as Python calls them, and the code that it gives. */
export interface Scope {
  readonly functions: readonly string[];
  readonly given: string | undefined;
}

const EMPTY: FileNames = { functions: [], classes: [], imports: new Map(), words: [] };

/** What the editor knows about one state of a file: numpy, the exercise, and the file itself. */
export class Knowledge {
  readonly #numpy: PythonNames;
  readonly #scope: Scope;
  readonly #source: string;
  readonly #file: FileNames;
  readonly #given: FileNames;

  constructor(numpy: PythonNames, scope: Scope, source: string) {
    this.#numpy = numpy;
    this.#scope = scope;
    this.#source = source;
    this.#file = namesIn(source);
    this.#given = scope.given === undefined ? EMPTY : namesIn(scope.given);
  }

  suggestionsAt(offset: number): Suggestion[] {
    const before = this.#source.slice(0, offset);
    const at = nameAt(before);
    if (at === undefined) return [];
    const line = before.slice(before.lastIndexOf("\n") + 1);
    if (at.receiver !== undefined) return this.#members(at.receiver, offset).map(rankedMember);
    if (/^\s*(?:import|from)\b/.test(line)) return importable(line);
    if (/\bdef\s+\w*$/.test(line))
      return this.#scope.functions.map((name) => ranked(plain(name, "function"), 0));
    if (/\bclass\s+\w*$/.test(line)) return [];
    const parameters = this.#keywords(before).map((known) => ranked(known, 0));
    return [...parameters, ...this.#standing(at.word)];
  }

  /** A dotted name, "np.linalg.norm", as it is known where it stands. */
  find(dotted: string, offset: number): Known | undefined {
    const parts = dotted.split(".");
    const name = parts.pop() ?? "";
    if (parts.length > 0) return this.#members(parts.join("."), offset).find((known) => known.name === name);
    const path = this.#file.imports.get(name);
    if (path?.startsWith("numpy")) return this.#imported(path, name);
    return this.#own().find((known) => known.name === name);
  }

  #imported(path: string, alias: string): Known | undefined {
    const parts = path.replace(/^numpy/, "np").split(".");
    const name = parts.pop() ?? "";
    if (parts.length === 0) return { name: alias, kind: "module", signatures: [], text: "NumPy." };
    const found = this.#numpy.modules[parts.join(".")]?.find((known) => known.name === name);
    return found === undefined ? undefined : { ...fromNumPy(found, ""), name: alias };
  }

  #keywords(before: string): Known[] {
    const call = callAt(before);
    if (call === undefined || call.keyword !== undefined) return [];
    const names = new Set<string>();
    for (const signature of this.find(call.callee, before.length)?.signatures ?? []) {
      for (const { name, hasDefault } of parametersOf(signature)) if (hasDefault) names.add(name);
    }
    return [...names].map((name) => plain(`${name}=`, "parameter"));
  }

  /** Names that stand alone. */
  #standing(typed: string): Suggestion[] {
    const own = this.#own().map((known) => ranked(known, 1));
    const imports = [...this.#file.imports.keys()].map((name) => ranked(plain(name, "module"), 1));
    const words = this.#file.words
      .filter((word) => word !== typed || occurrences(word, this.#source) > 1)
      .map((name) => ranked(plain(name, "variable"), 1));
    const keywords = [...KEYWORDS].map((name) => ranked(plain(name, "keyword"), 2));
    const builtins = BUILTINS.map((name) =>
      ranked(plain(name, /^[A-Z]/.test(name) ? "error" : "function"), /^[A-Z]/.test(name) ? 4 : 3),
    );
    const all = [...own, ...imports, ...words, ...keywords, ...builtins];
    return all.filter((one, at) => all.findIndex(({ name }) => name === one.name) === at);
  }

  /** What the exercise and the file define. */
  #own(): Known[] {
    const defined = [...this.#file.functions, ...this.#given.functions].map((one) =>
      fromDefined(one, "function"),
    );
    const classes = this.#classes().map((one) => fromDefined(one, "class"));
    const names = new Set([...defined, ...classes].map(({ name }) => name));
    const asked = this.#scope.functions.filter((name) => !names.has(name));
    return [...defined, ...classes, ...asked.map((name) => plain(name, "function"))];
  }

  #classes(): readonly DefinedClass[] {
    return [...this.#file.classes, ...this.#given.classes];
  }

  #members(receiver: string, offset: number): Known[] {
    const [root = "", ...rest] = receiver.split(".");
    const path = this.#file.imports.get(root) ?? (root === "np" ? "numpy" : undefined);
    if (path !== undefined) {
      if (!path.startsWith("numpy")) return [];
      return this.#ofModule([path.replace(/^numpy/, "np"), ...rest].join("."));
    }
    if (root === "self") {
      const around = this.#file.classes.find(({ from, to }) => from < offset && offset <= to);
      if (rest.length === 0) return around === undefined ? [] : membersOf(around);
    }
    const made = classOf(receiver, this.#source);
    const known = this.#classes().find(({ name }) => name === made);
    if (known !== undefined) return membersOf(known);
    if (made === "default_rng" || made === "Generator") return this.#generator("Generator");
    if (made === "RandomState") return this.#generator("RandomState");
    const arrays = this.#numpy.members.ndarray.map((one) => fromNumPy(one, "x."));
    // An object of a given class may be behind any name.
    return [...arrays, ...this.#given.classes.flatMap(membersOf)];
  }

  #generator(name: "Generator" | "RandomState"): Known[] {
    return this.#numpy.members[name].map((one) => fromNumPy(one, "rng."));
  }

  #ofModule(path: string): Known[] {
    const names = this.#numpy.modules[path];
    if (names !== undefined) return names.map((one) => fromNumPy(one, `${path}.`));
    const [, module = "", name = ""] = /^(.*)\.(\w+)$/.exec(path) ?? [];
    const found = this.#numpy.modules[module]?.find((one) => one.name === name);
    const isUfunc = found?.signatures?.[0]?.includes("out=None, *, where=True") === true;
    return isUfunc ? this.#numpy.members.ufunc.map((one) => fromNumPy(one, `${path}.`)) : [];
  }
}

function fromNumPy({ name, kind, signatures = [], text, example }: PythonName, prefix: string): Known {
  return {
    name,
    kind,
    signatures: signatures.map((parameters) => `${prefix}${name}${parameters}`),
    text,
    ...(example === undefined ? {} : { example }),
  };
}

function fromDefined({ name, signature, text }: Defined | DefinedClass, kind: Known["kind"]): Known {
  return { name, kind, signatures: [`${name}${signature}`], text };
}

const plain = (name: string, kind: Known["kind"]): Known => ({ name, kind, signatures: [], text: "" });

const ranked = (known: Known, rank: number): Suggestion => ({ ...known, rank });

/** What from-scratch code is mostly made of, as a count of public repositories shows. */
const COMMON: ReadonlySet<string> = new Set(
  `abs arange argmax array astype clip concatenate copy dot einsum exp expand_dims eye flatten log matmul max maximum
   mean newaxis ones ones_like pad reshape shape sqrt square stack sum tanh T transpose var where zeros zeros_like
   randn default_rng normal norm`.split(/\s+/),
);

/** The common first, functions and attributes before modules, and those before errors. */
function rankedMember(known: Known): Suggestion {
  if (COMMON.has(known.name)) return ranked(known, 0);
  if (known.kind === "error") return ranked(known, 3);
  return ranked(known, known.kind === "module" || known.kind === "class" ? 2 : 1);
}

function membersOf({ methods, attributes }: DefinedClass): Known[] {
  return [
    ...methods.map((method) => fromDefined(method, "method")),
    ...attributes.filter((name) => !name.startsWith("_")).map((name) => plain(name, "attribute")),
  ];
}

const MODULES = [
  "numpy",
  "math",
  "random",
  "itertools",
  "functools",
  "collections",
  "dataclasses",
  "typing",
  "time",
];

function importable(line: string): Suggestion[] {
  if (/^\s*(?:import|from)\s+[\w.]*$/.test(line))
    return MODULES.map((name) => ranked(plain(name, "module"), 1));
  return /^\s*from\s+[\w.]+\s+\w*$/.test(line) ? [ranked(plain("import", "keyword"), 1)] : [];
}

function occurrences(word: string, source: string): number {
  return source.split(new RegExp(`(?<!\\w)${word}(?!\\w)`, "u")).length - 1;
}

export interface Parameter {
  readonly name: string;
  readonly hasDefault: boolean;
  /** It takes all remaining positions. */
  readonly isRest: boolean;
  /** Where it stands in the signature's text. */
  readonly from: number;
  readonly to: number;
}

/** The parameters of "f(a, *args, axis=None)", without the bare "*" and "/". */
export function parametersOf(signature: string): Parameter[] {
  const parameters: Parameter[] = [];
  const open = signature.indexOf("(");
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < signature.length; at++) {
    const char = signature[at] ?? "";
    if ("([{".includes(char)) depth++;
    const isLast = ")]}".includes(char) && --depth === 0;
    if (!isLast && !(char === "," && depth === 1)) continue;
    const text = signature.slice(from, at);
    const [, stars = "", name] = /^\s*(\*{0,2})([^\W\d]\w*)/u.exec(text) ?? [];
    if (name !== undefined) {
      const start = from + text.length - text.trimStart().length;
      parameters.push({ name, hasDefault: text.includes("="), isRest: stars === "*", from: start, to: at });
    }
    from = at + 1;
    if (isLast) break;
  }
  return parameters;
}

/** Which parameter an argument is for; -1 for none. */
export function activeParameter(
  parameters: readonly Parameter[],
  { position, keyword }: { readonly position: number; readonly keyword: string | undefined },
): number {
  if (keyword !== undefined) return parameters.findIndex(({ name }) => name === keyword);
  const rest = parameters.findIndex(({ isRest }) => isRest);
  if (rest >= 0 && position >= rest) return rest;
  return position < parameters.length ? position : -1;
}
