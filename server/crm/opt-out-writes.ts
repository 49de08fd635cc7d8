import type { Capabilities } from "../../adapters/port.ts";
import type { OutgoingWrite } from "../storage/crm-outbox.ts";
import { recordId } from "./ids.ts";
import type { ToldAccount } from "./told-account.ts";

/**
 * What a customer said to us about an address, where the CRM says otherwise. Only a refusal that we
 * wrote there ourselves is ever taken back there.
 */
export function optOutWrites(
  { facts, records, connectionId }: ToldAccount,
  { optOutChannels, writes }: Pick<Capabilities, "optOutChannels" | "writes">,
): OutgoingWrite[] {
  if (!writes.includes("opt_out")) return [];
  return records.flatMap((record) => {
    const { body, ref } = record;
    if (body?.kind !== "person") return [];
    const prefix = `${recordId(connectionId, ref)}~`;
    const points = facts.account.contactPoints.filter(
      ({ id, channel }) => id.startsWith(prefix) && optOutChannels.includes(channel),
    );
    return points.flatMap(({ channel, address, consent }): OutgoingWrite[] => {
      const refused = consent === "withdrawn";
      if (refused === body.optedOut.includes(channel)) return [];
      const key = `opt-out/${record.key}/${channel}/${address.toLowerCase()}`;
      const write = { kind: "opt_out", key, ref, channel, address, refused } as const;
      return [{ accountId: facts.account.id, onlyKnown: !refused, write }];
    });
  });
}
