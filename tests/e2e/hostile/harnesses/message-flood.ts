// floods its port and its frame with messages
// @ts-nocheck
behaveThen(() => {
  for (let i = 0; i < 200_000; i++) {
    port.postMessage({ i });
    self.postMessage("pong");
  }
  for (;;);
});
export {};
