/** Evaluates the Python that the cases are written in: syntax and Python's own types, nothing of NumPy's. */
import { parser } from "@lezer/python";
import type { SyntaxNode } from "@lezer/common";
import { NDArray } from "../../src/tensor/ndarray.ts";
import { builtins, items } from "./builtins.ts";
import { binary, compare, contains, unary } from "./operators.ts";
import { arrayAttribute, getItem, numpy, operateInPlace, setArrayAttribute, setItem } from "./numpy.ts";
import { format, formatText, str } from "./text.ts";
import {
  Callable,
  Container,
  DTypeValue,
  ELLIPSIS,
  float,
  Gap,
  isInt,
  isList,
  isTuple,
  Namespace,
  PythonError,
  Range,
  Scalar,
  Slice,
  truth,
  tuple,
  typeName,
} from "./values.ts";
import type { Keywords, Value } from "./values.ts";

type Scope = Map<string, Value>;

class Return {
  readonly value: Value;
  constructor(value: Value) {
    this.value = value;
  }
}
type Outcome = Return | "break" | "continue" | undefined;

const PUNCTUATION = new Set(["(", ")", "[", "]", "{", "}", ",", ";", ":"]);

function children(node: SyntaxNode): SyntaxNode[] {
  const out: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== "Comment") out.push(child);
  }
  return out;
}

const parts = (node: SyntaxNode): SyntaxNode[] => children(node).filter(({ name }) => !PUNCTUATION.has(name));

class Program {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }

  text(node: SyntaxNode): string {
    return this.source.slice(node.from, node.to);
  }

  // ── Statements

  run(nodes: readonly SyntaxNode[], scope: Scope): Outcome {
    for (const node of nodes) {
      const outcome = this.statement(node, scope);
      if (outcome !== undefined) return outcome;
    }
    return undefined;
  }

  statement(node: SyntaxNode, scope: Scope): Outcome {
    const inside = parts(node);
    switch (node.name) {
      case "ExpressionStatement":
        this.expression(inside[0]!, scope);
        return undefined;
      case "StatementGroup":
      case "Body":
        return this.run(inside, scope);
      case "PassStatement":
        return undefined;
      case "AssignStatement":
        this.assignment(children(node), scope);
        return undefined;
      case "UpdateStatement":
        this.update(inside, scope);
        return undefined;
      case "IfStatement":
        return this.ifStatement(inside, scope);
      case "ForStatement":
        return this.forStatement(children(node), scope);
      case "WhileStatement":
        while (truth(this.expression(inside[1]!, scope))) {
          const outcome = this.statement(inside[2]!, scope);
          if (outcome instanceof Return) return outcome;
          if (outcome === "break") break;
        }
        return undefined;
      case "BreakStatement":
        return "break";
      case "ContinueStatement":
        return "continue";
      case "ReturnStatement":
        return new Return(inside[1] === undefined ? null : this.tupleOrOne(children(node).slice(1), scope));
      case "FunctionDefinition":
        scope.set(this.text(inside[1]!), this.closure(this.text(inside[1]!), inside[2]!, inside[3]!, scope));
        return undefined;
      default:
        throw new Gap(`the statement ${node.name}: ${this.text(node)}`);
    }
  }

  assignment(nodes: readonly SyntaxNode[], scope: Scope): void {
    const groups: SyntaxNode[][] = [[]];
    for (const node of nodes) {
      if (node.name === "AssignOp") groups.push([]);
      else groups.at(-1)!.push(node);
    }
    const value = this.tupleOrOne(groups.pop()!, scope);
    for (const targets of groups) this.assignTo(targets, value, scope);
  }

  assignTo(targets: readonly SyntaxNode[], value: Value, scope: Scope): void {
    const [first] = targets;
    const names = targets.filter(({ name }) => !PUNCTUATION.has(name));
    if (targets.length > 1) {
      this.unpack(names, value, scope);
    } else if (first!.name === "TupleExpression" || first!.name === "ArrayExpression") {
      this.unpack(parts(first!), value, scope);
    } else if (first!.name === "VariableName") {
      scope.set(this.text(first!), value);
    } else if (first!.name === "MemberExpression") {
      const object = this.expression(first!.firstChild!, scope);
      const last = children(first!).at(-1)!;
      if (last.name === "]") assignItem(object, this.key(first!, scope), value);
      else if (object instanceof NDArray) setArrayAttribute(object, this.text(last), value);
      else throw new Gap(`assignment to ${this.text(first!)}`);
    } else {
      throw new Gap(`assignment to ${this.text(first!)}`);
    }
  }

  unpack(targets: readonly SyntaxNode[], value: Value, scope: Scope): void {
    const values = items(value);
    if (values.length !== targets.length) {
      throw new PythonError(
        "ValueError",
        values.length > targets.length
          ? `too many values to unpack (expected ${targets.length})`
          : `not enough values to unpack (expected ${targets.length}, got ${values.length})`,
      );
    }
    targets.forEach((target, i) => this.assignTo([target], values[i], scope));
  }

  update([target, operation, ...rest]: readonly SyntaxNode[], scope: Scope): void {
    const operator = this.text(operation!).slice(0, -1);
    const value = this.tupleOrOne(rest, scope);
    const apply = (old: Value): Value =>
      old instanceof NDArray ? operateInPlace(operator, old, value) : binary(operator, old, value);
    if (target!.name === "MemberExpression" && target!.lastChild!.name === "]") {
      const object = this.expression(target!.firstChild!, scope);
      const key = this.key(target!, scope);
      assignItem(object, key, apply(item(object, key)));
    } else {
      this.assignTo([target!], apply(this.expression(target!, scope)), scope);
    }
  }

  ifStatement(nodes: readonly SyntaxNode[], scope: Scope): Outcome {
    for (let i = 0; i < nodes.length;) {
      if (nodes[i]!.name === "else") return this.statement(nodes[i + 1]!, scope);
      if (truth(this.expression(nodes[i + 1]!, scope))) return this.statement(nodes[i + 2]!, scope);
      i += 3;
    }
    return undefined;
  }

  forStatement(nodes: readonly SyntaxNode[], scope: Scope): Outcome {
    const at = nodes.findIndex(({ name }) => name === "in");
    const body = nodes.at(-1)!;
    for (const value of items(this.tupleOrOne(nodes.slice(at + 1, -1), scope))) {
      this.assignTo(nodes.slice(1, at), value, scope);
      const outcome = this.statement(body, scope);
      if (outcome instanceof Return) return outcome;
      if (outcome === "break") break;
    }
    return undefined;
  }

  /** A function of `def` or `lambda`; it sees the variables around it, and assigns to its own. */
  closure(name: string, list: SyntaxNode, body: SyntaxNode, scope: Scope): Callable {
    const names: string[] = [];
    const defaults = new Map<string, Value>();
    const inside = parts(list);
    inside.forEach((node, i) => {
      if (node.name !== "VariableName" || inside[i - 1]?.name === "AssignOp") return;
      names.push(this.text(node));
      if (inside[i + 1]?.name === "AssignOp")
        defaults.set(this.text(node), this.expression(inside[i + 2]!, scope));
    });
    return new Callable(name, (args, keywords) => {
      const own: Scope = new Map([...scope, ...defaults, ...Object.entries(keywords)]);
      names.forEach((parameter, i) => {
        if (i < args.length) own.set(parameter, args[i]);
      });
      if (body.name !== "Body") return this.expression(body, own);
      const outcome = this.statement(body, own);
      return outcome instanceof Return ? outcome.value : null;
    });
  }

  // ── Expressions

  /** One expression, or several with commas between them: a tuple. */
  tupleOrOne(nodes: readonly SyntaxNode[], scope: Scope): Value {
    const values = nodes.filter(({ name }) => name !== "," && name !== ";");
    return nodes.some(({ name }) => name === ",")
      ? tuple(values.map((node) => this.expression(node, scope)))
      : this.expression(values[0]!, scope);
  }

  expression(node: SyntaxNode, scope: Scope): Value {
    const inside = parts(node);
    switch (node.name) {
      case "Number":
        return numberOf(this.text(node));
      case "String":
        return stringOf(this.text(node));
      case "ContinuedString":
        return inside.map((part) => str(this.expression(part, scope))).join("");
      case "FormatString":
        return this.formatString(node, scope);
      case "Boolean":
        return this.text(node) === "True";
      case "None":
        return null;
      case "Ellipsis":
        return ELLIPSIS;
      case "VariableName":
        return this.variable(this.text(node), scope);
      case "ParenthesizedExpression":
        return this.expression(inside[0]!, scope);
      case "TupleExpression":
        return tuple(inside.map((part) => this.expression(part, scope)));
      case "ArrayExpression":
        return inside.map((part) => this.expression(part, scope));
      case "ArrayComprehensionExpression":
      case "ComprehensionExpression":
        return this.comprehension(inside[0]!, children(node).slice(2, -1), scope);
      case "ConditionalExpression":
        return this.expression(truth(this.expression(inside[2]!, scope)) ? inside[0]! : inside[4]!, scope);
      case "LambdaExpression":
        return this.closure("<lambda>", inside[1]!, inside[2]!, scope);
      case "UnaryExpression":
        return unary(this.text(inside[0]!), this.expression(inside[1]!, scope));
      case "BinaryExpression":
        return this.binaryExpression(node, scope);
      case "MemberExpression": {
        // The parser takes the dot of "1." for that of an attribute.
        if (node.firstChild!.name === "Number" && /^[\d_]+\.(e[+-]?\d+)?$/i.test(this.text(node))) {
          return numberOf(this.text(node));
        }
        const object = this.expression(node.firstChild!, scope);
        return node.lastChild!.name === "]"
          ? item(object, this.key(node, scope))
          : attribute(object, this.text(node.lastChild!));
      }
      case "CallExpression":
        return this.callExpression(inside[0]!, inside[1]!, scope);
      default:
        throw new Gap(`the expression ${node.name}: ${this.text(node)}`);
    }
  }

  variable(name: string, scope: Scope): Value {
    if (scope.has(name)) return scope.get(name);
    const builtin = builtins[name];
    if (builtin === undefined) throw new PythonError("NameError", `name '${name}' is not defined`);
    return builtin;
  }

  callExpression(callee: SyntaxNode, list: SyntaxNode, scope: Scope): Value {
    const f = this.expression(callee, scope);
    const args: Value[] = [];
    const keywords: Record<string, Value> = {};
    const inside = parts(list);
    for (let i = 0; i < inside.length; i++) {
      const node = inside[i]!;
      if (node.name === "*") args.push(...items(this.expression(inside[++i]!, scope)));
      else if (inside[i + 1]?.name === "AssignOp") {
        keywords[this.text(node)] = this.expression(inside[i + 2]!, scope);
        i += 2;
      } else if (inside[i + 1]?.name === "for") {
        args.push(this.comprehension(node, inside.slice(i + 1), scope));
        break;
      } else args.push(this.expression(node, scope));
    }
    if (!(f instanceof Callable))
      throw new PythonError("TypeError", `'${typeName(f)}' object is not callable`);
    return f.call(args, keywords);
  }

  comprehension(element: SyntaxNode, clauses: readonly SyntaxNode[], scope: Scope): Value[] {
    const own: Scope = new Map(scope);
    const out: Value[] = [];
    const starts = clauses.flatMap(({ name }, i) => (name === "for" || name === "if" ? [i] : []));
    const go = (clause: number): void => {
      const start = starts[clause];
      if (start === undefined) {
        out.push(this.expression(element, own));
        return;
      }
      const nodes = clauses.slice(start + 1, starts[clause + 1]);
      if (clauses[start]!.name === "if") {
        if (truth(this.expression(nodes[0]!, own))) go(clause + 1);
        return;
      }
      const at = nodes.findIndex(({ name }) => name === "in");
      for (const value of items(this.expression(nodes[at + 1]!, own))) {
        this.assignTo(nodes.slice(0, at), value, own);
        go(clause + 1);
      }
    };
    go(0);
    return out;
  }

  binaryExpression(node: SyntaxNode, scope: Scope): Value {
    const inside = children(node);
    const left = inside[0]!;
    const right = inside.at(-1)!;
    const operator = inside
      .slice(1, -1)
      .map((part) => this.text(part))
      .join(" ");
    if (operator === "and" || operator === "or") {
      const value = this.expression(left, scope);
      return truth(value) === (operator === "and") ? this.expression(right, scope) : value;
    }
    const a = this.expression(left, scope);
    if (isComparison(node) && isComparison(left)) {
      // a < b < c: the middle is compared with both.
      if (!truth(a)) return a;
      return test(operator, this.expression(left.lastChild!, scope), this.expression(right, scope));
    }
    const b = this.expression(right, scope);
    return isComparison(node) ? test(operator, a, b) : binary(operator, a, b);
  }

  /** What stands in the brackets of x[...]. */
  key(node: SyntaxNode, scope: Scope): Value {
    const all = children(node);
    const open = all.findLastIndex(({ name }) => name === "[");
    const groups: SyntaxNode[][] = [[]];
    const inside = all.slice(open + 1, -1);
    for (const part of inside) {
      if (part.name === ",") groups.push([]);
      else groups.at(-1)!.push(part);
    }
    const several = groups.length > 1;
    if (groups.at(-1)!.length === 0) groups.pop();
    const entries = groups.map((group) => this.subscript(group, scope));
    return several ? tuple(entries) : entries[0];
  }

  subscript(nodes: readonly SyntaxNode[], scope: Scope): Value {
    if (!nodes.some(({ name }) => name === ":")) return this.expression(nodes[0]!, scope);
    const fields: Value[] = [null, null, null];
    let at = 0;
    for (const node of nodes) {
      if (node.name === ":") at++;
      else fields[at] = this.expression(node, scope);
    }
    return new Slice(fields[0], fields[1], fields[2]);
  }

  formatString(node: SyntaxNode, scope: Scope): string {
    let out = "";
    const quote = /^[a-zA-Z]+("""|'''|"|')/.exec(this.text(node))!;
    let at = node.from + quote[0].length;
    for (const part of children(node)) {
      if (part.name !== "FormatReplacement") continue;
      out += unescape(this.source.slice(at, part.from));
      const spec = children(part).find(({ name }) => name === "FormatSpec");
      const conversion = children(part).find(({ name }) => name === "FormatConversion");
      if (conversion !== undefined) throw new Gap("!r in an f-string");
      const value = this.expression(parts(part)[0]!, scope);
      out += format(value, spec === undefined ? "" : this.text(spec).slice(1));
      at = part.to;
    }
    return out + unescape(this.source.slice(at, node.to - quote[1]!.length));
  }
}

const COMPARISONS = new Set(["CompareOp", "in", "is", "not"]);

const isComparison = (node: SyntaxNode): boolean =>
  node.name === "BinaryExpression" && COMPARISONS.has(children(node)[1]!.name);

function test(operator: string, a: Value, b: Value): Value {
  if (operator === "in") return contains(b, a);
  if (operator === "not in") return !contains(b, a);
  if (operator === "is") return a === b || (a ?? null) === (b ?? null);
  if (operator === "is not") return (a ?? null) !== (b ?? null);
  return compare(operator, a, b);
}

function numberOf(text: string): Value {
  const plain = text.replaceAll("_", "");
  if (/j$/i.test(plain)) throw new Gap("complex numbers");
  return /^0[xob]/i.test(plain) || /^\d+$/.test(plain) ? Number(plain) : float(Number(plain));
}

const unescape = (text: string): string =>
  text
    .replace(/\\(.)/g, (_, char: string) => ({ n: "\n", t: "\t" })[char] ?? char)
    .replace(/\{\{|\}\}/g, (two) => two[0]!);

function stringOf(text: string): string {
  const [, prefix = "", body = ""] = /^([a-zA-Z]*)(?:"""|'''|"|')([^]*?)(?:"""|'''|"|')$/.exec(text) ?? [];
  if (/r/i.test(prefix)) return body;
  return body.replace(/\\(.)/g, (_, char: string) => ({ n: "\n", t: "\t" })[char] ?? char);
}

/** value.name */
function attribute(value: Value, name: string): Value {
  if (value instanceof Namespace) return value.attribute(name);
  if (value instanceof NDArray || value instanceof Scalar) return arrayAttribute(value, name);
  if (value instanceof DTypeValue && name === "name") return value.name;
  if (value instanceof Callable) {
    if (name === "__name__") return value.name;
    if (value.attribute !== undefined) return value.attribute(name);
  }
  if (typeof value === "string" && name === "format") {
    return new Callable(name, (args, keywords: Keywords) => formatText(value, args, keywords));
  }
  if (Array.isArray(value) && (name === "index" || name === "count")) {
    return new Callable(name, ([wanted]) => {
      const same = value.filter((other) => truth(compare("==", other, wanted)));
      if (name === "count") return same.length;
      if (same.length === 0) throw new PythonError("ValueError", "value is not in list");
      return value.indexOf(same[0]);
    });
  }
  if (isList(value) && (name === "append" || name === "extend")) {
    return new Callable(name, ([more]) => {
      value.push(...(name === "append" ? [more] : items(more)));
      return null;
    });
  }
  throw new PythonError("AttributeError", `'${typeName(value)}' object has no attribute '${name}'`);
}

/** A position in a sequence of Python's own, from an int or a NumPy integer. */
function position(key: Value, length: number): number {
  const at = key instanceof Scalar && key.array.dtype !== "bool" ? key.array.item() : key;
  if (!isInt(at))
    throw new PythonError("TypeError", `indices must be integers or slices, not ${typeName(key)}`);
  const from0 = at < 0 ? at + length : at;
  if (from0 < 0 || from0 >= length) throw new PythonError("IndexError", "index out of range");
  return from0;
}

/** value[key] */
function item(value: Value, key: Value): Value {
  if (value instanceof NDArray || value instanceof Scalar) return getItem(value, key);
  if (value instanceof Container) return value.get(key);
  if (!Array.isArray(value) && typeof value !== "string" && !(value instanceof Range)) {
    throw new PythonError("TypeError", `'${typeName(value)}' object is not subscriptable`);
  }
  const sequence =
    value instanceof Range ? value.items() : typeof value === "string" ? Array.from(value) : value;
  if (!(key instanceof Slice)) return sequence[position(key, sequence.length)];
  const picked = sliced(sequence, key);
  return isTuple(value) ? tuple(picked) : typeof value === "string" ? picked.join("") : picked;
}

function sliced(sequence: readonly Value[], { start, stop, step }: Slice): Value[] {
  const by = isInt(step) ? step : 1;
  const n = sequence.length;
  const bound = (value: Value, other: number): number => {
    if (!isInt(value)) return other;
    return Math.min(Math.max(value < 0 ? value + n : value, by > 0 ? 0 : -1), by > 0 ? n : n - 1);
  };
  const range = new Range(bound(start, by > 0 ? 0 : n - 1), bound(stop, by > 0 ? n : -1), by);
  return range.items().map((i) => sequence[i]);
}

function assignItem(object: Value, key: Value, value: Value): void {
  if (object instanceof NDArray) setItem(object, key, value);
  else if (object instanceof Container && object.set !== undefined) object.set(key, value);
  else if (isList(object)) object[position(key, object.length)] = value;
  else throw new PythonError("TypeError", `'${typeName(object)}' object does not support item assignment`);
}

/** Runs a program and gives what it leaves in `out`. */
export function evaluate(source: string): Value {
  const tree = parser.parse(source);
  const scope: Scope = new Map<string, Value>([["np", numpy]]);
  new Program(source).run(children(tree.topNode), scope);
  return scope.get("out");
}
