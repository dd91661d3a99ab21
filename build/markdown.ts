import { katex } from "@mdit/plugin-katex";
import MarkdownIt from "markdown-it";
import type { Plugin } from "vite";

/** One "##" part of a page: its heading and its body, both as HTML. */
export interface Section {
  title: string;
  html: string;
}

export interface Rendered {
  /** Up to the first "##" heading, and from there on. */
  intro: string;
  rest: string;
  sections: Section[];
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).use(katex, {
  throwOnError: true,
  output: "htmlAndMathml",
  // The plugin catches KaTeX's errors and shows them on the page; a build should stop instead.
  transformer(html: string) {
    const failed = /katex-error' title='([^']*)'/.exec(html);
    if (failed) throw new Error(failed[1]);
    return html;
  },
});

/** Markdown with $…$ and $$…$$ to HTML with KaTeX, whole and cut at its "##" headings. */
export function renderMarkdown(source: string): Rendered {
  const env = {};
  const tokens = markdown.parse(source, env);
  const starts = tokens.flatMap((token, at) =>
    token.type === "heading_open" && token.tag === "h2" ? [at] : [],
  );
  const render = (from: number, to: number) =>
    markdown.renderer.render(tokens.slice(from, to), markdown.options, env).trim();
  const sections = starts.map((start, n) => ({
    title: render(start + 1, start + 2),
    html: render(start + 3, starts[n + 1] ?? tokens.length),
  }));
  const first = starts[0] ?? tokens.length;
  return { intro: render(0, first), rest: render(first, tokens.length), sections };
}

/** KaTeX's stylesheet names three files for each font; every browser that runs the page reads the first. */
export function onlyWoff2(css: string): string {
  return css.replace(/,url\([^)]*\) format\("(?:woff|truetype)"\)/g, "");
}

/** `import page from "./problem.md"` gives its `Rendered`. */
export function markdownPages(): Plugin {
  return {
    name: "chainrule:markdown",
    enforce: "pre",
    transform(code, id) {
      if (id.endsWith(".md")) {
        return {
          code: `export default ${JSON.stringify(renderMarkdown(code))};`,
          map: null,
          moduleType: "js",
        };
      }
      if (id.endsWith("/katex.min.css")) return { code: onlyWoff2(code), map: null };
      return undefined;
    },
  };
}
