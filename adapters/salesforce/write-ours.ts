import type { CrmError } from "../crm-error.ts";
import type { CrmRef } from "../crm-ref.ts";
import type { CrmWritten } from "../crm-write.ts";
import { bulkUpsert } from "./bulk.ts";
import { EXTERNAL_ID } from "./our-objects.ts";
import { ourName, type Session } from "./session.ts";
import { visibleFields } from "./visible-fields.ts";
import {
  notWritten,
  type RecordOutcome,
  toWritten,
  type Values,
  writeRecords,
} from "./write-records.ts";

/** Above this many records a job takes fewer calls, and is what Salesforce asks for. */
export const BULK_FROM = 2_000;

/** One row of an object of ours: its reference and its fields, by names without a namespace. */
export interface OurRow {
  readonly reference: string;
  readonly values: Values;
}

const NOT_INSTALLED: CrmError = {
  kind: "unsupported",
  detail: "the Good Standing package is not installed, or its permission set is not assigned",
};

/**
 * Makes or corrects rows under our reference, each once. Fields the user may not see are left out;
 * without the object, or without the reference, nothing can be written at all.
 */
export async function upsertOurs(
  session: Session,
  name: string,
  rows: readonly OurRow[],
): Promise<readonly CrmWritten[]> {
  if (rows.length === 0) return [];
  const object = ourName(session, name);
  const field = ourName(session, EXTERNAL_ID);
  const known = await visibleFields(session, object);
  if (!known.ok) return rows.map(() => notWritten(known.error));
  const visible = known.value;
  if (visible === null || !visible.has(field)) return rows.map(() => notWritten(NOT_INSTALLED));
  // A call may name a record once. What was asked for last is what shall be true afterwards.
  const latest = new Map(rows.map((row) => [row.reference, row.values]));
  const records = [...latest].map(([reference, values]) => ({
    [field]: reference,
    ...Object.fromEntries(
      Object.entries(values)
        .map(([each, value]) => [ourName(session, each), value] as const)
        .filter(([each]) => visible.has(each)),
    ),
  }));
  const outcomes = await upsertRecords(session, { object, field, records });
  const byReference = new Map([...latest.keys()].map((each, at) => [each, outcomes[at]]));
  return rows.map(({ reference }) => {
    const outcome = byReference.get(reference);
    if (outcome === undefined) throw new Error("a row without an outcome");
    return toWritten(object, outcome);
  });
}

async function upsertRecords(
  session: Session,
  ask: { readonly object: string; readonly field: string; readonly records: readonly Values[] },
): Promise<readonly RecordOutcome[]> {
  const way = { name: "upsert", object: ask.object, field: ask.field } as const;
  if (ask.records.length <= BULK_FROM) return writeRecords(session, way, ask.records);
  const outcomes = [...(await bulkUpsert(session, ask))];
  // A job gives up on a locked row after some tries of its own; few are left, and calls are quicker.
  const locked = ask.records.flatMap((values, at) => {
    const outcome = outcomes[at];
    return outcome?.ok === false && outcome.error.kind === "conflict" ? [{ values, at }] : [];
  });
  const again = locked.map(({ values }) => values);
  const written = await writeRecords(session, way, again);
  for (const [n, { at }] of locked.entries()) {
    const outcome = written[n];
    if (outcome !== undefined) outcomes[at] = outcome;
  }
  return outcomes;
}

/** The field of ours that points at a record; null for a kind of record that ours do not point at. */
export function ownerOf({ object, id }: CrmRef): Values | null {
  if (object === "Account") return { GS_Account__c: id };
  return object === "Contact" ? { GS_Contact__c: id } : null;
}
