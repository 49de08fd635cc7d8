import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { AccountFacts as AccountFactsShape } from "../../core/accounts/account-facts.ts";
import { addDays, type CalendarDate } from "../../core/time/calendar-date.ts";

const ZONES = [
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Los_Angeles",
  "Europe/Madrid",
];
const CHANNELS = ["email", "sms", "voice"];
const HOLDS = ["pause", "dispute", "hardship", "breathing_space", "cease_contact"];

/** A small linear congruential generator: the same seed gives the same book on every machine. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/**
 * Accounts with 1 to 6 invoices, partial and full payments, reversals, touches, and now and then a
 * hold, promise or second currency. Parsed once by the schema, as rows are on their way in.
 */
export function randomBook(count: number, today: CalendarDate, seed = 1): AccountFacts[] {
  const next = generator(seed);
  return Array.from({ length: count }, (_, index) =>
    AccountFactsShape.parse(randomAccount(index, today, next)),
  );
}

function randomAccount(index: number, today: CalendarDate, next: (below: number) => number) {
  const invoices = Array.from({ length: 1 + next(6) }, (_, n) => {
    const dueOn = addDays(today, 30 - next(160));
    return {
      id: `a${index}-i${n}`,
      number: `${index}-${n}`,
      currency: next(20) === 0 ? "EUR" : "USD",
      amountMinor: 500 + next(1_000_000),
      issuedOn: addDays(dueOn, -30),
      dueOn,
    };
  });
  const ledger = invoices
    .filter(() => next(3) > 0)
    .map((invoice, n) => ({
      id: `a${index}-p${n}`,
      kind: "payment",
      on: addDays(invoice.dueOn, next(40) - 15),
      currency: invoice.currency,
      amountMinor: next(4) === 0 ? Math.ceil(invoice.amountMinor / 2) : invoice.amountMinor,
      ...(next(3) === 0 ? {} : { invoiceId: invoice.id }),
    }));
  const touches = Array.from({ length: next(5) }, (_, n) => ({
    id: `a${index}-t${n}`,
    at: `${addDays(today, -1 - next(40))}T15:00:00.000Z`,
    channel: CHANNELS[next(2)],
    status: "sent",
    kind: "message",
    cycleId: `${invoices[0]?.id}@${invoices[0]?.dueOn}`,
    stepId: ["day-1", "day-5", "day-12"][next(3)],
    currency: "USD",
    invoiceIds: [invoices[0]?.id],
  }));
  return {
    account: {
      id: `a${index}`,
      name: `Account ${index}`,
      kind: next(2) === 0 ? "consumer" : "business",
      language: next(4) === 0 ? "es" : "en",
      country: "US",
      timeZones: [ZONES[next(ZONES.length)]],
      attributes: { plan: next(2) === 0 ? "basic" : "plus", tenureMonths: next(60) },
      contactPoints: CHANNELS.filter(() => next(4) > 0).map((channel) => ({
        id: `a${index}-${channel}`,
        channel,
        address: channel === "email" ? `a${index}@customers.example` : "+15550100",
        consent: ["granted", "granted", "unknown", "withdrawn"][next(4)],
      })),
      ...(next(3) === 0 ? { score: next(100) / 100 } : {}),
    },
    invoices,
    ledger,
    holds:
      next(15) === 0
        ? [
            {
              id: `a${index}-h`,
              kind: HOLDS[next(HOLDS.length)],
              from: addDays(today, -5),
              until: addDays(today, 10),
              reason: "asked by phone",
              setBy: "rep",
            },
          ]
        : [],
    promises:
      next(20) === 0
        ? [
            {
              id: `a${index}-pr`,
              currency: "USD",
              amountMinor: 10_000,
              promisedOn: addDays(today, -3),
              dueOn: addDays(today, 4),
              recordedBy: "rep",
            },
          ]
        : [],
    arrangements: [],
    touches,
  };
}
