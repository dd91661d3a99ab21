declare module "*.md" {
  /** See build/markdown.ts: every text is HTML. */
  const page: { intro: string; rest: string; sections: { title: string; html: string }[] };
  export default page;
}

declare module "virtual:np-declarations" {
  /** Path below the project's root → text of that declaration file. */
  const declarations: Record<string, string>;
  export default declarations;
}

declare module "virtual:np-reference" {
  /** One public name. Texts may hold code spans, `…`. */
  export interface Entry {
    /** Its anchor on the page: "np.sum", "NDArray.sum". */
    id: string;
    /** As code calls it: "np.sum", "x.sum". */
    name: string;
    kind: "function" | "constant" | "class" | "method" | "property" | "type";
    signatures: string[];
    text: string;
    throws: string;
    numpy: string;
    /** Ids of other names of the same thing. */
    aliases?: string[];
    /** Ids of the methods that a function has, as `np.add.at`. */
    methods?: string[];
    /** Ids of the functions that have this method. */
    of?: string[];
    /** For a type: whether `np` exports it, or a signature only names it. */
    isPublic?: boolean;
  }
  export interface Chapter {
    id: string;
    title: string;
    entries: Entry[];
  }
  /** What Python writes, and what to write here; `id` is the entry that says so. */
  export interface Operators {
    title: string;
    rows: { python: string; here: string; id: string }[];
  }
  export interface Reference {
    chapters: Chapter[];
    operators: Operators[];
  }
  const reference: Reference;
  export default reference;
}

declare module "virtual:np-python" {
  /** One name that Python code can write; see build/python-names.ts. Texts may hold code spans, `…`. */
  export interface PythonName {
    name: string;
    kind: "function" | "class" | "error" | "constant" | "module" | "method" | "attribute";
    /** Of what can be called: the parameters, "(a, axis=None)"; several where they differ by their number. */
    signatures?: string[];
    text: string;
    example?: string;
  }
  export interface PythonNames {
    /** "np", "np.random", … → what is in it. */
    modules: Record<string, PythonName[]>;
    members: Record<"ndarray" | "ufunc" | "Generator" | "RandomState", PythonName[]>;
  }
  const names: PythonNames;
  export default names;
}

declare module "monaco-editor/languages/definitions/python/python" {
  import type { languages } from "monaco-editor/editor";
  export const conf: languages.LanguageConfiguration;
  export const language: languages.IMonarchLanguage;
}
