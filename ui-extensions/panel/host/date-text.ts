/** A bound from `PanelView.limits` as the rep's language writes dates. Formatting only. */
export function toDateText(isoDate: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${isoDate}T00:00:00Z`));
}
