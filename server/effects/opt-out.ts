import type { AccountId, Channel, ContactPoint } from "../../core/accounts/account.ts";
import { Channel as AnyChannel } from "../../core/accounts/account.ts";
import type { ContactEventSource } from "../../core/accounts/contact-event.ts";
import type { Instant } from "../../core/time/instant.ts";
import { sha256 } from "../security/sign.ts";
import { wakeAccounts } from "../storage/accounts.ts";
import { insertContactEvents } from "../storage/contact-events.ts";
import { findConsentsAt, withdrawConsent } from "../storage/contact-points.ts";
import type { AccountWork } from "./account-work.ts";

/** A stop as it was said. */
export interface OptOut {
  /** Names this one saying of it: recorded twice, it is one fact. */
  readonly key: string;
  readonly channels: readonly Channel[] | "all";
  /** Only this address; without it every address of those channels. */
  readonly contactPointId?: string;
  readonly at: Instant;
  readonly source: ContactEventSource;
  readonly said?: string;
  readonly by: string;
}

/** A consent as it was before, so that a stop recorded by mistake can be taken back. */
export interface FormerConsent {
  readonly accountId: AccountId;
  readonly id: string;
  readonly consent: ContactPoint["consent"];
}

export interface OptOutDone {
  readonly events: readonly { readonly accountId: AccountId; readonly id: string }[];
  readonly former: readonly FormerConsent[];
}

/**
 * Honours a stop at once. It is for the addresses, wherever in the book they appear: who said it
 * meant the phone in their hand and not one of our accounts. A channel without an address is closed
 * as well, so that one found later opens nothing.
 */
export async function recordOptOut(work: AccountWork, stop: OptOut): Promise<OptOutDone> {
  const { tx, accountId, facts, now } = work;
  const channels = stop.channels === "all" ? AnyChannel.options : stop.channels;
  const events: { accountId: AccountId; id: string }[] = [];
  const former: FormerConsent[] = [];
  const record = async (owner: AccountId, channel: Channel, address?: string) => {
    const id = `stop-${sha256([stop.key, owner, channel, address ?? ""].join("\n"))}`;
    const event = {
      id,
      type: "medium_opt_out",
      at: stop.at,
      medium: channel,
      source: stop.source,
      recordedBy: stop.by,
      ...(address === undefined ? {} : { address }),
      ...(stop.said === undefined ? {} : { text: stop.said }),
    } as const;
    await insertContactEvents(tx, owner, { events: [event], recordedAt: now });
    events.push({ accountId: owner, id });
  };
  for (const channel of channels) {
    const points = facts.account.contactPoints.filter(
      (point) =>
        point.channel === channel &&
        (stop.contactPointId === undefined || point.id === stop.contactPointId),
    );
    if (points.length === 0 && stop.contactPointId === undefined) await record(accountId, channel);
    for (const { address } of points) {
      former.push(...(await findConsentsAt(tx, { channel, address })));
      const others = await withdrawConsent(tx, { channel, address });
      await wakeAccounts(tx, others, now);
      for (const owner of new Set([accountId, ...others])) await record(owner, channel, address);
    }
  }
  return { events, former };
}
