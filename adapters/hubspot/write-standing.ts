import { CurrencyCode, money, toDecimal } from "../../core/money/money.ts";
import type { Instant } from "../../core/time/instant.ts";
import { fromEpochMs } from "../../core/time/instant.ts";
import type { CrmStanding, CrmWrite, CrmWritten } from "../crm-write.ts";
import { OUR_PROPERTIES, RECORD_KEY_PROPERTY } from "./our-properties.ts";
import type { Session } from "./session.ts";
import { toWritten, writeRecords } from "./write-batch.ts";

type StandingWrite = Extract<CrmWrite, { kind: "standing" }>;

/** Objects whose records show a standing, or at least carry the key that opens their card. */
const OBJECTS = ["companies", "contacts", "tickets"] as const;

/** Writes where an account stands on its record; a call for a hundred records of one object. */
export async function writeStandings(
  session: Session,
  writes: readonly StandingWrite[],
): Promise<readonly CrmWritten[]> {
  const written = new Map<StandingWrite, CrmWritten>();
  const at = fromEpochMs(session.nowMs());
  for (const object of OBJECTS) {
    const mine = writes.filter(({ ref }) => ref.object === object);
    const inputs = mine.map(({ ref, standing }) => ({
      id: ref.id,
      properties: toProperties(object, standing, at),
    }));
    const outcomes = await writeRecords(session, "batchUpdate", object, inputs);
    for (const [index, write] of mine.entries()) {
      const outcome = outcomes[index];
      if (outcome !== undefined) written.set(write, toWritten(object, outcome));
    }
  }
  return writes.map((write) => written.get(write) ?? unsupported(write));
}

function unsupported({ ref }: StandingWrite): CrmWritten {
  const detail = `a standing is not shown on ${ref.object}`;
  return { ok: false, error: { kind: "unsupported", detail } };
}

/** Our fields as HubSpot takes them: everything is text, and empty text clears a field. */
export function toProperties(
  object: string,
  standing: CrmStanding,
  at: Instant,
): Record<string, string> {
  const values: Readonly<Record<string, string>> = {
    gs_state: standing.state,
    gs_past_due: toDecimal(money(standing.pastDueMinor, CurrencyCode.parse(standing.currency))),
    gs_currency: standing.currency,
    gs_days_past_due: String(standing.daysPastDue),
    gs_bucket: standing.bucket,
    gs_segment: standing.segment,
    gs_next_touch_on: standing.nextTouchOn ?? "",
    gs_promise_due_on: standing.promiseDueOn ?? "",
    gs_arrangement_state: standing.arrangementState ?? "",
    [RECORD_KEY_PROPERTY]: standing.recordKey,
    gs_synced_at: at,
  };
  const names = (OUR_PROPERTIES[object] ?? []).map(({ name }) => name);
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}
