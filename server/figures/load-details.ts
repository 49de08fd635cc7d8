import { z } from "zod";
import { addDays } from "../../core/time/calendar-date.ts";
import type {
  FigureAccounts,
  Measure,
  SeriesAnswer,
} from "../../ui-extensions/console-app/views/figures.ts";
import type { Deps } from "../deps.ts";
import { COUNTS, readAccounts } from "../storage/figures/read-accounts.ts";
import { readSeries } from "../storage/figures/read-series.ts";
import { InvalidCursor } from "../storage/page.ts";
import { countSome } from "./count-changes.ts";
import type { FiguresAsked } from "./load-figures.ts";
import { type Stretch, stretchesOf } from "./stretches.ts";

type Needs = Pick<Deps, "db" | "policies" | "clock" | "log">;

/** What moved in each stretch of a period, in one currency. */
export async function loadSeries(
  deps: Needs,
  tenantId: string,
  asked: FiguresAsked & { readonly currency: string; readonly by: Stretch },
): Promise<z.infer<typeof SeriesAnswer>> {
  const { currency, scope, by, to } = asked;
  const starts = stretchesOf(asked, by);
  const end = addDays(to, 1);
  await countSome(deps, tenantId);
  const rows = await deps.db.withTenant(tenantId, (tx) =>
    readSeries(tx, { currency, scope, starts, end }),
  );
  return {
    currency,
    points: rows.flatMap(({ place, ...amounts }) => {
      const from = starts[place];
      return from === undefined
        ? []
        : [{ from, to: addDays(starts[place + 1] ?? end, -1), ...amounts }];
    }),
  };
}

export interface FigureAccountsAsked extends FiguresAsked {
  readonly measure: Measure;
  readonly currency: string | null;
  readonly cursor: string | null;
  readonly limit: number;
}

const Place = z.tuple([z.int(), z.string().max(200)]);

/** A page of the accounts behind a figure. */
export async function loadFigureAccounts(
  deps: Needs,
  tenantId: string,
  { cursor, limit, ...asked }: FigureAccountsAsked,
): Promise<FigureAccounts> {
  const after = cursor === null ? null : placeIn(cursor);
  await countSome(deps, tenantId);
  return deps.db.withTenant(tenantId, async (tx) => {
    const policy = await deps.policies.current(tx, tenantId);
    const found = await readAccounts(tx, { ...asked, policy, after, limit: limit + 1 });
    const accounts = found.rows.slice(0, limit);
    const last = found.rows.length > limit ? accounts.at(-1) : undefined;
    return {
      ...{ accounts, total: found.total, sum: found.sum },
      unit: COUNTS.has(asked.measure) ? "count" : "minor",
      cursor: last === undefined ? null : encode([last.amount, last.id]),
    };
  });
}

function encode(place: z.infer<typeof Place>): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

function placeIn(cursor: string): { readonly amount: number; readonly id: string } {
  try {
    const [amount, id] = Place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { amount, id };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw new InvalidCursor();
    throw error;
  }
}
