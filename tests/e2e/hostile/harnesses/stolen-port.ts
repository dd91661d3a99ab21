// gives its port to other workers, which all post garbage on it, and closes itself
// @ts-nocheck
behaveThen(() => {
  const thief = new Worker(
    URL.createObjectURL(
      new Blob([
        "onmessage = ({ data }) => { for (let i = 0; i < 10000; i++) data.postMessage([i, { passed: true }]); }",
      ]),
    ),
  );
  thief.postMessage(port, [port]);
  self.close();
});
export {};
