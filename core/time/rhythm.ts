import { z } from "zod";

const Weekday = z.int().min(1).max(7);

/** The day somebody is paid: a day of the month (31 is its last), the nth or last weekday, or its last working day. */
export const PayDay = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("day_of_month"), day: z.int().min(1).max(31) }),
  z.strictObject({
    kind: z.literal("nth_weekday"),
    /** First to fourth; a fifth does not come every month. */
    nth: z.int().min(1).max(4),
    weekday: Weekday,
  }),
  z.strictObject({ kind: z.literal("last_weekday"), weekday: Weekday }),
  z.strictObject({ kind: z.literal("last_business_day") }),
]);
export type PayDay = z.infer<typeof PayDay>;

/** How often something recurs. Weeks start where the first one falls; months keep its day. */
export const Rhythm = z.discriminatedUnion("every", [
  z.strictObject({ every: z.literal("days"), days: z.int().min(1).max(60) }),
  z.strictObject({ every: z.literal("weeks"), weeks: z.int().min(1).max(8) }),
  z.strictObject({ every: z.literal("half_month"), on: z.enum(["1_15", "15_last"]) }),
  z.strictObject({
    every: z.literal("months"),
    months: z.int().min(1).max(12),
    /** The day meant, where the first date had to fall short of it: 31 with a first date of 28 February. */
    day: z.int().min(1).max(31).optional(),
  }),
  z.strictObject({ every: z.literal("pay_day"), payDay: PayDay }),
]);
export type Rhythm = z.infer<typeof Rhythm>;
