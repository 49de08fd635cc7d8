import {
  OUR_OBJECTS,
  type OurField,
  type OurObject,
} from "../../../adapters/salesforce/our-objects.ts";
import type { SandboxSalesforce } from "../../../adapters/sandbox-salesforce/index.ts";
import type { Value } from "../../../adapters/sandbox-salesforce/types.ts";
import type {
  ActivityRow,
  FieldRow,
  SalesforceObject,
  SalesforceRecordView,
} from "../../../ui-extensions/sandbox/salesforce/record-view.ts";

type Row = Readonly<Record<string, Value>>;

const DETAILS: Readonly<Record<SalesforceObject, readonly (readonly [string, string])[]>> = {
  Account: [
    ["AccountNumber", "Account Number"],
    ["Phone", "Phone"],
    ["Website", "Website"],
    ["BillingState", "Billing State"],
    ["BillingCountry", "Billing Country"],
  ],
  Contact: [
    ["Email", "Email"],
    ["Phone", "Phone"],
    ["MailingState", "Mailing State"],
    ["MailingCountry", "Mailing Country"],
  ],
  Case: [
    ["CaseNumber", "Case Number"],
    ["Status", "Status"],
    ["Reason", "Case Reason"],
  ],
};

const HIGHLIGHTS_MAX = 3;
const ROWS_MAX = 40;
const PROOF_SHOWN = 10;

export function isSalesforceObject(name: string): name is SalesforceObject {
  return Object.hasOwn(DETAILS, name);
}

export function nameOf(object: SalesforceObject, row: Row): string {
  return textOf(object === "Case" ? row.Subject : row.Name) || textOf(row.Id);
}

/** Live records of one kind, by name. */
export function rowsOf({ all }: SandboxSalesforce, object: SalesforceObject): readonly Row[] {
  return all(object)
    .filter(({ IsDeleted }) => IsDeleted !== true)
    .toSorted((one, other) => nameOf(object, one).localeCompare(nameOf(object, other)));
}

/** What a list shows of where a record stands: nothing where our server wrote nothing. */
export function standingOf(sandbox: SandboxSalesforce, { Id }: Row): string {
  const state = sandbox
    .all("GS_Account_State__c")
    .find((each) => each.GS_Account__c === Id || each.GS_Contact__c === Id);
  if (state === undefined) return "";
  const due = Number(state.GS_Past_Due__c ?? 0);
  const amount = `${textOf(state.GS_Currency__c)} ${due.toFixed(2)} past due`;
  return due > 0 ? amount : textOf(state.GS_State__c).replaceAll("_", " ");
}

/** A record's page, with the rows of our objects about it. */
export function describeRecord(
  sandbox: SandboxSalesforce,
  object: SalesforceObject,
  row: Row,
  locale: string,
): SalesforceRecordView {
  const id = textOf(row.Id);
  const fields = DETAILS[object].map(([field, label]) => ({ label, value: textOf(row[field]) }));
  const filled = fields.filter(({ value }) => value !== "");
  const accountId = object === "Account" ? id : textOf(row.AccountId);
  const isAbout = (each: Row) => each.GS_Account__c === accountId || each.GS_Contact__c === id;
  return {
    ...{ object, id, name: nameOf(object, row) },
    highlights: filled.slice(0, HIGHLIGHTS_MAX),
    details: filled,
    ours: OUR_OBJECTS.filter(({ name }) => name !== "GS_Touch__c").flatMap((each) =>
      oursOf(sandbox, each, isAbout, locale),
    ),
    activity: activityOf(sandbox, (each) => isAbout(each) || isOn(each, accountId, id), locale),
    related: relatedOf(sandbox, { id, accountId }),
  };
}

function isOn({ WhatId, WhoId }: Row, accountId: string, id: string): boolean {
  return WhatId === accountId || WhatId === id || WhoId === id;
}

function oursOf(
  sandbox: SandboxSalesforce,
  { name, label, fields }: OurObject,
  isAbout: (row: Row) => boolean,
  locale: string,
): { readonly title: string; readonly rows: readonly FieldRow[] }[] {
  const words = locale.startsWith("es") ? "es" : "en";
  const plans = new Set(
    sandbox
      .all("GS_Arrangement__c")
      .filter(isAbout)
      .map(({ Id }) => Id),
  );
  return sandbox
    .all(name)
    .filter((row) => isAbout(row) || plans.has(row.GS_Arrangement__c ?? null))
    .slice(0, ROWS_MAX)
    .map((row) => ({
      title: `${label[words]} ${textOf(row.Name)}`.trim(),
      rows: fields.flatMap((field) => ourRow(field, row, locale)),
    }));
}

function ourRow(field: OurField, row: Row, locale: string): FieldRow[] {
  const { name, label, type } = field;
  const value = row[name];
  if (value === undefined || value === null || value === "" || type.kind === "lookup") return [];
  const words = locale.startsWith("es") ? "es" : "en";
  return [{ label: label[words], value: shown(field, value, locale) }];
}

function shown({ name, type }: OurField, value: Value, locale: string): string {
  const text = textOf(value);
  const words = locale.startsWith("es") ? "es" : "en";
  switch (type.kind) {
    case "choice":
      return type.values.find((each) => each.value === text)?.[words] ?? text;
    case "date":
      return dateText(`${text}T00:00:00Z`, locale);
    case "moment":
      return momentText(text, locale);
    case "number":
      return new Intl.NumberFormat(locale, { minimumFractionDigits: type.scale }).format(
        Number(text),
      );
    default:
      return name === "GS_Record_Proof__c" ? `${text.slice(0, PROOF_SHOWN)}…` : text;
  }
}

function activityOf(
  sandbox: SandboxSalesforce,
  isAbout: (row: Row) => boolean,
  locale: string,
): ActivityRow[] {
  const tasks = sandbox
    .all("Task")
    .filter(isAbout)
    .map((row) => ({
      at: textOf(row.CreatedDate),
      kind: row.IsClosed === true ? "Task, done" : "Task",
      title: textOf(row.Subject),
      detail: textOf(row.Description),
    }));
  const events = sandbox
    .all("GS_Touch__c")
    .filter(isAbout)
    .map((row) => ({
      at: textOf(row.GS_At__c),
      kind: "Good Standing",
      title: textOf(row.GS_Title__c),
      detail: textOf(row.GS_Detail__c),
    }));
  return [...tasks, ...events]
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .slice(0, ROWS_MAX)
    .map(({ at, ...row }) => ({ ...row, whenText: momentText(at, locale) }));
}

function relatedOf(
  sandbox: SandboxSalesforce,
  { id, accountId }: { readonly id: string; readonly accountId: string },
) {
  const others = (["Account", "Contact", "Case"] as const).flatMap((kind) =>
    rowsOf(sandbox, kind)
      .filter((row) => (kind === "Account" ? row.Id : row.AccountId) === accountId)
      .filter((row) => row.Id !== id)
      .map((row) => ({ kind, row })),
  );
  return accountId === ""
    ? []
    : others.map(({ kind, row }) => ({
        label: `${kind}: ${nameOf(kind, row)}`,
        href: `/sandbox/salesforce/${kind}/${textOf(row.Id)}`,
      }));
}

function dateText(text: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(
    new Date(text),
  );
}

function momentText(text: string, locale: string): string {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return "";
  return new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: "medium", timeStyle: "short", timeZone: "UTC" },
  }).format(at);
}

function textOf(value: Value | undefined): string {
  return value === undefined || value === null ? "" : String(value);
}
