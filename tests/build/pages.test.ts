import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  bootstrap,
  candidateBases,
  contentSecurityPolicy,
  pageHtml,
  sitePages,
  takeAssets,
} from "../../build/pages.ts";

describe("candidateBases", () => {
  const exercise = "exercises/linear";

  it.each([
    ["/exercises/linear", "/"],
    ["/exercises/linear/", "/"],
    ["/exercises/linear/index.html", "/"],
    ["/some/where/exercises/linear", "/some/where/"],
    ["/some/where/exercises/linear/", "/some/where/"],
    ["/exercises/exercises/linear/", "/exercises/"],
  ])("takes an exercise's own route off %s", (pathname, base) => {
    expect(candidateBases(pathname, exercise)).toEqual([base]);
  });

  it.each([
    ["/", ["/"]],
    ["/index.html", ["/"]],
    ["/site/", ["/site/", "/"]],
    ["/site/index.html", ["/site/", "/"]],
    ["/exercises/", ["/exercises/", "/"]],
  ])("looks in the folder of the catalogue at %s first", (pathname, bases) => {
    expect(candidateBases(pathname, null)).toEqual(bases);
  });

  it("starts from the last /exercises/ when a host sends one document for any address", () => {
    expect(candidateBases("/site/exercises/liner", null)[0]).toBe("/site/");
    expect(candidateBases("/site/exercises/liner/", null)[0]).toBe("/site/");
  });

  it("goes up folder by folder from an address that it knows nothing of", () => {
    expect(candidateBases("/site/no/such/page", null)).toEqual([
      "/site/no/such/",
      "/site/no/",
      "/site/",
      "/",
    ]);
  });

  it("does as for any address when the document's route is not how it was asked for", () => {
    expect(candidateBases("/site/exercises/other", exercise)[0]).toBe("/site/");
  });
});

describe("takeAssets", () => {
  const built = `<head>
    <meta charset="utf-8" />
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/react-2.js">
    <link rel="stylesheet" crossorigin href="./assets/index-3.css">
    <link rel="icon" href="data:image/svg+xml,x" />
  </head>`;

  it("takes script, preload and style tags out and says what they named", () => {
    const { html, assets } = takeAssets(built);
    expect(assets).toEqual({
      scripts: ["assets/index-1.js"],
      preloads: ["assets/react-2.js"],
      styles: ["assets/index-3.css"],
      fonts: [],
    });
    expect(html).not.toContain("assets/");
  });

  it("leaves other links where they are", () => {
    expect(takeAssets(built).html).toContain('rel="icon"');
  });
});

describe("pageHtml", () => {
  const html = `<html><head>
    <title>Chainrule</title>
    <meta name="description" content="x" />
  </head><body></body></html>`;
  const page = { file: "f", route: "exercises/a", title: "A < B", description: 'says "so"' };
  const script = bootstrap({ scripts: ["assets/a.js"], preloads: [], styles: [], fonts: [] }, "key");
  const made = pageHtml(html, page, script);

  it("puts the policy first in the head", () => {
    expect(made).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy"/);
  });

  it("allows its one inline script by the hash of what stands between the tags", () => {
    const inline = /<script>([\s\S]*?)<\/script>/.exec(made)?.[1] ?? "";
    const hash = createHash("sha256").update(inline).digest("base64");
    expect(made).toContain(`script-src 'self' 'sha256-${hash}'`);
  });

  it("never allows eval or inline script in general", () => {
    const scripts = /script-src[^;]*/.exec(contentSecurityPolicy(script))?.[0];
    expect(scripts).not.toContain("unsafe");
  });

  it("gives the page its own title, description and route, escaped", () => {
    expect(made).toContain("<title>A &lt; B</title>");
    expect(made).toContain('<meta name="description" content="says &quot;so&quot;" />');
    expect(made).toContain('<meta name="chainrule-route" content="exercises/a" />');
  });

  it("gives no route to a document that may be served at any address", () => {
    const anywhere = pageHtml(html, { file: "404.html", title: "t", description: "d" }, script);
    expect(anywhere).not.toContain('<meta name="chainrule-route"');
  });
});

describe("sitePages", () => {
  it("has a document for the catalogue, for bad addresses, for the reference and for each exercise", () => {
    const files = sitePages([{ slug: "linear", title: "Linear", summary: "s" }]).map(({ file }) => file);
    expect(files).toEqual(["index.html", "404.html", "reference/index.html", "exercises/linear/index.html"]);
  });
});
