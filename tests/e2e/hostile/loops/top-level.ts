// loops for ever while it is loaded
// ends: stop
for (;;);
export {};
