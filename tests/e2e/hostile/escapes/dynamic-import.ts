// imports modules from elsewhere, at run time and in code made by eval
// @ts-nocheck
import("__LOG__/import.js").then(
  () => console.log("ESCAPED import"),
  () => console.log("blocked import"),
);
for (const text of [
  'import("__LOG__/eval-import.js")',
  'import("data:text/javascript,1")',
  'import("blob:__LOG__/x")',
]) {
  try {
    (0, eval)(text).then(
      () => console.log("ESCAPED", text),
      () => console.log("blocked", text),
    );
  } catch {
    console.log("blocked", text);
  }
  try {
    new Function(text)();
  } catch {}
}
export function linearForward() {
  const until = Date.now() + 500;
  while (Date.now() < until);
  return 0;
}
