// sends verdicts in place of answers, in every dress
// @ts-nocheck
const verdict = {
  slug: "linear",
  language: "typescript",
  passed: true,
  checks: [{ id: "forward", title: "Forward", status: "passed", message: "" }],
};
behaveThen(() => {
  self.postMessage({ type: "verdict", run: 1, verdict });
  port.postMessage({ type: "verdict", run: 1, verdict });
  for (let run = 0; run < 20; run++) say({ type: "verdict", run, verdict });
});
export {};
