import { csatKpi } from "../../core/kpi/period/csat.ts";
import type { Period } from "../../core/kpi/period/kpi.ts";
import { figuresOf, type PeriodFigures } from "../../core/kpi/period/period-figures.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { addDays, type CalendarDate, daysBetween } from "../../core/time/calendar-date.ts";
import { toEpochMs } from "../../core/time/instant.ts";
import { localDate, startOfDay } from "../../core/time/time-zone.ts";
import type {
  FigureBreakdown,
  FigureChoices,
  FigureGroup,
  FiguresAnswer,
} from "../../ui-extensions/console-app/views/figures.ts";
import type { Deps } from "../deps.ts";
import { countScores } from "../storage/feedback.ts";
import { readCountState } from "../storage/figures/changes.ts";
import type { FigureScope } from "../storage/figures/figure-scope.ts";
import { listGoals } from "../storage/figures/goals.ts";
import { readChoices } from "../storage/figures/read-choices.ts";
import { readSums } from "../storage/figures/read-sums.ts";
import type { Tx } from "../storage/tx.ts";
import { countSome } from "./count-changes.ts";

type Needs = Pick<Deps, "db" | "policies" | "clock" | "log">;

export interface FiguresAsked extends Period {
  readonly scope: FigureScope;
}

/** The figures of a period and of the one as long before it, counted up to now. */
export async function loadFigures(
  deps: Needs,
  tenantId: string,
  { from, to, scope }: FiguresAsked,
): Promise<FiguresAnswer> {
  await countSome(deps, tenantId);
  return deps.db.withTenant(tenantId, async (tx) => {
    const policy = await deps.policies.current(tx, tenantId);
    const read = (period: Period) => periodFigures(tx, { ...period, scope, policy });
    return {
      period: await read({ from, to }),
      previous: await read(periodBefore({ from, to })),
      goals: await listGoals(tx),
      state: await readCountState(tx),
    };
  });
}

/** As many days as the period has, up to the day before it begins. */
export function periodBefore({ from, to }: Period): Period {
  const end = addDays(from, -1);
  return { from: addDays(end, -daysBetween(from, to)), to: end };
}

async function periodFigures(
  tx: Tx,
  asked: FiguresAsked & { readonly policy: TenantPolicy },
): Promise<PeriodFigures> {
  const { from, to, scope, policy } = asked;
  const figures = figuresOf(await readSums(tx, asked), policy, { from, to });
  // An answer on the customer page is about us all, so it is told of the whole book only.
  const isWhole = Object.values(scope).every((each) => each === undefined);
  if (!isWhole) return figures;
  const zone = policy.defaults.timeZone;
  const days = { from: startOfDay(zone, from), until: startOfDay(zone, addDays(to, 1)) };
  return { ...figures, kpis: [...figures.kpis, csatKpi(await countScores(tx, days))] };
}

/** The figures of each segment, policy version or person, in the order of their names. */
export async function loadBreakdown(
  deps: Needs,
  tenantId: string,
  { by, scope, ...period }: FiguresAsked & { readonly by: FigureGroup },
): Promise<FigureBreakdown> {
  await countSome(deps, tenantId);
  return deps.db.withTenant(tenantId, async (tx) => {
    const policy = await deps.policies.current(tx, tenantId);
    const { segments, policyVersions, assignees } = await readChoices(tx);
    const rows: FigureBreakdown["rows"] = [];
    const keys = { segment: segments, policyVersion: policyVersions, assignee: assignees }[by];
    for (const key of keys) {
      const own = { ...scope, [by]: key };
      const sums = await readSums(tx, { ...period, policy, scope: own });
      rows.push({ key: String(key), figures: figuresOf(sums, policy, period) });
    }
    return { rows };
  });
}

/** What there is to filter by, and today on the tenant's calendar. */
export async function loadChoices(deps: Needs, tenantId: string): Promise<FigureChoices> {
  await countSome(deps, tenantId);
  return deps.db.withTenant(tenantId, async (tx) => {
    const today = await todayOf(deps, tx, tenantId);
    return { today, ...(await readChoices(tx)) };
  });
}

export async function todayOf(deps: Needs, tx: Tx, tenantId: string): Promise<CalendarDate> {
  const { defaults } = await deps.policies.current(tx, tenantId);
  return localDate(defaults.timeZone, toEpochMs(deps.clock.now()));
}
