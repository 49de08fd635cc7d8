import type { AccountId } from "../../core/accounts/account.ts";
import type { Deps } from "../deps.ts";
import { sha256 } from "../security/sign.ts";
import { findLastFeedbackAt } from "../storage/feedback.ts";
import { finishIdempotencyKey, takeIdempotencyKey } from "../storage/idempotency-keys.ts";
import { findLink } from "../storage/links.ts";
import { appendTimeline } from "../storage/timeline.ts";
import { accountView } from "./account-view.ts";
import { type AccountWork, openWork, withAccount } from "./account-work.ts";
import { CUSTOMER_PAGE } from "./compose-message.ts";
import type { Direct } from "./outbox-body.ts";
import type { PortalAccess, PortalRefusal, PortalResult } from "./portal-port.ts";
import { queueDirect } from "./queue-direct.ts";
import { treatNow } from "./treat-account.ts";

/** Who the timeline says acted. */
export const CUSTOMER = "customer";

export const OK: PortalResult = { ok: true };

export function refused(
  code: string,
  field?: string,
  detail?: PortalRefusal["detail"],
): PortalResult {
  return {
    ok: false,
    refusal: {
      code,
      ...(field === undefined ? {} : { field }),
      ...(detail === undefined ? {} : { detail }),
    },
  };
}

/** What a link opens, or why it opens nothing. */
export async function openPage(deps: Deps, token: string): Promise<PortalAccess> {
  const found = await findLink(deps.db, token, deps.clock.now());
  if (found.kind === "expired") return { kind: "expired" };
  if (found.kind === "unknown" || found.link.purpose !== CUSTOMER_PAGE) return { kind: "unknown" };
  const { tenantId, accountId } = found.link;
  return deps.db.withTenant(tenantId, async (tx) => {
    const work = await openWork(deps, tx, tenantId, accountId);
    if (work === null) return { kind: "unknown" };
    const { facts, policy, treatment, offers, now } = await accountView(work);
    const feedbackAt = (await findLastFeedbackAt(tx, accountId)) ?? undefined;
    const savesMethods = (await deps.payments.find(tx))?.savesMethods === true;
    const seen = { facts, policy, treatment, offers, now, feedbackAt, savesMethods };
    const visit = { tenantId, ...seen };
    return { kind: "open", visit };
  });
}

/** Gives the transaction up, so that what is refused leaves nothing behind, its key included. */
class RefusedChange extends Error {
  readonly result: PortalResult;
  constructor(result: PortalResult) {
    super("refused");
    this.result = result;
  }
}

/** One submission under the account's lock, once for its key, followed by a look at the account. */
export async function act(
  deps: Deps,
  token: string,
  key: string,
  change: (work: AccountWork) => Promise<PortalResult>,
  links: readonly ("ok" | "expired")[] = ["ok"],
): Promise<PortalResult> {
  const found = await findLink(deps.db, token, deps.clock.now());
  if (found.kind === "unknown" || !links.includes(found.kind)) return refused("link_expired");
  if (found.link.purpose !== CUSTOMER_PAGE) return refused("link_expired");
  const { tenantId, accountId } = found.link;
  try {
    const result = await withAccount(deps, tenantId, accountId, (work) =>
      actOnce(deps, work, portalKey(accountId, key), change),
    );
    deps.wake();
    return result ?? refused("link_expired");
  } catch (error) {
    if (error instanceof RefusedChange) return error.result;
    throw error;
  }
}

async function actOnce(
  deps: Deps,
  work: AccountWork,
  key: string,
  change: (work: AccountWork) => Promise<PortalResult>,
): Promise<PortalResult> {
  const { tx, now } = work;
  const taken = await takeIdempotencyKey(tx, { key, requestHash: key, at: now });
  if (taken.kind !== "new") return OK;
  const changed = await change(work);
  if (!changed.ok) throw new RefusedChange(changed);
  await finishIdempotencyKey(tx, key, { status: 200, response: {} });
  await lookAgain(deps, work);
  return changed;
}

function portalKey(accountId: AccountId, key: string): string {
  return `portal:${sha256(`${accountId}/${key}`)}`;
}

/** What reading an account again takes. */
export type Looks = Pick<Deps, "policies" | "clock">;

/** Decides again over the facts as they are after a change. */
export async function lookAgain(
  deps: Looks,
  { tx, tenantId, accountId }: AccountWork,
): Promise<void> {
  const fresh = await openWork(deps, tx, tenantId, accountId);
  if (fresh !== null) await treatNow(fresh);
}

/** Writes on the timeline in the customer's name. */
export function tell(
  { tx, accountId, now }: AccountWork,
  kind: string,
  body: Record<string, unknown>,
) {
  return appendTimeline(tx, accountId, [{ at: now, actor: CUSTOMER, kind, body }]);
}

/** A written answer to what the customer just did, from the facts as they are now. */
export async function confirm(
  deps: Looks,
  { tx, tenantId, accountId }: AccountWork,
  what: Omit<Direct, "tone" | "answersCustomer">,
): Promise<void> {
  const fresh = await openWork(deps, tx, tenantId, accountId);
  if (fresh !== null)
    await queueDirect(fresh, { ...what, tone: "friendly", answersCustomer: true });
}
