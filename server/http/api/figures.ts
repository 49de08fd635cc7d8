import { z } from "zod";
import { CalendarDate, daysBetween } from "../../../core/time/calendar-date.ts";
import {
  CountState,
  FigureAccounts,
  FigureBreakdown,
  FigureChoices,
  FigureGroup,
  FiguresAnswer,
  Goal,
  Measure,
  SeriesAnswer,
} from "../../../ui-extensions/console-app/views/figures.ts";
import { loadFigureAccounts, loadSeries } from "../../figures/load-details.ts";
import { loadBreakdown, loadChoices, loadFigures } from "../../figures/load-figures.ts";
import { STRETCHES, STRETCHES_MAX } from "../../figures/stretches.ts";
import { readCountState } from "../../storage/figures/changes.ts";
import { listGoals, removeGoal, setGoal } from "../../storage/figures/goals.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";

const DAYS_MAX = 3_700;

const PeriodQuery = z.object({
  from: CalendarDate,
  to: CalendarDate,
  segment: z.string().min(1).max(200).optional(),
  policyVersion: z.coerce.number().int().min(1).optional(),
  assignee: z.string().min(1).max(200).optional(),
});
const PERIOD_CHECK = {
  path: ["to"],
  error: `must not be before the first day, nor more than ${DAYS_MAX} days after it`,
};
const inOrder = ({ from, to }: { from: CalendarDate; to: CalendarDate }): boolean =>
  to >= from && daysBetween(from, to) <= DAYS_MAX;

export const FiguresQuery = PeriodQuery.refine(inOrder, PERIOD_CHECK);
const Currency = z.string().regex(/^[A-Z]{3}$/, "use an ISO 4217 code such as USD");

/** The asked period, and the accounts it is about. */
export function toAsked({ from, to, ...scope }: z.infer<typeof PeriodQuery>) {
  return { from, to, scope };
}

const common = { tag: "Figures", right: "reports.read", params: NoParams, writes: false } as const;

export const getFigures = endpoint({
  ...common,
  method: "get",
  path: "/figures",
  summary: "The usual figures of a period and of the one before, each with formula and base",
  query: FiguresQuery,
  body: NoBody,
  response: FiguresAnswer,
  async handle({ deps, session, query }) {
    return { status: 200, body: await loadFigures(deps, session.tenantId, toAsked(query)) };
  },
});

export const getFigureChoices = endpoint({
  ...common,
  method: "get",
  path: "/figures/choices",
  summary: "What figures can be filtered by",
  query: NoParams,
  body: NoBody,
  response: FigureChoices,
  async handle({ deps, session }) {
    return { status: 200, body: await loadChoices(deps, session.tenantId) };
  },
});

export const getFigureBreakdown = endpoint({
  ...common,
  method: "get",
  path: "/figures/breakdown",
  summary: "The figures of each segment, policy version or person",
  query: PeriodQuery.extend({ by: FigureGroup }).refine(inOrder, PERIOD_CHECK),
  body: NoBody,
  response: FigureBreakdown,
  async handle({ deps, session, query: { by, ...query } }) {
    const body = await loadBreakdown(deps, session.tenantId, { ...toAsked(query), by });
    return { status: 200, body };
  },
});

export const getFigureSeries = endpoint({
  ...common,
  method: "get",
  path: "/figures/series",
  summary: `What moved in each day, week or month of a period, at most ${STRETCHES_MAX} of them`,
  query: PeriodQuery.extend({ currency: Currency, by: z.enum(STRETCHES) })
    .refine(inOrder, PERIOD_CHECK)
    .refine(({ from, to, by }) => by !== "day" || daysBetween(from, to) < STRETCHES_MAX, {
      path: ["by"],
      error: `the period has more than ${STRETCHES_MAX} days: ask by week or month`,
    }),
  body: NoBody,
  response: SeriesAnswer,
  async handle({ deps, session, query: { currency, by, ...query } }) {
    const asked = { ...toAsked(query), currency, by };
    return { status: 200, body: await loadSeries(deps, session.tenantId, asked) };
  },
});

export const AccountsQuery = PeriodQuery.extend({
  measure: Measure,
  currency: Currency.optional(),
}).refine(inOrder, PERIOD_CHECK);

export const getFigureAccounts = endpoint({
  ...common,
  method: "get",
  path: "/figures/accounts",
  summary: "The accounts behind a figure, those with most of it first",
  query: AccountsQuery.safeExtend({
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  body: NoBody,
  response: FigureAccounts,
  async handle({ deps, session, query }) {
    const { measure, currency, cursor, limit, ...period } = query;
    const asked = {
      ...toAsked(period),
      ...{ measure, limit, currency: currency ?? null, cursor: cursor ?? null },
    };
    return { status: 200, body: await loadFigureAccounts(deps, session.tenantId, asked) };
  },
});

export const putGoal = endpoint({
  ...common,
  method: "put",
  path: "/figures/goals",
  summary: "Say what a figure should be; value null takes the goal away",
  right: "policy.edit",
  query: NoParams,
  body: Goal.extend({ value: Goal.shape.value.nullable() }),
  response: z.object({ goals: z.array(Goal) }),
  async handle({ deps, session, body: { value, ...goal } }) {
    const goals = await deps.db.withTenant(session.tenantId, async (tx) => {
      if (value === null) await removeGoal(tx, goal);
      else await setGoal(tx, { ...goal, value }, { by: session.name, at: deps.clock.now() });
      return listGoals(tx);
    });
    return { status: 200, body: { goals } };
  },
});

export const getFigureState = endpoint({
  ...common,
  method: "get",
  path: "/figures/state",
  summary: "How far the figures are counted: another `rev` means that something changed",
  query: NoParams,
  body: NoBody,
  response: CountState,
  async handle({ deps, session }) {
    return { status: 200, body: await deps.db.withTenant(session.tenantId, readCountState) };
  },
});
