import {
  AUTOMATIC_CHECKS,
  TRACKS,
  type CallProgram,
  type Check,
  type Exercise,
  type GradientsCheck,
  type LiteralCase,
} from "../../graders/contract.ts";
import type { Step } from "../../graders/candidate.ts";
import { literalCase } from "../../graders/inputs.ts";
import { checkBound, inputsOf, parseProgram, resultsOf } from "../../graders/program.ts";
import { parseType, type ParsedType } from "../../graders/signature.ts";

/** "1 hint", "3 hints" */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The ids of the rows that a check adds to the results. */
export function rowsOf(check: Check): string[] {
  return check.kind === "values" ? [check.id] : Object.values(check.wrt);
}

function programsOf(check: Check): CallProgram[] {
  return check.kind === "values" ? [check.program] : [check.forward, check.backward];
}

/** What is wrong with an exercise's declaration, each fault a sentence that says what to do; none if it is right. */
export function faultsOf(exercise: Exercise): string[] {
  const faults = new Set<string>();
  attempt(faults, "values", () => checkValues(exercise, faults));
  attempt(faults, "functions", () => checkFunctions(exercise, faults));
  attempt(faults, "sizes", () => checkSizes(exercise, faults));
  exercise.checks.forEach((check, index) => {
    attempt(faults, `checks[${index}]`, () => checkCheck(exercise, check, `checks[${index}]`, faults));
  });
  checkRows(exercise, faults);
  return [...faults];
}

function attempt(faults: Set<string>, where: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    faults.add(`${where}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function typesOf(exercise: Exercise): Record<string, ParsedType> {
  return Object.fromEntries(
    Object.entries(exercise.values).map(([name, { type }]) => [name, parseType(type)]),
  );
}

function dimensionsOf(exercise: Exercise): Set<string> {
  const dimensions = Object.values(typesOf(exercise)).flatMap((type) =>
    type.kind === "object" ? [] : [...type.dims, ...(type.below === undefined ? [] : [type.below])],
  );
  return new Set(dimensions.filter((dim) => !/^[0-9]+$/.test(dim)));
}

function checkValues(exercise: Exercise, faults: Set<string>): void {
  for (const [name, { type, is }] of Object.entries(exercise.values)) {
    parseType(type);
    if (is.trim() === "") faults.add(`values.${name} says nothing; write what it is in a few words`);
  }
  if (!Object.hasOwn(TRACKS, exercise.track)) faults.add(`track ${exercise.track} is not one of TRACKS`);
}

function checkFunctions(exercise: Exercise, faults: Set<string>): void {
  const called = new Set<string>();
  for (const step of exercise.checks.flatMap(programsOf).flatMap((program) => parseProgram(program))) {
    if (step.kind === "method") called.add(`${step.object}.${step.name}`);
    else if (step.kind !== "read") called.add(step.name);
  }
  for (const [name, { takes, returns }] of Object.entries(exercise.functions)) {
    for (const value of [...takes, ...returns]) {
      if (!Object.hasOwn(exercise.values, value)) {
        faults.add(`functions.${name} names ${value}, which values does not declare`);
      }
    }
    if (!called.has(name)) faults.add(`functions.${name} is called by no check`);
  }
}

function checkSizes(exercise: Exercise, faults: Set<string>): void {
  const dimensions = dimensionsOf(exercise);
  if (exercise.sizes.length < 3)
    faults.add(`sizes has ${counted(exercise.sizes.length, "case")}; it needs at least three`);
  exercise.sizes.forEach((sizes, index) => {
    const where = `sizes[${index}]`;
    for (const dim of dimensions) {
      if (!Object.hasOwn(sizes, dim)) faults.add(`${where} has no size for ${dim}`);
    }
    for (const [dim, size] of Object.entries(sizes)) {
      if (!dimensions.has(dim)) faults.add(`${where} sizes ${dim}, a dimension that no value has`);
      if (!Number.isInteger(size) || size < 1)
        faults.add(`${where}.${dim} is ${size}; it needs a whole number from 1`);
    }
    if (new Set(Object.values(sizes)).size < Object.keys(sizes).length) {
      faults.add(`${where} has a size twice; let them differ, so that a transpose shows`);
    }
  });
  for (const dim of dimensions) {
    const sizes = new Set(exercise.sizes.map((size) => size[dim]));
    if (sizes.size < Math.min(3, exercise.sizes.length)) {
      faults.add(
        `${dim} takes ${counted(sizes.size, "size")}; vary it over three, so that a factor can be named`,
      );
    }
  }
  if (dimensions.has("N") && !exercise.sizes.some((sizes) => sizes["N"] === 1)) {
    faults.add("no case has N = 1; add one, as a batch of one hides and shows mistakes of its own");
  }
}

function checkCheck(exercise: Exercise, check: Check, where: string, faults: Set<string>): void {
  if (check.kind === "gradients") {
    checkGradients(exercise, check, where, faults);
    return;
  }
  const steps = readProgram(exercise, check.program, check.outputs, where, faults);
  checkCases(exercise, steps, check.cases ?? []);
}

function checkGradients(exercise: Exercise, check: GradientsCheck, where: string, faults: Set<string>): void {
  const forward = readProgram(
    exercise,
    check.forward,
    Object.keys(check.outputs),
    `${where}.forward`,
    faults,
  );
  const gradients = Object.values(check.wrt);
  const backward = readProgram(exercise, check.backward, gradients, `${where}.backward`, faults);
  for (const [input, gradient] of Object.entries(check.wrt)) {
    if (!inputsOf(forward).includes(input))
      faults.add(`${where}: ${input} is not an input of the forward program`);
    if (exercise.values[input]?.type !== exercise.values[gradient]?.type) {
      faults.add(`${where}: ${gradient} needs the type of ${input}`);
    }
  }
  for (const [output, upstream] of Object.entries(check.outputs)) {
    const type = exercise.values[output]?.type;
    if (upstream === null) {
      if (type !== "float[]")
        faults.add(`${where}: ${output} is not a scalar, so the backward program needs an upstream gradient`);
      continue;
    }
    if (!inputsOf(backward).includes(upstream)) faults.add(`${where}: ${upstream} is not an input`);
    if (exercise.values[upstream]?.type !== type)
      faults.add(`${where}: ${upstream} needs the type of ${output}`);
  }
  checkCases(exercise, [...forward, ...backward], check.alsoAt ?? []);
}

/** Draws and reads what a program takes at cases that are written out; throws for one that cannot be. */
function checkCases(exercise: Exercise, steps: readonly Step[], cases: readonly LiteralCase[]): void {
  const arrays = inputsOf(steps).filter(
    (name) => parseType(exercise.values[name]?.type ?? "").kind === "array",
  );
  cases.forEach((literal, position) => literalCase(exercise.values, arrays, literal, position));
}

/** Parses a program and checks its names, and its calls against the signatures. */
function readProgram(
  exercise: Exercise,
  program: CallProgram,
  outputs: readonly string[],
  where: string,
  faults: Set<string>,
): Step[] {
  const steps = parseProgram(program);
  checkBound(program, steps, new Set(Object.keys(exercise.values)), outputs);
  for (const name of resultsOf(steps)) {
    if (!Object.hasOwn(exercise.values, name))
      faults.add(`${where} binds ${name}, which values does not declare`);
  }
  for (const step of steps) {
    if (step.kind !== "call") continue;
    const signature = Object.hasOwn(exercise.functions, step.name)
      ? exercise.functions[step.name]
      : undefined;
    if (signature === undefined) {
      faults.add(`${where} calls ${step.name}, which functions does not declare`);
    } else if (step.args.length !== signature.takes.length) {
      faults.add(
        `${where} gives ${step.name} ${counted(step.args.length, "argument")}; it takes ${signature.takes.length}`,
      );
    } else if (step.as.length !== signature.returns.length) {
      faults.add(
        `${where} binds ${counted(step.as.length, "result")} of ${step.name}; it returns ${signature.returns.length}`,
      );
    }
  }
  return steps;
}

function checkRows(exercise: Exercise, faults: Set<string>): void {
  const ids = [...exercise.checks.flatMap(rowsOf), ...Object.keys(AUTOMATIC_CHECKS)];
  for (const id of new Set(ids)) {
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.add(`two rows have the id ${id}`);
  }
}
