const apple = typeof navigator !== "undefined" && /mac|iphone|ipad/i.test(navigator.userAgent);

/** The keys that run the code, as this machine's keyboard names them. */
export const RUN_KEYS = apple ? "⌘ ↵" : "Ctrl ↵";
