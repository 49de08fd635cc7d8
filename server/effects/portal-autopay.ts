import type { Deps } from "../deps.ts";
import { sha256 } from "../security/sign.ts";
import { type AccountWork, withAccount } from "./account-work.ts";
import { standingsOf } from "./arrangements/standings-of.ts";
import * as autopay from "./money/autopay.ts";
import { keepMethod } from "./money/keep-method.ts";
import { act, CUSTOMER, OK, openPage, refused } from "./portal-act.ts";
import type { PortalResult } from "./portal-port.ts";

/**
 * The provider keeps the method before the leave is written: it may take long, and needs no lock. Where
 * it has a page of its own for that, the leave is written when the customer has been there.
 */
export async function giveLeave(
  deps: Deps,
  token: string,
  key: string,
  arrangementId: string,
): Promise<PortalResult> {
  const access = await openPage(deps, token);
  if (access.kind !== "open") return refused("link_expired");
  const { tenantId, facts, now } = access.visit;
  const { id: accountId, language } = facts.account;
  const begun = await withAccount(deps, tenantId, accountId, async (work) => ({
    port: await deps.payments.find(work.tx),
    isRunning: standingsOf(work).standings.some(
      ({ arrangement }) => arrangement.id === arrangementId,
    ),
  }));
  if (begun?.isRunning !== true) return refused("no_running_plan");
  const { port } = begun;
  if (port === null || !port.savesMethods) return refused("held");
  const back = `${deps.publicUrl}/p/${token}/plan/autopay`;
  const saved = await port.saveMethod({
    ...{ key: sha256(`${token}/${key}`), accountId, arrangementId },
    present: {
      ...{ since: now, language, what: access.visit.policy.creditor.name },
      // Filled in by the provider with its name for what was saved.
      paidUrl: `${back}/back/{CHECKOUT_SESSION_ID}`,
      backUrl: back,
    },
  });
  if ("kind" in saved) return { ok: true, goTo: saved.url };
  return act(deps, token, key, async (work) => {
    const leave = { by: CUSTOMER, how: "portal", method: saved } as const;
    const given = await autopay.giveLeave(work, arrangementId, leave);
    return given.ok ? OK : refused(given.error);
  });
}

/** The customer comes back from saving a method: its leave is written, unless the webhook was faster. */
export async function methodSaved(deps: Deps, token: string, ref: string): Promise<boolean> {
  const access = await openPage(deps, token);
  if (access.kind !== "open") return false;
  const { tenantId, facts } = access.visit;
  const accountId = facts.account.id;
  const port = await deps.db.withTenant(tenantId, (tx) => deps.payments.find(tx));
  const found = port === null ? null : await port.findMethod(ref);
  if (port === null || found === null || found.account !== accountId) return false;
  await withAccount(deps, tenantId, accountId, (work) => keepMethod(deps, work, port.id, found));
  deps.wake();
  return true;
}

export async function takeLeaveBack(
  work: AccountWork,
  arrangementId: string,
): Promise<PortalResult> {
  const taken = await autopay.takeLeaveBack(work, arrangementId, CUSTOMER);
  return taken.ok ? OK : refused(taken.error);
}
