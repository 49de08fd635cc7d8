import { Channel } from "../accounts/account.ts";
import type { OptOutReading } from "../compliance/opt-out/recognise-opt-out.ts";
import type { ReplyReading } from "./reply-reading.ts";

/** What a reply ends: these channels, in the words that said so. */
export interface ReadStop {
  readonly channels: readonly Channel[] | "all";
  readonly said: string;
  /** A lawyer stands between: nobody writes to the customer any more, not even to confirm. */
  readonly isThroughLawyer: boolean;
}

const LAWYER =
  /\b(?:lawyers?|attorneys?|solicitors?|counsel|barrister|law firm|legal (?:team|representative)|represented|llp|abogad[oa]s?|letrad[oa]|licenciad[oa]|bufete|procurador)\b/;
const ONLY =
  /\b(?:only|just|instead|solely|exclusively|prefer|rather|solo|solamente|unicamente|mejor|prefiero)\b/;
const NOT_THIS = /\b(?:not|never|stop|no|dejen|paren)\b/;
const NAMES: readonly (readonly [Channel, RegExp])[] = [
  ["email", /\b(?:emails?|correos?|mail)\b/],
  ["letter", /\b(?:post|letters?|in writing|cartas?|escrito)\b/],
  ["sms", /\b(?:text|sms)\b/],
  ["whatsapp", /\bwhatsapp\b/],
  ["voice", /\b(?:phone|calls?|telefono|llamen|llamadas?)\b/],
];

/**
 * What a reply stops, heard by the opt-outs or by the reading of the whole: the one hears how a way
 * is closed, the other that somebody stands between or that only another way is welcome. Null for no
 * stop. The opt-outs win, because they name the channels that were meant.
 */
export function stopOf(
  via: Channel,
  optOut: OptOutReading,
  { intent, also, spoke }: Pick<ReplyReading, "intent" | "also" | "spoke">,
): ReadStop | null {
  const words = spoke.find((each) => each.intent === "stop")?.words ?? "";
  // Without words it only seems to be one, and a person reads it first.
  const isRead = words !== "" && (intent === "stop" || also.includes("stop"));
  if (!isRead && optOut.kind !== "stop") return null;
  const isThroughLawyer = LAWYER.test(words);
  if (isThroughLawyer) return { channels: "all", said: words, isThroughLawyer };
  if (optOut.kind === "stop")
    return { channels: optOut.channels, said: optOut.said, isThroughLawyer };
  return { channels: channelsLeft(words, via), said: words, isThroughLawyer };
}

/** "Only by e-mail" closes every other way; anything else closes the way it came by. */
function channelsLeft(words: string, via: Channel): readonly Channel[] {
  if (!ONLY.test(words) || NOT_THIS.test(words)) return [via];
  const welcome = NAMES.filter(([, name]) => name.test(words)).map(([channel]) => channel);
  return welcome.length === 0 ? [via] : Channel.options.filter((each) => !welcome.includes(each));
}
