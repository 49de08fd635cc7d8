import { z } from "zod";

/** Test `index` of a test file. */
export const TestRef = z.tuple([z.string(), z.int()]);
export type TestRef = z.infer<typeof TestRef>;

export const Task = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("measure"), file: z.string() }),
  z.object({
    kind: z.literal("try"),
    mutant: z.string(),
    hitsMax: z.int(),
    tests: z.array(TestRef),
  }),
]);
export type Task = z.infer<typeof Task>;

/** How often each fault was met, by its id. */
export const Hits = z.record(z.string(), z.int());

export const Answer = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("measured"),
    file: z.string(),
    /** Faults met while the file was loaded, and in each test. */
    loading: Hits,
    tests: z.array(
      z.object({ name: z.string(), ms: z.number(), hits: Hits, failure: z.string().nullable() }),
    ),
  }),
  z.object({
    kind: z.literal("tried"),
    mutant: z.string(),
    /** The first test that failed; `[file, -1]` when the file would not even load. */
    killer: TestRef.nullable(),
  }),
]);
export type Answer = z.infer<typeof Answer>;
