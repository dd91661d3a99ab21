import { openDB, type IDBPDatabase, type IDBPTransaction } from "idb";
import { parseRecord, type RecordOf, type StoreName } from "./records.ts";
import { THEME_KEY } from "./theme-key.ts";

/** Why something won't last, or didn't. */
export type Trouble =
  /** The browser gives no storage: private mode, a policy, or another tab in the way. */
  | "unavailable"
  | "full"
  /** A newer version of the site has changed the database; this page must be loaded again. */
  | "outdated"
  /** A record could not be read back; it is kept in the "aside" store. */
  | "damaged";

export interface Storage {
  read<K extends StoreName>(store: K, key: string): Promise<RecordOf<K> | undefined>;
  readAll<K extends StoreName>(store: K): Promise<ReadonlyMap<string, RecordOf<K>>>;
  /** Resolves with whether the record will be there after a reload. What won't be is kept until then. */
  write<K extends StoreName>(store: K, key: string, record: RecordOf<K>): Promise<boolean>;
}

type Upgrade = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], "versionchange">,
) => void;

/** Step n takes a database of version n to n + 1. Steps are only ever added. */
export const UPGRADES: readonly Upgrade[] = [
  (database) => {
    for (const store of ["drafts", "progress", "settings"]) database.createObjectStore(store);
    database.createObjectStore("aside", { autoIncrement: true });
  },
];

const OPEN_LIMIT_MS = 4000;

export function openDatabase(name: string, upgrades: readonly Upgrade[], onLost: (trouble: Trouble) => void) {
  return new Promise<IDBPDatabase>((resolve, reject) => {
    let settled = false;
    const giveUp = (reason: Error) => {
      settled = true;
      reject(reason);
    };
    const limit = setTimeout(() => giveUp(new Error("the database did not open in time")), OPEN_LIMIT_MS);
    openDB(name, upgrades.length, {
      upgrade(database, oldVersion, _newVersion, transaction) {
        for (const step of upgrades.slice(oldVersion)) step(database, transaction);
      },
      blocked: () => giveUp(new Error("another tab holds an older version of the database")),
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        onLost("outdated");
      },
      terminated: () => onLost("unavailable"),
    }).then(
      (database) => {
        clearTimeout(limit);
        if (settled) database.close();
        else resolve(database);
      },
      (error: unknown) => {
        clearTimeout(limit);
        giveUp(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

function troubleOf(error: unknown): Trouble {
  const name = error instanceof DOMException || error instanceof Error ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  return name === "VersionError" ? "outdated" : "unavailable";
}

/** Storage that never throws: what goes wrong goes to `tell`, and the page goes on with what it holds. */
export function createStorage(tell: (trouble: Trouble) => void, name = "chainrule"): Storage {
  /** Each trouble is told once, not at every keystroke; a full disk again after it had room. */
  const told = new Set<Trouble>();
  const onTrouble = (trouble: Trouble) => {
    if (trouble !== "damaged" && told.has(trouble)) return;
    told.add(trouble);
    tell(trouble);
  };

  /** Records that are not in the database, by store and key. */
  const unsaved = new Map<string, unknown>();
  const idOf = (store: StoreName, key: string) => `${store}/${key}`;

  let opening: Promise<IDBPDatabase | undefined> | undefined;
  const open = () =>
    (opening ??= openDatabase(name, UPGRADES, (trouble) => {
      opening = Promise.resolve(undefined);
      onTrouble(trouble);
    }).catch((error: unknown) => {
      onTrouble(troubleOf(error));
      return undefined;
    }));

  async function setAside(database: IDBPDatabase, store: StoreName, key: string, value: unknown) {
    onTrouble("damaged");
    const transaction = database.transaction([store, "aside"], "readwrite");
    await Promise.all([
      transaction.objectStore("aside").add({ store, key, value, at: Date.now() }),
      transaction.objectStore(store).delete(key),
      transaction.done,
    ]).catch(() => onTrouble("unavailable"));
  }

  async function accept<K extends StoreName>(database: IDBPDatabase, store: K, key: string, value: unknown) {
    const record = parseRecord(store, value);
    if (record === undefined) await setAside(database, store, key, value);
    return record;
  }

  return {
    async read(store, key) {
      const held = parseRecord(store, unsaved.get(idOf(store, key)));
      if (held) return held;
      const database = await open();
      if (!database) return undefined;
      try {
        const value: unknown = await database.get(store, key);
        return value === undefined ? undefined : await accept(database, store, key, value);
      } catch (error) {
        onTrouble(troubleOf(error));
        return undefined;
      }
    },

    async readAll<K extends StoreName>(store: K) {
      const records = new Map<string, RecordOf<K>>();
      const database = await open();
      try {
        const transaction = database?.transaction(store, "readonly");
        const [keys, values] = transaction
          ? await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll(), transaction.done])
          : [[], []];
        for (const [n, value] of values.entries()) {
          const key = keys[n];
          if (typeof key !== "string") continue;
          const record = database && (await accept(database, store, key, value));
          if (record !== undefined) records.set(key, record);
        }
      } catch (error) {
        onTrouble(troubleOf(error));
      }
      for (const [id, value] of unsaved) {
        const record = id.startsWith(`${store}/`) ? parseRecord(store, value) : undefined;
        if (record !== undefined) records.set(id.slice(store.length + 1), record);
      }
      return records;
    },

    async write(store, key, record) {
      const id = idOf(store, key);
      unsaved.set(id, record);
      const database = await open();
      if (!database) return false;
      try {
        const transaction = database.transaction(store, "readwrite", { durability: "relaxed" });
        const put = transaction.store.put(record, key);
        // Committed by hand, so that a write begun while the page is leaving still lands.
        transaction.commit();
        await Promise.all([put, transaction.done]);
        if (unsaved.get(id) === record) unsaved.delete(id);
        told.delete("full");
        return true;
      } catch (error) {
        onTrouble(troubleOf(error));
        return false;
      }
    },
  };
}

export function mirrorTheme(theme: "system" | "light" | "dark"): void {
  try {
    if (theme === "system") localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Forbidden: the override then comes from the database, a moment after the first paint.
  }
}
