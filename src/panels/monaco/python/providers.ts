import { type editor, type IMarkdownString, languages, Range } from "monaco-editor/editor";
import { callAt, mask } from "./code.ts";
import { activeParameter, type Known, Knowledge, parametersOf, type Scope } from "./knowledge.ts";

// Asked for when the first Python model is there: a reader of TypeScript needs none of it.
let numpy: Promise<typeof import("virtual:np-python")> | undefined;

let scope: Scope = { functions: [], given: undefined };

/** What a file of this exercise has in scope, besides numpy. */
export function setPythonScope(next: Scope): void {
  scope = next;
}

async function knowledgeOf(model: editor.ITextModel): Promise<Knowledge> {
  const { default: names } = await (numpy ??= import("virtual:np-python"));
  return new Knowledge(names, scope, model.getValue());
}

const { CompletionItemKind: Kind } = languages;

const KINDS: Readonly<Record<Known["kind"], languages.CompletionItemKind>> = {
  function: Kind.Function,
  method: Kind.Method,
  class: Kind.Class,
  error: Kind.Class,
  constant: Kind.Constant,
  module: Kind.Module,
  attribute: Kind.Field,
  keyword: Kind.Keyword,
  variable: Kind.Variable,
  parameter: Kind.Property,
};

function documentation({ text, example }: Known): IMarkdownString {
  const parts = [text, example === undefined ? "" : `\`${example}\``];
  return { value: parts.filter((part) => part !== "").join("\n\n") };
}

/** The dotted name that a position is in, up to the end of the word there: "np.linalg.norm". */
function dottedAt(model: editor.ITextModel, lineNumber: number, column: number) {
  const word = model.getWordAtPosition({ lineNumber, column });
  if (word === null) return undefined;
  const end = model.getOffsetAt({ lineNumber, column: word.endColumn });
  const { code, end: where } = mask(model.getValue().slice(0, end));
  if (where !== "code") return undefined;
  const line = code.slice(code.lastIndexOf("\n") + 1);
  const [dotted = word.word] = /(?:[^\W\d]\w*\.)*[^\W\d]\w*$/u.exec(line) ?? [];
  const isMember = /[)\]"']\.$/.test(line.slice(0, line.length - dotted.length));
  return {
    name: isMember ? `….${dotted}` : dotted,
    offset: end,
    range: new Range(lineNumber, word.startColumn, lineNumber, word.endColumn),
  };
}

export function registerPythonProviders(): void {
  languages.registerCompletionItemProvider("python", {
    triggerCharacters: ["."],
    async provideCompletionItems(model, position) {
      const { lineNumber, column } = position;
      const { startColumn, endColumn } = model.getWordUntilPosition(position);
      const range = new Range(lineNumber, startColumn, lineNumber, endColumn);
      const offset = model.getOffsetAt({ lineNumber, column });
      const suggestions = (await knowledgeOf(model)).suggestionsAt(offset);
      return {
        suggestions: suggestions.map((known): languages.CompletionItem => ({
          label: known.name,
          kind: KINDS[known.kind],
          insertText: known.name,
          sortText: `${known.rank}${known.name.startsWith("_") ? "~" : ""}${known.name}`,
          ...(known.signatures[0] === undefined ? {} : { detail: known.signatures[0] }),
          documentation: documentation(known),
          range,
        })),
      };
    },
  });

  languages.registerHoverProvider("python", {
    async provideHover(model, { lineNumber, column }) {
      const at = dottedAt(model, lineNumber, column);
      if (at === undefined) return undefined;
      const known = (await knowledgeOf(model)).find(at.name, at.offset);
      if (known === undefined || (known.signatures.length === 0 && known.text === "")) return undefined;
      const code = known.signatures.map((signature) => `\`\`\`python\n${signature}\n\`\`\``);
      return {
        range: at.range,
        contents: [...code.map((value) => ({ value })), documentation(known)].filter(
          ({ value }) => value !== "",
        ),
      };
    },
  });

  languages.registerSignatureHelpProvider("python", {
    signatureHelpTriggerCharacters: ["(", ","],
    signatureHelpRetriggerCharacters: ["=", ")"],
    async provideSignatureHelp(model, position) {
      const offset = model.getOffsetAt(position);
      const call = callAt(model.getValue().slice(0, offset));
      if (call === undefined) return undefined;
      const known = (await knowledgeOf(model)).find(call.callee, offset);
      if (known === undefined || known.signatures.length === 0) return undefined;
      const signatures = known.signatures.map((label) => ({ label, parameters: parametersOf(label) }));
      // Of two signatures, the first that has room for this argument.
      const fits = signatures.findIndex(({ parameters }) => activeParameter(parameters, call) >= 0);
      const activeSignature = Math.max(fits, 0);
      return {
        value: {
          signatures: signatures.map(({ label, parameters }) => ({
            label,
            documentation: { value: known.text },
            parameters: parameters.map(({ from, to }) => ({ label: [from, to] as [number, number] })),
          })),
          activeSignature,
          activeParameter: activeParameter(signatures[activeSignature]?.parameters ?? [], call),
        },
        dispose: () => undefined,
      };
    },
  });
}
