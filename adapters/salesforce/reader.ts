import { ok, type Result } from "../../core/result/result.ts";
import { fromEpochMs, type Instant } from "../../core/time/instant.ts";
import type { CrmChange, UnreadableRecord } from "../crm-change.ts";
import type { CrmError } from "../crm-error.ts";
import type { Fields } from "./object-description.ts";
import type { Mapped, Row } from "./row.ts";
import { isYes, mapped, textOf } from "./row.ts";
import type { Session } from "./session.ts";
import { toLongId } from "./soql.ts";
import { toInstant } from "./values.ts";

export type MapRow = (row: Row, at: Instant) => Mapped;

/** How records of one object are asked for and read. */
export interface Reader {
  readonly object: string;
  readonly fields: readonly string[];
  /** A condition for records of other sorts to stay out; null for every record. */
  readonly only: string | null;
  readonly noun: (row: Row) => Extract<CrmChange, { kind: "gone" }>["noun"];
  /** Learns what the records themselves do not say, and then reads each. */
  mapper(rows: readonly Row[]): Promise<Result<MapRow, CrmError>>;
}

/** What every object has, as far as this one does. */
export function withBasics(fields: readonly string[], known: Fields): string[] {
  const basics = ["Id", "SystemModstamp", "IsDeleted", "MasterRecordId"];
  const wanted = [...basics, ...fields];
  return [...new Set(wanted)].filter((name) => name.includes(".") || known.has(name));
}

export interface Read {
  readonly changes: readonly CrmChange[];
  readonly unreadable: readonly UnreadableRecord[];
}

export const NOTHING_READ: Read = { changes: [], unreadable: [] };

/** Reads records, the deleted and merged ones as gone. One that can't be read does not stop others. */
export async function readRows(
  session: Session,
  reader: Reader,
  rows: readonly Row[],
): Promise<Result<Read, CrmError>> {
  const long = rows.map((row) => ({ ...row, Id: toLongId(row.Id) ?? row.Id }));
  const there = long.filter((row) => !isYes(row, "IsDeleted"));
  const map = await reader.mapper(there);
  if (!map.ok) return map;
  const read = long.map((row) => {
    const at = changedAt(session, row);
    return isYes(row, "IsDeleted") ? goneOf(reader, row, at) : map.value(row, at);
  });
  return ok({
    changes: read.flatMap((each) => (each.kind === "change" ? [each.change] : [])),
    unreadable: read.flatMap((each) => (each.kind === "unreadable" ? [each.unreadable] : [])),
  });
}

/** What was put into another record of its kind went there; what was not is simply gone. */
function goneOf(reader: Reader, row: Row, at: Instant): Mapped {
  const into = toLongId(textOf(row, "MasterRecordId") ?? "");
  const { object } = reader;
  const gone = {
    kind: "gone",
    noun: reader.noun(row),
    ref: { object, id: row.Id },
    changedAt: at,
  } as const;
  return into === null
    ? mapped({ ...gone, why: "deleted" })
    : mapped({ ...gone, why: "merged", into: { object, id: into } });
}

export function changedAt({ nowMs }: Pick<Session, "nowMs">, row: Row): Instant {
  return toInstant(textOf(row, "SystemModstamp")) ?? fromEpochMs(nowMs());
}
