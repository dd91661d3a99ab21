import { resolve } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { emitDeclarations, withoutExtensions } from "../../build/declarations.ts";

describe("withoutExtensions", () => {
  it("drops .ts from relative imports and leaves packages alone", () => {
    expect(withoutExtensions(`import type { A } from "./a.ts"; import x from "pkg/y.ts";`)).toBe(
      `import type { A } from "./a"; import x from "pkg/y.ts";`,
    );
    expect(withoutExtensions(`type T = import("../t.ts").T;`)).toBe(`type T = import("../t").T;`);
  });
});

describe("emitDeclarations", () => {
  const root = resolve(import.meta.dirname, "../..");
  let declarations: Record<string, string> = {};

  beforeAll(() => {
    declarations = emitDeclarations(root, [
      resolve(root, "src/tensor/globals.d.ts"),
      resolve(root, "src/tensor/np.ts"),
    ]);
  }, 60_000);

  /** What TypeScript says of a learner's file that has only these declarations, as in the editor. */
  function diagnose(source: string): string[] {
    const files = new Map(Object.entries(declarations).map(([path, text]) => [`/${path}`, text]));
    files.set("/learner.ts", source);
    const options: ts.CompilerOptions = {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts"],
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      module: ts.ModuleKind.ESNext,
      strict: true,
      noImplicitAny: false,
      types: [],
      noEmit: true,
    };
    const host = ts.createCompilerHost(options);
    const { fileExists, readFile } = host;
    host.directoryExists = () => true;
    host.fileExists = (path) => files.has(path) || fileExists(path);
    host.readFile = (path) => files.get(path) ?? readFile(path);
    host.getSourceFile = (path, target) => {
      const text = host.readFile(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, target);
    };
    const program = ts.createProgram([...files.keys()], options, host);
    return ts
      .getPreEmitDiagnostics(program, program.getSourceFile("/learner.ts"))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  }

  it("lets a learner's file use np and NDArray without an import", () => {
    expect(diagnose("export function f(x: NDArray): NDArray { return np.exp(x.sub(x.max(1))); }")).toEqual(
      [],
    );
  });

  it("knows what a method gives", () => {
    expect(diagnose("export const n: string = np.zeros([2, 3]).shape;")[0]).toMatch(
      /not assignable to type 'string'/,
    );
  });

  it("keeps the docs", () => {
    expect(Object.values(declarations).join("\n")).toContain("/**");
  });
});
