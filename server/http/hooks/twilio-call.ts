import { readAnsweredBy, readCallEnd } from "../../../adapters/channels/twilio/read-call.ts";
import { NO_ANSWER, type Speech, toTwiml } from "../../../adapters/channels/twilio/twiml.ts";
import type { TwilioParams } from "../../../adapters/channels/twilio/webhook.ts";
import { recordDelivery } from "../../effects/record-delivery.ts";
import { answer, choice, dialled, ended, hello } from "../../effects/voice/answer-call.ts";
import { type CallAsked, type CallWork, withCall } from "../../effects/voice/call-work.ts";

interface CallStage {
  readonly stage: string;
  readonly params: TwilioParams;
  /** How often this stage was asked for. */
  readonly tries: number;
}

/** What a call says next, as TwiML; null for no such call or stage. */
export async function answerTwilioCall(
  asked: CallAsked,
  { stage, params, tries }: CallStage,
): Promise<string | null> {
  if (stage === "ended") return endCall(asked, params);
  const speech = await withCall(asked, async (call) => speechOf(call, { stage, params, tries }));
  asked.deps.wake();
  return speech === null ? null : toTwiml(speech);
}

async function speechOf(
  call: CallWork,
  { stage, params, tries }: CallStage,
): Promise<Speech | null> {
  const key = params.get("Digits") ?? "";
  switch (stage) {
    case "hello":
      return hello(call, readAnsweredBy(params));
    case "answer":
      return answer(call, key, tries);
    case "choice":
      return choice(call, key, tries);
    case "dialled":
      return dialled(call, params.get("DialCallStatus") ?? "");
    default:
      return null;
  }
}

/** Only what the customer heard was delivered; anything else leaves the step to another channel. */
async function endCall(asked: CallAsked, params: TwilioParams): Promise<string | null> {
  const { deps, tenantId, callSid } = asked;
  const end = readCallEnd(params) ?? "answered_dropped";
  const outcome = await withCall(asked, (call) => ended(call, end));
  if (outcome === null) return null;
  const isHeard = outcome === "conversation" || outcome === "limited_content_message";
  await recordDelivery(deps, tenantId, {
    ...{ providerId: callSid, channel: "voice", detail: outcome, at: deps.clock.now() },
    outcome: isHeard ? "delivered" : "failed",
    permanent: outcome === "not_in_service",
  });
  deps.wake();
  return NO_ANSWER;
}
