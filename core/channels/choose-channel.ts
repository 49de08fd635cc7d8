import type { Channel } from "../accounts/account.ts";
import type { AccountFacts } from "../accounts/account-facts.ts";
import type { CurrencyCode } from "../money/money.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import type { EpochMs } from "../time/instant.ts";
import { type Responses, responsesOf } from "./responses.ts";

/** What put a channel where it stands among a step's channels, in the order it was weighed. */
export type ChannelReason =
  | { readonly code: "preferred" }
  /** Its last messages did not arrive. */
  | { readonly code: "trouble"; readonly failures: number }
  | { readonly code: "responses"; readonly permille: number; readonly contacts: number }
  | {
      readonly code: "cost";
      readonly perThousandMinor: number;
      readonly currency: CurrencyCode;
    }
  | { readonly code: "in_order"; readonly place: number };

/** One of a step's channels and why it is tried where it stands. */
export interface RankedChannel {
  readonly channel: Channel;
  readonly reasons: readonly ChannelReason[];
}

export interface ChannelChoice {
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
  /** The step's, in its own order. */
  readonly channels: readonly Channel[];
  /** The one the message asks for, in which costs are compared. */
  readonly currency: CurrencyCode;
  readonly now: EpochMs;
}

/** Messages in a row that did not arrive before a channel is put behind the others. */
const TROUBLE_FROM = 2;

/**
 * The order in which a step's channels are tried. Whether one may be used at all is not asked here: that
 * is for the gates, which are asked of each in this order, and the first that is free is taken.
 *
 * The customer's own wish comes first. Then the step's order, or where the policy wants the best: what
 * arrives before what lately did not, what brought answers or payments, what costs less, the step's order.
 */
export function chooseChannels(choice: ChannelChoice): readonly RankedChannel[] {
  const ranked = choice.policy.contact.choice === "best" ? byWorth(choice) : inOrder(choice);
  const { preferredChannel } = choice.facts.account;
  const wanted = ranked.find(({ channel }) => channel === preferredChannel);
  if (wanted === undefined) return ranked;
  const preferred: RankedChannel = {
    channel: wanted.channel,
    reasons: [{ code: "preferred" }, ...wanted.reasons],
  };
  return [preferred, ...ranked.filter((each) => each !== wanted)];
}

function inOrder({ channels }: ChannelChoice): readonly RankedChannel[] {
  return channels.map((channel, index) => ({
    channel,
    reasons: [{ code: "in_order", place: index + 1 }],
  }));
}

interface Weighed {
  readonly channel: Channel;
  readonly place: number;
  readonly hasTrouble: boolean;
  /** Tenths of a sure answer: a smaller difference is chance and leaves the choice to the cost. */
  readonly tenths: number;
  readonly perThousandMinor: number;
  readonly responses: Responses;
}

function byWorth({ facts, policy, channels, currency, now }: ChannelChoice): RankedChannel[] {
  const responses = responsesOf(facts, now);
  const weighed = channels.map((channel, index): Weighed => {
    const met = responses(channel);
    return {
      channel,
      place: index + 1,
      hasTrouble: met.failedLately >= TROUBLE_FROM,
      tenths: Math.floor(met.permille / 100),
      perThousandMinor: policy.contact.costs[channel]?.perThousandMinor[currency] ?? 0,
      responses: met,
    };
  });
  return weighed.sort(betterFirst).map((each) => ({
    channel: each.channel,
    reasons: reasonsOf(each, currency),
  }));
}

function betterFirst(a: Weighed, b: Weighed): number {
  if (a.hasTrouble !== b.hasTrouble) return a.hasTrouble ? 1 : -1;
  return b.tenths - a.tenths || a.perThousandMinor - b.perThousandMinor || a.place - b.place;
}

function reasonsOf(
  { hasTrouble, responses, perThousandMinor, place }: Weighed,
  currency: CurrencyCode,
): ChannelReason[] {
  const { failedLately, permille, contacts } = responses;
  return [
    ...(hasTrouble ? [{ code: "trouble", failures: failedLately } as const] : []),
    ...(contacts > 0 ? [{ code: "responses", permille, contacts } as const] : []),
    ...(perThousandMinor > 0 ? [{ code: "cost", perThousandMinor, currency } as const] : []),
    { code: "in_order", place },
  ];
}
