// says nothing at all after it has started
// @ts-nocheck
behaveThen(() => {});
export {};
