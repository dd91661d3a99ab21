import { describe, expect, it } from "vitest";
import { parseRecord } from "../../src/stores/records.ts";
import { createSettings } from "../../src/stores/settings.ts";
import type { Storage } from "../../src/stores/storage.ts";

function fakeStorage(settings?: unknown, drafts: readonly string[] = []) {
  const written: unknown[] = [];
  const storage: Storage = {
    read: (store) => Promise.resolve(parseRecord(store, settings)),
    readAll: (store) =>
      Promise.resolve(
        new Map(
          drafts.flatMap((key) => {
            const [slug, language] = key.split("/");
            const record = parseRecord(store, { slug, language, code: "mine", savedAt: 1 });
            return record === undefined ? [] : [[key, record] as const];
          }),
        ),
      ),
    write: (_store, _key, record) => {
      written.push(record);
      return Promise.resolve(true);
    },
  };
  return { storage, written };
}

async function loaded(settings?: unknown, drafts: readonly string[] = []) {
  const fake = fakeStorage(settings, drafts);
  const store = createSettings(fake.storage);
  await store.getState().load();
  return { state: () => store.getState(), ...fake };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe("the language of the settings", () => {
  it("is Python for a new visitor, from then on", async () => {
    const { state, written } = await loaded();
    expect(state().language).toBe("python");
    expect(written).toEqual([{ theme: "system", language: "python" }]);
  });

  it("is TypeScript for someone with TypeScript drafts who has chosen none", async () => {
    const { state, written } = await loaded({ theme: "dark" }, ["linear/typescript"]);
    expect(state()).toMatchObject({ theme: "dark", language: "typescript" });
    expect(written).toEqual([{ theme: "dark", language: "typescript" }]);
  });

  it("is Python for someone with Python drafts only", async () => {
    expect((await loaded(undefined, ["linear/python"])).state().language).toBe("python");
  });

  it("is what was chosen, whatever drafts there are, and is not written again", async () => {
    const { state, written } = await loaded({ theme: "light", language: "python" }, ["linear/typescript"]);
    expect(state().language).toBe("python");
    expect(written).toEqual([]);
  });

  it("is kept when it is chosen", async () => {
    const { state, written } = await loaded({ theme: "light", language: "python" });
    state().setLanguage("typescript");
    expect(state().language).toBe("typescript");
    await turn();
    expect(written).toEqual([{ theme: "light", language: "typescript" }]);
  });

  it("survives a theme that is chosen before the record was read", async () => {
    const { storage, written } = fakeStorage({ theme: "light", language: "typescript" });
    const store = createSettings(storage);
    store.getState().setTheme("dark");
    await turn();
    expect(store.getState()).toMatchObject({ theme: "dark", language: "typescript" });
    expect(written).toEqual([{ theme: "dark", language: "typescript" }]);
  });
});

describe("the settings' record", () => {
  it("from before there was a choice of language still parses", () => {
    expect(parseRecord("settings", { theme: "dark" })).toEqual({ theme: "dark" });
  });

  it("with a language that there is not does not", () => {
    expect(parseRecord("settings", { theme: "dark", language: "cobol" })).toBeUndefined();
  });
});
