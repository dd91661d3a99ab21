// throws a Proxy that hangs whoever looks at it
// ends: stop
// @ts-nocheck
const hang = () => {
  for (;;);
};
export function linearForward() {
  throw new Proxy(
    {},
    { get: hang, getPrototypeOf: hang, ownKeys: hang, has: hang, getOwnPropertyDescriptor: hang },
  );
}
