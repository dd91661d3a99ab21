import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../build/markdown.ts";
import { TypeScriptRunner } from "../src/languages/typescript/runner.ts";
import * as np from "../src/tensor/np.ts";
import { counted, faultsOf } from "./exercises/declaration.ts";
import { declaredNames } from "./exercises/declared-names.ts";
import { Folder, slugs } from "./exercises/folder.ts";
import { describePrograms } from "./exercises/programs.ts";

describe("exercises/", () => {
  it("holds at least one exercise", () => {
    expect(slugs()).not.toEqual([]);
  });

  it("orders the exercises of a track without ties", async () => {
    const exercises = await Promise.all(slugs().map((slug) => new Folder(slug).exercise()));
    const positions = exercises.map(({ track, order }) => `${track} ${order}`);
    expect(positions).toEqual([...new Set(positions)]);
  });
});

describe.each(slugs())("exercises/%s", (slug) => {
  const folder = new Folder(slug);

  it.each(["problem.md", "hints.md", "theory.md"])("%s renders, with its mathematics", (file) => {
    const { intro, rest } = renderMarkdown(folder.read(file));
    const text = (intro + rest).replaceAll(/<annotation.*?<\/annotation>/gs, "");
    expect(text, `${folder.path(file)} has a $ that opens no formula`).not.toContain("$");
  });

  it("has a slug of lowercase words", () => {
    expect(slug, "the folder's name is the address and the id of saved work").toMatch(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
    );
  });

  it("declares its values, signatures, sizes and checks without fault", async () => {
    expect(faultsOf(await folder.exercise())).toEqual([]);
  });

  describe("problem.md", () => {
    it("starts with the statement, as the page shows the title", () => {
      expect(folder.read("problem.md"), `${folder.path("problem.md")} begins with a heading`).not.toMatch(
        /^\s*#/,
      );
    });

    it("names each function, and each class that is given", async () => {
      const statement = folder.read("problem.md");
      const names = [
        ...Object.keys((await folder.exercise()).functions),
        ...declaredNames("typescript", folder.given("typescript") ?? ""),
      ];
      const unnamed = names.filter((name) => !statement.includes(`\`${name}`));
      expect(unnamed, `${folder.path("problem.md")} does not name these in backticks`).toEqual([]);
    });

    it("says what to ask first, with answers, and has a number to check by hand", () => {
      const sections = folder.sections("problem.md");
      const titles = sections.map(({ title }) => title);
      const asked = sections.find(({ title }) => title === "Ask first")?.body ?? "";
      const file = folder.path("problem.md");
      expect(titles, `${file} needs a section "## A number to check by hand"`).toContain(
        "A number to check by hand",
      );
      expect(asked, `${file} needs a section "## Ask first" of "- **question?** answer"`).toMatch(
        /^- \*\*.+\?\*\* /m,
      );
    });
  });

  it("has three hints", () => {
    const hints = folder.sections("hints.md");
    const message = `${folder.path("hints.md")} has ${counted(hints.length, "hint")} ("## " sections); it needs three`;
    expect(hints, message).toHaveLength(3);
    for (const { title, body } of hints) {
      expect(title, `"${title}" says nothing about the hint; give it a heading of its own`).not.toMatch(
        /^hint\b/i,
      );
      expect(body, `the hint "${title}" is empty`).not.toBe("");
    }
  });

  it("has three to five follow-up questions, each with an answer and what a strong one mentions", () => {
    const questions = folder.sections("theory.md");
    const file = folder.path("theory.md");
    const message = `${file} has ${counted(questions.length, "question")} ("## " sections); it needs three to five`;
    expect(questions.length, message).toBeGreaterThanOrEqual(3);
    expect(questions.length, message).toBeLessThanOrEqual(5);
    for (const { title, body } of questions) {
      const [answer = "", rubric = ""] = body.split("**A strong answer mentions**");
      expect(title, `${file}: "${title}" is not a question`).toMatch(/\?$/);
      expect(answer.trim(), `${file}: "${title}" has no answer`).not.toBe("");
      expect(rubric, `${file}: "${title}" lists nothing after "**A strong answer mentions**"`).toMatch(
        /^- /m,
      );
    }
  });
});

describePrograms("typescript", new TypeScriptRunner({ globals: { np }, onPrint: () => false }));
