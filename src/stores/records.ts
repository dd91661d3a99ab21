import * as v from "valibot";
import { LANGUAGES, type Language } from "../../graders/language.ts";

/** What lasts in the browser. Whatever is read back goes through these; see storage.ts. */

const languageSchema = v.picklist(Object.keys(LANGUAGES) as Language[]);

const draftSchema = v.object({
  slug: v.string(),
  language: languageSchema,
  code: v.string(),
  savedAt: v.number(),
});

const lastRunSchema = v.object({
  at: v.number(),
  /** 1 for the first run of this exercise in this browser. */
  number: v.number(),
  outcome: v.picklist(["solved", "not-yet", "could-not-run"]),
  passed: v.number(),
  total: v.number(),
  sentence: v.string(),
});

const progressSchema = v.object({
  begunAt: v.number(),
  solvedAt: v.optional(v.number()),
  lastRun: v.optional(lastRunSchema),
});
export type Progress = v.InferOutput<typeof progressSchema>;

const settingsSchema = v.object({
  theme: v.picklist(["system", "light", "dark"]),
  /** Absent in a record from when there was TypeScript only. */
  language: v.optional(languageSchema),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

const SCHEMAS = { drafts: draftSchema, progress: progressSchema, settings: settingsSchema } as const;

export type StoreName = keyof typeof SCHEMAS;
export type RecordOf<K extends StoreName> = v.InferOutput<(typeof SCHEMAS)[K]>;

export function parseRecord<K extends StoreName>(store: K, value: unknown): RecordOf<K> | undefined {
  const parsed = v.safeParse(SCHEMAS[store], value);
  return parsed.success ? parsed.output : undefined;
}
