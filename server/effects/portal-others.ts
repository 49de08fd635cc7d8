import type { AccountId, ContactPoint } from "../../core/accounts/account.ts";
import { askChannel } from "../../core/compliance/channel-gates.ts";
import { toEpochMs } from "../../core/time/instant.ts";
import { availabilityOf } from "../../ui-extensions/panel/availability-of.ts";
import { linkChannelsOf } from "../../ui-extensions/panel/availability-touch.ts";
import type { Deps } from "../deps.ts";
import { findAccountIdsByAddress } from "../storage/contact-points.ts";
import { takeIdempotencyKey } from "../storage/idempotency-keys.ts";
import { accountView } from "./account-view.ts";
import { type AccountWork, withAccount } from "./account-work.ts";
import { act, OK, openPage, tell } from "./portal-act.ts";
import type { PortalResult } from "./portal-port.ts";
import { queueDirect } from "./queue-direct.ts";

/** Where a link can be sent, the safest to share first. */
const WRITTEN: readonly ContactPoint["channel"][] = ["email", "whatsapp", "sms"];

/** Somebody who looks after a hundred companies' bills asks for each. */
const OTHERS_MAX = 10;

interface Other {
  readonly accountId: AccountId;
  readonly point: Pick<ContactPoint, "channel" | "address">;
}

/**
 * A link says that its holder reads one account's mail, and may have been forwarded. So the page
 * shows no other account, nor whether there is one: each other account's own link is sent to the
 * address that both share, where only its reader finds it, and by that account's own gates. Once a
 * day, so that the page can't be made to write to anybody over and over.
 */
export async function sendOtherLinks(
  deps: Deps,
  token: string,
  key: string,
): Promise<PortalResult> {
  const access = await openPage(deps, token);
  let others: readonly Other[] = [];
  const result = await act(deps, token, key, async (work) => {
    const { tx, accountId, now } = work;
    const daily = `others:${accountId}:${now.slice(0, 10)}`;
    const taken = await takeIdempotencyKey(tx, { key: daily, requestHash: daily, at: now });
    if (taken.kind !== "new") return OK;
    others = await findOthers(work);
    await tell(work, "links.asked", {});
    return OK;
  });
  if (!result.ok || access.kind !== "open") return result;
  // Each under its own lock, after ours is given back: two of them asking at once must not wait for
  // each other.
  for (const other of others)
    await withAccount(deps, access.visit.tenantId, other.accountId, (work) =>
      sendLink(work, other),
    );
  if (others.length > 0) deps.wake();
  return result;
}

/** Accounts of the same tenant that can be written to at one of this account's addresses. */
async function findOthers({ tx, accountId, facts }: AccountWork): Promise<Other[]> {
  const found = new Map<AccountId, Other>();
  for (const channel of WRITTEN)
    for (const point of facts.account.contactPoints) {
      if (point.channel !== channel || point.consent === "withdrawn") continue;
      for (const other of await findAccountIdsByAddress(tx, point))
        if (other !== accountId && !found.has(other)) found.set(other, { accountId: other, point });
    }
  return [...found.values()].slice(0, OTHERS_MAX);
}

/** Only where the message goes to the very address that both share. */
async function sendLink(work: AccountWork, { point }: Other): Promise<void> {
  const view = await accountView(work);
  if (!availabilityOf(view)["send-payment-link"].enabled) return;
  if (!linkChannelsOf(view).includes(point.channel)) return;
  const { facts, policy, now } = work;
  const asked = askChannel({ facts, policy, now: toEpochMs(now) }, point.channel);
  if (asked.contactPoint?.address.toLowerCase() !== point.address.toLowerCase()) return;
  const open = view.treatment.delinquency.byCurrency.find(({ openMinor }) => openMinor > 0);
  if (open === undefined) return;
  const direct = { template: "payment_link", tone: "friendly", currency: open.currency } as const;
  const queued = await queueDirect(work, { ...direct, answersCustomer: false }, point.channel);
  if (queued === null) return;
  const { touchId, channel } = queued;
  await tell(work, "payment_link_sent", { channel, touchId });
}
