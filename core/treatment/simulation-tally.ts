import { z } from "zod";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import type { AccountRun } from "./simulate-account.ts";
import type { SimulatedTouch } from "./simulation-report.ts";

/** Who would hear from us first: what a person reads, so no more than a person reads. */
export const FIRST_MAX = 100;

export const FirstTouch = z.object({
  at: z.string(),
  /** Not its name: sums are kept, and who asks to be forgotten is not named in them. */
  accountId: z.string(),
  kind: z.enum(["message", "task"]),
  channel: z.string(),
  stepId: z.string(),
  currency: z.string(),
  amountMinor: z.int(),
  daysPastDue: z.int(),
  segmentId: z.string(),
  reason: z.string(),
});
export type FirstTouch = z.infer<typeof FirstTouch>;

/** What one policy did with a book, in sums: it is as large for a million accounts as for ten. */
export const SimulationTally = z.object({
  accounts: z.int(),
  /** Accounts with at least one message or task. */
  contacted: z.int(),
  messaged: z.int(),
  messages: z.int(),
  tasks: z.int(),
  /** Cadences that came to their end. */
  ended: z.int(),
  looks: z.int(),
  /** One per day. Messages by channel; `task` for what a person does. */
  perDay: z.array(z.object({ date: z.string(), byChannel: z.record(z.string(), z.int()) })),
  /** How often each gate held something back, and for how many accounts, the most accounts first. */
  gates: z.array(z.object({ gate: z.string(), times: z.int(), accounts: z.int() })),
  bySegment: z.array(z.object({ segmentId: z.string(), touches: z.int() })),
  /** The earliest touches, at most `FIRST_MAX`, one per account. */
  first: z.array(FirstTouch),
});
export type SimulationTally = z.infer<typeof SimulationTally>;

export interface OpenTally {
  /** Takes in what one account lived through; nothing of it is kept but sums. */
  add(run: AccountRun): void;
  read(): SimulationTally;
}

/** Adds up the lives of accounts from `from` on, for `days` days; touches after them don't count. */
export function openTally(from: CalendarDate, days: number): OpenTally {
  const until = addDays(from, days);
  const dates = Array.from({ length: days }, (_, index) => addDays(from, index));
  const perDay = new Map<string, Record<string, number>>(dates.map((date) => [date, {}]));
  const sums = {
    accounts: 0,
    contacted: 0,
    messaged: 0,
    messages: 0,
    tasks: 0,
    ended: 0,
    looks: 0,
  };
  const gates = new Map<string, { times: number; accounts: number }>();
  const bySegment = new Map<string, number>();
  let first: FirstTouch[] = [];

  const addTouch = ({ at, kind, channel, segmentId }: SimulatedTouch): void => {
    if (kind === "end") {
      sums.ended += 1;
      return;
    }
    sums[kind === "message" ? "messages" : "tasks"] += 1;
    bySegment.set(segmentId, (bySegment.get(segmentId) ?? 0) + 1);
    const day = perDay.get(at.slice(0, 10));
    const name = kind === "message" ? channel : "task";
    if (day !== undefined) day[name] = (day[name] ?? 0) + 1;
  };

  return {
    add(run) {
      const own = run.touches.filter(({ at }) => at.slice(0, 10) < until);
      sums.accounts += 1;
      sums.looks += run.looks;
      for (const touch of own) addTouch(touch);
      if (own.some(({ kind }) => kind === "message")) sums.messaged += 1;
      for (const [gate, times] of Object.entries(run.gates)) {
        const known = gates.get(gate) ?? { times: 0, accounts: 0 };
        gates.set(gate, { times: known.times + times, accounts: known.accounts + 1 });
      }
      const earliest = earliestOf(own);
      if (earliest === null) return;
      sums.contacted += 1;
      first.push(earliest);
      // Cut now and then, not each time, so that a large book costs no sort per account.
      if (first.length >= FIRST_MAX * 20) first = firstOnes(first);
    },
    read: () => ({
      ...sums,
      perDay: [...perDay].map(([date, byChannel]) => ({ date, byChannel })),
      gates: [...gates]
        .map(([gate, counts]) => ({ gate, ...counts }))
        .sort((a, b) => b.accounts - a.accounts || (a.gate < b.gate ? -1 : 1)),
      bySegment: [...bySegment]
        .map(([segmentId, touches]) => ({ segmentId, touches }))
        .sort((a, b) => b.touches - a.touches || (a.segmentId < b.segmentId ? -1 : 1)),
      first: firstOnes(first),
    }),
  };
}

function earliestOf(touches: readonly SimulatedTouch[]): FirstTouch | null {
  let earliest: FirstTouch | null = null;
  for (const { kind, ...touch } of touches) {
    if (kind === "end" || (earliest !== null && earliest.at <= touch.at)) continue;
    earliest = FirstTouch.parse({ ...touch, kind });
  }
  return earliest;
}

/** Of two at the same moment the larger amount is named first, then by id so that the order is one. */
function firstOnes(touches: readonly FirstTouch[]): FirstTouch[] {
  return touches
    .toSorted((a, b) => {
      if (a.at !== b.at) return a.at < b.at ? -1 : 1;
      return b.amountMinor - a.amountMinor || (a.accountId < b.accountId ? -1 : 1);
    })
    .slice(0, FIRST_MAX);
}
