import type { CrmWrite, CrmWritten } from "../crm-write.ts";
import type { Session } from "./session.ts";
import { ownerOf, upsertOurs } from "./write-ours.ts";

type EventWrite = Extract<CrmWrite, { kind: "event" }>;

const TITLE_MAX = 255;
const DETAIL_MAX = 4_000;

/** Puts what happened on the record's list of events, each once under its key. */
export async function writeEvents(
  session: Session,
  writes: readonly EventWrite[],
): Promise<readonly CrmWritten[]> {
  const shown = writes.flatMap((write) => {
    const owner = ownerOf(write.about);
    return owner === null ? [] : [{ write, owner }];
  });
  const written = await upsertOurs(
    session,
    "GS_Touch__c",
    shown.map(({ write, owner }) => ({
      reference: write.key,
      values: {
        ...owner,
        GS_Kind__c: write.event,
        GS_At__c: write.at,
        GS_Title__c: write.title.slice(0, TITLE_MAX),
        GS_Detail__c: write.detail.slice(0, DETAIL_MAX),
      },
    })),
  );
  const results = new Map(shown.map(({ write }, n) => [write, written[n]] as const));
  return writes.map((write) => results.get(write) ?? unsupported(write));
}

function unsupported({ about }: EventWrite): CrmWritten {
  const detail = `events are not shown on ${about.object}`;
  return { ok: false, error: { kind: "unsupported", detail } };
}
