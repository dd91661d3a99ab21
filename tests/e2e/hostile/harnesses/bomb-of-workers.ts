// starts workers, channels and blobs until something gives
// @ts-nocheck
behaveThen(() => {
  const kept = [];
  for (let i = 0; i < 200; i++) {
    kept.push(
      new Worker(URL.createObjectURL(new Blob(["for(;;);"]))),
      new MessageChannel(),
      new Blob([new Uint8Array(1e5)]),
    );
  }
  port.postMessage(kept.length);
});
export {};
