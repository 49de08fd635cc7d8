import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import { accountFactFields, accountsIn } from "./account-facts.ts";
import { CONSENT_FIELDS } from "./consents.ts";
import { INDIVIDUAL_REFUSALS } from "./map-party.ts";
import type { Fields } from "./object-description.ts";
import { isAboutAccount, type ThroughObject } from "./objects.ts";
import { rowsWhere } from "./query-rows.ts";
import { NOTHING_READ, type Read, readRows } from "./reader.ts";
import { readerOf } from "./readers.ts";
import { type Row, textOf } from "./row.ts";
import type { Session } from "./session.ts";

/** Where the people are, and by which field they name the Individual behind them. */
const PEOPLE = [
  ["Contact", "IndividualId"],
  ["Account", "PersonIndividualId"],
] as const;

/** What of such an object is asked for: enough to see that it says something else. */
export function throughFields(object: ThroughObject, known: Fields): string[] {
  if (isAboutAccount(object)) return accountFactFields(object, known);
  const fields = object === "Individual" ? INDIVIDUAL_REFUSALS : CONSENT_FIELDS;
  const always = ["Id", "SystemModstamp", ...(object === "Individual" ? [] : ["PartyId"])];
  return [...new Set([...always, ...fields.filter((name) => known.has(name))])];
}

/** Reads the people and accounts anew of whom these rows say something: their own records did not change. */
export async function readThrough(
  session: Session,
  object: ThroughObject,
  rows: readonly Row[],
): Promise<Result<Read, CrmError>> {
  if (isAboutAccount(object)) {
    const ids = accountsIn(object, rows);
    return ids.length === 0 ? ok(NOTHING_READ) : readFound(session, "Account", "Id", ids);
  }
  const field = object === "Individual" ? "Id" : "PartyId";
  const individuals = rows.flatMap((row) => textOf(row, field) ?? []);
  if (individuals.length === 0) return ok(NOTHING_READ);
  const found: Read[] = [];
  for (const [people, by] of PEOPLE) {
    const read = await readFound(session, people, by, individuals);
    if (!read.ok) return read;
    found.push(read.value);
  }
  return ok({
    changes: found.flatMap(({ changes }) => changes),
    unreadable: found.flatMap(({ unreadable }) => unreadable),
  });
}

async function readFound(
  session: Session,
  object: string,
  field: string,
  values: readonly string[],
): Promise<Result<Read, CrmError>> {
  const reader = await readerOf(session, object);
  if (!reader.ok) return reader;
  if (reader.value === null || !reader.value.fields.includes(field)) return ok(NOTHING_READ);
  const { fields } = reader.value;
  const rows = await rowsWhere(session, { object, fields, field, values });
  return rows.ok ? readRows(session, reader.value, rows.value) : rows;
}
