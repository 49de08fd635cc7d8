import type { AccountId, Channel } from "../../core/accounts/account.ts";
import { CONSENT_TO } from "../../core/compliance/history/consent-events.ts";
import {
  type OptOutReading,
  recogniseOptOut,
} from "../../core/compliance/opt-out/recognise-opt-out.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Deps } from "../deps.ts";
import { lockAccount } from "../storage/accounts.ts";
import { findAccountIdsByAddress, setContactConsent } from "../storage/contact-points.ts";
import { appendTimeline } from "../storage/timeline.ts";
import type { Tx } from "../storage/tx.ts";
import { type AccountWork, openWork } from "./account-work.ts";
import { recordContactFacts, type ToldEvent } from "./contact-facts.ts";
import { recordOptOut } from "./opt-out.ts";
import { CUSTOMER, lookAgain } from "./portal-act.ts";

/** A message from a customer, as the provider handed it over. */
export interface Reply {
  /** The provider's id: the same message delivered twice is one. */
  readonly id: string;
  readonly channel: Channel;
  readonly address: string;
  readonly text: string;
  readonly at: Instant;
}

export interface ReplyDone {
  readonly reading: OptOutReading;
  readonly accountIds: readonly AccountId[];
}

/**
 * Takes a reply in for every account reachable at its address and honours a stop in the same
 * transaction, before anything else could be sent. A wish about times or places is left to a person,
 * who reads it on the timeline: we can hear that there is one, not what it asks for.
 */
export function receiveReply(deps: Deps, tenantId: string, reply: Reply): Promise<ReplyDone> {
  const reading = recogniseOptOut(reply.text, reply.channel);
  return deps.db.withTenant(tenantId, async (tx) => {
    const accountIds = await findAccountIdsByAddress(tx, reply);
    for (const accountId of accountIds) {
      await lockAccount(tx, accountId);
      await receiveFor(deps, tx, { tenantId, accountId, reply, reading });
    }
    return { reading, accountIds };
  });
}

interface Received {
  readonly tenantId: string;
  readonly accountId: AccountId;
  readonly reply: Reply;
  readonly reading: OptOutReading;
}

async function receiveFor(
  deps: Deps,
  tx: Tx,
  { tenantId, accountId, reply, reading }: Received,
): Promise<void> {
  const work = await openWork(deps, tx, tenantId, accountId);
  if (work === null) return;
  const { id, channel, address, text, at } = reply;
  const eventId = `reply-${id}-${accountId}`;
  if (work.facts.contactEvents.some((event) => event.id === eventId)) return;
  const told = { id: eventId, type: "inbound", medium: channel, address, text, at } as const;
  await recordContactFacts(work, [{ ...told, source: "reply" }], CUSTOMER);
  const entry = (kind: string, body: Record<string, unknown>) => ({
    at: work.now,
    actor: CUSTOMER,
    kind,
    body: { channel, ...body },
  });
  const entries = [entry("reply.received", { reason: text, reading: reading.kind })];
  if (reading.kind === "stop") {
    const { channels, said } = reading;
    await recordOptOut(work, { key: id, channels, at, source: "reply", said, by: CUSTOMER });
    entries.push(entry("contact.opted_out", { channels, source: "reply", reason: said }));
  }
  if (reading.kind === "start" && (await optIn(work, reply)))
    entries.push(entry("contact.opted_in", { source: "reply" }));
  await appendTimeline(tx, accountId, entries);
  await lookAgain(deps, work);
}

/** START after STOP opens the address again that it came from, and no other. */
async function optIn(work: AccountWork, { channel, address, at }: Reply): Promise<boolean> {
  const { tx, accountId, facts } = work;
  const points = facts.account.contactPoints.filter(
    (point) =>
      point.channel === channel &&
      point.address.toLowerCase() === address.toLowerCase() &&
      point.consent === "withdrawn",
  );
  const yes = CONSENT_TO[channel];
  for (const point of points) {
    const about = { at, medium: channel, address: point.address, source: "reply" } as const;
    const told: ToldEvent[] = [{ type: "medium_opt_in", ...about }];
    if (yes !== null) told.push({ type: yes, ...about, basis: "asked for messages again" });
    await recordContactFacts(work, told, CUSTOMER);
    await setContactConsent(tx, { accountId, id: point.id }, "granted");
  }
  return points.length > 0;
}
