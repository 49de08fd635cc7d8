import { z } from "zod";
import { may } from "../../../../core/access/rights.ts";
import type { CardAnswer, ReplyResults } from "../../../../ui-extensions/panel/card-answer.ts";
import type { AvailabilityInput } from "../../../../ui-extensions/panel/panel-input.ts";
import { voiceFor } from "../../../../ui-extensions/panel/voice.ts";
import type { WhyNot } from "../../../../ui-extensions/panel/why-not.ts";
import { whyNotText } from "../../../../ui-extensions/panel/why-not-text.ts";
import { accountView } from "../../../effects/account-view.ts";
import { type AccountWork, withAccount } from "../../../effects/account-work.ts";
import { problems } from "../../problem.ts";
import { noPermission, problemAnswer, readInput } from "../card-answers.ts";
import { accountOf, type CardVisit } from "../card-scene.ts";
import { composeReply } from "./compose-reply.ts";
import { mayReply } from "./may-reply.ts";
import { toReplyHtml } from "./to-reply-html.ts";

const TextBody = z.object({ what: z.enum(["payment_link", "plan_terms"]) });

/** What a host with a reply composer asks beside the card's own calls. */
export const REPLY_CALLS: {
  readonly [Name in keyof ReplyResults]: (
    visit: CardVisit,
    body: unknown,
  ) => Promise<CardAnswer<ReplyResults[Name]>>;
} = {
  "reply-text": async (visit, raw) => {
    if (!may(visit.role, "accounts.act")) return noPermission(visit.words.auditor);
    const asked = readInput(TextBody, raw);
    if (!asked.ok) return asked.error;
    const { what } = asked.value;
    return withView(visit, async (work, view) => {
      const may = mayReply(view);
      if (!may.enabled) return refusal(visit, view, may);
      const text = await composeReply(visit.edge.deps, work, { what, view });
      if (text.ok) return { kind: "ok", what, text: text.value, html: toReplyHtml(text.value) };
      if (text.error.kind === "not_available") return refusal(visit, view, text.error.why);
      return problemAnswer(problems.refused("no_words", text.error.detail));
    });
  },
  "reply-check": (visit) =>
    withView(visit, async (_work, view) => {
      const may = mayReply(view);
      const reason = may.enabled ? "" : textOf(visit, view, may);
      return { kind: "ok", allowed: may.enabled, reason };
    }),
};

/** The account a visit may see, locked, because a link to its customer's page may be made. */
async function withView<T>(
  visit: CardVisit,
  use: (work: AccountWork, view: AvailabilityInput) => Promise<CardAnswer<T>>,
): Promise<CardAnswer<T>> {
  const account = await accountOf(visit);
  if (!account.ok) return account.error;
  const { edge, connection } = visit;
  const answer = await withAccount(edge.deps, connection.tenantId, account.value, async (work) =>
    use(work, await accountView(work)),
  );
  return answer ?? { kind: "none" };
}

function refusal<T>(visit: CardVisit, view: AvailabilityInput, why: WhyNot): CardAnswer<T> {
  return problemAnswer(problems.refused(why.code, textOf(visit, view, why)));
}

function textOf({ reader }: CardVisit, view: AvailabilityInput, why: WhyNot): string {
  const { locale, timeZone: repTimeZone } = reader;
  return whyNotText(voiceFor({ ...view, locale, repTimeZone }), view, why);
}
