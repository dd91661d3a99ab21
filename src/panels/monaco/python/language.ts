import { languages } from "monaco-editor/editor";
import { conf, language } from "monaco-editor/languages/definitions/python/python";
import { KEYWORDS } from "./code.ts";
import { registerPythonProviders } from "./providers.ts";

type Rules = languages.IMonarchLanguageRule[];

/** Docstrings are read like comments; Monaco's own rules give them the colour of strings. */
function asComments(rules: Rules | undefined): Rules {
  return (rules ?? []).map((rule) =>
    Array.isArray(rule)
      ? (rule.map((part: unknown) => (part === "string" ? "comment.doc" : part)) as typeof rule)
      : rule,
  );
}

const isTripleQuote = (rule: languages.IMonarchLanguageRule): boolean =>
  Array.isArray(rule) && /^@end(?:Dbl)?DocString$/.test(String(rule[2]));

export function registerPython(): void {
  languages.register({ id: "python", extensions: [".py"], aliases: ["Python"] });
  const { whitespace, endDocString, endDblDocString } = language.tokenizer;
  languages.setMonarchTokensProvider("python", {
    ...language,
    // Monaco's list holds the built-ins too, and `np.sum` is no keyword.
    keywords: [...KEYWORDS],
    tokenizer: {
      ...language.tokenizer,
      whitespace: (whitespace ?? []).flatMap((rule) => (isTripleQuote(rule) ? asComments([rule]) : [rule])),
      endDocString: asComments(endDocString),
      endDblDocString: asComments(endDblDocString),
    },
  });
  languages.setLanguageConfiguration("python", {
    ...conf,
    onEnterRules: [
      ...(conf.onEnterRules ?? []),
      {
        // What ends a block, unless the line goes on: behind an open bracket, a comma, an operator.
        beforeText: /^\s+(?:pass|break|continue|(?:return|raise)\b(?:.*[^\s([{,\\+\-*/%@=<>|&^])?)\s*$/,
        action: { indentAction: languages.IndentAction.Outdent },
      },
    ],
  });
  registerPythonProviders();
}
