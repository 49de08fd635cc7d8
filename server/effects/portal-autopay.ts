import type { Deps } from "../deps.ts";
import { sha256 } from "../security/sign.ts";
import type { AccountWork } from "./account-work.ts";
import * as autopay from "./money/autopay.ts";
import { act, CUSTOMER, OK, refused } from "./portal-act.ts";
import type { PortalResult } from "./portal-port.ts";

/** The provider keeps the method before the leave is written: it may take long, and needs no lock. */
export async function giveLeave(
  deps: Deps,
  token: string,
  key: string,
  arrangementId: string,
): Promise<PortalResult> {
  const method = await deps.payments.saveMethod({ key: sha256(`${token}/${key}`) });
  return act(deps, token, key, async (work) => {
    const leave = { by: CUSTOMER, how: "portal", method } as const;
    const given = await autopay.giveLeave(work, arrangementId, leave);
    return given.ok ? OK : refused(given.error);
  });
}

export async function takeLeaveBack(
  work: AccountWork,
  arrangementId: string,
): Promise<PortalResult> {
  const taken = await autopay.takeLeaveBack(work, arrangementId, CUSTOMER);
  return taken.ok ? OK : refused(taken.error);
}
