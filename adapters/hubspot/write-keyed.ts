import { refuse } from "../../core/result/result.ts";
import type { CrmRef } from "../crm-ref.ts";
import type { CrmWritten } from "../crm-write.ts";
import { associate } from "./associate.ts";
import { KEY_PROPERTY } from "./our-properties.ts";
import type { Session } from "./session.ts";
import { toWritten, writeRecords } from "./write-batch.ts";

/** A record of ours, to be there once under its key and tied to whom it is about. */
export interface KeyedRecord {
  readonly key: string;
  readonly about: readonly CrmRef[];
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * Makes or corrects records under our unique key, then ties them. Looking first and making afterwards
 * would make some twice: a new record takes a while to be found.
 */
export async function upsertKeyed(
  session: Session,
  object: string,
  records: readonly KeyedRecord[],
): Promise<readonly CrmWritten[]> {
  const inputs = records.map(({ key, properties }) => inputOf(key, properties));
  const outcomes = await writeRecords(session, "batchUpsert", object, inputs);
  const ties = records.flatMap(({ about }, index) => {
    const outcome = outcomes[index];
    return outcome?.ok === true ? about.map((to) => ({ fromId: outcome.value, to })) : [];
  });
  const untied = await associate(session, object, ties);
  return outcomes.map((outcome) => {
    const error = outcome.ok ? untied.get(outcome.value) : undefined;
    return toWritten(object, error === undefined ? outcome : refuse(error));
  });
}

/** Corrects records that are there; one that never was needs no correcting. */
export async function updateKeyed(
  session: Session,
  object: string,
  records: readonly Pick<KeyedRecord, "key" | "properties">[],
): Promise<readonly CrmWritten[]> {
  const inputs = records.map(({ key, properties }) => inputOf(key, properties));
  const outcomes = await writeRecords(session, "batchUpdate", object, inputs);
  return outcomes.map((outcome) =>
    !outcome.ok && outcome.error.kind === "not_found"
      ? { ok: true, ref: null }
      : toWritten(object, outcome),
  );
}

function inputOf(key: string, properties: Readonly<Record<string, string>>) {
  return { id: key, idProperty: KEY_PROPERTY, properties: { ...properties, [KEY_PROPERTY]: key } };
}
