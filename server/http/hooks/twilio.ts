import {
  type InboundText,
  readInbound,
  readStatus,
} from "../../../adapters/channels/twilio/read-call.ts";
import { NO_ANSWER } from "../../../adapters/channels/twilio/twiml.ts";
import { readTwilioCall, type TwilioParams } from "../../../adapters/channels/twilio/webhook.ts";
import { recogniseOptOut } from "../../../core/compliance/opt-out/recognise-opt-out.ts";
import type { Deps } from "../../deps.ts";
import { receiveReply } from "../../effects/receive-reply.ts";
import { recordDelivery } from "../../effects/record-delivery.ts";
import { insertInboundMail } from "../../storage/inbound-mails.ts";
import { findPhoneHolders, type PhoneHolder } from "../../storage/phone-holders.ts";
import type { Hook, HookAnswer } from "./hook.ts";
import { answerTwilioCall } from "./twilio-call.ts";

const TAKEN: HookAnswer = { status: 204 };
const REFUSED: HookAnswer = { status: 403, body: "not signed with this account's auth token" };
const UNKNOWN: HookAnswer = { status: 404 };
const XML = "text/xml";

/**
 * Where Twilio calls us, under `/hooks/twilio/<id>/`: `message` for what customers text, `status` for
 * what became of our messages, `call/…` for what a call says next. Everything may come twice.
 */
export const twilioHook: Hook<"twilio"> = async (deps, { tenantId, provider, request }) => {
  if (request.method !== "POST") return { status: 405 };
  const { url, body, headers } = request;
  const header = headers["x-twilio-signature"];
  const signature = typeof header === "string" ? header : undefined;
  const { authToken } = provider.told.secrets;
  const params = readTwilioCall(authToken, { url, signature, body });
  if (params === null) return REFUSED;
  const { pathname, searchParams } = new URL(url);
  const [, , , , what = "", messageId = "", stage = ""] = pathname.split("/");
  switch (what) {
    case "status":
      return takeStatus(deps, tenantId, params);
    case "message":
      return takeMessage(deps, tenantId, params);
    case "call": {
      const here = url.slice(0, url.indexOf(`/${provider.id}/`) + provider.id.length + 1);
      const to = (next: string) => `${here}/call/${messageId}/${next}`;
      const { settings } = provider.told;
      const callSid = params.get("CallSid") ?? "";
      const asked = { deps, tenantId, messageId, settings, callSid, to };
      const tries = Number(searchParams.get("try") ?? 1);
      const answer = await answerTwilioCall(asked, { stage, params, tries });
      return answer === null ? UNKNOWN : { status: 200, type: XML, body: answer };
    }
    default:
      return UNKNOWN;
  }
};

async function takeStatus(deps: Deps, tenantId: string, params: TwilioParams): Promise<HookAnswer> {
  const news = readStatus(params);
  if (news === null) return TAKEN;
  const { isStop, ...told } = news;
  const at = deps.clock.now();
  await recordDelivery(deps, tenantId, { ...told, at });
  // Who told Twilio to stop us told us.
  if (isStop)
    await recordDelivery(deps, tenantId, { ...told, at, outcome: "complained", permanent: false });
  deps.wake();
  return TAKEN;
}

async function takeMessage(
  deps: Deps,
  tenantId: string,
  params: TwilioParams,
): Promise<HookAnswer> {
  const text = readInbound(params);
  if (text === null) return { status: 200, type: XML, body: NO_ANSWER };
  const { id, channel, from, keyword } = text;
  const known = await deps.db.withTenant(tenantId, (tx) => findPhoneHolders(tx, from));
  const sameChannel = known.filter((holder) => holder.channel === channel);
  const holders = sameChannel.length > 0 ? sameChannel : known;
  if (holders.length === 0) await keepForPerson(deps, tenantId, text);
  const words = withKeyword(text.text, keyword);
  for (const [address, accountIds] of byAddress(holders)) {
    const at = deps.clock.now();
    await receiveReply(deps, tenantId, { id, channel, address, text: words, at, accountIds });
  }
  deps.wake();
  return { status: 200, type: XML, body: NO_ANSWER };
}

/** Whose it is would be a guess, so a person looks at it among the mails that wait. */
async function keepForPerson(
  { db, clock }: Deps,
  tenantId: string,
  { id, channel, from, text }: InboundText,
): Promise<void> {
  const [receivedAt, recordedAt] = [clock.now(), clock.now()];
  const waiting = { why: "unknown_sender", from, subject: null, text } as const;
  await db.withTenant(tenantId, (tx) =>
    insertInboundMail(tx, {
      ...{ id: `text/${id}`, kind: "reply", source: channel, receivedAt, recordedAt },
      ...{ accountIds: [], waiting },
    }),
  );
}

/** Twilio has obeyed a keyword of the account's own choice by now, in whatever language it is. */
function withKeyword(text: string, keyword: "stop" | "start" | "help" | null): string {
  if (keyword !== "stop" && keyword !== "start") return text;
  return recogniseOptOut(text, "sms").kind === keyword ? text : `${keyword.toUpperCase()}. ${text}`;
}

/** One number may be written in several ways, and each is closed where it is. */
function byAddress(holders: readonly PhoneHolder[]) {
  const grouped = new Map<string, Set<PhoneHolder["accountId"]>>();
  for (const { address, accountId } of holders)
    grouped.set(address, (grouped.get(address) ?? new Set()).add(accountId));
  return [...grouped].map(([address, ids]) => [address, [...ids]] as const);
}
