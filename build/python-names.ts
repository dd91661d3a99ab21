import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Entry, Reference } from "virtual:np-reference";
import type { PythonName, PythonNames } from "virtual:np-python";
import type { Plugin } from "vite";
import { readReference } from "./reference.ts";

const VIRTUAL = "virtual:np-python";
const RESOLVED = "\0" + VIRTUAL;

/**
 * NumPy's own signatures of what the module offers, a line each: `linalg.norm(x, ord=None, axis=None,
 * keepdims=False)`. What of the core has no line here is TypeScript's only.
 */
const SIGNATURES = "build/numpy-signatures.txt";

/** Where the declarations speak of TypeScript in more than a word. */
const TEXTS: Readonly<Record<string, string>> = {
  "NDArray.shape": "The sizes of the axes, a tuple: `N, D = x.shape`.",
  "NDArray.strides": "How many bytes apart neighbours along each axis are.",
  "NDArray.itemsize": "The bytes one element takes.",
  "NDArray.nbytes": "The bytes all elements take.",
  "NDArray.flat":
    "All elements in row-major order, to read and to write: `x.flat[3]`, `for value in x.flat`.",
  "NDArray.reshape":
    'The same elements in another shape, a view where possible; one size may be -1 and is worked out. With order "F" they are read and placed column by column.',
  "NDArray.sum": "The sum of all elements, or along an axis or several.",
  "np.array":
    "An array of nested lists, a number or another array, a copy unless asked otherwise. Without a dtype, whole numbers give int64 and others float64.",
  "np.ndarray": "The class of arrays, for annotations and `isinstance`.",
  "np.int64": "Whole numbers of 64 bits.",
  "np.uint64": "Whole numbers of 64 bits, none below 0.",
  "np.iinfo": "The limits of an integer dtype, or of an array's.",
  "np.ndindex": "All positions of a shape in row-major order.",
  "np.ndenumerate": "The position and the value of each element in row-major order.",
  "np.transpose":
    "A view with the axes in the given order, or in reverse order; also `x.transpose()`, `x.T`.",
  "np.r_": "Values and ranges joined along the first axis.",
  "np.c_": "Columns side by side.",
  "np.random.default_rng": "A generator of random numbers, NumPy's own stream for this seed.",
};

/** A doc comment of the core as Python has it: its values' names, and nothing of methods that Python lacks. */
export function inPython(text: string, isMethod: (name: string) => boolean): string {
  return text
    .replace(/(?:; also| Also) `\w+\.(\w+)\([^`]*\)`(?:(?<= Also `[^`]*`)\.)?/g, (clause, name: string) =>
      isMethod(name) ? clause : "",
    )
    .replace(
      /`\{ (\w+): (true|false) \}`/g,
      (_, name: string, value: string) => `\`${name}=${value === "true" ? "True" : "False"}\``,
    )
    .replace(/\bThrows\b/g, "Raises")
    .replace(/\bNDArray\b/g, "ndarray")
    .replace(/\bnull\b/g, "None");
}

/** What an editor of Python knows of `numpy`: the reference's texts with NumPy's signatures. */
function pythonNames({ chapters }: Reference, signatures: string): PythonNames {
  const lines = new Map<string, string[]>();
  for (const line of signatures.split("\n")) {
    const [, key = "", parameters = ""] = /^([\w.]+)(\(.*\))$/.exec(line) ?? [];
    if (key !== "") lines.set(key, [...(lines.get(key) ?? []), parameters]);
  }
  const isMethod = (name: string) => lines.has(`ndarray.${name}`);
  const modules: Record<string, PythonName[]> = {};
  const members: PythonNames["members"] = { ndarray: [], ufunc: [], Generator: [], RandomState: [] };

  const memberLists = new Map([
    ["ufunc", members.ufunc],
    ["np.random.Generator", members.Generator],
    ["np.random.RandomState", members.RandomState],
  ]);

  const named = (entry: Entry, name: string): PythonName | undefined => {
    const key = entry.id.replace(/^np\./, "").replace(/^NDArray\./, "ndarray.");
    const kind = kindOf(entry);
    const parameters = lines.get(key);
    const callable = kind === "function" || kind === "method";
    if (callable && parameters === undefined) {
      // `np.r_[…]` is indexed, not called.
      if (!entry.numpy.startsWith(`\`np.${name}[`)) return undefined;
      return { name, kind: "constant", text: TEXTS[entry.id] ?? "", ...exampleOf(entry) };
    }
    const text = TEXTS[entry.id] ?? inPython(entry.text, isMethod);
    const throws = inPython(entry.throws, isMethod);
    return {
      name,
      kind,
      ...(parameters === undefined ? {} : { signatures: parameters }),
      text: [text, throws].filter((part) => part !== "").join(" "),
      ...exampleOf(entry),
    };
  };

  for (const entry of chapters.flatMap(({ entries }) => entries)) {
    const [, owner = "", name = ""] = /^(.+)\.(\w+)$/.exec(entry.id) ?? [];
    if (entry.kind === "type" || entry.id === "np.NDArray") continue;
    if (kindOf(entry) === "error" && entry.id !== ERROR) continue;
    const python = named(entry, name);
    if (python === undefined) continue;
    const list = owner === "NDArray" ? members.ndarray : memberLists.get(owner);
    if (list !== undefined) list.push(python);
    else (modules[owner] ??= []).push(python);
  }
  return { modules: withModules(modules), members };
}

/** Of the core's errors NumPy itself has this one; the others are Python's own, or have no public name there. */
const ERROR = "np.linalg.LinAlgError";

function kindOf({ kind, id }: Entry): PythonName["kind"] {
  if (/Error$/.test(id)) return "error";
  if (id === "np.ndarray") return "class";
  return kind === "property" ? "attribute" : kind === "type" ? "class" : kind;
}

function exampleOf({ numpy }: Entry): { example?: string } {
  const [, example] = /`([^`]+)`/.exec(numpy) ?? [];
  return example === undefined ? {} : { example };
}

/** `np.random` is a name in `np`, and so on for each module within another. */
function withModules(modules: Record<string, PythonName[]>): Record<string, PythonName[]> {
  for (const path of Object.keys(modules)) {
    const parts = path.split(".");
    for (let n = 1; n < parts.length; n++) {
      const within = (modules[parts.slice(0, n).join(".")] ??= []);
      const name = parts[n] ?? "";
      if (!within.some((known) => known.name === name)) within.push({ name, kind: "module", text: "" });
    }
  }
  return modules;
}

export function readPythonNames(root: string): { names: PythonNames; files: string[] } {
  const { reference, files } = readReference(root);
  const path = resolve(root, SIGNATURES);
  return { names: pythonNames(reference, readFileSync(path, "utf8")), files: [...files, path] };
}

/** `import names from "virtual:np-python"`: what the editor offers and explains in Python. */
export function npPython(root: string): Plugin {
  return {
    name: "chainrule:np-python",
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const { names, files } = readPythonNames(root);
      for (const file of files) this.addWatchFile(file);
      return { code: `export default ${JSON.stringify(names)};`, map: null, moduleSideEffects: false };
    },
  };
}
