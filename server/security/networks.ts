import { isIP } from "node:net";
import { z } from "zod";

const NAMED = ["loopback", "linklocal", "uniquelocal"];
const HOPS_MAX = 10;

/**
 * Which proxies are believed about who calls: how many stand in front of us, or their addresses and
 * networks, separated by commas. Everybody is never believed: any caller could then name any address.
 */
export const TrustedProxies = z.string().transform((text, context): number | string[] => {
  if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= HOPS_MAX) return Number(text);
  const parts = text.split(",").map((part) => part.trim());
  if (parts.every((part) => NAMED.includes(part) || isNetwork(part))) return parts;
  context.addIssue(
    `use how many proxies there are (1 to ${HOPS_MAX}), or their addresses, such as 10.0.0.0/8,loopback`,
  );
  return z.NEVER;
});

/** Addresses and networks, separated by commas, such as 10.1.0.0/16,192.168.7.4. */
export const Networks = z.string().transform((text, context): string[] => {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.every(isNetwork)) return parts;
  context.addIssue("use addresses and networks, such as 10.1.0.0/16,192.168.7.4");
  return z.NEVER;
});

function isNetwork(text: string): boolean {
  const [address = "", bits, extra] = text.split("/");
  const version = isIP(address);
  if (version === 0 || extra !== undefined) return false;
  if (bits === undefined) return true;
  // A network of everybody is everybody.
  return /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128);
}
