import type { Request } from "express";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { daysBetween } from "../../core/time/calendar-date.ts";
import { type Instant, toEpochMs } from "../../core/time/instant.ts";
import { localDate, type TimeZone } from "../../core/time/time-zone.ts";
import type { ClockView } from "../../ui-extensions/console/clock-view.ts";
import { isWithinHours, nextWorkingMorning } from "../sandbox/sandbox-clock.ts";

const DAY = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const TIME = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});
const WEEKDAYS_UNIQUE = 6;

/** The sandbox's clock in words, for the bar that stands on its pages. */
export function clockView(policy: TenantPolicy, now: Instant, request: Request): ClockView {
  return {
    now: { value: now, text: utcText(now) },
    opensText: momentAhead(nextWorkingMorning(policy, now), now, policy.defaults.timeZone),
    open: isWithinHours(policy, now),
    // A search is answered to its post; its page is the list.
    back:
      request.method === "GET" ? request.originalUrl : (request.originalUrl.split("?")[0] ?? "/"),
  };
}

/** “Sat 21 Nov 2026, 20:01 UTC”. */
export function utcText(at: Instant): string {
  const date = new Date(at);
  return `${DAY.format(date).replace(",", "")}, ${TIME.format(date)} UTC`;
}

/** “Monday 9:00, New York time”; with the date when a weekday alone could be another week's. */
export function momentAhead(at: Instant, now: Instant, zone: TimeZone): string {
  const days = daysBetween(localDate(zone, toEpochMs(now)), localDate(zone, toEpochMs(at)));
  const far = { day: "numeric", month: "short" } as const;
  const day = new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    timeZone: zone,
    ...(days > WEEKDAYS_UNIQUE ? far : {}),
  }).format(new Date(at));
  const time = new Intl.DateTimeFormat("en-GB", {
    hour: "numeric",
    minute: "2-digit",
    timeZone: zone,
  }).format(new Date(at));
  return `${day} ${time.replace(/^0(?=\d:)/, "")}, ${placeOf(zone)}`;
}

function placeOf(zone: TimeZone): string {
  const city = zone.split("/").at(-1)?.replaceAll("_", " ");
  return zone === "UTC" || city === undefined ? "UTC" : `${city} time`;
}
