import { z } from "zod";
import type { Answer, PanelCalls, Problem } from "../../panel/host/panel-calls.ts";
import { PanelTimelineEntry, PanelView } from "../../panel/panel-view.ts";
import { PanelWhy } from "../../panel/panel-why.ts";
import { PanelPlanForm, PanelPlanPreview } from "../../panel/plan-input.ts";
import { rememberChoice } from "./choice-memory.ts";

const TIMEOUT_MS = 15_000;
const SEARCH_LIMIT = 8;

/** Times are told in the rep's zone as well as the customer's, and only the browser knows it. */
const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** RFC 9457, of which the panel shows `detail` and the fields at fault. */
const ProblemBody = z.object({
  type: z.string().default("about:blank"),
  title: z.string().default(""),
  status: z.number().optional(),
  detail: z.string().default(""),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).default([]),
});

const ActionAnswer = z.object({ message: z.string(), panel: PanelView });

const TimelinePage = z.object({
  entries: z.array(PanelTimelineEntry),
  cursor: z.string().nullable(),
});

const AccountPage = z.object({
  accounts: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      pastDueText: z.string(),
      daysPastDue: z.number(),
      stateLabel: z.string(),
    }),
  ),
  cursor: z.string().nullable(),
});

const PlanForm = z.object({ form: PanelPlanForm.nullable() });

interface Target {
  readonly api: string;
  /** What the rep's choice is remembered for; empty where nothing is chosen. */
  readonly record: string;
}

/** The panel's calls to our own API, from a page that has the same origin. */
export function panelCalls(target: () => Target): PanelCalls {
  const account = (accountId: string) =>
    `${target().api}/accounts/${encodeURIComponent(accountId)}`;
  const getPanel = (accountId: string) => call(`${account(accountId)}/panel`, {}, PanelView);
  return {
    getPanel,
    choose: (accountId) => {
      rememberChoice(target().record, accountId);
      return getPanel(accountId);
    },
    postAction: (accountId, { actionId, body, key }) =>
      call(`${account(accountId)}/actions/${actionId}`, post(body, key), ActionAnswer),
    getPlanForm: (accountId) => call(`${account(accountId)}/plan-form`, {}, PlanForm),
    previewPlan: (accountId, input) =>
      call(`${account(accountId)}/plan-form/preview`, post(input), PanelPlanPreview),
    getTimeline: (accountId, cursor) =>
      call(`${account(accountId)}/timeline?${new URLSearchParams({ cursor })}`, {}, TimelinePage),
    getWhy: (accountId, touchId) => getWhy(target().api, accountId, touchId),
    findAccounts: (text) => findAccounts(target().api, text),
  };
}

export function getWhy(api: string, accountId: string, touchId: string): Promise<Answer<PanelWhy>> {
  const account = `${api}/accounts/${encodeURIComponent(accountId)}`;
  return call(`${account}/touches/${encodeURIComponent(touchId)}/why`, {}, PanelWhy);
}

async function findAccounts(api: string, text: string) {
  const query = new URLSearchParams({ search: text, limit: String(SEARCH_LIMIT) });
  const answer = await call(`${api}/accounts?${query}`, {}, AccountPage);
  if (answer.kind !== "ok") return answer;
  const rows = answer.value.accounts.map(({ id, ...row }) => ({ accountId: id, ...row }));
  return { kind: "ok" as const, value: rows };
}

function post(body: unknown, key?: string): Request {
  const headers = {
    "content-type": "application/json",
    ...(key === undefined ? {} : { "idempotency-key": key }),
  };
  return { method: "POST", headers, body: JSON.stringify(body) };
}

interface Request {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function call<T>(url: string, init: Request, schema: z.ZodType<T>): Promise<Answer<T>> {
  let response: Response;
  let text: string;
  try {
    const headers = { ...init.headers, "x-time-zone": TIME_ZONE };
    response = await fetch(url, { ...init, headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    text = await response.text();
  } catch (error) {
    // fetch rejects with TypeError off line and DOMException on time-out; anything else is a bug.
    if (error instanceof TypeError || error instanceof DOMException) return { kind: "unreachable" };
    throw error;
  }
  // A gateway in between answers for a server that is down; whether the server acted is unknown.
  if (response.status >= 502 && response.status <= 504) return { kind: "unreachable" };
  const body = parseJson(text);
  if (!response.ok) return { kind: "problem", problem: toProblem(body, response.status) };
  const parsed = schema.safeParse(body);
  if (parsed.success) return { kind: "ok", value: parsed.data };
  // An answer we can't read is no proof that nothing happened.
  return { kind: "unreachable" };
}

function toProblem(body: unknown, status: number): Problem {
  const parsed = ProblemBody.safeParse(body ?? {});
  const problem = parsed.success ? parsed.data : ProblemBody.parse({});
  return { ...problem, status };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
