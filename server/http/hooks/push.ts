import { type PushReceipt, readReceipt } from "../../../adapters/channels/push/receipt.ts";
import { toEpochMs } from "../../../core/time/instant.ts";
import { systemClock } from "../../clock.ts";
import type { Deps } from "../../deps.ts";
import { recordDelivery } from "../../effects/record-delivery.ts";
import { stopAtAddress } from "../../effects/stop-at-address.ts";
import type { Hook, HookAnswer } from "./hook.ts";
import { signedCallOf } from "./signed-call.ts";

/** Takes what the customer's product tells of messages it was given, and its users' stops. */
export const pushHook: Hook<"push"> = async (deps, { tenantId, provider, request }) => {
  if (request.method !== "POST") return { status: 405, body: "POST only" };
  // A signature ages by the world's clock, whatever day the sandbox plays.
  const nowMs = toEpochMs(systemClock.now());
  const read = readReceipt(provider.told, signedCallOf(request), nowMs);
  switch (read.kind) {
    case "unsigned":
      return { status: 403, body: "the signature is missing, wrong or too old" };
    case "unreadable":
      return { status: 422, body: read.problem };
    case "other":
      return { status: 204 };
    case "receipt":
      return take(deps, { tenantId, callId: read.id, receipt: read.receipt });
  }
};

interface Taken {
  readonly tenantId: string;
  readonly callId: string;
  readonly receipt: PushReceipt;
}

async function take(deps: Deps, { tenantId, callId, receipt }: Taken): Promise<HookAnswer> {
  const { timestamp: at } = receipt;
  if (receipt.type === "user.stopped") {
    const where = { channel: "push", address: receipt.data.user_id } as const;
    const known = await stopAtAddress(deps, tenantId, { ...where, key: `push/${callId}`, at });
    return known ? { status: 204 } : { status: 404, body: "no such user" };
  }
  const known = await recordDelivery(deps, tenantId, {
    providerId: receipt.data.message_id,
    channel: "push",
    outcome: OUTCOME[receipt.type],
    permanent: receipt.type === "message.failed" && receipt.data.user_gone,
    detail: receipt.type === "message.failed" ? (receipt.data.reason ?? null) : null,
    at,
  });
  return known ? { status: 204 } : { status: 404, body: "no such message" };
}

const OUTCOME = {
  "message.delivered": "delivered",
  "message.read": "read",
  "message.failed": "failed",
} as const;
