import { z } from "zod";
import { may } from "../../../core/access/rights.ts";
import { AccountId } from "../../../core/accounts/account.ts";
import type { CardAnswer, CardResults } from "../../../ui-extensions/panel/card-answer.ts";
import { ActionId, PanelActionInput } from "../../../ui-extensions/panel/panel-view.ts";
import { PanelPlanInput } from "../../../ui-extensions/panel/plan-input.ts";
import { chooseMatch } from "../../crm/find-matches.ts";
import { listAccountRows } from "../../effects/list-accounts.ts";
import { loadPanel, loadTimeline } from "../../effects/load-panel.ts";
import { loadPlanForm, previewPlan } from "../../effects/load-plan-form.ts";
import { loadWhy } from "../../effects/load-why.ts";
import { performOnce } from "../api/perform-once.ts";
import { problems } from "../problem.ts";
import { noPermission, problemAnswer, readInput } from "./card-answers.ts";
import { toCandidate } from "./card-row.ts";
import { accountOf, type CardVisit, seesEverything } from "./card-scene.ts";

export const TIMELINE_PAGE = 20;
export const SEARCH_MAX = 20;

type CallName = keyof CardResults;
type Call<Name extends CallName> = (
  visit: CardVisit,
  body: unknown,
) => Promise<CardAnswer<CardResults[Name]>>;

/** Every call of the card, by the last part of its address. */
export const CARD_CALLS: { readonly [Name in CallName]: Call<Name> } = {
  panel: async (visit) => {
    const account = await accountOf(visit);
    return account.ok ? panelOf(visit, account.value) : account.error;
  },
  action,
  "plan-form": async (visit) => {
    const account = await accountOf(visit);
    if (!account.ok) return account.error;
    const { edge, connection, reader } = visit;
    const found = await loadPlanForm(edge.deps, connection.tenantId, account.value, reader);
    return found === null ? { kind: "none" } : { kind: "ok", form: found.form };
  },
  "plan-preview": preview,
  timeline,
  why,
  search,
  choose,
};

async function panelOf(
  { edge, connection, reader }: CardVisit,
  accountId: AccountId,
): Promise<CardAnswer<CardResults["panel"]>> {
  const panel = await loadPanel(edge.deps, connection.tenantId, accountId, reader);
  return panel === null ? { kind: "none" } : { kind: "ok", accountId, panel };
}

const ActionBody = z.object({
  action: ActionId,
  input: z.record(z.string(), z.unknown()).default({}),
  /** Made by the card for one press of a button, and the same for its retries. */
  key: z.string().min(8).max(100),
});
const ActionDone = z.object({
  message: z.string(),
  panel: z.custom<CardResults["panel"]["panel"]>(),
});

async function action(visit: CardVisit, raw: unknown): Promise<CardAnswer<CardResults["action"]>> {
  const { edge, connection, caller, role, reader, words } = visit;
  if (!may(role, "accounts.act")) return noPermission(words.auditor);
  const asked = readInput(ActionBody, raw);
  if (!asked.ok) return asked.error;
  const name = asked.value.action;
  const input = readInput(PanelActionInput[name], asked.value.input);
  if (!input.ok) return input.error;
  const account = await accountOf(visit);
  if (!account.ok) return account.error;
  const answer = await performOnce(edge.deps, {
    tenantId: connection.tenantId,
    accountId: account.value,
    action: name,
    input: input.value,
    reader,
    // Two users' cards may make the same key; each is the retry of nobody but themselves.
    key: `${edge.crm}:${caller.userId}:${asked.value.key}`,
  });
  if ("problem" in answer) return problemAnswer(answer.problem);
  edge.deps.wake();
  return { kind: "ok", ...ActionDone.parse(answer.body) };
}

const PreviewBody = z.object({ input: PanelPlanInput });

async function preview(
  visit: CardVisit,
  raw: unknown,
): Promise<CardAnswer<CardResults["plan-preview"]>> {
  const asked = readInput(PreviewBody, raw);
  if (!asked.ok) return asked.error;
  const account = await accountOf(visit);
  if (!account.ok) return account.error;
  const { edge, connection, reader } = visit;
  const wanted = { accountId: account.value, input: asked.value.input };
  const found = await previewPlan(edge.deps, connection.tenantId, wanted, reader);
  if (found === null) return { kind: "none" };
  if (!found.ok) return problemAnswer(problems.invalidInput([found.error]));
  return { kind: "ok", preview: found.value };
}

const TimelineBody = z.object({ cursor: z.string().min(1).max(1_000).nullable().default(null) });

async function timeline(
  visit: CardVisit,
  raw: unknown,
): Promise<CardAnswer<CardResults["timeline"]>> {
  const asked = readInput(TimelineBody, raw);
  if (!asked.ok) return asked.error;
  const account = await accountOf(visit);
  if (!account.ok) return account.error;
  const { edge, connection, reader } = visit;
  const { cursor } = asked.value;
  const page = { limit: TIMELINE_PAGE, ...(cursor === null ? {} : { cursor }) };
  const asking = { page, reader };
  const found = await loadTimeline(edge.deps, connection.tenantId, account.value, asking);
  return found === null ? { kind: "none" } : { kind: "ok", ...found };
}

const WhyBody = z.object({ touchId: z.string().min(1).max(200) });

async function why(visit: CardVisit, raw: unknown): Promise<CardAnswer<CardResults["why"]>> {
  const asked = readInput(WhyBody, raw);
  if (!asked.ok) return asked.error;
  const account = await accountOf(visit);
  if (!account.ok) return account.error;
  const { edge, connection, reader } = visit;
  const touch = { accountId: account.value, touchId: asked.value.touchId };
  const found = await loadWhy(edge.deps, connection.tenantId, touch, reader);
  return found === null ? problemAnswer(problems.notFound()) : { kind: "ok", why: found };
}

const SearchBody = z.object({ text: z.string().trim().max(200) });

/** Every account can be found so, which is why only those who may see every account search. */
async function search(visit: CardVisit, raw: unknown): Promise<CardAnswer<CardResults["search"]>> {
  if (!seesEverything(visit)) return noPermission(visit.words.onlyManagers);
  const asked = readInput(SearchBody, raw);
  if (!asked.ok) return asked.error;
  const { edge, connection, reader } = visit;
  const wanted = { search: asked.value.text, limit: SEARCH_MAX };
  const found = await listAccountRows(edge.deps, connection.tenantId, wanted, reader);
  return { kind: "ok", accounts: found.accounts.map(toCandidate) };
}

const ChooseBody = z.object({ accountId: AccountId });

/** Remembers which account a record stands for: one of those it names, or for a manager any. */
async function choose(visit: CardVisit, raw: unknown): Promise<CardAnswer<CardResults["choose"]>> {
  const { edge, connection, caller, role, ref, words } = visit;
  if (!may(role, "accounts.act")) return noPermission(words.auditor);
  const asked = readInput(ChooseBody, raw);
  if (!asked.ok) return asked.error;
  const { accountId } = asked.value;
  if (!seesEverything(visit)) {
    const account = await accountOf(visit);
    if (!account.ok)
      return account.error.kind === "none" ? noPermission(words.onlyManagers) : account.error;
  }
  const panel = await panelOf(visit, accountId);
  if (panel.kind !== "ok") return problemAnswer(problems.notFound());
  const isKept = await edge.deps.db.withTenant(connection.tenantId, (tx) =>
    chooseMatch(tx, connection.id, ref, accountId, caller.name),
  );
  if (!isKept) return { kind: "not_synced", detail: words.notSynced };
  edge.deps.wake();
  return panel;
}
