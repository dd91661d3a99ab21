import { describe, expect, it } from "vitest";
import { onlyWoff2, renderMarkdown } from "../../build/markdown.ts";

describe("renderMarkdown", () => {
  it("renders math with its MathML kept", () => {
    expect(renderMarkdown("Here $x^2$.").intro).toContain("<math");
  });

  it("cuts a page at its ## headings", () => {
    const page = renderMarkdown("Intro.\n\n## One $N$\n\nFirst.\n\n### Deeper\n\nMore.\n\n## Two\n\nSecond.");
    expect(page.intro).toBe("<p>Intro.</p>");
    expect(page.rest).toMatch(/^<h2>One/);
    expect(page.sections.map(({ title }) => title.includes("<math"))).toEqual([true, false]);
    expect(page.sections[0]?.html).toContain("<h3>Deeper</h3>");
    expect(page.sections[1]).toEqual({ title: "Two", html: "<p>Second.</p>" });
  });

  it("shows raw HTML as text", () => {
    expect(renderMarkdown("<script>1</script>").intro).toContain("&lt;script&gt;");
  });

  it("refuses math that KaTeX cannot read", () => {
    expect(() => renderMarkdown("$\\frac{1}$")).toThrow(/KaTeX parse error/);
  });
});

describe("onlyWoff2", () => {
  it("keeps one file for each font", () => {
    const css = `src:url(fonts/A.woff2) format("woff2"),url(fonts/A.woff) format("woff"),url(fonts/A.ttf) format("truetype")`;
    expect(onlyWoff2(css)).toBe(`src:url(fonts/A.woff2) format("woff2")`);
  });
});
