/** Money, days and instants in the reader's own locale. */
export interface Format {
  /** Minor units, as the server says them. */
  money(minor: number, currency: string): string;
  number(value: number): string;
  /** A share of one, such as 0.125. */
  percent(share: number): string;
  /** A calendar date, such as 2026-07-01. */
  day(date: string): string;
  /** An ISO instant, in the reader's zone. */
  moment(instant: string): string;
}

export function formatFor(locale: string): Format {
  const whole = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const dayOf = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const momentOf = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const currencies = new Map<string, Intl.NumberFormat>();
  const currencyOf = (currency: string): Intl.NumberFormat => {
    const known = currencies.get(currency);
    if (known !== undefined) return known;
    const made = new Intl.NumberFormat(locale, { style: "currency", currency });
    currencies.set(currency, made);
    return made;
  };
  return {
    money(minor, currency) {
      const format = currencyOf(currency);
      const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
      return format.format(minor / 10 ** digits);
    },
    number: (value) => whole.format(value),
    percent: (value) => share.format(value),
    day: (date) => dayOf.format(new Date(`${date}T00:00:00Z`)),
    moment: (instant) => momentOf.format(new Date(instant)),
  };
}
