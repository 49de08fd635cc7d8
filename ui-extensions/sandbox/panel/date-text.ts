import { language } from "./words.ts";

/** A bound from `PanelView.limits` as the rep's browser writes dates. Formatting only. */
export function toDateText(isoDate: string): string {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: "long",
    timeZone: "UTC",
  });
  return format.format(new Date(`${isoDate}T00:00:00Z`));
}
