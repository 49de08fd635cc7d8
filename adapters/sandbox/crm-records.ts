import { z } from "zod";
import { CrmRecord, type RecordKind } from "./crm-record.ts";
import { COMPANIES } from "./records-companies.ts";
import { CONTACTS, TICKETS } from "./records-people.ts";

const RECORDS: readonly CrmRecord[] = z
  .array(CrmRecord)
  .parse([...COMPANIES, ...CONTACTS, ...TICKETS]);

export function listCrmRecords(): readonly CrmRecord[] {
  return RECORDS;
}

export function findCrmRecord(kind: RecordKind, id: string): CrmRecord | null {
  return RECORDS.find((record) => record.kind === kind && record.id === id) ?? null;
}
