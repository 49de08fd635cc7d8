import type { ContactPoint } from "./account.ts";
import type { ContactEvent } from "./contact-event.ts";

type Address = Pick<ContactPoint, "channel" | "address">;

/**
 * Which addresses do not work, by the last that was heard of each: a provider said that nothing arrives
 * there, and nothing has arrived or come from there since. Not the same as a consent taken back.
 */
export function brokenAddresses(events: readonly ContactEvent[]): (address: Address) => boolean {
  const last = new Map<string, ContactEvent>();
  for (const event of events) {
    if (!TELLS_OF_ADDRESS.includes(event.type) || event.address === undefined) continue;
    const key = keyOf(event.medium, event.address);
    const before = last.get(key);
    if (before === undefined || event.at >= before.at) last.set(key, event);
  }
  if (last.size === 0) return NONE;
  return ({ channel, address }) => last.get(keyOf(channel, address))?.type === "address_failed";
}

const TELLS_OF_ADDRESS: readonly ContactEvent["type"][] = [
  "address_failed",
  "address_works",
  "inbound",
];

const NONE = () => false;

function keyOf(medium: ContactEvent["medium"], address: string): string {
  return `${medium ?? ""} ${address.toLowerCase()}`;
}
