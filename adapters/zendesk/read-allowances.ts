import type { LaneName, SeenAllowance } from "./limiter.ts";

const ENDPOINT_HEADER = /^zendesk-ratelimit-/;

/**
 * What the headers of an answer say of the plan's allowance and of the endpoint's own. Each
 * endpoint's header has a name of its own, so whichever there is belongs to the lane just used; that
 * of one ticket's updates is not the lane's and is left out.
 */
export function readAllowances(headers: Headers, lane: LaneName | null): readonly SeenAllowance[] {
  const plan = readPlan(headers);
  const seen: SeenAllowance[] = plan === null ? [] : [plan];
  if (lane === null) return seen;
  for (const [name, value] of headers) {
    if (!ENDPOINT_HEADER.test(name)) continue;
    const parts = readParts(value);
    if (lane === "ticket_update" && !/account/.test(name)) continue;
    seen.push({
      lane,
      total: parts.get("total") ?? null,
      remaining: parts.get("remaining") ?? null,
      resetsInMs: inMs(parts.get("resets")),
    });
  }
  return seen;
}

function readPlan(headers: Headers): SeenAllowance | null {
  const total = firstNumber(headers, ["ratelimit-limit", "x-rate-limit"]);
  const remaining = firstNumber(headers, ["ratelimit-remaining", "x-rate-limit-remaining"]);
  if (total === null && remaining === null) return null;
  const resetsInMs = inMs(firstNumber(headers, ["ratelimit-reset"]) ?? undefined);
  return { lane: "plan", total, remaining, resetsInMs };
}

function firstNumber(headers: Headers, names: readonly string[]): number | null {
  for (const name of names) {
    const text = headers.get(name);
    if (text !== null && /^\d{1,9}$/.test(text.trim())) return Number(text);
  }
  return null;
}

/** `total=100; remaining=99; resets=41` */
function readParts(value: string): ReadonlyMap<string, number> {
  const pairs = value.split(";").flatMap((part): [string, number][] => {
    const match = /^\s*(\w+)\s*=\s*(\d{1,9})\s*$/.exec(part);
    const [, name, digits] = match ?? [];
    return name === undefined || digits === undefined ? [] : [[name, Number(digits)]];
  });
  return new Map(pairs);
}

function inMs(seconds: number | undefined): number | null {
  return seconds === undefined ? null : seconds * 1_000;
}
