import type { Arrangement } from "../../core/accounts/arrangement.ts";
import { isInForce } from "../../core/accounts/arrangement-standing.ts";
import {
  isSettled,
  type JudgedChange,
  judgeChange,
  PlanChange,
} from "../../ui-extensions/portal/change-plan.ts";
import { type OwnPlan, ownPlanScene, ownPlanTerms } from "../../ui-extensions/portal/own-plan.ts";
import type { Deps } from "../deps.ts";
import { accountView } from "./account-view.ts";
import { type AccountWork, openWork } from "./account-work.ts";
import { openOffer, propose, type TermsAsked, toDraft } from "./arrangements/propose.ts";
import { writeOffer } from "./arrangements/put-forward.ts";
import { standingsOf } from "./arrangements/standings-of.ts";
import { CUSTOMER, OK, refused } from "./portal-act.ts";
import { acceptOffer } from "./portal-plans.ts";
import type { PortalResult, Shown } from "./portal-port.ts";

/** Makes a change the next version of the plan, as far as a rep could have agreed to it alone. */
export async function changePlan(
  deps: Deps,
  work: AccountWork,
  change: PlanChange,
  shown: Shown,
): Promise<PortalResult> {
  const { tx, tenantId, accountId, policy } = work;
  const running = findRunning(work, change.arrangementId);
  if (running === null) return refused("no_running_plan");
  // Whatever the page showed: only a person changes what something is forgiven for.
  if (isSettled(running)) return refused("held");
  if ((running.version ?? 1) > policy.arrangements.life.renegotiationsMax)
    return refused("renegotiated_too_often");
  if (openOffer(work, running.currency) !== null) return refused("offer_open");
  const judged = await judge(work, change, running);
  if (judged?.verdict.kind !== "allowed" || judged.relief === null) return refused("offer_gone");
  const draft = toDraft(judged.relief, judged.about, running);
  if (draft === null) return refused("offer_gone");
  const { id } = await writeOffer(work, draft, CUSTOMER);
  const fresh = await openWork(deps, tx, tenantId, accountId);
  if (fresh === null) throw new Error("the locked account is gone");
  return acceptOffer(deps, fresh, id, shown);
}

/** Puts a wish beyond that before somebody with more authority. What is agreed stays meanwhile. */
export async function askForPlan(
  deps: Deps,
  work: AccountWork,
  wish: PlanChange | OwnPlan,
  reason: string,
): Promise<PortalResult> {
  const asked = await termsAsked(work, wish);
  if (asked === null) return refused("no_running_plan");
  const proposed = await propose(deps, work, { ...asked, by: CUSTOMER, reason });
  if (proposed.ok) return OK;
  return refused(proposed.error.kind === "offer_open" ? "offer_open" : codeOf(proposed.error.kind));
}

function codeOf(kind: string): string {
  return kind === "renegotiated_too_often" ? kind : "offer_gone";
}

async function termsAsked(
  work: AccountWork,
  wish: PlanChange | OwnPlan,
): Promise<TermsAsked | null> {
  const change = PlanChange.safeParse(wish);
  if (change.success) {
    const running = findRunning(work, change.data.arrangementId);
    const judged = running === null ? null : await judge(work, change.data, running);
    if (running === null || judged === null) return null;
    const { currency, invoiceIds } = running;
    return { currency, invoiceIds, terms: judged.terms, role: "rep" };
  }
  if (!("size" in wish)) return null;
  const { facts, policy } = work;
  const { treatment } = await accountView(work);
  const terms = ownPlanTerms(wish, ownPlanScene({ facts, policy, treatment }, wish));
  return { currency: wish.currency, invoiceIds: null, terms, role: "rep" };
}

async function judge(
  work: AccountWork,
  change: PlanChange,
  running: Arrangement,
): Promise<JudgedChange | null> {
  const { facts, policy } = work;
  const { treatment } = await accountView(work);
  return judgeChange({ facts, policy, treatment }, change, running);
}

function findRunning(work: AccountWork, id: string): Arrangement | null {
  const found = standingsOf(work).standings.find(
    ({ status, arrangement }) => isInForce(status) && arrangement.id === id,
  );
  return found?.arrangement ?? null;
}
