import type { HubspotSubscription } from "../../../../adapters/hubspot/extras.ts";
import { HubspotSettings } from "../../../../adapters/hubspot/settings.ts";
import type { CrmField } from "../../../../adapters/port.ts";
import { ok, type Result, refuse } from "../../../../core/result/result.ts";
import type { SettingsField } from "../../../../ui-extensions/panel/card-answer.ts";
import type { ActionRefusal } from "../../../effects/actions/action.ts";
import type { SettingsWords } from "./settings-words.ts";

const OWED = ["number", "amount", "balance", "currency", "issuedOn", "dueOn", "status"] as const;

/** What of the adapter's settings an admin fills in here; the rest keeps what it has. */
export const ADAPTER_FIELDS = [
  "accounts",
  "owed.object",
  ...OWED.map((name) => `owed.${name}` as const),
  "currency",
  "lineItems",
  "dispute.property",
  "dispute.values",
  "optOut.subscriptionId",
] as const;
export const OWN_FIELDS = [
  "policyVersion",
  "roles.manager",
  "roles.admin",
  "roles.auditor",
] as const;
export type SettingsFieldId = (typeof ADAPTER_FIELDS)[number] | (typeof OWN_FIELDS)[number];

/** The fields there are in the account, to map ours onto; empty where HubSpot could not be asked. */
export interface FoundFields {
  readonly invoice: readonly CrmField[];
  readonly ticket: readonly CrmField[];
  readonly subscriptions: readonly HubspotSubscription[];
}

type Option = SettingsField["options"][number];

/** The adapter's settings as fields of a form. An empty value means that it is found automatically. */
export function adapterFields(
  settings: HubspotSettings,
  found: FoundFields,
  words: SettingsWords,
): SettingsField[] {
  const field = (
    id: SettingsFieldId,
    value: string,
    options: readonly Option[],
  ): SettingsField => ({
    ...{ id, value, options },
    ...words.field[id],
  });
  const [dispute] = settings.disputes;
  const subscription = String(settings.optOut.subscriptionId ?? "");
  const any = { value: "", label: words.found };
  return [
    field("accounts", settings.accounts, optionsOf(words.accounts)),
    field("owed.object", settings.owed.object, [
      ...optionsOf(words.owed),
      ...(settings.owed.object.startsWith("2-") ? [bare(settings.owed.object)] : []),
    ]),
    ...OWED.map((name) => {
      const value = settings.owed[name] ?? "";
      return field(`owed.${name}`, value, [any, ...fieldOptions(found.invoice, value)]);
    }),
    field("currency", settings.currency ?? "", []),
    field("lineItems", String(settings.lineItems), [
      { value: "false", label: words.no },
      { value: "true", label: words.yes },
    ]),
    field("dispute.property", dispute?.property ?? "", [
      { value: "", label: words.none },
      ...fieldOptions(found.ticket, dispute?.property ?? ""),
    ]),
    field("dispute.values", dispute?.values.join(", ") ?? "", []),
    field("optOut.subscriptionId", subscription, [
      { value: "", label: words.none },
      ...subscriptionOptions(found.subscriptions, subscription),
    ]),
  ];
}

function optionsOf(labels: Readonly<Record<string, string>>): Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

function bare(value: string): Option {
  return { value, label: value };
}

/** What is chosen stays choosable, also while the fields can't be asked for. */
function fieldOptions(fields: readonly CrmField[], chosen: string): Option[] {
  const options = fields.map(({ name, label }) => ({ value: name, label: `${label} (${name})` }));
  const isThere = chosen === "" || fields.some(({ name }) => name === chosen);
  return isThere ? options : [...options, bare(chosen)];
}

function subscriptionOptions(
  subscriptions: readonly HubspotSubscription[],
  chosen: string,
): Option[] {
  const options = subscriptions
    .filter(({ id, active }) => active || String(id) === chosen)
    .map(({ id, name }) => ({ value: String(id), label: name }));
  const isThere = chosen === "" || options.some(({ value }) => value === chosen);
  return isThere ? options : [...options, bare(chosen)];
}

/** The settings with what was filled in, or the first field that can't be used. */
export function withValues(
  before: HubspotSettings,
  values: Readonly<Record<string, string>>,
): Result<HubspotSettings, ActionRefusal[]> {
  const value = (id: (typeof ADAPTER_FIELDS)[number], old: string) => (values[id] ?? old).trim();
  const [dispute, ...otherDisputes] = before.disputes;
  const property = value("dispute.property", dispute?.property ?? "");
  const disputeValues = listOf(value("dispute.values", dispute?.values.join(",") ?? ""));
  const owed = Object.fromEntries(
    OWED.map((name) => [name, value(`owed.${name}`, before.owed[name] ?? "")]).filter(
      ([, text]) => text !== "",
    ),
  );
  const { draftStatuses, cancelledStatuses, description } = before.owed;
  const currency = value("currency", before.currency ?? "").toUpperCase();
  const subscription = value("optOut.subscriptionId", String(before.optOut.subscriptionId ?? ""));
  const wanted = HubspotSettings.safeParse({
    ...before,
    accounts: value("accounts", before.accounts),
    owed: {
      ...defined({ draftStatuses, cancelledStatuses, description }),
      object: value("owed.object", before.owed.object),
      ...owed,
    },
    currency: currency === "" ? null : currency,
    optOut: {
      ...before.optOut,
      subscriptionId: subscription === "" ? null : Number(subscription),
    },
    lineItems: value("lineItems", String(before.lineItems)) === "true",
    disputes:
      property === "" ? otherDisputes : [{ property, values: disputeValues }, ...otherDisputes],
  });
  if (wanted.success) return ok(wanted.data);
  return refuse(
    wanted.error.issues.map(({ path, message }) => ({ field: fieldOf(path), message })),
  );
}

export function listOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

function defined(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Where in the form a place in the settings is filled in. */
function fieldOf(path: readonly PropertyKey[]): string {
  if (path[0] !== "disputes") return path.join(".");
  return path[2] === "property" ? "dispute.property" : "dispute.values";
}
