import type { Deps } from "../deps.ts";
import { accountView } from "./account-view.ts";
import { type AccountWork, openWork } from "./account-work.ts";
import { accept, type Yes } from "./arrangements/accept.ts";
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
