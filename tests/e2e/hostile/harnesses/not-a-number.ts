// answers every question in good form with NaN
// @ts-nocheck
behaveThen(({ id, shells, jobs }) => {
  const value = { kind: "array", dtype: "float64", shape: [] };
  const outcomes = jobs.map((job) => ({ kind: "values", values: shells[job].outputs.map(() => value) }));
  say(
    { type: "outcomes", id, outcomes },
    outcomes.flatMap(({ values }) => values.map(() => NaN)),
  );
});
export {};
