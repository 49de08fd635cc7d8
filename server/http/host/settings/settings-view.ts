import type { CrmNoun } from "../../../../adapters/crm-ref.ts";
import { may } from "../../../../core/access/rights.ts";
import type { SettingsField, SettingsView } from "../../../../ui-extensions/panel/card-answer.ts";
import { countRecords, type RecordCount } from "../../../storage/crm-counts.ts";
import { type CrmCursor, listCursors } from "../../../storage/crm-cursors.ts";
import { listStoppedWrites, type StoppedWrite } from "../../../storage/crm-outbox.ts";
import { listPolicyVersions, type PolicyVersion } from "../../../storage/policies.ts";
import { askSoon } from "./ask-soon.ts";
import type { SettingsVisit } from "./settings-scene.ts";
import type { SettingsWords } from "./settings-words.ts";
import { troubleText } from "./trouble-text.ts";

const STOPPED_MAX = 20;
const VERSIONS_SHOWN = 20;

/** The settings page: what is known here, with what its CRM says when it can be asked. */
export async function settingsView(visit: SettingsVisit): Promise<SettingsView> {
  const { edge, connection, words, role } = visit;
  const kept = await edge.deps.db.withTenant(connection.tenantId, async (tx) => ({
    cursors: await listCursors(tx, connection.id),
    counts: await countRecords(tx, connection.id),
    stopped: await listStoppedWrites(tx, connection.id, STOPPED_MAX),
    versions: await listPolicyVersions(tx),
  }));
  const [unmet, own] = await Promise.all([missing(visit), edge.form.fields(visit)]);
  return {
    connection: {
      state: connection.state,
      stateText: words.state[connection.state],
      name: connection.name,
      connectUrl: `${edge.deps.publicUrl}${edge.connectPath(connection)}`,
    },
    missing: unmet,
    sync: {
      lines: edge.reads.map((noun) => toLine(visit, noun, kept)),
      stopped: kept.stopped.map((each) => toStopped(words, each)),
    },
    fields: [
      ...own,
      policyField(visit, kept.versions.slice(0, VERSIONS_SHOWN)),
      ...roleFields(visit),
    ],
    mayEdit: may(role, "connections.manage"),
  };
}

async function missing({
  edge,
  port,
  connection,
}: SettingsVisit): Promise<SettingsView["missing"]> {
  const described = await askSoon(port?.describe());
  if (described !== null) return described.shortfalls;
  return edge.form.scopes
    .filter(({ scope }) => !connection.scopes.includes(scope))
    .map(({ scope, without, reason }) => ({ what: scope, consequence: without ?? reason }));
}

function toLine(
  { words, locale }: SettingsVisit,
  noun: CrmNoun,
  { cursors, counts }: { cursors: readonly CrmCursor[]; counts: readonly RecordCount[] },
): SettingsView["sync"]["lines"][number] {
  const label = words.noun[noun];
  const cursor = cursors.find((each) => each.noun === noun && each.feed === "changes");
  if (cursor === undefined) return { noun, text: words.notBegun(label), done: false };
  const { error, finishedAt } = cursor;
  if (error !== null) return { noun, text: words.stuck(label, troubleText(error)), done: false };
  const count = new Intl.NumberFormat(locale);
  const known = counts.find((each) => each.noun === noun);
  const records = count.format(known?.records ?? 0);
  const done = finishedAt !== null;
  const text = done ? words.upToDate(label, records) : words.reading(label, records);
  const unreadable = known?.unreadable ?? 0;
  const also = unreadable === 0 ? "" : ` · ${words.unreadable(count.format(unreadable))}`;
  return { noun, text: `${text}${also}`, done };
}

function toStopped({ written }: SettingsWords, { kind, error }: StoppedWrite) {
  return { text: written[kind], reason: error === null ? "" : troubleText(error) };
}

function policyField(
  { words, locale }: SettingsVisit,
  versions: readonly PolicyVersion[],
): SettingsField {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const options = versions.map(({ version, publishedAt, publishedBy }) => ({
    value: String(version),
    label: words.policy(version, date.format(new Date(publishedAt)), publishedBy),
  }));
  const value = options[0]?.value ?? "";
  return { id: "policyVersion", value, options, ...words.field.policyVersion };
}

/** Roles given by address. The one who installed the app is an admin by id and not listed. */
function roleFields({ connection, words }: SettingsVisit): SettingsField[] {
  const named = Object.entries(connection.roles).filter(([who]) => who.includes("@"));
  return (["manager", "admin", "auditor"] as const).map((role) => ({
    id: `roles.${role}`,
    value: named
      .filter(([, each]) => each === role)
      .map(([who]) => who)
      .join(", "),
    options: [],
    ...words.field[`roles.${role}`],
  }));
}
