import type { SavedMethod } from "../../../adapters/payments/money-fact.ts";
import type { AgreedHow, Autopay } from "../../../core/accounts/arrangement.ts";
import { isInForce } from "../../../core/accounts/arrangement-standing.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import { setAutopay } from "../../storage/arrangements.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import type { AccountWork } from "../account-work.ts";
import { standingsOf } from "../arrangements/standings-of.ts";

export type AutopayRefusal = "no_running_plan" | "no_leave";

/** A customer's leave to debit every instalment of a running plan on its date. */
export async function giveLeave(
  work: AccountWork,
  arrangementId: string,
  {
    by,
    how,
    method,
  }: { readonly by: string; readonly how: AgreedHow; readonly method: SavedMethod },
): Promise<Result<null, AutopayRefusal>> {
  const { tx, accountId, now } = work;
  const standing = standingsOf(work).standings.find(
    ({ arrangement }) => arrangement.id === arrangementId,
  );
  if (standing === undefined || !isInForce(standing.status)) return refuse("no_running_plan");
  const autopay: Autopay = {
    consentedAt: now,
    consentedBy: by,
    how,
    methodLabel: method.label,
    methodRef: method.ref,
  };
  await setAutopay(tx, { accountId, id: arrangementId }, autopay);
  const body = { arrangementId, method: method.label, how };
  await appendTimeline(tx, accountId, [{ at: now, actor: by, kind: "autopay.set", body }]);
  return ok(null);
}

/** Takes the leave back, from now on: a debit that was announced does not happen. */
export async function takeLeaveBack(
  work: AccountWork,
  arrangementId: string,
  by: string,
): Promise<Result<null, AutopayRefusal>> {
  const { tx, accountId, facts, now } = work;
  const autopay = facts.arrangements.find(({ id }) => id === arrangementId)?.autopay;
  if (autopay === undefined || autopay.revokedAt !== undefined) return refuse("no_leave");
  await setAutopay(tx, { accountId, id: arrangementId }, { ...autopay, revokedAt: now });
  const body = { arrangementId, method: autopay.methodLabel };
  await appendTimeline(tx, accountId, [{ at: now, actor: by, kind: "autopay.revoked", body }]);
  return ok(null);
}
