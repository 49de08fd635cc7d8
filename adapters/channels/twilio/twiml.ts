// Its own file in the SDK, because all of it is large and every server answers webhooks.
import VoiceResponse from "twilio/lib/twiml/VoiceResponse.js";

/** A language that Twilio can speak, of those that we have words in. */
export type SpokenLanguage =
  | ("en-US" | "en-GB" | "en-AU" | "en-IE")
  | ("es-MX" | "es-ES" | "es-US")
  | ("fr-FR" | "fr-CA")
  | "de-DE"
  | ("pt-BR" | "pt-PT");

/** What a call does next. Addresses are whole, and each is called with the keys that were pressed. */
export interface Speech {
  readonly language: SpokenLanguage;
  readonly say: readonly string[];
  readonly after:
    | { readonly kind: "hang_up" }
    /** Waits for one key; also called when none comes. */
    | { readonly kind: "ask"; readonly next: string }
    /** Puts the call through; `next` is told how that went. */
    | {
        readonly kind: "dial";
        readonly number: string;
        readonly callerId: string;
        readonly next: string;
      };
}

const KEY_SECONDS = 6;
const RING_SECONDS = 25;

/** The speech as TwiML. Whatever is said is escaped, so a name can't be a verb. */
export function toTwiml({ language, say, after }: Speech): string {
  const response = new VoiceResponse();
  const sayOn = (on: Pick<VoiceResponse, "say">) => {
    for (const line of say) on.say({ language }, line);
  };
  switch (after.kind) {
    case "ask":
      sayOn(
        response.gather({
          ...{ input: ["dtmf"], numDigits: 1, timeout: KEY_SECONDS },
          ...{ action: after.next, method: "POST", actionOnEmptyResult: true },
        }),
      );
      break;
    case "dial":
      sayOn(response);
      response
        .dial({
          ...{ action: after.next, method: "POST", callerId: after.callerId },
          timeout: RING_SECONDS,
        })
        .number(after.number);
      break;
    case "hang_up":
      sayOn(response);
      response.hangup();
  }
  return response.toString();
}

/** Takes what Twilio told us and answers the sender nothing. */
export const NO_ANSWER = new VoiceResponse().toString();
