import { z } from "zod";
import { AmountMinor, CurrencyCode } from "../money/money.ts";
import { CalendarDate } from "../time/calendar-date.ts";
import { AgreedHow } from "./arrangement.ts";

const Id = z.string().min(1).max(200);

/** Dated amounts in one promise; more of them is a plan. */
export const MAX_PROMISE_PARTS = 6;

export const PromisePart = z.strictObject({
  dueOn: CalendarDate,
  amountMinor: AmountMinor.positive(),
});
export type PromisePart = z.infer<typeof PromisePart>;

/**
 * A customer's word to pay an amount by a day. Kept or broken follows from the payments
 * (`promiseStandings`). Given in several parts, `amountMinor` is their sum and `dueOn` the last day.
 */
export const PromiseToPay = z
  .strictObject({
    id: Id,
    currency: CurrencyCode,
    amountMinor: AmountMinor.positive(),
    promisedOn: CalendarDate,
    dueOn: CalendarDate,
    parts: z.array(PromisePart).min(2).max(MAX_PROMISE_PARTS).optional(),
    how: AgreedHow.optional(),
    recordedBy: z.string().min(1).max(200),
    cancelledOn: CalendarDate.optional(),
    cancelReason: z.string().min(1).max(500).optional(),
  })
  .refine(({ parts, amountMinor }) => parts === undefined || sumOf(parts) === amountMinor, {
    path: ["parts"],
    error: "the parts don't add up to the amount",
  })
  .refine(({ parts, dueOn }) => parts === undefined || isInOrder(parts, dueOn), {
    path: ["parts"],
    error: "the parts must have later and later dates, the last one the promise's own",
  });
export type PromiseToPay = z.infer<typeof PromiseToPay>;

/** The dated amounts of a promise, whether it was given in one or in several. */
export function partsOf({ parts, dueOn, amountMinor }: PromiseToPay): readonly PromisePart[] {
  return parts ?? [{ dueOn, amountMinor }];
}

function sumOf(parts: readonly PromisePart[]): number {
  return parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

function isInOrder(parts: readonly PromisePart[], last: CalendarDate): boolean {
  const rising = parts.every(({ dueOn }, at) => dueOn > (parts[at - 1]?.dueOn ?? ""));
  return rising && parts.at(-1)?.dueOn === last;
}
