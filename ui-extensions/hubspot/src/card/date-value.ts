/** A day as HubSpot's date input holds it; its months begin at 0. */
export interface DateValue {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** `2026-03-02` as the input's value; null for what is no such day, like an empty field. */
export function toDateValue(isoDate: string): DateValue | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  if (match === null) return null;
  const [, year, month, date] = match;
  return { year: Number(year), month: Number(month) - 1, date: Number(date) };
}

/** The input's value as `2026-03-02`; empty when it was cleared. */
export function toIsoDate(value: DateValue | null): string {
  if (value === null) return "";
  const { year, month, date } = value;
  return `${padded(year, 4)}-${padded(month + 1, 2)}-${padded(date, 2)}`;
}

export interface TimeValue {
  readonly hours: number;
  readonly minutes: number;
}

/** `18:30` as the input's value; null for an empty field. */
export function toTimeValue(text: string): TimeValue | null {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  return match === null ? null : { hours: Number(match[1]), minutes: Number(match[2]) };
}

export function toTimeText(value: TimeValue | null): string {
  return value === null ? "" : `${padded(value.hours, 2)}:${padded(value.minutes, 2)}`;
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
