import { z } from "zod";
import { Channel } from "../../core/accounts/account.ts";
import { CurrencyCode } from "../../core/money/money.ts";
import { amountText, type Voice } from "./voice.ts";
import { whyWordsFor } from "./why-words.ts";

const Reason = z.discriminatedUnion("code", [
  z.object({ code: z.literal("preferred") }),
  z.object({ code: z.literal("trouble"), failures: z.int() }),
  z.object({ code: z.literal("responses"), permille: z.int(), contacts: z.int() }),
  z.object({ code: z.literal("cost"), perThousandMinor: z.int(), currency: CurrencyCode }),
  z.object({ code: z.literal("in_order"), place: z.int() }),
]);

/** As the timeline keeps it; entries of before channels were explained have none. */
const Choice = z.array(
  z.object({
    channel: Channel,
    taken: z.boolean(),
    failed: z.boolean(),
    blockedBy: z.string().nullable(),
    reasons: z.array(Reason),
  }),
);
type Line = z.infer<typeof Choice>[number];

/** Why a message took the channel it took, a sentence per channel; empty where there was no choice. */
export function choiceText(voice: Voice, choice: unknown): string {
  const read = Choice.safeParse(choice);
  return read.success ? read.data.map((line) => lineText(voice, line)).join(" ") : "";
}

function lineText(voice: Voice, { channel, taken, failed, blockedBy, reasons }: Line): string {
  const words = whyWordsFor(voice.words.language);
  const label = voice.words.channel[channel];
  if (failed) return words.channelFailed(label);
  if (blockedBy !== null) {
    const why = words.reason[blockedBy] ?? blockedBy;
    return words.channelClosed(label, why);
  }
  const because = reasons.map((reason) => reasonText(voice, reason)).join(", ");
  return taken ? words.channelTaken(label, because) : words.channelKept(label, because);
}

function reasonText(voice: Voice, reason: Line["reasons"][number]): string {
  const { choice } = whyWordsFor(voice.words.language);
  switch (reason.code) {
    case "preferred":
      return choice.preferred;
    case "trouble":
      return choice.trouble(reason.failures);
    case "responses":
      return choice.responses(Math.round(reason.permille / 10), reason.contacts);
    case "cost":
      return choice.cost(amountText(voice, reason.perThousandMinor, reason.currency));
    case "in_order":
      return choice.inOrder(reason.place);
  }
}
