import { z } from "zod";
import { type PanelActionName, PanelTimelineEntry, PanelView } from "../../panel/panel-view.ts";
import { PanelWhy } from "../../panel/panel-why.ts";
import { PanelPlanForm, type PanelPlanInput, PanelPlanPreview } from "../../panel/plan-input.ts";

const TIMEOUT_MS = 15_000;
const SEARCH_LIMIT = 8;

/** Times are told in the rep's zone as well as the customer's, and only the browser knows it. */
const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** RFC 9457, of which the panel shows `detail` and the fields at fault. */
const Problem = z.object({
  type: z.string().default("about:blank"),
  title: z.string().default(""),
  status: z.number().optional(),
  detail: z.string().default(""),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).default([]),
});
export type Problem = z.infer<typeof Problem> & { status: number };

const ActionAnswer = z.object({ message: z.string(), panel: PanelView });
export type ActionAnswer = z.infer<typeof ActionAnswer>;

const TimelinePage = z.object({
  entries: z.array(PanelTimelineEntry),
  cursor: z.string().nullable(),
});
export type TimelinePage = z.infer<typeof TimelinePage>;

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
export type AccountRow = z.infer<typeof AccountPage>["accounts"][number];

/**
 * What a call came to. `unreachable` means that nobody knows whether the server acted, so the same
 * key must be sent again; a `problem` is the server's word that it did not.
 */
export type Answer<T> =
  | { readonly kind: "ok"; readonly value: T }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "unreachable" };

/** One wish of the rep. The key stays the same for as long as it is the same wish. */
export interface Attempt {
  readonly actionId: PanelActionName;
  readonly body: Readonly<Record<string, unknown>>;
  readonly key: string;
}

export function getPanel(api: string, accountId: string): Promise<Answer<PanelView>> {
  return call(`${api}/accounts/${encodeURIComponent(accountId)}/panel`, {}, PanelView);
}

export function getPlanForm(
  api: string,
  accountId: string,
): Promise<Answer<{ form: PanelPlanForm | null }>> {
  const url = `${api}/accounts/${encodeURIComponent(accountId)}/plan-form`;
  return call(url, {}, z.object({ form: PanelPlanForm.nullable() }));
}

export function previewPlan(
  api: string,
  accountId: string,
  input: PanelPlanInput,
): Promise<Answer<PanelPlanPreview>> {
  const url = `${api}/accounts/${encodeURIComponent(accountId)}/plan-form/preview`;
  const headers = { "content-type": "application/json" };
  return call(url, { method: "POST", headers, body: JSON.stringify(input) }, PanelPlanPreview);
}

export function postAction(
  api: string,
  accountId: string,
  attempt: Attempt,
): Promise<Answer<ActionAnswer>> {
  const url = `${api}/accounts/${encodeURIComponent(accountId)}/actions/${attempt.actionId}`;
  const init = {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": attempt.key },
    body: JSON.stringify(attempt.body),
  };
  return call(url, init, ActionAnswer);
}

export function getWhy(api: string, accountId: string, touchId: string): Promise<Answer<PanelWhy>> {
  const account = `${api}/accounts/${encodeURIComponent(accountId)}`;
  return call(`${account}/touches/${encodeURIComponent(touchId)}/why`, {}, PanelWhy);
}

export function getTimeline(
  api: string,
  accountId: string,
  cursor: string,
): Promise<Answer<TimelinePage>> {
  const query = new URLSearchParams({ cursor });
  return call(
    `${api}/accounts/${encodeURIComponent(accountId)}/timeline?${query}`,
    {},
    TimelinePage,
  );
}

export function findAccounts(
  api: string,
  search: string,
): Promise<Answer<z.infer<typeof AccountPage>>> {
  const query = new URLSearchParams({ search, limit: String(SEARCH_LIMIT) });
  return call(`${api}/accounts?${query}`, {}, AccountPage);
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
  const parsed = Problem.safeParse(body ?? {});
  const problem = parsed.success ? parsed.data : Problem.parse({});
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
