import type { CalendarDate } from "../time/calendar-date.ts";
import type { Account, Hold, HoldKind } from "./account.ts";
import type { ContactEventType } from "./contact-event.ts";
import { isHoldActive } from "./hold-state.ts";

/** What a kind of hold is about, what ends it besides its last day, and whether help is offered. */
export interface HoldRule {
  readonly about: "person" | "person_or_invoice";
  /** Facts that end it by themselves. Where there are none, a day or a person ends it. */
  readonly endedBy: readonly ContactEventType[];
  /** Whoever sets it is shown forbearance options and free debt advice. */
  readonly offersHelp: boolean;
}

export const HOLD_RULES: Readonly<Record<HoldKind, HoldRule>> = {
  dispute: rule("person_or_invoice", ["dispute_withdrawn", "verification_sent"]),
  pause: rule("person_or_invoice", []),
  hardship: { ...rule("person", ["hardship_ended"]), offersHelp: true },
  vulnerability: { ...rule("person", ["vulnerability_ended"]), offersHelp: true },
  complaint: rule("person_or_invoice", ["complaint_closed"]),
  breathing_space: { ...rule("person", ["breathing_space_ended"]), offersHelp: true },
  cease_contact: rule("person", ["cease_withdrawn"]),
  // An attorney who does not answer or agrees to direct contact no longer stands between.
  attorney: rule("person", ["attorney_ended", "attorney_unresponsive", "attorney_consented"]),
  // After a discharge the debt may not be collected at all: only a dismissal reopens it.
  bankruptcy: rule("person", ["bankruptcy_dismissed"]),
  deceased: rule("person", ["deceased_disproved"]),
};

function rule(about: HoldRule["about"], endedBy: readonly ContactEventType[]): HoldRule {
  return { about, endedBy, offersHelp: false };
}

// The Debt Respite Scheme (SI 2020/1311) of England and Wales. Scotland's moratorium is another law,
// Northern Ireland has none; elsewhere nobody may guess an end.
const BREATHING_SPACE_DAYS = 60;
const OUTSIDE_ENGLAND_AND_WALES: readonly string[] = ["SCT", "NIR"];

/** How many days, the first included, the law gives a hold of this kind; null when it names no end. */
export function statutoryDays(
  kind: HoldKind,
  { country, region }: Pick<Account, "country" | "region">,
): number | null {
  if (kind !== "breathing_space" || country !== "GB") return null;
  if (region !== undefined && OUTSIDE_ENGLAND_AND_WALES.includes(region)) return null;
  return BREATHING_SPACE_DAYS;
}

/** The holds in force on a day that a fact ends, an invoice's only by a fact about that invoice. */
export function holdsEndedBy(
  {
    type,
    debtIds,
  }: { readonly type: ContactEventType; readonly debtIds?: readonly string[] | undefined },
  holds: readonly Hold[],
  on: CalendarDate,
): Hold[] {
  return holds.filter(
    (hold) =>
      HOLD_RULES[hold.kind].endedBy.includes(type) &&
      isHoldActive(hold, on) &&
      (debtIds === undefined || (hold.invoiceId !== undefined && debtIds.includes(hold.invoiceId))),
  );
}

/** What will end a hold: its last day, a fact, or a person's decision, whichever comes first. */
export interface Resumption {
  readonly on: CalendarDate | null;
  readonly events: readonly ContactEventType[];
}

export function resumptionOf({ kind, until }: Hold): Resumption {
  return { on: until ?? null, events: HOLD_RULES[kind].endedBy };
}
