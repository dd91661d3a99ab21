// reads the page's storage and joins its channels with all of a worker's powers
// @ts-nocheck
const settle = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
tryAll({
  indexedDB: () => settle(indexedDB.open("secrets")).then(() => "opened"),
  "database names": () => indexedDB.databases().then((all) => JSON.stringify(all)),
  caches: () => caches.keys().then((keys) => keys.join()),
  OPFS: () => navigator.storage.getDirectory().then(() => "opened"),
  locks: () => navigator.locks.query().then((all) => JSON.stringify(all)),
  cookies: () => cookieStore.getAll().then((all) => JSON.stringify(all)),
  BroadcastChannel: () =>
    new Promise((resolve) => {
      const channel = new BroadcastChannel("secrets");
      channel.onmessage = ({ data }) => resolve(data);
      channel.postMessage("hello");
    }),
  localStorage: () => localStorage.getItem("secret"),
  "service worker": () => navigator.serviceWorker.register("/sw.js").then(() => "registered"),
});
export {};
