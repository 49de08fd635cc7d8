import { z } from "zod";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { addDays, type CalendarDate, calendarDate } from "../../core/time/calendar-date.ts";
import { bareEngine, factsOf, minor } from "./build.ts";

const Range = z.object({ name: z.string(), min: z.int(), max: z.int().nullable() });
export type Ranges = readonly z.infer<typeof Range>[];

const Row = z
  .object({
    Range: z.string(),
    Amount: z.string(),
    active: z.string(),
    pausePeriodStart: z.string(),
    pausePeriodEnd: z.string(),
  })
  .partial();

const FineractEvent = z.object({
  date: z.string().nullable(),
  op: z.string(),
  line: z.int().optional(),
  on: z.string().optional(),
  amount: z.string().optional(),
  kind: z.string().optional(),
  due: z.string().optional(),
  start: z.string().optional(),
  end: z.string().nullish(),
  classification: z.string().optional(),
  delinquentAmount: z.string().optional(),
  delinquentDays: z.string().optional(),
  pastDueDays: z.string().optional(),
  range: z.string().optional(),
  value: z.string().optional(),
  rows: z.array(Row).optional(),
});
export type FineractEvent = z.infer<typeof FineractEvent>;

export const Scenarios = z.object({
  ranges: z.array(Range),
  scenarios: z.array(z.object({ line: z.int(), events: z.array(FineractEvent) })),
});

/** Fineract's ranges as buckets by delinquent days; before the first range a bucket for none. */
export function rangePolicy(ranges: Ranges, graceDays: number): TenantPolicy {
  const none = { id: "no_delinquency", label: "NO_DELINQUENCY", fromDays: 0, toDays: 0 };
  const buckets = ranges.map(({ name, min, max }) => ({
    id: name.toLowerCase(),
    label: name,
    fromDays: min,
    toDays: max,
  }));
  return bareEngine({
    delinquency: {
      ...defaultPolicy.delinquency,
      graceDays,
      bucketBy: "delinquent_days",
      buckets: [none, ...buckets],
      toleranceUnits: 0,
    },
  });
}

interface LoanPart {
  readonly dueOn: CalendarDate;
  amountMinor: number;
}

type Json = Readonly<Record<string, unknown>>;

/** Every loan here: a quarter down on the day it is paid out, then three more, 15 days apart. */
const PARTS = 4;
const DAYS_APART = 15;

/** One loan as the facts it leaves behind. A loan not paid out yet owes nothing. */
export class Loan {
  private paidOutOn: CalendarDate | null = null;
  private parts: LoanPart[] = [];
  private readonly ledger: Json[] = [];
  private pause: { from: CalendarDate; until: CalendarDate; liftedOn?: CalendarDate } | null = null;
  private classedOn: CalendarDate | null = null;

  live(event: FineractEvent): void {
    switch (event.op) {
      case "disburse":
        this.payOut(calendarDate(event.on ?? ""), minor(event.amount ?? ""));
        break;
      case "charge":
        this.charge(calendarDate(event.due ?? ""), minor(event.amount ?? ""));
        break;
      case "payment":
        this.pay(event);
        break;
      case "pause":
        this.pause = {
          from: calendarDate(event.start ?? ""),
          until: calendarDate(event.end ?? ""),
        };
        break;
      case "resume":
        if (this.pause !== null) this.pause.liftedOn = calendarDate(event.start ?? "");
        break;
      case "runDailyJob":
        this.classedOn = calendarDate(event.date ?? "");
        break;
      case "businessDate":
      case "createLoan":
      case "config":
        break;
      default:
        throw new Error(`unknown event ${event.op}`);
    }
  }

  /** Fineract changes a class when its job or a payment runs, and not while a pause lasts. */
  isFrozen(on: CalendarDate): boolean {
    if (this.classedOn !== on) return true;
    if (this.pause === null) return false;
    return this.pause.from <= on && on <= (this.pause.liftedOn ?? this.pause.until);
  }

  facts(): AccountFacts {
    return factsOf({
      invoices: this.parts.map(({ dueOn, amountMinor }, at) => ({
        id: `part-${at + 1}`,
        number: `${at + 1}/${PARTS}`,
        currency: "EUR",
        amountMinor,
        issuedOn: this.paidOutOn,
        dueOn,
      })),
      ledger: this.ledger,
      holds:
        this.pause === null
          ? []
          : [{ ...this.pause, id: "pause", kind: "pause", reason: "asked for", setBy: "rep" }],
    });
  }

  private payOut(on: CalendarDate, amountMinor: number): void {
    this.paidOutOn = on;
    this.parts = Array.from({ length: PARTS }, (_, at) => ({
      dueOn: addDays(on, at * DAYS_APART),
      amountMinor: amountMinor / PARTS,
    }));
  }

  /** A charge joins the first part due on or after its own day. */
  private charge(due: CalendarDate, amountMinor: number): void {
    const part = this.parts.find(({ dueOn }) => dueOn >= due);
    if (part === undefined) throw new Error(`no part for a charge due ${due}`);
    part.amountMinor += amountMinor;
  }

  private pay({ kind, on, amount }: FineractEvent): void {
    this.classedOn = calendarDate(on ?? "");
    this.ledger.push({
      id: `pay-${this.ledger.length}`,
      kind: kind === "GOODWILL_CREDIT" ? "credit" : "payment",
      on,
      currency: "EUR",
      amountMinor: minor(amount ?? ""),
    });
  }
}
