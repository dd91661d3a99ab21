import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createStorage, openDatabase, UPGRADES, type Trouble } from "../../src/stores/storage.ts";

const draft = (code: string) => ({ slug: "linear", language: "typescript" as const, code, savedAt: 1 });

let told: Trouble[] = [];
const tell = (trouble: Trouble) => void told.push(trouble);

beforeEach(() => {
  told = [];
  vi.stubGlobal("indexedDB", new IDBFactory());
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("storage", () => {
  it("has a draft after a reload", async () => {
    expect(await createStorage(tell).write("drafts", "linear/typescript", draft("a"))).toBe(true);
    expect(await createStorage(tell).read("drafts", "linear/typescript")).toEqual(draft("a"));
    expect(told).toEqual([]);
  });

  it("gives undefined for what was never written", async () => {
    expect(await createStorage(tell).read("drafts", "none")).toBeUndefined();
  });

  it("reads all records of a store by key", async () => {
    const storage = createStorage(tell);
    await storage.write("progress", "a", { begunAt: 1 });
    await storage.write("progress", "b", { begunAt: 2, solvedAt: 3 });
    expect([...(await storage.readAll("progress"))]).toEqual([
      ["a", { begunAt: 1 }],
      ["b", { begunAt: 2, solvedAt: 3 }],
    ]);
  });

  it("sets a damaged record aside, says so, and reads the others", async () => {
    const storage = createStorage(tell);
    await storage.write("progress", "good", { begunAt: 1 });
    const raw = await openDB("chainrule");
    await raw.put("progress", { begunAt: "yesterday" }, "bad");
    expect([...(await storage.readAll("progress")).keys()]).toEqual(["good"]);
    expect(told).toEqual(["damaged"]);
    expect(await raw.get("progress", "bad")).toBeUndefined();
    expect(await raw.getAll("aside")).toMatchObject([
      { store: "progress", key: "bad", value: { begunAt: "yesterday" } },
    ]);
    raw.close();
  });

  it("keeps records for this visit, and tells once, where the browser forbids storage", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    const storage = createStorage(tell);
    expect(await storage.write("drafts", "k", draft("a"))).toBe(false);
    expect(await storage.write("drafts", "k", draft("b"))).toBe(false);
    expect(await storage.read("drafts", "k")).toEqual(draft("b"));
    expect([...(await storage.readAll("drafts")).keys()]).toEqual(["k"]);
    expect(told).toEqual(["unavailable"]);
  });

  it("says that storage is full, keeps the record for this visit, and writes again when there is room", async () => {
    const storage = createStorage(tell);
    await storage.write("drafts", "k", draft("a"));
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    expect(await storage.write("drafts", "k", draft("b"))).toBe(false);
    expect(await storage.read("drafts", "k")).toEqual(draft("b"));
    expect(told).toEqual(["full"]);
    put.mockRestore();
    expect(await storage.write("drafts", "k", draft("c"))).toBe(true);
    expect(await createStorage(tell).read("drafts", "k")).toEqual(draft("c"));
  });

  it("asks for a reload where a newer version of the page has the database", async () => {
    (await openDB("chainrule", UPGRADES.length + 1)).close();
    expect(await createStorage(tell).write("drafts", "k", draft("a"))).toBe(false);
    expect(told).toEqual(["outdated"]);
  });

  it("lets a newer page in another tab upgrade, and says that this one is outdated", async () => {
    const storage = createStorage(tell);
    await storage.write("drafts", "k", draft("a"));
    (await openDB("chainrule", UPGRADES.length + 1)).close();
    expect(told).toEqual(["outdated"]);
    expect(await storage.write("drafts", "k", draft("b"))).toBe(false);
    expect(await storage.read("drafts", "k")).toEqual(draft("b"));
  });
});

describe("openDatabase", () => {
  it("takes an older database through the steps that it lacks, records kept", async () => {
    const first = await openDatabase("steps", UPGRADES, tell);
    await first.put("drafts", draft("kept"), "k");
    first.close();
    const ran: number[] = [];
    const second = await openDatabase(
      "steps",
      [
        ...UPGRADES,
        (database) => {
          ran.push(UPGRADES.length);
          database.createObjectStore("rounds");
        },
      ],
      tell,
    );
    expect(ran).toEqual([UPGRADES.length]);
    expect([...second.objectStoreNames]).toContain("rounds");
    expect(await second.get("drafts", "k")).toEqual(draft("kept"));
    second.close();
  });

  it("gives up when another tab will not let go of an older version", async () => {
    const stubborn = await openDB("held", 1);
    await expect(openDatabase("held", [...UPGRADES, () => undefined], tell)).rejects.toThrow(
      "another tab holds an older version of the database",
    );
    stubborn.close();
  });
});
