import { OUR_PREFIX, OUR_PROPERTIES } from "../../../adapters/hubspot/our-properties.ts";
import type { SandboxHubspot } from "../../../adapters/sandbox-hubspot/index.ts";
import { DEFAULT_USERS } from "../../../adapters/sandbox-hubspot/new-portal.ts";
import type { SandboxRecord } from "../../../adapters/sandbox-hubspot/store.ts";
import type {
  ActivityRow,
  HubspotRecordView,
  PropertyRow,
  TaskRow,
} from "../../../ui-extensions/sandbox/hubspot/record-view.ts";

export type HubspotObject = HubspotRecordView["object"];

/** The objects whose records carry the card. */
export const HUBSPOT_OBJECTS = {
  company: { plural: "companies", typeId: "0-2", label: "Company" },
  contact: { plural: "contacts", typeId: "0-1", label: "Contact" },
  ticket: { plural: "tickets", typeId: "0-5", label: "Ticket" },
} as const;

const OWN: Readonly<Record<HubspotObject, readonly (readonly [string, string])[]>> = {
  company: [
    ["domain", "Company domain"],
    ["phone", "Phone"],
    ["city", "City"],
    ["country", "Country"],
    ["industry", "Industry"],
  ],
  contact: [
    ["email", "Email"],
    ["phone", "Phone"],
    ["mobilephone", "Mobile"],
    ["jobtitle", "Job title"],
    ["hs_timezone", "Time zone"],
  ],
  ticket: [
    ["content", "Description"],
    ["hs_pipeline_stage", "Stage"],
    ["hs_ticket_priority", "Priority"],
  ],
};

const ROWS_MAX = 40;
const KEY_SHOWN = 10;
const WHEN = new Intl.DateTimeFormat("en", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});
const DAY = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });

export function nameOf(object: HubspotObject, { id, properties }: SandboxRecord): string {
  const { name, subject, firstname = "", lastname = "", email } = properties;
  if (object === "company") return name ?? id;
  if (object === "ticket") return subject ?? id;
  return [firstname, lastname].filter((part) => part !== "").join(" ") || (email ?? id);
}

export function standingOf({ properties }: SandboxRecord): string {
  const { gs_past_due: due, gs_currency: currency, gs_state: state = "" } = properties;
  const amount = due === undefined || Number(due) === 0 ? "" : `${currency ?? ""} ${due} past due`;
  return amount.trim() || state.replaceAll("_", " ");
}

/** The parts of a record's page that its cards don't draw. */
export function describeRecord(
  sandbox: SandboxHubspot,
  object: HubspotObject,
  record: SandboxRecord,
): Pick<HubspotRecordView, "name" | "own" | "ours" | "tasks" | "activity" | "linked"> {
  const { plural } = HUBSPOT_OBJECTS[object];
  const linkedTo = (to: string) =>
    sandbox
      .linked(plural, record.id, to)
      .flatMap((id) => sandbox.read(to, id) ?? [])
      .filter(({ archived }) => !archived);
  return {
    name: nameOf(object, record),
    own: OWN[object].flatMap(([name, label]) => row(label, record.properties[name])),
    ours: ours(plural, record),
    tasks: linkedTo("tasks").slice(0, ROWS_MAX).map(toTask),
    activity: activityOf(sandbox, record, linkedTo),
    linked: linksOf(object, linkedTo),
  };
}

function row(label: string, value: string | undefined): PropertyRow[] {
  return value === undefined || value === "" ? [] : [{ label, value }];
}

function ours(plural: string, { properties }: SandboxRecord): PropertyRow[] {
  const known = OUR_PROPERTIES[plural] ?? [];
  return known
    .filter(({ name }) => name.startsWith(OUR_PREFIX))
    .flatMap(({ name, label, type }) => row(label, shown(name, type, properties[name])));
}

function shown(name: string, type: string, value: string | undefined): string | undefined {
  if (value === undefined || value === "") return undefined;
  if (name.endsWith("_key")) return `${value.slice(0, KEY_SHOWN)}…`;
  if (type !== "datetime") return value;
  return WHEN.format(momentOf(value));
}

/** HubSpot takes moments as ISO text and as milliseconds, and keeps what it was given. */
function momentOf(text: string): Date {
  return new Date(/^\d+$/.test(text) ? Number(text) : text);
}

function toTask({ properties }: SandboxRecord): TaskRow {
  const {
    hs_task_subject: subject = "Task",
    hs_task_status: status = "",
    hs_timestamp,
  } = properties;
  return {
    subject,
    statusText: status.replaceAll("_", " ").toLowerCase(),
    dueText: hs_timestamp === undefined ? "" : `due ${DAY.format(momentOf(hs_timestamp))}`,
    ownerText: ownerOf(properties.hubspot_owner_id),
    isDone: status === "COMPLETED",
  };
}

function ownerOf(ownerId: string | undefined): string {
  const owner = DEFAULT_USERS.find((user) => user.ownerId === ownerId);
  return owner === undefined ? (ownerId ?? "") : `${owner.firstName} ${owner.lastName}`;
}

const LOGGED = [
  ["calls", "Call", "hs_call_title", "hs_call_body"],
  ["emails", "Email", "hs_email_subject", "hs_email_text"],
  ["communications", "Message", "hs_communication_channel_type", "hs_communication_body"],
  ["notes", "Note", "", "hs_note_body"],
] as const;

function activityOf(
  sandbox: SandboxHubspot,
  record: SandboxRecord,
  linkedTo: (to: string) => readonly SandboxRecord[],
): ActivityRow[] {
  const logged = LOGGED.flatMap(([plural, kind, title, detail]) =>
    linkedTo(plural).map(({ properties }) => ({
      at: momentOf(properties.hs_timestamp ?? "0"),
      kind,
      title: properties[title] ?? kind,
      detail: properties[detail] ?? "",
    })),
  );
  const events = sandbox
    .timeline()
    .filter(({ objectId }) => objectId === record.id)
    .map(({ timestampMs, properties }) => ({
      at: new Date(timestampMs),
      kind: "Good Standing",
      title: properties.title ?? "Event",
      detail: properties.detail ?? "",
    }));
  return [...logged, ...events]
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, ROWS_MAX)
    .map(({ at, ...entry }) => ({ ...entry, whenText: WHEN.format(at) }));
}

function linksOf(
  own: HubspotObject,
  linkedTo: (to: string) => readonly SandboxRecord[],
): HubspotRecordView["linked"] {
  const objects: readonly HubspotObject[] = ["company", "contact", "ticket"];
  return objects
    .filter((object) => object !== own)
    .flatMap((object) =>
      linkedTo(HUBSPOT_OBJECTS[object].plural)
        .slice(0, ROWS_MAX)
        .map((record) => ({
          label: `${HUBSPOT_OBJECTS[object].label}: ${nameOf(object, record)}`,
          href: `/sandbox/hubspot/${object}/${record.id}`,
        })),
    );
}
