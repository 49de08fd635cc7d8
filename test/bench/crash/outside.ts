import { setTimeout as sleep } from "node:timers/promises";
import { signWebhook } from "../../../adapters/standard-webhooks.ts";
import { addDays, type CalendarDate } from "../../../core/time/calendar-date.ts";
import { API_KEY, type Happening, HOOK_SECRET } from "./story.ts";

const TRIES_MAX = 200;
const LANES = 8;

export interface Outside {
  readonly url: string;
  readonly hookId: string;
  readonly nowMs: () => number;
  readonly today: CalendarDate;
  /** How often each call is made, and at once: a gateway that stutters. */
  readonly times: () => number;
}

/** Tells the web what happens today; each call again until it is answered, as gateways and CRMs do. */
export async function happen(
  outside: Outside,
  happenings: readonly Happening[],
): Promise<Readonly<Record<string, number>>> {
  const answers: Record<string, number> = {};
  let next = 0;
  const lane = async () => {
    while (next < happenings.length) {
      const each = happenings[next];
      next += 1;
      if (each === undefined) return;
      const status = await one(outside, each);
      const key = `${each.kind} ${status}`;
      answers[key] = (answers[key] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return answers;
}

async function one(outside: Outside, each: Happening): Promise<string> {
  switch (each.kind) {
    case "payment":
    case "chargeback":
      return tell(outside, each);
    case "promise": {
      const dueOn = addDays(outside.today, 5);
      const parts = [{ dueOn, amountMinor: each.amountMinor }];
      return (await api(outside, each, "promises", { currency: "USD", parts })).status;
    }
    case "plan":
      return agree(outside, each);
  }
}

async function tell(outside: Outside, { kind, account, amountMinor }: Happening): Promise<string> {
  const at = new Date(outside.nowMs() - 3_600_000).toISOString();
  const id = `${kind}-${account}`;
  const amount = { currency: "USD", amountMinor, at };
  const call =
    kind === "payment"
      ? { type: "payment.received", data: { paymentId: `pay-${account}`, ...amount, account } }
      : {
          type: "payment.charged_back",
          data: { reversalId: `back-${account}`, paymentId: `pay-${account}`, ...amount },
        };
  const body = Buffer.from(JSON.stringify(call));
  const send = async () => {
    const signed = { id, timestamp: String(Math.floor(outside.nowMs() / 1_000)) };
    const signature = signWebhook(HOOK_SECRET, signed, body);
    const headers = {
      "webhook-id": signed.id,
      "webhook-timestamp": signed.timestamp,
      "webhook-signature": signature,
    };
    return fetch(`${outside.url}/hooks/payment_hook/${outside.hookId}`, {
      ...{ method: "POST", headers, body },
      signal: AbortSignal.timeout(20_000),
    });
  };
  const storm = Array.from({ length: outside.times() }, () => untilAnswered(send));
  const statuses = await Promise.all(storm);
  return statuses[0]?.status ?? "none";
}

interface Answered {
  readonly status: string;
  readonly body: Record<string, unknown>;
}

function api(
  outside: Outside,
  { kind, account }: Happening,
  path: string,
  body: unknown,
): Promise<Answered> {
  return untilAnswered(() =>
    fetch(`${outside.url}/api/v1/accounts/${account}/${path}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${API_KEY}`,
        "content-type": "application/json",
        "idempotency-key": `${kind}-${account}-${path.split("/").at(-1)}`,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    }),
  );
}

async function agree(outside: Outside, each: Happening): Promise<string> {
  const terms = {
    ...{ currency: "USD", balanceMinor: each.amountMinor, agreedOn: outside.today },
    ...{ firstOn: addDays(outside.today, 2), size: { by: "count", count: 3 } },
  };
  const wish = { currency: "USD", terms: { kind: "plan", terms } };
  const offered = await api(outside, each, "arrangements", wish);
  if (typeof offered.body.id !== "string") return `offer ${offered.status}`;
  const path = `arrangements/${offered.body.id}/accept`;
  return (await api(outside, each, path, { how: "phone" })).status;
}

/** Whoever calls us calls again when nobody answers, or when we say that it is our fault. */
async function untilAnswered(send: () => Promise<Response>): Promise<Answered> {
  for (let n = 0; n < TRIES_MAX; n += 1) {
    try {
      const answer = await send();
      const text = await answer.text();
      if (answer.status < 500 && answer.status !== 429)
        return {
          status: String(answer.status),
          body: text.startsWith("{") ? JSON.parse(text) : {},
        };
    } catch {
      // Refused, cut off or too late.
    }
    await sleep(100 + n * 10);
  }
  throw new Error("nobody answered, however often it was asked");
}
