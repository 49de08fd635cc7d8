import { Account, type ContactPoint, Language } from "../../core/accounts/account.ts";
import { candidateZones } from "../../core/compliance/location/candidate-zones.ts";
import type { LocationEvidence } from "../../core/compliance/location/location-evidence.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { TimeZone } from "../../core/time/time-zone.ts";
import type { CrmBody, CrmRecord } from "../storage/crm-records.ts";
import { ownAccountId, partOf, recordId } from "./ids.ts";

export type PartyBody = Extract<CrmBody, { kind: "company" | "person" }>;

/** Why a record gives no facts: which field, and what it should be. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

const NAME_CHARS_MAX = 300;
const ZONES_MAX = 30;
const ADDRESS_CHARS_MAX = 320;
const ADDRESSES_MAX = 10;

/** A company or person as an account. What the CRM does not say, the policy's defaults say. */
export function toAccount(
  connectionId: string,
  { ref }: Pick<CrmRecord, "ref">,
  body: PartyBody,
  { defaults }: Pick<TenantPolicy, "defaults">,
): Result<Account, FieldProblem> {
  const country = /^[A-Z]{2}$/.test(body.country ?? "") ? body.country : undefined;
  const language = Language.safeParse(body.language);
  const region = body.region !== undefined && body.region.length <= 10 ? body.region : undefined;
  const account = Account.safeParse({
    id: ownAccountId(connectionId, ref),
    name: body.name.trim().slice(0, NAME_CHARS_MAX) || `${ref.object} ${ref.id}`,
    kind: body.kind === "company" ? "business" : "consumer",
    language: language.success ? language.data : defaults.language,
    country: country ?? defaults.country,
    ...(region === undefined ? {} : { region }),
    timeZones: zonesOf(body, country, region, defaults.country),
    attributes: body.attributes,
    contactPoints: [],
  });
  if (account.success) return ok(account.data);
  const [issue] = account.error.issues;
  return refuse({ field: issue?.path.join(".") ?? "", message: issue?.message ?? "unreadable" });
}

/** Every zone the customer may be in: the stated one, or what place and telephones leave possible. */
function zonesOf(
  { timeZone, phones }: PartyBody,
  country: string | undefined,
  region: string | undefined,
  usual: string,
): readonly TimeZone[] {
  const stated = TimeZone.safeParse(timeZone);
  if (stated.success) return [stated.data];
  const evidence: LocationEvidence[] = phones.map((number) => ({
    ...{ kind: "phone", number, country: country ?? usual },
  }));
  if (country !== undefined) evidence.push({ kind: "address", country, region });
  return candidateZones(evidence).zones.slice(0, ZONES_MAX);
}

/** The ways to reach a company or person. Nobody said yes to anything by being in a CRM. */
export function toContactPoints(
  connectionId: string,
  { ref }: Pick<CrmRecord, "ref">,
  { emails, phones }: PartyBody,
): ContactPoint[] {
  const record = recordId(connectionId, ref);
  const point = (channel: ContactPoint["channel"]) => (address: string) => ({
    id: partOf(record, channel, [address.toLowerCase()]),
    channel,
    address,
    consent: "unknown" as const,
  });
  return [
    ...usable(emails).map(point("email")),
    ...usable(phones).map(point("voice")),
    ...usable(phones).map(point("sms")),
  ];
}

function usable(addresses: readonly string[]): string[] {
  const fitting = addresses
    .map((each) => each.trim())
    .filter(({ length }) => length > 0 && length <= ADDRESS_CHARS_MAX);
  const once = new Map(fitting.map((each) => [each.toLowerCase(), each]));
  return [...once.values()].slice(0, ADDRESSES_MAX);
}
