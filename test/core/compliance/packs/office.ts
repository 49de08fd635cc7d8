import { ContactEvent, type Medium } from "../../../../core/accounts/contact-event.ts";
import { type ContactVerdict, checkContact } from "../../../../core/compliance/check-contact.ts";
import { minuteOf } from "../../../../core/compliance/contact-hours.ts";
import type {
  ContactAsk,
  ContactSetting,
} from "../../../../core/compliance/engine/contact-question.ts";
import { indexHistory } from "../../../../core/compliance/engine/history-index.ts";
import type { CollectorType } from "../../../../core/compliance/rules/bound.ts";
import { calendarDate, toDayNumber } from "../../../../core/time/calendar-date.ts";
import { fromEpochMs, toEpochMs } from "../../../../core/time/instant.ts";
import { fromLocal } from "../../../../core/time/time-zone.ts";

type More = Partial<Omit<ContactEvent, "type" | "at">>;

/** A question as a table states it: by which medium, and when on the customer's own clock. */
export interface Question extends Partial<Omit<ContactAsk, "at" | "medium">> {
  readonly at: string;
  readonly medium?: Medium;
  readonly by?: CollectorType;
  readonly debts?: ContactSetting["debts"];
}

/**
 * A place whose law is asked, with one customer P1 who owes D1 to collector C1. Times are written
 * as the customer's clock shows them: `2026-06-01 10:00`, with seconds where they matter.
 */
export function officeIn(jurisdiction: string, zone: string) {
  const moment = (local: string) => {
    const [date = "", time = "", seconds = "0"] = local.split(/ |(?<=\d\d:\d\d):/);
    const minute = fromLocal(zone, toDayNumber(calendarDate(date)), minuteOf(time));
    return fromEpochMs(minute + Number(seconds) * 1_000);
  };
  const event = (type: ContactEvent["type"], local: string, more: More = {}) =>
    ContactEvent.parse({ type, at: moment(local), ...more });
  const check = (question: Question, events: readonly ContactEvent[]): ContactVerdict => {
    const { at, medium = "voice", by = "first_party", debts = "consumer", ...more } = question;
    return checkContact(
      {
        jurisdictions: [jurisdiction],
        collector: { id: "C1", type: by },
        debts,
        consumerId: "P1",
        zones: [zone],
      },
      indexHistory(events),
      { at: toEpochMs(moment(at)), medium, debtIds: ["D1"], ...more },
    );
  };
  return {
    moment,
    fact: event,
    call: (local: string, outcome: NonNullable<ContactEvent["outcome"]>, more: More = {}) =>
      event("call", local, { direction: "outbound", outcome, debtIds: ["D1"], ...more }),
    message: (medium: Medium, local: string, more: More = {}) =>
      event("outbound", local, { medium, debtIds: ["D1"], ...more }),
    check,
    /** The rules that forbid it, by id; none when it is allowed. */
    denials: (question: Question, events: readonly ContactEvent[] = []): string[] =>
      check(question, events).denials.map(({ rule }) => rule.id),
  };
}

/** A row of a table: what is asked, after which events, and which rules forbid it. */
export type Row = readonly [
  name: string,
  question: Question,
  events: readonly ContactEvent[],
  denials: readonly string[],
];
