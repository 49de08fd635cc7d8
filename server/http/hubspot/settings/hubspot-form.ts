import type { HubspotExtras, HubspotSubscription } from "../../../../adapters/hubspot/extras.ts";
import { HUBSPOT_SCOPES } from "../../../../adapters/hubspot/scopes.ts";
import { HubspotSettings } from "../../../../adapters/hubspot/settings.ts";
import type { CrmField } from "../../../../adapters/port.ts";
import { ok, type Result, refuse } from "../../../../core/result/result.ts";
import type { SettingsField } from "../../../../ui-extensions/panel/card-answer.ts";
import type { OpenedCrm } from "../../../crm/crm-hub.ts";
import type { ActionRefusal } from "../../../effects/actions/action.ts";
import type { AdapterForm, FormScene } from "../../host/settings/adapter-form.ts";
import { askSoon } from "../../host/settings/ask-soon.ts";
import { bare, fieldOptions, listOf, optionsOf } from "../../host/settings/form-parts.ts";
import { type HubspotFormWords, hubspotFormWords } from "./hubspot-form-words.ts";

const OWED = ["number", "amount", "balance", "currency", "issuedOn", "dueOn", "status"] as const;

/** What of the adapter's settings an admin fills in here; the rest keeps what it has. */
const ADAPTER_FIELDS = [
  "accounts",
  "customerNumber",
  "owed.object",
  ...OWED.map((name) => `owed.${name}` as const),
  "currency",
  "lineItems",
  "dispute.property",
  "dispute.values",
  "optOut.subscriptionId",
] as const;
export type HubspotFieldId = (typeof ADAPTER_FIELDS)[number];

/** The fields there are in the account, to map ours onto; empty where HubSpot could not be asked. */
interface FoundFields {
  /** Of whatever an account is. */
  readonly party: readonly CrmField[];
  readonly invoice: readonly CrmField[];
  readonly ticket: readonly CrmField[];
  readonly subscriptions: readonly HubspotSubscription[];
}

type Option = SettingsField["options"][number];

export const hubspotForm: AdapterForm = {
  ids: ADAPTER_FIELDS,
  async fields(scene) {
    const settings = HubspotSettings.parse(scene.connection.settings);
    const found = await foundFields(scene, settings);
    return adapterFields(settings, found, hubspotFormWords(scene.locale));
  },
  withValues(saved, values) {
    const before = HubspotSettings.parse(saved);
    const settings = withValues(before, values);
    if (!settings.ok) return settings;
    const isChanged = JSON.stringify(settings.value) !== JSON.stringify(before);
    return ok({ settings: settings.value, isChanged });
  },
  scopes: HUBSPOT_SCOPES,
  planSchema: ({ port }) => port.planSchema(),
  ensureSchema: ({ port }) => port.ensureSchema(),
};

async function foundFields(
  { port }: FormScene,
  { accounts }: HubspotSettings,
): Promise<FoundFields> {
  const own = port !== null && isHubspot(port) ? port : null;
  const [party, invoice, ticket, subscriptions] = await Promise.all([
    askSoon(port?.listFields(accounts === "companies" ? "company" : "person")),
    askSoon(port?.listFields("invoice")),
    askSoon(port?.listFields("ticket")),
    askSoon(own?.listSubscriptions()),
  ]);
  return {
    ...{ party: party ?? [], invoice: invoice ?? [], ticket: ticket ?? [] },
    subscriptions: subscriptions ?? [],
  };
}

function isHubspot(port: OpenedCrm): port is OpenedCrm & HubspotExtras {
  return port.name === "hubspot" && "listSubscriptions" in port;
}

/** The adapter's settings as fields of a form. An empty value means that it is found automatically. */
function adapterFields(
  settings: HubspotSettings,
  found: FoundFields,
  words: HubspotFormWords,
): SettingsField[] {
  const field = (id: HubspotFieldId, value: string, options: readonly Option[]): SettingsField => ({
    ...{ id, value, options },
    ...words.field[id],
  });
  const [dispute] = settings.disputes;
  const subscription = String(settings.optOut.subscriptionId ?? "");
  const any = { value: "", label: words.found };
  return [
    field("accounts", settings.accounts, optionsOf(words.accounts)),
    field("customerNumber", settings.customerNumber ?? "", [
      { value: "", label: words.none },
      ...fieldOptions(found.party, settings.customerNumber ?? ""),
    ]),
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
function withValues(
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
  const customerNumber = value("customerNumber", before.customerNumber ?? "");
  const wanted = HubspotSettings.safeParse({
    ...before,
    accounts: value("accounts", before.accounts),
    customerNumber: customerNumber === "" ? null : customerNumber,
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

function defined(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Where in the form a place in the settings is filled in. */
function fieldOf(path: readonly PropertyKey[]): string {
  if (path[0] !== "disputes") return path.join(".");
  return path[2] === "property" ? "dispute.property" : "dispute.values";
}
