import { parse, type Pattern } from "acorn";

/** A function, class or variable declared at the top level, with its 1-based line. */
export interface Declaration {
  readonly name: string;
  readonly line: number;
}

/** What a script declares at its top level. Throws acorn's SyntaxError, which says where. */
export function topLevelDeclarations(code: string): Declaration[] {
  const program = parse(code, { ecmaVersion: "latest", sourceType: "script", locations: true });
  return program.body.flatMap((statement) => {
    const line = statement.loc?.start.line ?? 1;
    if (statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration") {
      return [{ name: statement.id.name, line }];
    }
    if (statement.type !== "VariableDeclaration") return [];
    return statement.declarations.flatMap(({ id }) =>
      boundNames(id).map((name) => ({ name, line: id.loc?.start.line ?? line })),
    );
  });
}

function boundNames(pattern: Pattern): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((p) => boundNames(p.type === "RestElement" ? p.argument : p.value));
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element === null ? [] : boundNames(element)));
    case "AssignmentPattern":
      return boundNames(pattern.left);
    case "RestElement":
      return boundNames(pattern.argument);
    case "MemberExpression":
      return [];
  }
}
