import type { Channel } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Deps } from "../deps.ts";
import { findAccountIdsByAddress } from "../storage/contact-points.ts";
import { appendTimeline } from "../storage/timeline.ts";
import { withAccount } from "./account-work.ts";
import { recordOptOut } from "./opt-out.ts";
import { CUSTOMER, lookAgain } from "./portal-act.ts";

export interface StopAtAddress {
  readonly channel: Channel;
  readonly address: string;
  /** Names this one saying of it: told twice, it is one fact. */
  readonly key: string;
  readonly at: Instant;
}

/** A customer said stop where a provider heard it. False when nobody in the book has the address. */
export async function stopAtAddress(
  deps: Deps,
  tenantId: string,
  { channel, address, key, at }: StopAtAddress,
): Promise<boolean> {
  const ids = await deps.db.withTenant(tenantId, (tx) =>
    findAccountIdsByAddress(tx, { channel, address }),
  );
  for (const accountId of ids)
    await withAccount(deps, tenantId, accountId, async (work) => {
      const { tx, facts, now } = work;
      const points = facts.account.contactPoints.filter(
        (point) =>
          point.channel === channel &&
          point.address.toLowerCase() === address.toLowerCase() &&
          point.consent !== "withdrawn",
      );
      // Closed by the account before, which has the same address, or by this very stop.
      const isNews = points.length > 0;
      for (const { id } of points)
        await recordOptOut(work, {
          ...{ key, channels: [channel], contactPointId: id, source: "reply", by: CUSTOMER },
          at: at > now ? now : at,
        });
      if (!isNews) return;
      await appendTimeline(tx, accountId, [
        {
          at: now,
          actor: CUSTOMER,
          kind: "contact.opted_out",
          body: { channel, channels: [channel], source: "reply" },
        },
      ]);
      await lookAgain(deps, work);
    });
  return ids.length > 0;
}
