// answers before it is asked, twice, and late
// @ts-nocheck
const answer = { type: "outcomes", id: 1, outcomes: [{ kind: "values", values: [] }] };
ready.then(() => {
  say(answer);
  say({ type: "ready" });
  say({ type: "loaded", loaded: { kind: "loaded" } });
  for (let id = 0; id < 50; id++) say({ ...answer, id });
});
export {};
