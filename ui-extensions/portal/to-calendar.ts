import { addDays, type CalendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { PortalView } from "./portal-view.ts";

// RFC 5545 section 3.1: a content line holds at most 75 octets.
const LINE_OCTETS_MAX = 75;

/** The unpaid payments of the plan in force as an iCalendar file, or null without a plan. */
export function toCalendar({ plan, creditor, language }: PortalView, now: Instant): string | null {
  if (plan === null) return null;
  const events = plan.rows
    // What was put off to the end stands there as a payment of its own.
    .filter(({ status }) => status !== "paid" && status !== "moved")
    .flatMap(({ number, dueOn, amountText }) => [
      "BEGIN:VEVENT",
      `UID:${escapeText(plan.id)}-${number}@good-standing`,
      `DTSTAMP:${now.slice(0, 19).replace(/[-:]/g, "")}Z`,
      `DTSTART;VALUE=DATE:${compact(dueOn)}`,
      // An all-day event ends on the day after it.
      `DTEND;VALUE=DATE:${compact(addDays(dueOn, 1))}`,
      `SUMMARY;LANGUAGE=${language}:${escapeText(`${creditor.name}: ${amountText}`)}`,
      "TRANSP:TRANSPARENT",
      // The morning before, while there is still time to see to it.
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${escapeText(`${creditor.name}: ${amountText}`)}`,
      "TRIGGER:-PT15H",
      "END:VALARM",
      "END:VEVENT",
    ]);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Good Standing//Portal//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...events,
  ];
  return `${[...lines, "END:VCALENDAR"].map(fold).join("\r\n")}\r\n`;
}

function compact(date: CalendarDate): string {
  return date.replaceAll("-", "");
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let octets = 0;
  // By code point, so that no character is cut in two.
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS_MAX) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
