import type { CodeError } from "../../../graders/candidate.ts";
import { describeThrown, type Located, SOURCE_NAME } from "./code-error.ts";
import type { Script } from "./transpile.ts";

/** What a module has at its top level, by name: read when asked for, so that `let` shows its present value. */
export interface Module {
  readonly source: Located;
  readonly get: (name: string) => unknown;
}

export type Evaluated =
  | { readonly kind: "module"; readonly module: Module }
  | { readonly kind: "threw"; readonly error: CodeError };

/**
 * Evaluates a script in the global scope with these names around it, which it may shadow. Stack traces call it
 * `sourceName` and give its own lines.
 */
export function evaluate(
  script: Script,
  scope: Readonly<Record<string, unknown>>,
  sourceName = SOURCE_NAME,
): Evaluated {
  const exports: Record<string, unknown> = {};
  const names = script.declarations.map(({ name }) => name);
  const parameters = [...Object.keys(scope), "exports", "require"];
  // All on the first line, so that no line moves. Strict outside too: a sloppy caller could be walked up to.
  const opening = `(function (${parameters.join(", ")}) { "use strict"; return function () { `;
  const closing = `\n;return [${names.map((name) => `["${name}", () => ${name}]`).join(", ")}]; }; })`;
  const source = { written: script.written, evaluated: opening + script.code };
  try {
    // Indirect eval: the global scope, and none of ours.
    const outer: unknown = (0, eval)(`${opening}${script.code}${closing}\n//# sourceURL=${sourceName}`);
    const body = call(outer, [...Object.values(scope), exports, refuseImport]);
    const bindings = new Map(call(body, []) as [string, () => unknown][]);
    return { kind: "module", module: { source, get: (name) => bindings.get(name)?.() ?? exports[name] } };
  } catch (thrown) {
    return { kind: "threw", error: describeThrown(thrown, source) };
  }
}

/** Imports become calls of `require` on their own lines. */
function refuseImport(name: unknown): never {
  throw new ImportError(
    `cannot import "${String(name)}": np and NDArray are in scope already, and nothing else can be imported`,
  );
}

class ImportError extends Error {
  override name = "ImportError";
}

function call(target: unknown, args: readonly unknown[]): unknown {
  if (typeof target !== "function") throw new TypeError("not a function");
  return Reflect.apply(target, undefined, args);
}
