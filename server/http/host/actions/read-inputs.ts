import { ok, type Result, refuse } from "../../../../core/result/result.ts";
import {
  addDays,
  CalendarDate,
  fromDayNumber,
  LAST_DAY,
} from "../../../../core/time/calendar-date.ts";
import { DAY_MS } from "../../../../core/time/instant.ts";
import type { ActionRefusal } from "../../../effects/actions/action.ts";

const DAYS_MAX = 3_650;

/**
 * A day as a CRM or a person writes it: `2026-03-20`, a moment that begins so, or a date property's
 * milliseconds since 1970, kept at midnight UTC.
 */
export function readDate(field: string, text: string): Result<CalendarDate, ActionRefusal> {
  if (/^\d{9,16}$/.test(text)) {
    const day = Math.floor(Number(text) / DAY_MS);
    return day <= LAST_DAY ? ok(fromDayNumber(day)) : notADay(field, text);
  }
  const date = CalendarDate.safeParse(text.slice(0, 10));
  const rest = text.slice(10);
  if (date.success && (rest === "" || rest.startsWith("T"))) return ok(date.data);
  return notADay(field, text);
}

function notADay(field: string, text: string): Result<never, ActionRefusal> {
  const shown = text.slice(0, 40);
  return refuse({ field, message: `"${shown}" is not a date; use one such as 2026-03-20.` });
}

/** So many days from `today`, or null when the field is empty. */
export function readDaysAhead(
  field: string,
  text: string,
  today: CalendarDate,
): Result<CalendarDate | null, ActionRefusal> {
  if (text === "") return ok(null);
  const days = Number(text);
  if (!Number.isInteger(days) || days < 0 || days > DAYS_MAX) {
    return refuse({ field, message: `Use a whole number of days from 0 to ${DAYS_MAX}.` });
  }
  return ok(addDays(today, days));
}
