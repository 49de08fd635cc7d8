import { z } from "zod";

const FactValue = z.union([z.string().max(200), z.number(), z.boolean()]);

/** One comparison: `{ fact: "daysPastDue", op: "gte", value: 30 }`. A missing fact is never true. */
export const Comparison = z
  .strictObject({
    fact: z.string().min(1).max(100),
    op: z.enum(["eq", "ne", "lt", "lte", "gt", "gte", "in"]),
    value: z.union([FactValue, z.array(FactValue).min(1).max(200)]),
  })
  .refine(({ op, value }) => Array.isArray(value) === (op === "in"), {
    path: ["value"],
    error: 'a list goes with "in", and "in" with a list',
  });
export type Comparison = z.infer<typeof Comparison>;

export type Condition =
  | Comparison
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

const MAX_BRANCHES = 50;

/** Comparisons joined by `all`, `any` and `not`. An empty `all` is true: the catch-all rule. */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    Comparison,
    z.strictObject({ all: z.array(Condition).max(MAX_BRANCHES) }),
    z.strictObject({ any: z.array(Condition).min(1).max(MAX_BRANCHES) }),
    z.strictObject({ not: Condition }),
  ]),
);
