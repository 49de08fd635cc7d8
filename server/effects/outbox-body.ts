import { z } from "zod";
import { Channel, InvoiceId } from "../../core/accounts/account.ts";
import { CurrencyCode } from "../../core/money/money.ts";
import { Tone } from "../../core/policy/policy.ts";
import { CalendarDate } from "../../core/time/calendar-date.ts";

const Planned = z.object({
  cycleId: z.string(),
  stepId: z.string(),
  dueOn: CalendarDate,
  channel: Channel,
  contactPointId: z.string(),
  template: z.string(),
  tone: Tone,
  currency: CurrencyCode,
  amountMinor: z.int(),
  invoiceIds: z.array(InvoiceId),
  supersedes: z.array(z.string()),
});

const Direct = z.object({
  template: z.string(),
  tone: Tone,
  currency: CurrencyCode,
  arrangementId: z.string().optional(),
  promiseId: z.string().optional(),
  paymentId: z.string().optional(),
  /** An answer to what the customer just did may leave at any hour. */
  answersCustomer: z.boolean(),
  /** Where the plan must stand when the message leaves; one offered or agreed when not given. */
  meantWhile: z.array(z.string()).max(20).optional(),
  /** The debit it announces, or says was declined. */
  debit: z.object({ amountMinor: z.int(), on: CalendarDate }).optional(),
  /** The day of the promise that it reminds of. What is missing then is read when it leaves. */
  promisedOn: CalendarDate.optional(),
  /**
   * A kindness that nobody asked for, so every hold, a stopped cadence and the interval keep it back;
   * and what must still be true when it leaves.
   */
  courtesy: z.enum(["promise_open", "promise_kept", "nothing_late"]).optional(),
  /** The one confirmation to an address that was just closed, which nothing else may reach. */
  confirmsStop: z.boolean().optional(),
  /** Channels by which it did not arrive. */
  tried: z.array(Channel).max(10).optional(),
  /** The day by which a person answers what the customer wrote. */
  answerBy: CalendarDate.optional(),
});
export type Direct = z.infer<typeof Direct>;

/** What waits in the outbox: a cadence step, or a message that an action asked for. */
export const OutboxBody = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("step"),
    planned: Planned,
    /** A person sends it before its day, so its day and the interval are not asked about. */
    early: z.boolean().default(false),
  }),
  z.object({ kind: z.literal("direct"), direct: Direct }),
]);
export type OutboxBody = z.infer<typeof OutboxBody>;
