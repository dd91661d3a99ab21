/**
 * The module namespace of an exercise's `reference.ts`: functions and classes over NDArray under the names that
 * the exercise's call programs use. It is trusted, runs in the grader's realm, and never reaches the sandbox.
 */
export type Reference = Readonly<Record<string, unknown>>;
