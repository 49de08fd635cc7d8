import type { z } from "zod";
import { refuse } from "../../../core/result/result.ts";
import { accountNow, currentArrangement } from "../../../ui-extensions/panel/account-now.ts";
import type { PanelActionInput } from "../../../ui-extensions/panel/panel-view.ts";
import { cancel } from "../arrangements/cancel.ts";
import { tellOffer, termsBody } from "../arrangements/offer.ts";
import { draftOf, writeOffer } from "../arrangements/put-forward.ts";
import { customerPage } from "../compose-message.ts";
import { type ActionResult, type ActionWork, done } from "./action.ts";

type Input<Name extends keyof typeof PanelActionInput> = z.infer<(typeof PanelActionInput)[Name]>;

/** Offers a plan and writes it to the customer; without a channel the rep gets the page's address. */
export async function offerPlan(work: ActionWork, { offerId }: Input<"offer-plan">): ActionResult {
  const { deps, account, view, actor } = work;
  const offer = view.offers.offers.find(({ id }) => id === offerId);
  if (offer === undefined)
    return refuse({ field: "offerId", message: "This offer has changed. Look at the new ones." });
  const arrangement = await writeOffer(account, draftOf(offer), actor);
  const { id, expiresAt } = arrangement;
  const result = done("plan.offered", termsBody(arrangement), { kind: "remove_offer", id });
  const isTold = await tellOffer(deps, account, arrangement);
  const customerUrl = await customerPage(deps, account);
  const told = isTold ? "done" : "no_channel";
  return { ok: true, value: { ...result.value, customerUrl, done: told, undoUntil: expiresAt } };
}

/** Cancels the plan the panel shows: another currency's, or one that ended, may have been made since. */
export async function cancelPlan(
  { account, view, actor }: ActionWork,
  { reason }: Input<"cancel-arrangement">,
): ActionResult {
  const current = currentArrangement(accountNow(view));
  if (current === null) return refuse({ field: "", message: "There is no plan to cancel." });
  const { arrangement } = current;
  await cancel(account, arrangement, { by: actor, reason });
  const body = { arrangementId: arrangement.id, reason };
  return done("plan.cancelled", body, { kind: "plan_again", id: arrangement.id });
}
