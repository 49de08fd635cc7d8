import { isIP } from "node:net";

/** Who one is at home holds a whole /64 of IPv6, so all of it is one address to a limit. */
export function addressKey(ip: string): string {
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(ip)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIP(ip) !== 6) return ip;
  const [head = "", tail = ""] = ip.split("%", 1)[0]?.split("::") ?? [];
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  const groups = ip.includes("::") ? [...before, ...zeros, ...after] : before;
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/** This machine: a proxy that is not trusted, or we ourselves. All who come through share it. */
export function isLocalAddress(ip: string): boolean {
  const key = addressKey(ip);
  return key.startsWith("127.") || ip === "::1";
}
