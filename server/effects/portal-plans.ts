import { judgeIn } from "../../core/arrangements/relief-scene.ts";
import { type OwnPlan, ownPlanScene, ownPlanTerms } from "../../ui-extensions/portal/own-plan.ts";
import type { Deps } from "../deps.ts";
import { cancelArrangement } from "../storage/arrangements.ts";
import { accountView } from "./account-view.ts";
import { type AccountWork, openWork } from "./account-work.ts";
import { accept, type Yes } from "./arrangements/accept.ts";
import { openOffer, toDraft } from "./arrangements/propose.ts";
import { draftOf, writeOffer } from "./arrangements/put-forward.ts";
import { CUSTOMER, OK, refused } from "./portal-act.ts";
import type { PortalResult, Shown } from "./portal-port.ts";

/** Offers and accepts at once: the customer chose among the plans policy allows. */
export async function choosePlan(
  deps: Deps,
  work: AccountWork,
  offerId: string,
  shown: Shown = {},
): Promise<PortalResult> {
  const { tx, tenantId, accountId } = work;
  const { offers } = await accountView(work);
  const offer = offers.offers.find(({ id }) => id === offerId);
  if (offer === undefined) return refused("offer_gone");
  const { id } = await writeOffer(work, draftOf(offer), CUSTOMER);
  const fresh = await openWork(deps, tx, tenantId, accountId);
  if (fresh === null) throw new Error("the locked account is gone");
  return acceptOffer(deps, fresh, id, shown);
}

/**
 * Agrees to dates and amounts of the customer's own, as far as a rep could have offered them alone.
 * They take the place of an offer that is still open: the customer has answered it.
 */
export async function agreeOwnPlan(
  deps: Deps,
  work: AccountWork,
  own: OwnPlan,
  shown: Shown,
): Promise<PortalResult> {
  const { tx, tenantId, accountId, facts, policy, now } = work;
  const { treatment } = await accountView(work);
  const scene = ownPlanScene({ facts, policy, treatment }, own);
  const { relief, verdict } = judgeIn(scene, ownPlanTerms(own, scene), "rep");
  const draft = relief === null ? null : toDraft(relief, scene, undefined);
  if (verdict.kind !== "allowed" || draft === null) return refused("offer_gone");
  const offered = openOffer(work, own.currency);
  if (offered !== null) {
    const reason = "The customer chose other dates or amounts.";
    const ended = { at: now, by: CUSTOMER, reason };
    await cancelArrangement(tx, { accountId, id: offered.id }, ended);
  }
  const { id } = await writeOffer(work, draft, CUSTOMER);
  const fresh = await openWork(deps, tx, tenantId, accountId);
  if (fresh === null) throw new Error("the locked account is gone");
  return acceptOffer(deps, fresh, id, shown);
}

export async function acceptOffer(
  deps: Deps,
  work: AccountWork,
  arrangementId: string,
  shown: Shown = {},
): Promise<PortalResult> {
  const yes: Yes = { by: CUSTOMER, how: "portal", ...shown };
  const accepted = await accept(deps, work, arrangementId, yes);
  return accepted.ok ? OK : refused(accepted.error);
}
