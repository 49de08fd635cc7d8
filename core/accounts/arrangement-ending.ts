import type { CalendarDate } from "../time/calendar-date.ts";
import { type Instant, toEpochMs } from "../time/instant.ts";
import { localDate, type TimeZone } from "../time/time-zone.ts";
import type { Arrangement } from "./arrangement.ts";

/** What ended an arrangement from outside, and on which day. */
export interface Ending {
  readonly status: "cancelled" | "renegotiated";
  readonly on: CalendarDate;
}

interface Moment {
  readonly zone: TimeZone;
  readonly asOf: CalendarDate;
}

export function endingOf(
  own: Arrangement,
  all: readonly Arrangement[],
  { zone, asOf }: Moment,
): Ending | null {
  const cancelledOn = own.cancelledAt === undefined ? null : dayOf(own.cancelledAt, zone);
  if (cancelledOn !== null && cancelledOn <= asOf) return { status: "cancelled", on: cancelledOn };
  let replacedOn: CalendarDate | null = null;
  for (const other of all) {
    const on = replacedFrom(own, other, { zone, asOf });
    if (on !== null && (replacedOn === null || on < replacedOn)) replacedOn = on;
  }
  return replacedOn === null ? null : { status: "renegotiated", on: replacedOn };
}

/** The day another arrangement took this one's place, or null. */
function replacedFrom(
  own: Arrangement,
  { id, acceptedAt, cancelledAt, invoiceIds }: Arrangement,
  { zone, asOf }: Moment,
): CalendarDate | null {
  if (own.acceptedAt === undefined || acceptedAt === undefined || id === own.id) return null;
  // Of two accepted in one moment the ids decide, so that one of them stays.
  if (acceptedAt < own.acceptedAt || (acceptedAt === own.acceptedAt && id < own.id)) return null;
  if (cancelledAt !== undefined && dayOf(cancelledAt, zone) <= asOf) return null;
  const on = dayOf(acceptedAt, zone);
  if (on > asOf) return null;
  const theirs = new Set(invoiceIds);
  return own.invoiceIds.some((each) => theirs.has(each)) ? on : null;
}

/** An offer or a request stands through the day it expires; callers that know the hour ask it too. */
export function statusBeforeAgreed(
  { approval, offeredAt, expiresAt }: Arrangement,
  zone: TimeZone,
  asOf: CalendarDate,
): "proposed" | "awaiting_approval" | "refused" | "offered" | "expired" {
  if (approval?.decision?.granted === false) return "refused";
  if (dayOf(expiresAt, zone) < asOf) return "expired";
  if (offeredAt !== undefined) return "offered";
  const isWaiting = approval !== undefined && approval.decision === undefined;
  return isWaiting ? "awaiting_approval" : "proposed";
}

export function dayOf(instant: Instant, zone: TimeZone): CalendarDate {
  return localDate(zone, toEpochMs(instant));
}
