import {
  EXTERNAL_ID,
  OUR_OBJECTS,
  RECORD_PROOF,
} from "../../../adapters/salesforce/our-objects.ts";
import type { SandboxSalesforce } from "../../../adapters/sandbox-salesforce/index.ts";
import type { Value } from "../../../adapters/sandbox-salesforce/types.ts";
import type { SalesforceScene } from "../../server/crm/salesforce-scene.ts";
import { bare, factsOfBook } from "./book-facts.ts";

type Row = Readonly<Record<string, Value>>;

/** What our book and the org hold, a line per fact and in order, so that two lives can be compared. */
export async function factsOfSalesforceLife(scene: SalesforceScene): Promise<string[]> {
  const { org, connection } = scene;
  const named = namesIn(org);
  const lines = [...(await factsOfBook(scene)), ...factsOfOrg(org)];
  return lines
    .filter((line) => !isToldOfNobody(org, line))
    .map((line) => line.replace(MADE_BY_US_TOO, named))
    .map((line) => bare(line, connection.id))
    .sort();
}

/** What happened with somebody who is gone was told in time, or nobody is left to tell it of. */
function isToldOfNobody(org: SandboxSalesforce, line: string): boolean {
  const [, object, id] =
    /"event\/crm-(?:[0-9a-f]{8}|connection)-([A-Za-z]+)-(\w{18})\//.exec(line) ?? [];
  return object !== undefined && id !== undefined && org.read(object, id)?.IsDeleted === "true";
}

// Signed with the connection's id, or a moment: different in each life.
const OWN_TO_A_LIFE = [
  ...["Id", "CreatedDate", "LastModifiedDate", "SystemModstamp"],
  ...["GS_Synced_At__c", RECORD_PROOF],
];
const REFUSALS = [
  ...["HasOptedOutOfEmail", "DoNotCall", "PersonHasOptedOutOfEmail", "PersonDoNotCall"],
];

/** What people see in Salesforce: rows of ours, tasks, and refusals. */
function factsOfOrg(org: SandboxSalesforce): string[] {
  const ours = OUR_OBJECTS.flatMap(({ name }) =>
    org
      .all(name)
      .filter((row) => name !== "GS_Account_State__c" || isOfSomebody(org, row))
      .map((row) => `${name} ${JSON.stringify(shown(row))}`),
  );
  const tasks = org
    .all("Task")
    // A task that nobody needs any more was made or not, as long as it took to make it.
    .filter((row) => typeof row[EXTERNAL_ID] === "string" && row.IsClosed !== true)
    .map((row) => `Task ${JSON.stringify(shownTask(row))}`);
  const refusals = ["Account", "Contact"].flatMap((object) =>
    org
      .all(object)
      .filter(({ IsDeleted }) => IsDeleted !== true)
      .map((row) => `${object} ${row.Id} ${JSON.stringify(REFUSALS.map((name) => row[name]))}`),
  );
  return [...ours, ...tasks, ...refusals];
}

/** Of somebody who is gone it shows whatever was written last, and nobody follows that up. */
function isOfSomebody(org: SandboxSalesforce, row: Row): boolean {
  const id = String(row[EXTERNAL_ID]);
  return ["Account", "Contact"].some((object) => org.read(object, id)?.IsDeleted === "false");
}

function shown(row: Row) {
  const entries = Object.entries(row).filter(([name]) => !OWN_TO_A_LIFE.includes(name));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function shownTask(row: Row) {
  const { Subject, TaskSubtype, OwnerId, WhoId, WhatId } = row;
  return [row[EXTERNAL_ID], Subject, TaskSubtype, OwnerId, WhoId, WhatId];
}

/** Tasks and rows of ours: numbered in the order of making, which is not the same in two lives. */
const MADE_BY_US_TOO = /\b(00T|a0\d)5g[0-9A-Za-z]{10}[A-Z0-5]{3}\b/g;

function namesIn(org: SandboxSalesforce): (id: string) => string {
  const names = new Map<string, string>();
  for (const object of [...OUR_OBJECTS.map(({ name }) => name), "Task"])
    for (const row of org.all(object))
      names.set(String(row.Id), `(${row[EXTERNAL_ID] ?? row.Subject})`);
  return (id) => names.get(id) ?? "(id)";
}
