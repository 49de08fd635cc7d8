import { Channel, Language } from "../../core/accounts/account.ts";
import { Instant } from "../../core/time/instant.ts";
import { TimeZone } from "../../core/time/time-zone.ts";
import type { CrmChange, UnreadableRecord } from "../crm-change.ts";
import { toPhone } from "../crm-values.ts";
import { OUR_PREFIX } from "./our-fields.ts";
import type { Organization, User } from "./schema.ts";
import type { PartyFields, ZendeskSettings } from "./settings.ts";

/** A record in our words, or which field keeps it from being read; null for what is not ours to read. */
export type Mapped =
  | { readonly kind: "change"; readonly change: CrmChange }
  | { readonly kind: "unreadable"; readonly record: UnreadableRecord }
  | null;

type Fields = Readonly<Record<string, unknown>>;

const ATTRIBUTE_MAX_CHARS = 1_000;

/** A Zendesk user as a person. Agents and admins are colleagues, not customers. */
export function toPerson(user: User, settings: ZendeskSettings): Mapped {
  const ref = { object: "users", id: user.id };
  const changedAt = Instant.safeParse(user.updated_at);
  if (!changedAt.success) return unreadable(ref, "updated_at", "the date can't be read");
  if (user.active === false || user.permanently_deleted === true) {
    const why = user.permanently_deleted === true ? "erased" : "deleted";
    const change = { kind: "gone", noun: "person", why, ref, changedAt: changedAt.data } as const;
    return { kind: "change", change };
  }
  if (user.role !== undefined && user.role !== null && user.role !== "end-user") return null;
  const fields = user.user_fields ?? {};
  if (`${user.name ?? ""}${user.email ?? ""}`.trim() === "") {
    return unreadable(ref, "name", "there is neither a name nor an e-mail address");
  }
  return {
    kind: "change",
    change: {
      kind: "person",
      ref,
      changedAt: changedAt.data,
      ...partyOf(user, { fields, mapped: settings.fields.person }),
      // Where organizations are the customers, a person's external id is one of some other system.
      ...(settings.accounts === "users" ? numberOf(user.external_id) : {}),
      ...(user.verified === true ? { addressesVerified: true } : {}),
      companyRefs: idRefs("organizations", user.organization_id),
      optedOut: refusedChannels(user, settings),
      attributes: attributesOf(fields, settings.attributes.person, user),
    },
  };
}

/** A Zendesk organization as a company. It has no address of its own: its people have. */
export function toCompany(organization: Organization, settings: ZendeskSettings): Mapped {
  const ref = { object: "organizations", id: organization.id };
  const changedAt = Instant.safeParse(organization.deleted_at ?? organization.updated_at);
  if (!changedAt.success) return unreadable(ref, "updated_at", "the date can't be read");
  if (typeof organization.deleted_at === "string") {
    const gone = { kind: "gone", noun: "company", why: "deleted" } as const;
    return { kind: "change", change: { ...gone, ref, changedAt: changedAt.data } };
  }
  if ((organization.name ?? "").trim() === "") return unreadable(ref, "name", "there is no name");
  const fields = organization.organization_fields ?? {};
  return {
    kind: "change",
    change: {
      kind: "company",
      ref,
      changedAt: changedAt.data,
      ...partyOf(organization, { fields, mapped: settings.fields.company }),
      ...numberOf(organization.external_id),
      attributes: attributesOf(fields, settings.attributes.company, organization),
    },
  };
}

const NUMBER_MAX_CHARS = 200;

/** The external id, unless it is one that we or the account's owner left empty or used for a text. */
function numberOf(externalId: string | null | undefined): { readonly customerNumber?: string } {
  const customerNumber = (externalId ?? "").trim();
  return customerNumber === "" || customerNumber.length > NUMBER_MAX_CHARS
    ? {}
    : { customerNumber };
}

export function idRefs(object: string, id: string | null | undefined) {
  return id === null || id === undefined ? [] : [{ object, id }];
}

export function unreadable(
  ref: { readonly object: string; readonly id: string },
  field: string,
  message: string,
): Mapped {
  return { kind: "unreadable", record: { ref, field, message } };
}

interface Source {
  readonly fields: Fields;
  readonly mapped: PartyFields;
}

function partyOf(
  record: Pick<User, "name"> & Partial<Pick<User, "email" | "phone" | "locale" | "iana_time_zone">>,
  { fields, mapped }: Source,
) {
  const email = record.email?.trim() ?? "";
  const phone = toPhone(record.phone ?? "");
  const language = toLanguage(textOf(fields, mapped.language) ?? record.locale ?? "");
  const country = (textOf(fields, mapped.country) ?? "").trim().toUpperCase();
  const region = (textOf(fields, mapped.region) ?? "").trim();
  const timeZone = TimeZone.safeParse(textOf(fields, mapped.timeZone) ?? record.iana_time_zone);
  return {
    // Somebody who only ever wrote has an address before a name.
    name: record.name?.trim() || email,
    emails: email === "" ? [] : [email],
    phones: phone === "" ? [] : [phone],
    ...(language === null ? {} : { language }),
    ...(/^[A-Z]{2}$/.test(country) ? { country } : {}),
    ...(region === "" || region.length > 10 ? {} : { region }),
    ...(timeZone.success ? { timeZone: timeZone.data } : {}),
  };
}

/** `en-US` and `es-419` as they are; what is no language tag is left out. */
export function toLanguage(locale: string): string | null {
  const [first = "", ...rest] = locale.trim().split(/[-_]/);
  const parsed = Language.safeParse([first.toLowerCase(), ...rest].join("-"));
  return parsed.success ? parsed.data : null;
}

function textOf(fields: Fields, key: string | undefined): string | undefined {
  const value = key === undefined ? undefined : fields[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** By our field, the account's own, or a tag that an agent sets. */
function refusedChannels(user: User, settings: ZendeskSettings): readonly Channel[] {
  const { fields, tags } = settings.optOut;
  const own = new Set(user.tags ?? []);
  return Channel.options.filter((channel) => {
    const key = fields[channel];
    const byField = key !== undefined && user.user_fields?.[key] === true;
    return byField || (tags[channel] ?? []).some((tag) => own.has(tag));
  });
}

type AttributeValue = string | number | boolean;

function attributesOf(
  fields: Fields,
  mapping: Readonly<Record<string, string>>,
  record: { readonly tags?: readonly string[] | null | undefined },
): Readonly<Record<string, AttributeValue>> {
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, key] of Object.entries(mapping)) {
    // Tags are what agents sort customers by, and stand in no field.
    const value = key === "tags" ? record.tags?.filter(isTheirs).join(" ") : fields[key];
    if (typeof value === "string") attributes[name] = value.slice(0, ATTRIBUTE_MAX_CHARS);
    if (typeof value === "number" || typeof value === "boolean") attributes[name] = value;
  }
  return attributes;
}

// The choices of our own fields become tags; read back they would make our writing a change.
function isTheirs(tag: string): boolean {
  return !tag.startsWith(OUR_PREFIX);
}
