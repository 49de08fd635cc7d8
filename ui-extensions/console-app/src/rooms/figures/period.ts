import {
  addDays,
  type CalendarDate,
  daysInMonth,
  CalendarDate as Shape,
} from "../../../../../core/time/calendar-date.ts";

export const PRESETS = [
  { id: "30d", label: "Last 30 days" },
  { id: "90d", label: "Last 90 days" },
  { id: "month", label: "This month" },
  { id: "last_month", label: "Last month" },
  { id: "year", label: "This year" },
] as const;
export type Preset = (typeof PRESETS)[number]["id"];

export interface Range {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The days a preset means today. */
export function rangeOf(preset: Preset, today: CalendarDate): Range {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  switch (preset) {
    case "30d":
      return { from: addDays(today, -29), to: today };
    case "90d":
      return { from: addDays(today, -89), to: today };
    case "month":
      return { from: firstOf(year, month), to: today };
    case "last_month": {
      const [y, m] = month === 1 ? [year - 1, 12] : [year, month - 1];
      return { from: firstOf(y, m), to: addDays(firstOf(y, m), daysInMonth(y, m) - 1) };
    }
    case "year":
      return { from: firstOf(year, 1), to: today };
  }
}

function firstOf(year: number, month: number): CalendarDate {
  return Shape.parse(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`);
}

/** How fine a chart of so many days is drawn. */
export function stretchFor(days: number): "day" | "week" | "month" {
  if (days <= 45) return "day";
  return days <= 200 ? "week" : "month";
}
