// The bundler would take `new URL("…", import.meta.url)` for a file to include; a variable keeps it an address.
const here = import.meta.url;

/**
 * The path of the folder that the site is served from, "/" at both ends. The build puts every script in a folder
 * directly below it, so the address of this one tells.
 */
export const base: string = import.meta.env.DEV ? "/" : new URL("..", here).pathname;
