import type { SchemaStep } from "../../../../adapters/port.ts";
import {
  triggerRecipes,
  ZENDESK_SCOPES,
  ZendeskSettings,
} from "../../../../adapters/zendesk/index.ts";
import { ok, type Result, refuse } from "../../../../core/result/result.ts";
import type { SettingsField } from "../../../../ui-extensions/panel/card-answer.ts";
import { isZendesk } from "../../../crm/zendesk-app.ts";
import type { ActionRefusal } from "../../../effects/actions/action.ts";
import type { AdapterForm } from "../../host/settings/adapter-form.ts";
import { listOf, optionsOf } from "../../host/settings/form-parts.ts";
import { ensureHooks } from "../ensure-hooks.ts";
import { zendeskFormWords } from "./zendesk-form-words.ts";

const COMMANDS = ["start", "pause", "stop"] as const;

/** What of the adapter's settings an admin fills in here; the rest keeps what it has. */
const FIELDS = [
  "accounts",
  "currency",
  "standing",
  "dispute.tags",
  "activityTags",
  ...COMMANDS.map((command) => `commandTags.${command}` as const),
] as const;
export type ZendeskFieldId = (typeof FIELDS)[number];

export const zendeskForm: AdapterForm = {
  ids: FIELDS,
  fields: async ({ connection, locale }) =>
    formFields(ZendeskSettings.parse(connection.settings), locale),
  withValues(saved, values) {
    const before = ZendeskSettings.parse(saved);
    const settings = withValues(before, values);
    if (!settings.ok) return settings;
    const isChanged = JSON.stringify(settings.value) !== JSON.stringify(before);
    return ok({ settings: settings.value, isChanged });
  },
  scopes: ZENDESK_SCOPES,
  async planSchema({ port, connection }) {
    const fields = await port.planSchema();
    if (!fields.ok || !isZendesk(port)) return fields;
    const there = await port.listTriggers();
    if (!there.ok) return there;
    const titles = recipeTitles(connection.settings);
    return ok([
      ...fields.value,
      ...titles.map((title) => toStep(title, there.value.includes(title) ? "exists" : "missing")),
    ]);
  },
  async ensureSchema({ edge, port, connection }) {
    const fields = await port.ensureSchema();
    if (!fields.ok || !isZendesk(port)) return fields;
    const before = await port.listTriggers();
    if (!before.ok) return before;
    const hooks = await ensureHooks(edge.deps, connection, port);
    if (!hooks.ok) return hooks;
    const made = await port.ensureTriggers(hooks.value.commandsWebhookId);
    if (!made.ok) return made;
    const titles = recipeTitles(connection.settings);
    return ok([
      ...fields.value,
      ...titles.map((title) => toStep(title, before.value.includes(title) ? "exists" : "made")),
    ]);
  },
};

function recipeTitles(settings: unknown): string[] {
  return triggerRecipes(ZendeskSettings.parse(settings), "").map(({ title }) => title);
}

function toStep(name: string, state: SchemaStep["state"]): SchemaStep {
  return { object: "triggers", name, what: "object", state, detail: "" };
}

function formFields(settings: ZendeskSettings, locale: string): SettingsField[] {
  const words = zendeskFormWords(locale);
  const field = (
    id: ZendeskFieldId,
    value: string,
    options: SettingsField["options"] = [],
  ): SettingsField => ({ id, value, options, ...words.field[id] });
  return [
    field("accounts", settings.accounts, optionsOf(words.accounts)),
    field("currency", settings.currency ?? ""),
    field("standing", settings.standing, optionsOf(words.standing)),
    field("dispute.tags", disputeTags(settings).join(", ")),
    field("activityTags", settings.activityTags.join(", ")),
    ...COMMANDS.map((command) => field(`commandTags.${command}`, settings.commandTags[command])),
  ];
}

function disputeTags({ disputes }: ZendeskSettings): string[] {
  return disputes.flatMap((each) => ("tag" in each ? [each.tag] : []));
}

function withValues(
  before: ZendeskSettings,
  values: Readonly<Record<string, string>>,
): Result<ZendeskSettings, ActionRefusal[]> {
  const value = (id: ZendeskFieldId, old: string) => (values[id] ?? old).trim();
  const currency = value("currency", before.currency ?? "").toUpperCase();
  const tags = listOf(value("dispute.tags", disputeTags(before).join(",")));
  const wanted = ZendeskSettings.safeParse({
    ...before,
    accounts: value("accounts", before.accounts),
    currency: currency === "" ? null : currency,
    standing: value("standing", before.standing),
    disputes: [
      ...tags.map((tag) => ({ tag })),
      ...before.disputes.filter((each) => !("tag" in each)),
    ],
    activityTags: listOf(value("activityTags", before.activityTags.join(","))),
    commandTags: Object.fromEntries(
      COMMANDS.map((command) => [
        command,
        value(`commandTags.${command}`, before.commandTags[command]),
      ]),
    ),
  });
  if (wanted.success) return ok(wanted.data);
  return refuse(
    wanted.error.issues.map(({ path, message }) => ({ field: fieldOf(path), message })),
  );
}

/** Where in the form a place in the settings is filled in. */
function fieldOf([first, second]: readonly PropertyKey[]): string {
  if (first === "disputes") return "dispute.tags";
  return first === "commandTags" ? `commandTags.${String(second)}` : String(first);
}
