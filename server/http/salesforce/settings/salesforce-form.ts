import type { CrmField } from "../../../../adapters/port.ts";
import { SALESFORCE_SCOPES } from "../../../../adapters/salesforce/scopes.ts";
import { SalesforceSettings } from "../../../../adapters/salesforce/settings.ts";
import { ok, type Result, refuse } from "../../../../core/result/result.ts";
import type { SettingsField } from "../../../../ui-extensions/panel/card-answer.ts";
import type { ActionRefusal } from "../../../effects/actions/action.ts";
import type { AdapterForm, FormScene } from "../../host/settings/adapter-form.ts";
import { askSoon } from "../../host/settings/ask-soon.ts";
import { fieldOptions, listOf, optionsOf } from "../../host/settings/form-parts.ts";
import { salesforceFormWords } from "./salesforce-form-words.ts";

const OWED = [
  "account",
  "number",
  "amount",
  "balance",
  "currency",
  "issuedOn",
  "dueOn",
  "status",
] as const;

/** What of the adapter's settings an admin fills in here; the rest keeps what it has. */
const ADAPTER_FIELDS = [
  "accounts",
  "owed.object",
  ...OWED.map((name) => `owed.${name}` as const),
  "currency",
  "dispute.field",
  "dispute.values",
  "changeNotices",
  "allowanceShare",
  "namespace",
] as const;
export type SalesforceFieldId = (typeof ADAPTER_FIELDS)[number];

const NOTICES: ReadonlyMap<string, boolean> = new Map([
  ["on", true],
  ["off", false],
]);

type Values = Readonly<Record<string, string>>;

export const salesforceForm: AdapterForm = {
  ids: ADAPTER_FIELDS,
  fields: adapterFields,
  withValues(saved, values) {
    const before = SalesforceSettings.parse(saved);
    const settings = withValues(before, values);
    if (!settings.ok) return settings;
    const isChanged = JSON.stringify(settings.value) !== JSON.stringify(before);
    return ok({ settings: settings.value, isChanged });
  },
  scopes: SALESFORCE_SCOPES,
  planSchema: ({ port }) => port.planSchema(),
  ensureSchema: ({ port }) => port.ensureSchema(),
};

/** An empty value means that it is found automatically. */
async function adapterFields({ connection, locale, port }: FormScene): Promise<SettingsField[]> {
  const settings = SalesforceSettings.parse(connection.settings);
  const words = salesforceFormWords(locale);
  const [invoice, ticket] = await Promise.all([
    askSoon(port?.listFields("invoice")),
    askSoon(port?.listFields("ticket")),
  ]);
  const field = (
    id: SalesforceFieldId,
    value: string,
    options: SettingsField["options"] = [],
  ): SettingsField => ({ id, value, options, ...words.field[id] });
  const chosen = (fields: readonly CrmField[] | null, value: string, none: string) => [
    { value: "", label: none },
    ...fieldOptions(fields ?? [], value),
  ];
  const [dispute] = settings.disputes;
  const disputeField = dispute?.field ?? "";
  return [
    field("accounts", settings.accounts, optionsOf(words.accounts)),
    field("owed.object", settings.owed.object),
    ...OWED.map((name) => {
      const value = settings.owed[name] ?? "";
      return field(`owed.${name}`, value, chosen(invoice, value, words.found));
    }),
    field("currency", settings.currency ?? ""),
    field("dispute.field", disputeField, chosen(ticket, disputeField, words.none)),
    field("dispute.values", dispute?.values.join(", ") ?? ""),
    field("changeNotices", settings.changeNotices ? "on" : "off", optionsOf(words.changeNotices)),
    field("allowanceShare", String(Math.round(settings.allowanceShare * 100))),
    field("namespace", settings.namespace ?? ""),
  ];
}

/** The settings with what was filled in, or each field that can't be used. */
function withValues(
  before: SalesforceSettings,
  values: Values,
): Result<SalesforceSettings, ActionRefusal[]> {
  const value = (id: SalesforceFieldId, old: string) => (values[id] ?? old).trim();
  const [dispute, ...otherDisputes] = before.disputes;
  const field = value("dispute.field", dispute?.field ?? "");
  const disputeValues = listOf(value("dispute.values", dispute?.values.join(",") ?? ""));
  const owed = Object.entries(before.owed).filter(
    ([name]) => !OWED.some((each) => each === name) && name !== "object",
  );
  const named = OWED.map((name) => [name, value(`owed.${name}`, before.owed[name] ?? "")] as const);
  const currency = value("currency", before.currency ?? "").toUpperCase();
  const namespace = value("namespace", before.namespace ?? "");
  const notices = value("changeNotices", before.changeNotices ? "on" : "off");
  const share = value("allowanceShare", String(before.allowanceShare * 100)).replace(/\s*%$/, "");
  const wanted = SalesforceSettings.safeParse({
    ...before,
    accounts: value("accounts", before.accounts),
    owed: {
      ...Object.fromEntries(owed),
      object: value("owed.object", before.owed.object),
      ...Object.fromEntries(named.filter(([, text]) => text !== "")),
    },
    currency: currency === "" ? null : currency,
    namespace: namespace === "" ? null : namespace,
    changeNotices: NOTICES.get(notices) ?? notices,
    allowanceShare: Number(share) / 100,
    disputes: field === "" ? otherDisputes : [{ field, values: disputeValues }, ...otherDisputes],
  });
  if (wanted.success) return ok(wanted.data);
  return refuse(
    wanted.error.issues.map(({ path, message }) => ({ field: fieldOf(path), message })),
  );
}

/** Where in the form a place in the settings is filled in. */
function fieldOf(path: readonly PropertyKey[]): string {
  if (path[0] !== "disputes") return path.join(".");
  return path[2] === "field" ? "dispute.field" : "dispute.values";
}
