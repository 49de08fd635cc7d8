import { z } from "zod";
import type { CurrencyCode } from "../../core/money/money.ts";
import { ok, type Result } from "../../core/result/result.ts";
import type { TimeZone } from "../../core/time/time-zone.ts";
import type { CrmError } from "../crm-error.ts";
import { toCurrency } from "../crm-values.ts";
import { fieldsOf } from "./object-description.ts";
import { describeObjects, recall, type Session } from "./session.ts";
import { toTimeZone } from "./values.ts";

const Organizations = z.object({
  records: z
    .array(z.object({ Id: z.string(), Name: z.string(), TimeZoneSidKey: z.string().nullish() }))
    .min(1),
});

const Currencies = z.object({ records: z.array(z.object({ IsoCode: z.string() })) });

/** Tells the currency of an org that has only one. */
const Connect = z.object({
  features: z.object({ defaultCurrencyIsoCode: z.string().nullish() }).optional(),
});

export interface Org {
  readonly id: string;
  readonly name: string;
  readonly zone: TimeZone;
  readonly currency: CurrencyCode | null;
  readonly multiCurrency: boolean;
}

const Known = z.object({ id: z.string(), name: z.string(), zone: z.string().nullable() });

/** The org as its admin named it, with its day and its money where the settings do not say. */
export async function orgOf(session: Session): Promise<Result<Org, CrmError>> {
  const known = await recall(session, "org", () => askOrg(session), Known);
  if (!known.ok) return known;
  const described = await describeObjects(session, ["Account"]);
  if (!described.ok) return described;
  const multiCurrency = fieldsOf(described.value.get("Account") ?? null).has("CurrencyIsoCode");
  const currency = await currencyOf(session, multiCurrency);
  if (!currency.ok) return currency;
  const { id, name, zone } = known.value;
  return ok({
    id,
    name,
    zone: session.settings.timeZone ?? toTimeZone(zone ?? undefined) ?? "UTC",
    currency: currency.value,
    multiCurrency,
  });
}

async function askOrg({ client }: Session) {
  const q = "SELECT Id, Name, TimeZoneSidKey FROM Organization";
  const page = await client.call("query", { query: { q } }, Organizations);
  if (!page.ok) return page;
  const [org] = page.value.records;
  if (org === undefined) throw new Error("an org without itself");
  return ok({ id: org.Id, name: org.Name, zone: org.TimeZoneSidKey ?? null });
}

async function currencyOf(
  session: Session,
  multiCurrency: boolean,
): Promise<Result<CurrencyCode | null, CrmError>> {
  const set = session.settings.currency;
  if (set !== null) return ok(set);
  const ask = () => (multiCurrency ? askCorporate(session) : askOnly(session));
  const text = await recall(session, "currency", ask, z.string().nullable());
  return text.ok ? ok(toCurrency(text.value ?? undefined)) : text;
}

async function askCorporate({ client }: Session): Promise<Result<string | null, CrmError>> {
  const q = "SELECT IsoCode FROM CurrencyType WHERE IsCorporate = true";
  const page = await client.call("query", { query: { q } }, Currencies);
  return page.ok ? ok(page.value.records[0]?.IsoCode ?? null) : page;
}

async function askOnly({ client }: Session): Promise<Result<string | null, CrmError>> {
  const told = await client.call("organization", {}, Connect);
  if (told.ok) return ok(told.value.features?.defaultCurrencyIsoCode ?? null);
  // Not every user may ask; then amounts need the setting, and each invoice says so.
  const { kind } = told.error;
  const isOff = kind === "missing_scope" || kind === "unsupported" || kind === "not_found";
  return isOff ? ok(null) : told;
}
