import type { ContactEventType } from "../../../accounts/contact-event.ts";
import { fromDayNumber } from "../../../time/calendar-date.ts";
import { type TimeZone, toLocal } from "../../../time/time-zone.ts";
import { isInTime, type ValidationNotice } from "../../validation/validation-period.ts";
import type { Situation } from "../contact-question.ts";
import { denyAwaiting, type Evaluate } from "../finding.ts";
import type { Fact } from "../history-index.ts";
import { concernsDebt, debtsAsked, factsOf } from "../known-facts.ts";

interface Trigger {
  readonly begins: ContactEventType;
  /** What the law asks to be sent before collection goes on, or the person taking it back. */
  readonly ends: readonly ContactEventType[];
}

/** 15 USC 1692g(b), 12 CFR 1006.38(c) and (d)(2). A dispute by word of mouth is none of them. */
const TRIGGERS: readonly Trigger[] = [
  {
    begins: "written_dispute_received",
    ends: ["verification_sent", "duplicative_dispute_notice_sent", "dispute_withdrawn"],
  },
  {
    begins: "written_original_creditor_request_received",
    ends: ["original_creditor_info_sent"],
  },
];

/** Silence from a timely dispute or original-creditor request in writing until it is answered. */
export const validationHold: Evaluate = (situation) => {
  const { history, ask } = situation;
  for (const { begins, ends } of TRIGGERS) {
    const arrived = factsOf(history, begins);
    if (arrived.length === 0) continue;
    for (const debtId of debtsAsked(situation)) {
      const open = arrived.some(
        (fact) =>
          fact.at <= ask.at &&
          concernsDebt(fact.event, debtId) &&
          !isAnswered(situation, fact, ends, debtId) &&
          isTimely(situation, fact, debtId),
      );
      if (open) return denyAwaiting(ends);
    }
  }
  return null;
};

function isAnswered(
  { history, ask }: Situation,
  arrived: Fact,
  ends: readonly ContactEventType[],
  debtId: string | null,
): boolean {
  return ends.some((type) =>
    factsOf(history, type).some(
      ({ at, event }) => at > arrived.at && at <= ask.at && concernsDebt(event, debtId),
    ),
  );
}

/** Days are the customer's; where several zones are possible, one in which it is in time suffices. */
function isTimely(situation: Situation, arrived: Fact, debtId: string | null): boolean {
  return situation.zones.some((zone) =>
    isInTime(noticesOf(situation, zone, debtId), localDay(zone, arrived.at)),
  );
}

function noticesOf(
  { history, ask }: Situation,
  zone: TimeZone,
  debtId: string | null,
): ValidationNotice[] {
  const notices: ValidationNotice[] = [];
  for (const { at, event } of factsOf(history, "validation_notice_sent")) {
    if (at > ask.at || !concernsDebt(event, debtId)) continue;
    notices.push({
      providedOn: localDay(zone, at),
      undeliverable: event.returnedUndeliverable === true,
      ...(event.receivedOn === undefined ? {} : { receivedOn: event.receivedOn }),
    });
  }
  return notices;
}

function localDay(zone: TimeZone, at: number) {
  return fromDayNumber(toLocal(zone, at).day);
}
