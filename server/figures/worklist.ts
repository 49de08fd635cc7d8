import { z } from "zod";
import { type CalendarDate, daysBetween } from "../../core/time/calendar-date.ts";
import type {
  NeedKind,
  WorkItem,
  Worklist,
} from "../../ui-extensions/console-app/views/worklist.ts";
import type { Deps } from "../deps.ts";
import { InvalidCursor } from "../storage/page.ts";
import {
  countWorklist,
  listWorklist,
  type WorklistPlace,
  type WorklistRow,
} from "../storage/worklist.ts";
import { countSome } from "./count-changes.ts";
import { todayOf } from "./load-figures.ts";

const Place = z.tuple([z.int(), z.int(), z.string().max(200)]);

export interface WorklistAsked {
  readonly search: string;
  readonly segment?: string | undefined;
  readonly need?: NeedKind | undefined;
  readonly assignee?: string | undefined;
  readonly cursor: string | null;
  readonly limit: number;
}

/** A page of what people should do now, the most urgent first, with how many there are on the first. */
export async function loadWorkItems(
  deps: Pick<Deps, "db" | "policies" | "clock" | "log">,
  tenantId: string,
  { cursor, limit, ...asked }: WorklistAsked,
): Promise<Worklist> {
  const after = cursor === null ? null : placeIn(cursor);
  await countSome(deps, tenantId);
  return deps.db.withTenant(tenantId, async (tx) => {
    const search = { ...asked, scope: { kind: "all" as const }, now: deps.clock.now() };
    const rows = await listWorklist(tx, search, { after, limit: limit + 1 });
    const today = await todayOf(deps, tx, tenantId);
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map((row) => toItem(row, today)),
      cursor: last === undefined ? null : encode(last),
      total: after === null ? await countWorklist(tx, search) : null,
    };
  });
}

function toItem(row: WorklistRow, today: CalendarDate): WorkItem {
  const { accountId, name, segment, need, pastDue, pastDueSince, assignee } = row;
  const { needOn: on, needMinor: amountMinor, needCurrency: currency } = row;
  return {
    ...{ accountId, name, segment, need, assignee },
    pastDue: [...pastDue],
    promised:
      on === null || amountMinor === null || currency === null
        ? null
        : { on, amountMinor, currency },
    daysPastDue: pastDueSince === null ? 0 : Math.max(0, daysBetween(pastDueSince, today)),
  };
}

function encode({ rank, atStake, accountId }: WorklistPlace): string {
  return Buffer.from(JSON.stringify([rank, atStake, accountId])).toString("base64url");
}

function placeIn(cursor: string): WorklistPlace {
  try {
    const text = Buffer.from(cursor, "base64url").toString("utf8");
    const [rank, atStake, accountId] = Place.parse(JSON.parse(text));
    return { rank, atStake, accountId };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw new InvalidCursor();
    throw error;
  }
}
