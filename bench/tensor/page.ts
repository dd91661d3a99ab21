const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

declare global {
  /** Settles when the worker is ready, or could not start. */
  var workerStarted: Promise<void>;
}

globalThis.workerStarted = new Promise((resolve, reject) => {
  worker.onmessage = () => resolve();
  worker.onerror = ({ message }) => reject(new Error(message));
});

export {};
