// answers with shapes and numbers that do not add up
// @ts-nocheck
behaveThen(({ id, jobs }) => {
  const values = [{ kind: "array", dtype: "float64", shape: [2 ** 40, 2 ** 40] }];
  say({ type: "outcomes", id, outcomes: jobs.map(() => ({ kind: "values", values })) }, [1, 2, 3]);
});
export {};
