import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { runnerImport, type Plugin } from "vite";
import type { Exercise } from "../graders/contract.ts";

/** A page of the site: where its file goes, the route that it answers, and what its head says. */
export interface Page {
  readonly file: string;
  /** "" is the catalogue; absent when the document may be served at any address. */
  readonly route?: string;
  readonly title: string;
  readonly description: string;
}

export interface Assets {
  readonly scripts: readonly string[];
  readonly preloads: readonly string[];
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
}

/**
 * Where the app may live, likeliest first, when this document came at `pathname`. Each ends with "/". A document
 * with a route of its own leaves no doubt. One that a host sends for any address (404.html, or a rewrite to
 * index.html) starts from the last "/exercises/", then tries the folders above.
 * Printed into the pages as text: it must use nothing from outside itself.
 */
export function candidateBases(pathname: string, route: string | null): string[] {
  const path = pathname.replace(/\/index\.html$/, "/");
  if (route) {
    const own = "/" + route;
    const bare = path.replace(/\/+$/, "");
    if (bare.endsWith(own)) return [bare.slice(0, bare.length - own.length) + "/"];
  }
  const found: string[] = [];
  const exercise = /^(.*\/)exercises\/[^/]+\/?$/.exec(path);
  if (exercise && exercise[1]) found.push(exercise[1]);
  for (let end = path.lastIndexOf("/"); end >= 0; end = end > 0 ? path.lastIndexOf("/", end - 1) : -1) {
    const folder = path.slice(0, end + 1);
    if (!found.includes(folder)) found.push(folder);
  }
  return found;
}

/** Sets the theme, then loads the app from the first base that has it. Printed into the pages, like the above. */
function start(
  assets: Assets,
  basesFor: (pathname: string, route: string | null) => string[],
  themeKey: string,
): void {
  const head = document.head;
  try {
    const theme = localStorage.getItem(themeKey);
    if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
  } catch {
    // Storage is forbidden: the system's theme then.
  }
  const route = document.querySelector("meta[name='chainrule-route']")?.getAttribute("content") ?? null;
  const bases = basesFor(location.pathname, route);
  const add = (tag: string, attributes: Record<string, string>, base: string, file: string): HTMLElement => {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name] ?? "");
    element.setAttribute(tag === "script" ? "src" : "href", base + file);
    head.append(element);
    return element;
  };
  const load = (n: number): void => {
    const base = bases[n];
    if (base === undefined) return;
    const links = [
      ...assets.styles.map((file) => add("link", { rel: "stylesheet" }, base, file)),
      ...assets.fonts.map((file) =>
        add("link", { rel: "preload", as: "font", type: "font/woff2", crossorigin: "" }, base, file),
      ),
      ...assets.preloads.map((file) => add("link", { rel: "modulepreload" }, base, file)),
    ];
    for (const file of assets.scripts) {
      add("script", { type: "module" }, base, file).addEventListener("error", () => {
        for (const link of links) link.remove();
        load(n + 1);
      });
    }
  };
  load(0);
}

export function bootstrap(assets: Assets, themeKey: string): string {
  return `(${start.toString()})(${JSON.stringify(assets)},${candidateBases.toString()},${JSON.stringify(themeKey)});`;
}

export function contentSecurityPolicy(inlineScript: string): string {
  const hash = createHash("sha256").update(inlineScript, "utf8").digest("base64");
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}

const ASSET_TAG = /\s*<(?:script|link)\b[^>]*\b(?:src|href)="\.\/([^"]+)"[^>]*>(?:<\/script>)?/g;

/** Takes the bundler's asset tags out of its document, and says which files they named. */
export function takeAssets(html: string): { html: string; assets: Assets } {
  const assets = {
    scripts: [] as string[],
    preloads: [] as string[],
    styles: [] as string[],
    fonts: [] as string[],
  };
  const bare = html.replace(ASSET_TAG, (tag, file: string) => {
    if (tag.includes("<script")) assets.scripts.push(file);
    else if (tag.includes("modulepreload")) assets.preloads.push(file);
    else if (tag.includes("stylesheet")) assets.styles.push(file);
    else return tag;
    return "";
  });
  return { html: bare, assets };
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The document for one page: policy first, its own title, description and route, and the script that loads the app. */
export function pageHtml(html: string, page: Page, script: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(script)}" />`;
  const route =
    page.route === undefined ? "" : `\n    <meta name="chainrule-route" content="${escaped(page.route)}" />`;
  return html
    .replace(/<head>/, () => `<head>\n    ${policy}`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(page.title)}</title>`)
    .replace(
      /<meta name="description"[^>]*>/,
      () => `<meta name="description" content="${escaped(page.description)}" />${route}`,
    )
    .replace(/<\/head>/, () => `  <script>${script}</script>\n  </head>`);
}

export function sitePages(exercises: readonly { slug: string; title: string; summary: string }[]): Page[] {
  return [
    {
      file: "index.html",
      title: "Exercises · Chainrule",
      description:
        "Practise from-scratch deep-learning code in the browser: forward, backward, and why the gradient is wrong.",
    },
    { file: "404.html", title: "Not found · Chainrule", description: "There is no page at this address." },
    {
      file: "reference/index.html",
      route: "reference",
      title: "Reference of np · Chainrule",
      description: "Every function, constant and array method of np, with what NumPy writes for it.",
    },
    ...exercises.map(({ slug, title, summary }) => ({
      file: `exercises/${slug}/index.html`,
      route: `exercises/${slug}`,
      title: `${title} · Chainrule`,
      description: summary,
    })),
  ];
}

async function readExercises(root: string): Promise<{ slug: string; title: string; summary: string }[]> {
  const folder = resolve(root, "exercises");
  const slugs = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Promise.all(
    slugs.map(async ({ name: slug }) => {
      const { module } = await runnerImport<{ default: Exercise }>(resolve(folder, slug, "exercise.ts"));
      return { slug, title: module.default.title, summary: module.default.summary };
    }),
  );
}

/** Built site only: a document for each exercise and 404.html, all of which find the app from wherever they are served. */
export function pages(options: { root: string; themeKey: string; preloadFonts: readonly RegExp[] }): Plugin {
  return {
    name: "chainrule:pages",
    apply: "build",
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const index = bundle["index.html"];
        if (index?.type !== "asset") throw new Error("index.html is not among the built files");
        const { html, assets } = takeAssets(String(index.source));
        const fonts = Object.keys(bundle).filter((file) =>
          options.preloadFonts.some((font) => font.test(file)),
        );
        const script = bootstrap({ ...assets, fonts }, options.themeKey);
        for (const page of sitePages(await readExercises(options.root))) {
          const source = pageHtml(html, page, script);
          if (page.file === "index.html") index.source = source;
          else this.emitFile({ type: "asset", fileName: page.file, source });
        }
      },
    },
  };
}
