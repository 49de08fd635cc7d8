import type { Approval, Arrangement } from "../../../core/accounts/arrangement.ts";
import { AuthorityRole } from "../../../core/policy/authority-policy.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import { addMs, DAY_MS } from "../../../core/time/instant.ts";
import type { Deps } from "../../deps.ts";
import { offerArrangement, setApproval } from "../../storage/arrangements.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import type { AccountWork } from "../account-work.ts";
import { tellOffer, termsBody } from "./offer.ts";

/** Somebody's yes or no to terms outside another's authority. */
export interface Decision {
  readonly by: string;
  readonly role: AuthorityRole;
  readonly granted: boolean;
  readonly reason?: string | undefined;
}

export type ApprovalRefusal =
  | "no_request"
  | "decided_already"
  | "request_expired"
  | "own_request"
  | "not_enough_authority";

/**
 * Decides a request for approval. Granted, the terms become an offer and are written to the customer
 * at once. Nobody decides a request of their own, whatever their role: it takes two people.
 */
export async function decideApproval(
  deps: Deps,
  work: AccountWork,
  arrangementId: string,
  decision: Decision,
): Promise<Result<null, ApprovalRefusal>> {
  const { tx, accountId, facts, policy, now } = work;
  const asked = facts.arrangements.find(({ id }) => id === arrangementId);
  const request = asked?.approval;
  if (asked === undefined || request === undefined || asked.cancelledAt !== undefined)
    return refuse("no_request");
  const refusal = whyNot(asked, request, decision, now);
  if (refusal !== null) return refuse(refusal);
  const { by, granted, reason } = decision;
  const decided: Approval = {
    ...request,
    decision: { at: now, by, granted, ...(reason === undefined ? {} : { reason }) },
  };
  const owned = { accountId, id: asked.id };
  if (granted) {
    const expiresAt = addMs(now, policy.arrangements.offerValidDays * DAY_MS);
    await offerArrangement(tx, owned, { at: now, expiresAt, approval: decided });
  } else await setApproval(tx, owned, decided);
  const body = { ...termsBody(asked), ...(reason === undefined ? {} : { reason }) };
  const kind = granted ? "plan.approved" : "plan.refused";
  await appendTimeline(tx, accountId, [{ at: now, actor: by, kind, body }]);
  if (granted) await tellOffer(deps, work, asked);
  return ok(null);
}

function whyNot(
  { expiresAt }: Arrangement,
  request: Approval,
  { by, role }: Decision,
  now: Arrangement["expiresAt"],
): ApprovalRefusal | null {
  if (request.decision !== undefined) return "decided_already";
  if (expiresAt <= now) return "request_expired";
  if (request.requestedBy === by) return "own_request";
  const ranks = AuthorityRole.options;
  return ranks.indexOf(role) < ranks.indexOf(request.from) ? "not_enough_authority" : null;
}
