import { CurrencyCode, money, toDecimal } from "../../core/money/money.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { fromEpochMs } from "../../core/time/instant.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmRef } from "../crm-ref.ts";
import type { CrmStanding, CrmWrite, CrmWritten } from "../crm-write.ts";
import { OUR_OBJECT, type StandingPlace, stateValueOf } from "./our-fields.ts";
import { JOB_MAX, type Job, type JobTools, runJobs } from "./run-jobs.ts";

type StandingWrite = Extract<CrmWrite, { kind: "standing" }>;
type OptOutWrite = Extract<CrmWrite, { kind: "opt_out" }>;
type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** One record and the fields to set on it. */
export interface FieldsWrite {
  readonly ref: CrmRef;
  readonly place: StandingPlace;
  /** The user's or organization's id, or the custom record's external id. */
  readonly id: string;
  readonly name: string;
  readonly fields: Fields;
}

/** What to set for an account's standing, or why it can't be set there. */
export function toStandingFields(
  write: StandingWrite,
  place: "fields" | "custom_object",
  nowMs: number,
): Result<FieldsWrite, CrmError> {
  const { object, id } = write.ref;
  if (object !== "users" && object !== "organizations") {
    const detail = "standing is written on people and organizations";
    return refuse({ kind: "unsupported", detail });
  }
  const where: StandingPlace = place === "custom_object" ? "custom_object" : object;
  const fields = standingFields(write.standing, where, nowMs);
  const { ref } = write;
  if (where !== "custom_object") return ok({ ref, place: where, id, name: id, fields });
  const key = `${object}:${id}`;
  const lookup = object === "users" ? "gs_person" : "gs_organization";
  return ok({ ref, place: where, id: key, name: key, fields: { ...fields, [lookup]: id } });
}

function standingFields(standing: CrmStanding, place: StandingPlace, nowMs: number): Fields {
  const currency = CurrencyCode.safeParse(standing.currency);
  const pastDue = currency.success
    ? toDecimal(money(standing.pastDueMinor, currency.data))
    : String(standing.pastDueMinor);
  return {
    gs_state: stateValueOf(place, standing.state),
    // Decimal fields are numbers in Zendesk's own answers; what is shown there decides nothing.
    gs_past_due: Number(pastDue),
    gs_currency: standing.currency,
    gs_days_past_due: standing.daysPastDue,
    gs_bucket: standing.bucket,
    gs_segment: standing.segment,
    gs_next_touch_on: standing.nextTouchOn,
    gs_promise_due_on: standing.promiseDueOn,
    gs_arrangement_state: standing.arrangementState,
    gs_record_key: standing.recordKey,
    gs_synced_at: fromEpochMs(nowMs),
  };
}

/** What to set for a refused channel, in the field an admin chose for it. */
export function toOptOutFields(
  write: OptOutWrite,
  fields: Readonly<Partial<Record<string, string>>>,
): Result<FieldsWrite, CrmError> {
  const key = fields[write.channel];
  if (write.ref.object !== "users" || key === undefined) {
    const detail = "refusals are kept on people, in a field for the channel";
    return refuse({ kind: "unsupported", detail });
  }
  const { id } = write.ref;
  const values = { [key]: write.refused };
  return ok({ ref: write.ref, place: "users", id, name: id, fields: values });
}

/**
 * Sets fields on any number of records, a hundred a job and one place at a time, so that a record
 * that is refused leaves the others done. Several writes to one record go as one.
 */
export async function setFields(
  tools: JobTools,
  writes: readonly FieldsWrite[],
): Promise<readonly CrmWritten[]> {
  const chunks = PLACES.flatMap((place) => chunksOf(merged(writes, place)));
  const done = await runJobs(
    tools,
    chunks.map((records) => jobOf(records)),
  );
  const outcomes = new Map<string, CrmWritten>();
  chunks.forEach((records, chunk) => {
    const outcome = done[chunk];
    records.forEach((record, index) => {
      const own = outcome?.ok === true ? outcome.value[index] : outcome;
      if (own !== undefined) outcomes.set(keyOf(record), own.ok ? DONE : own);
    });
  });
  return writes.map((write) => {
    const outcome = outcomes.get(keyOf(write));
    if (outcome === undefined) throw new Error("a job left a record out");
    return outcome.ok ? { ok: true, ref: write.ref } : outcome;
  });
}

const PLACES: readonly StandingPlace[] = ["organizations", "users", "custom_object"];
const DONE: CrmWritten = { ok: true, ref: null };

function chunksOf(records: readonly FieldsWrite[]): readonly (readonly FieldsWrite[])[] {
  return Array.from({ length: Math.ceil(records.length / JOB_MAX) }, (_, n) =>
    records.slice(n * JOB_MAX, (n + 1) * JOB_MAX),
  );
}

function merged(writes: readonly FieldsWrite[], place: StandingPlace): readonly FieldsWrite[] {
  const records = new Map<string, FieldsWrite>();
  for (const write of writes) {
    if (write.place !== place) continue;
    const before = records.get(write.id);
    records.set(write.id, { ...write, fields: { ...before?.fields, ...write.fields } });
  }
  return [...records.values()];
}

function keyOf({ place, id }: FieldsWrite): string {
  return `${place} ${id}`;
}

/** One job for records of one place. */
function jobOf(records: readonly FieldsWrite[]): Job {
  switch (records[0]?.place) {
    case "organizations": {
      const organizations = records.map(({ id, fields }) => ({
        id: Number(id),
        organization_fields: fields,
      }));
      return {
        name: "organizationsUpdate",
        ask: { json: { organizations } },
        items: idsOf(records),
      };
    }
    case "custom_object": {
      const items = records.map(({ id, name, fields }) => ({
        external_id: id,
        name,
        custom_object_fields: fields,
      }));
      const json = { job: { action: "create_or_update_by_external_id", items } };
      const ask = { path: { objectKey: OUR_OBJECT.key }, json };
      return { name: "recordsJob", ask, items: records.map(({ id }) => ({ externalId: id })) };
    }
    default: {
      const users = records.map(({ id, fields }) => ({ id: Number(id), user_fields: fields }));
      return { name: "usersUpdate", ask: { json: { users } }, items: idsOf(records) };
    }
  }
}

function idsOf(records: readonly FieldsWrite[]) {
  return records.map(({ id }) => ({ id }));
}
