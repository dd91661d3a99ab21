// prints far beyond the limit, in good form
// @ts-nocheck
behaveThen(() => {
  for (let i = 0; i < 100_000; i++) print(`flood ${i}`);
  for (;;);
});
export {};
