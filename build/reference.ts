import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import ts from "typescript";
import type { Chapter, Entry, Operators, Reference } from "virtual:np-reference";
import type { Plugin } from "vite";

const VIRTUAL = "virtual:np-reference";
const RESOLVED = "\0" + VIRTUAL;

/** A doc comment taken apart: what it says, what it says of errors, and its "NumPy: `…`" lines. */
export interface Doc {
  readonly text: string;
  readonly throws: string;
  readonly numpy: string;
}

/** Sentences end with a full stop that a capital, a code span or nothing follows, outside of code. */
function sentencesOf(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const { 0: piece, index } of text.matchAll(/`[^`]*`|\.(?=\s+[A-Z`]|$)/g)) {
    if (piece !== ".") continue;
    found.push(text.slice(from, index + 1).trim());
    from = index + 1;
  }
  const rest = text.slice(from).trim();
  return rest === "" ? found : [...found, rest];
}

export function parseDoc(comment: string): Doc {
  const prose: string[] = [];
  const numpy: string[] = [];
  for (const paragraph of comment.split(/\n\s*\n/)) {
    const [said, ...lines] = paragraph.replace(/\s+/g, " ").split(/(?:^|(?<=\s))NumPy: /);
    prose.push(...sentencesOf(said ?? ""));
    numpy.push(...lines.map((line) => line.trim()));
  }
  // What does nothing but throw says so in its first sentence.
  const [first = "", ...others] = prose;
  const isThrows = (sentence: string) => sentence.startsWith("Throws ");
  return {
    text: [first, ...others.filter((sentence) => !isThrows(sentence))].join(" "),
    throws: others.filter(isThrows).join(" "),
    numpy: numpy.join(", "),
  };
}

/** A chapter's title: NumPy's own, as the first comment of the file quotes it, else the name of the file. */
export function titleOf(path: string, source: string): string {
  const first = /^\/\*\*([\s\S]*?)\*\//.exec(source)?.[1] ?? "";
  const quoted = /NumPy's chapters?\s+((?:"[^"]+"(?:,?\s+and\s+|,\s+)?)+)/.exec(
    first.replace(/\n\s*\*/g, " "),
  )?.[1];
  const titles = [...(quoted ?? "").matchAll(/"([^"]+)"/g)].map(([, title = ""]) => title);
  const [head, ...others] = titles.length > 0 ? titles : [basename(path, ".ts").replace(/[-_]/g, " ")];
  const lower = others.map((title) => title.charAt(0).toLowerCase() + title.slice(1));
  return [sentenceCase(head ?? ""), ...lower].join(", ");
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Reads what a program's `np.ts` exports; one use each. */
class Reader {
  readonly #checker: ts.TypeChecker;
  readonly #folder: string;
  readonly #chapters = new Map<string, { order: number; title: string; entries: Entry[] }>();
  /** Where a symbol is written down first; a second name for it is an alias. */
  readonly #names = new Map<ts.Symbol, string[]>();
  readonly #public = new Set<ts.Symbol>();
  readonly #types = new Set<ts.Symbol>();
  /** The methods that ufuncs have, by where they are declared: a mapped type makes symbols of its own. */
  readonly #owners = new Map<ts.Declaration, { member: ts.Symbol; names: string[] }>();

  constructor(program: ts.Program, folder: string) {
    this.#checker = program.getTypeChecker();
    this.#folder = folder;
  }

  read(root: ts.SourceFile): Reference {
    const module = this.#checker.getSymbolAtLocation(root);
    if (!module) throw new Error(`${root.fileName} exports nothing`);
    this.#readNamespace(module, "np");
    for (const { member, names } of this.#owners.values()) {
      const entry = this.#memberEntry(member, "ufunc", "ufunc", "method");
      this.#file({ order: 4, title: "Methods of ufuncs" }, { ...entry, of: names });
    }
    // A type's own fields name further types, which join the set on the way.
    const types: { entry: Entry; file: string }[] = [];
    for (const type of this.#types) {
      const file = basename(type.declarations?.[0]?.getSourceFile().fileName ?? "", ".ts");
      types.push({ entry: this.#typeEntry(type), file });
    }
    types.sort((a, b) => a.entry.name.localeCompare(b.entry.name));
    for (const { entry, file } of types) {
      // Two files may each have a type of that name: then the name alone leads to neither.
      const isOnly = types.filter((other) => other.entry.name === entry.name).length === 1;
      this.#file({ order: 5, title: "Types" }, isOnly ? entry : { ...entry, id: `${entry.name}.${file}` });
    }
    const chapters = [...this.#chapters.values()]
      .sort((a, b) => a.order - b.order || a.title.localeCompare(b.title))
      .map(({ title, entries }): Chapter => ({
        id: title
          .toLowerCase()
          .replace(/[^a-z]+/g, "-")
          .replace(/^-|-$/g, ""),
        title,
        entries: entries.map((entry) => this.#withAliases(entry)),
      }));
    return { chapters, operators: operatorsOf(chapters.flatMap(({ entries }) => entries)) };
  }

  #aliases = new Map<string, string[]>();

  #withAliases(entry: Entry): Entry {
    const aliases = (this.#aliases.get(entry.id) ?? []).filter((name) => name !== entry.id);
    return aliases.length === 0 ? entry : { ...entry, aliases };
  }

  #file({ order, title }: { order: number; title: string }, entry: Entry): void {
    const chapter = this.#chapters.get(title) ?? { order, title, entries: [] };
    chapter.entries.push(entry);
    this.#chapters.set(title, chapter);
  }

  #target(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  #readNamespace(module: ts.Symbol, prefix: string): void {
    const exported = this.#checker
      .getExportsOfModule(module)
      .map((symbol) => ({ name: symbol.name, symbol: this.#target(symbol) }))
      .sort((a, b) => placeOf(a.symbol) - placeOf(b.symbol));
    for (const { symbol } of exported) this.#public.add(symbol);
    for (const { name, symbol } of exported) this.#readExport(symbol, `${prefix}.${name}`, prefix);
  }

  #readExport(symbol: ts.Symbol, name: string, namespace: string): void {
    const { flags } = symbol;
    if (flags & ts.SymbolFlags.Module) {
      this.#readNamespace(symbol, name);
      return;
    }
    const declaration = symbol.valueDeclaration;
    if (!declaration) {
      // The options of the functions of a namespace come up where a signature names them.
      if (namespace === "np") this.#types.add(symbol);
      return;
    }
    const initializer = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    if (initializer && ts.isObjectLiteralExpression(initializer)) {
      for (const member of this.#checker.getTypeOfSymbol(symbol).getProperties()) {
        const value = this.#checker.getShorthandAssignmentValueSymbol(member.valueDeclaration) ?? member;
        this.#readExport(this.#target(value), `${name}.${member.name}`, name);
      }
      return;
    }
    this.#noteAlias(symbol, name, initializer);
    if (flags & ts.SymbolFlags.Class) {
      this.#readClass(symbol, name, namespace);
      return;
    }
    const type = this.#checker.getTypeOfSymbol(symbol);
    const calls = type.getCallSignatures();
    const methods = type.getProperties().filter((member) => calls.length > 0 && this.#isOwn(member));
    for (const member of methods) this.#noteOwner(member, name);
    this.#file(this.#chapterOf(declaration, namespace), {
      id: name,
      name,
      kind: calls.length > 0 ? "function" : "constant",
      signatures:
        calls.length > 0
          ? calls.map((call) => this.#signature(name, call))
          : [`${name}: ${this.#checker.typeToString(type, declaration, ts.TypeFormatFlags.NoTruncation)}`],
      ...this.#doc(symbol),
      ...(methods.length === 0 ? {} : { methods: methods.map((member) => `ufunc.${member.name}`) }),
    });
  }

  #noteOwner(member: ts.Symbol, name: string): void {
    const [declaration] = member.declarations ?? [];
    if (!declaration) return;
    const owners = this.#owners.get(declaration) ?? { member, names: [] };
    owners.names.push(name);
    this.#owners.set(declaration, owners);
  }

  /** `export const abs = absolute` and `export { max, max as amax }` give one thing two names. */
  #noteAlias(symbol: ts.Symbol, name: string, initializer: ts.Expression | undefined): void {
    const named =
      initializer && ts.isIdentifier(initializer) && this.#checker.getSymbolAtLocation(initializer);
    const original = named ? this.#target(named) : symbol;
    const names = this.#names.get(original) ?? [];
    names.push(name);
    this.#names.set(original, names);
    this.#aliases.set(name, names);
  }

  #chapterOf(declaration: ts.Declaration, namespace: string): { order: number; title: string } {
    const { fileName, text } = declaration.getSourceFile();
    const title = titleOf(fileName, text);
    if (basename(fileName) === "errors.ts") return { order: 6, title };
    if (namespace === "np") return { order: 1, title };
    // "Linear algebra, np.linalg"; a file that is named as its namespace needs no second name.
    const own = namespace.split(".").at(-1);
    return { order: 2, title: title.toLowerCase() === own ? namespace : `${title}, ${namespace}` };
  }

  #readClass(symbol: ts.Symbol, name: string, namespace: string): void {
    const declaration = symbol.valueDeclaration;
    if (!declaration || !ts.isClassDeclaration(declaration)) return;
    const plain = symbol.name;
    const parent = declaration.heritageClauses?.[0]?.types[0]?.getText();
    const constructors = this.#checker
      .getTypeOfSymbol(symbol)
      .getConstructSignatures()
      .filter(({ declaration: own }) => own !== undefined && !isInternal(own) && parent === undefined);
    this.#file(plain === "NDArray" ? { order: 0, title: plain } : this.#chapterOf(declaration, namespace), {
      id: name,
      name,
      kind: "class",
      signatures:
        constructors.length > 0
          ? constructors.map((one) => this.#signature(`new ${name}`, one))
          : [`class ${plain}${parent === undefined ? "" : ` extends ${parent}`}`],
      ...this.#doc(symbol),
    });
    if (parent !== undefined) return;
    // As the NumPy lines say it: `x.sum()`, `rng.rand()`.
    const variable = plain === "NDArray" ? "x" : "rng";
    for (const member of this.#checker.getPropertiesOfType(this.#checker.getDeclaredTypeOfSymbol(symbol))) {
      const own = member.valueDeclaration;
      if (!own || isInternal(own)) continue;
      const written = ts.getNameOfDeclaration(own);
      if (written && ts.isPrivateIdentifier(written)) continue;
      const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
      if (ts.getCombinedModifierFlags(own) & hidden) continue;
      const kind = member.flags & ts.SymbolFlags.Method ? "method" : "property";
      this.#file(
        { order: plain === "NDArray" ? 0 : 3, title: kind === "method" ? `${plain} methods` : plain },
        this.#memberEntry(member, plain === "NDArray" ? plain : name, variable, kind),
      );
    }
  }

  #memberEntry(member: ts.Symbol, owner: string, variable: string, kind: "method" | "property"): Entry {
    const declaration = member.declarations?.[0];
    const symbolic = declaration && ts.getNameOfDeclaration(declaration);
    const computed =
      symbolic && ts.isComputedPropertyName(symbolic) ? symbolic.expression.getText() : undefined;
    const name = computed === undefined ? `${variable}.${member.name}` : `${variable}[${computed}]`;
    const type = this.#checker.getTypeOfSymbol(member);
    return {
      id: `${owner}.${computed === undefined ? member.name : computed.split(".").at(-1)}`,
      name,
      kind,
      signatures:
        kind === "method"
          ? type.getCallSignatures().map((call) => this.#signature(name, call))
          : [`${name}: ${this.#typeText(declaration && typeNodeOf(declaration), type)}`],
      ...this.#doc(member),
    };
  }

  #doc(symbol: ts.Symbol): Doc {
    const comments = (symbol.declarations ?? []).map((declaration) => {
      const comment = ts.getJSDocCommentsAndTags(declaration).findLast(ts.isJSDoc);
      return parseDoc(comment === undefined ? "" : textOf(comment.getText()));
    });
    const joined = (part: keyof Doc, by: string) =>
      unique(comments.map((doc) => doc[part]).filter((text) => text !== "")).join(by);
    return { text: joined("text", " "), throws: joined("throws", " "), numpy: joined("numpy", ", ") };
  }

  /** As the source writes it, with defaults; what the source leaves out, as TypeScript infers it. */
  #signature(name: string, signature: ts.Signature): string {
    const parameters = signature.parameters.map((parameter) => this.#parameter(parameter));
    const generic = signature.typeParameters?.map(({ symbol }) => symbol.name).join(", ");
    const head = `${name}${generic === undefined ? "" : `<${generic}>`}(${parameters.join(", ")})`;
    if (name.startsWith("new ")) return head;
    const declared = signature.declaration as ts.SignatureDeclaration | undefined;
    return `${head}: ${this.#typeText(declared?.type, signature.getReturnType())}`;
  }

  #parameter(symbol: ts.Symbol): string {
    const declaration = symbol.valueDeclaration;
    const type = this.#checker.getTypeOfSymbol(symbol);
    if (!declaration || !ts.isParameter(declaration))
      return `${symbol.name}: ${this.#typeText(undefined, type)}`;
    const { initializer, questionToken, dotDotDotToken, type: node } = declaration;
    const name = ts.isIdentifier(declaration.name) ? declaration.name.text : "options";
    const value = initializer?.getText();
    const plain = value !== undefined && !value.startsWith("{");
    const optional = questionToken !== undefined || (value !== undefined && !plain);
    if (plain && node === undefined) return `${name} = ${value}`;
    const written = this.#typeText(node, type);
    const text = optional ? withoutUndefined(written) : written;
    return `${dotDotDotToken ? "..." : ""}${name}${optional ? "?" : ""}: ${text}${plain ? ` = ${value}` : ""}`;
  }

  #typeText(node: ts.TypeNode | undefined, type: ts.Type): string {
    if (node === undefined) {
      return this.#checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
    }
    this.#noteTypes(node);
    return node.getText().replace(/\s+/g, " ");
  }

  /** The types of this folder that a signature names have entries of their own. */
  #noteTypes(node: ts.Node): void {
    if (ts.isTypeReferenceNode(node)) {
      const named = this.#checker.getSymbolAtLocation(node.typeName);
      const symbol = named && this.#target(named);
      const [declaration] = symbol?.declarations ?? [];
      const isType =
        declaration && (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration));
      if (symbol && isType && this.#isOwn(symbol) && declaration.typeParameters === undefined)
        this.#types.add(symbol);
    }
    ts.forEachChild(node, (child) => this.#noteTypes(child));
  }

  #isOwn(symbol: ts.Symbol): boolean {
    return symbol.declarations?.some((one) => one.getSourceFile().fileName.startsWith(this.#folder)) ?? false;
  }

  #typeEntry(symbol: ts.Symbol): Entry {
    const declaration = symbol.declarations?.find(
      (one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one),
    );
    const base = {
      id: symbol.name,
      name: symbol.name,
      kind: "type" as const,
      isPublic: this.#public.has(symbol),
      ...this.#doc(symbol),
    };
    if (!declaration) return { ...base, signatures: [] };
    const type = this.#checker.getDeclaredTypeOfSymbol(symbol);
    if (ts.isInterfaceDeclaration(declaration)) {
      const parents = declaration.heritageClauses?.flatMap(({ types }) => types) ?? [];
      // Inherited options stand among the fields; a list's own members would say nothing.
      const list = parents.map((one) => one.getText()).find((parent) => parent.includes("Array<"));
      if (list === undefined) {
        return { ...base, signatures: [`interface ${symbol.name} ${this.#fields(type.getProperties())}`] };
      }
      const own = this.#fields(
        type.getProperties().filter((field) => field.valueDeclaration?.parent === declaration),
      );
      return { ...base, signatures: [`interface ${symbol.name} extends ${list} ${own}`] };
    }
    const { type: node } = declaration;
    this.#noteTypes(node);
    const isMapped =
      (type.flags & ts.TypeFlags.Object) !== 0 &&
      ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) !== 0;
    const expands = (isMapped || type.isIntersection()) && type.getCallSignatures().length === 0;
    const text = expands ? this.#fields(type.getProperties()) : node.getText().replace(/\s+/g, " ");
    return { ...base, signatures: [`type ${symbol.name} = ${text.replace(/^\| /, "")}`] };
  }

  #fields(fields: readonly ts.Symbol[]): string {
    const lines = fields.flatMap((field) => {
      const [declaration] = field.declarations ?? [];
      const type = this.#checker.getTypeOfSymbol(field);
      const optional = (field.flags & ts.SymbolFlags.Optional) !== 0;
      // A field of an intersection is all that its declarations say, and none of them alone.
      const isPlain = field.declarations?.length === 1;
      const written = this.#typeText(isPlain ? declaration && typeNodeOf(declaration) : undefined, type);
      const { text } = this.#doc(field);
      return [
        ...(text === "" ? [] : [`  // ${text}`]),
        `  ${field.name}${optional ? `?: ${withoutUndefined(written)}` : `: ${written}`}`,
      ];
    });
    return `{\n${lines.join("\n")}\n}`;
  }
}

/** The question mark says it. */
const withoutUndefined = (type: string) =>
  type.replace(/ \| undefined$/, "").replace(/^\((\(.*\) => [^()]*)\)$/, "$1");

const placeOf = (symbol: ts.Symbol): number => symbol.valueDeclaration?.getStart() ?? 0;

function typeNodeOf(declaration: ts.Declaration): ts.TypeNode | undefined {
  if (ts.isPropertyDeclaration(declaration) || ts.isPropertySignature(declaration)) return declaration.type;
  return ts.isGetAccessorDeclaration(declaration) ? declaration.type : undefined;
}

/** A comment without its stars, up to its first tag. TypeScript's own reading takes the "@" of `x @= y` for one. */
function textOf(comment: string): string {
  const text = comment.replace(/^\/\*\*|\*\/$/g, "").replace(/^[ \t]*\*[ \t]?/gm, "");
  return text.replace(/^\s*@[\s\S]*|\n\s*@[a-z][\s\S]*/, "");
}

function isInternal(declaration: ts.Node): boolean {
  return ts.getJSDocTags(declaration).some(({ tagName }) => tagName.text === "internal");
}

const GROUPS = [
  { title: "Arithmetic", holds: /^/ },
  { title: "Comparisons and bits", holds: /[<>=&|^~]/ },
  { title: "In place", holds: /^x (?![<>=!]=)\S+= other$/ },
  { title: "Indexing and built-ins", holds: /\[|\(| in / },
] as const;

/** What Python writes with operators, brackets and built-in functions, from the NumPy lines of the array's methods. */
function operatorsOf(entries: readonly Entry[]): Operators[] {
  const rows: { python: string; here: string; id: string }[] = [];
  for (const { id, name, signatures, text, numpy } of entries) {
    if (!id.startsWith("NDArray.")) continue;
    const pairs = [...numpy.matchAll(/`([^`]+)` is `([^`]+)`/g)];
    for (const [, python = "", here = ""] of pairs) rows.push({ python, here, id });
    const [, python] = /^`([^`]+)`/.exec(numpy) ?? [];
    if (pairs.length > 0 || python === undefined || /^x\.\w/.test(python)) continue;
    const call = `${name}(${signatures[0]?.includes("(other") ? "y" : ""})`;
    const here = name.includes("[") ? (/`([^`]+)`/.exec(text)?.[1] ?? name) : call;
    rows.push({ python, here, id });
  }
  const groupOf = (python: string) => GROUPS.findLast(({ holds }) => holds.test(python))?.title;
  return GROUPS.map(({ title }) => ({
    title,
    rows: rows
      .filter(({ python }) => groupOf(python) === title)
      .map((row) => ({ ...row, python: row.python.replace(/\bother\b/, "y") })),
  }));
}

interface Read {
  readonly reference: Reference;
  readonly files: string[];
}

/** Of the last reading: two plugins ask for the same within one build, and each takes seconds. */
let kept: (Read & { readonly root: string; readonly stamp: string }) | undefined;

/** When each file was changed last. */
const stampOf = (files: readonly string[]): string =>
  files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs).join();

/** Everything that `np.ts` offers to a learner's file, read from its sources. */
export function readReference(root: string): Read {
  if (kept?.root === root && stampOf(kept.files) === kept.stamp) return kept;
  const read = readSources(root);
  kept = { ...read, root, stamp: stampOf(read.files) };
  return kept;
}

function readSources(root: string): Read {
  const entry = resolve(root, "src/tensor/np.ts");
  const folder = dirname(entry);
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    types: [],
    strict: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    noEmit: true,
  });
  const source = program.getSourceFile(entry);
  if (!source) throw new Error(`There is no ${entry}`);
  const files = program.getSourceFiles().map(({ fileName }) => fileName);
  return {
    reference: new Reader(program, folder).read(source),
    files: files.filter((file) => file.startsWith(folder)),
  };
}

/** `import reference from "virtual:np-reference"`: what the page about `np` shows. */
export function npReference(root: string): Plugin {
  return {
    name: "chainrule:np-reference",
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const { reference, files } = readReference(root);
      for (const file of files) this.addWatchFile(file);
      return { code: `export default ${JSON.stringify(reference)};`, map: null, moduleSideEffects: false };
    },
  };
}
