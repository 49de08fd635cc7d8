import type { Arrangement } from "../../../../core/accounts/arrangement.ts";
import { isInForce } from "../../../../core/accounts/arrangement-standing.ts";
import { contentContextOf } from "../../../../core/compliance/content/content-context-of.ts";
import { contentDutiesOf } from "../../../../core/compliance/content/content-duties-of.ts";
import { makeMessage } from "../../../../core/messaging/make-message.ts";
import { selectTemplate } from "../../../../core/messaging/select-template.ts";
import { toMessageModel } from "../../../../core/messaging/to-message-model.ts";
import { ok, type Result, refuse } from "../../../../core/result/result.ts";
import { accountContext } from "../../../../core/treatment/account-context.ts";
import { accountNow, currentArrangement } from "../../../../ui-extensions/panel/account-now.ts";
import type { ReplyText } from "../../../../ui-extensions/panel/card-answer.ts";
import type { AvailabilityInput } from "../../../../ui-extensions/panel/panel-input.ts";
import { type WhyNot, whyNot } from "../../../../ui-extensions/panel/why-not.ts";
import type { Deps } from "../../../deps.ts";
import type { AccountWork } from "../../../effects/account-work.ts";
import { customerPage } from "../../../effects/compose-message.ts";
import { REPLY_CHANNEL } from "./may-reply.ts";

/** Why no text was made: the panel's own refusal, or the policy's templates, in words for an admin. */
export type NoReply =
  | { readonly kind: "not_available"; readonly why: WhyNot }
  | { readonly kind: "no_words"; readonly detail: string };

/**
 * The text of a template in the customer's language, with what the law wants said and a new link to
 * the customer's page. Nothing is sent: a person puts it into their reply.
 */
export async function composeReply(
  deps: Deps,
  work: AccountWork,
  { what, view }: { readonly what: ReplyText; readonly view: AvailabilityInput },
): Promise<Result<string, NoReply>> {
  const { facts, policy } = work;
  const about = aboutOf(what, view);
  if (!about.ok) return refuse({ kind: "not_available", why: about.error });
  const { template: id, arrangement } = about.value;
  const template = selectTemplate(policy.templates, {
    ...{ id, channel: REPLY_CHANNEL, language: facts.account.language, tone: "friendly" },
    fallbackLanguage: policy.defaults.language,
  });
  if (!template.ok)
    return refuse({ kind: "no_words", detail: `no template "${id}" for ${REPLY_CHANNEL}` });
  const { rules, todayDate } = accountContext(facts, policy, work.now);
  const { byCurrency } = view.treatment.delinquency;
  const lead = byCurrency.find(({ items }) => items.length > 0);
  if (lead === undefined) return refuse({ kind: "not_available", why: whyNot("nothing_open") });
  const late = lead.items.filter(({ daysPastDue }) => daysPastDue > 0);
  const speaksOf = late.length > 0 ? late : lead.items;
  const model = toMessageModel({
    account: facts.account,
    subject: {
      currency: lead.currency,
      amountMinor: speaksOf.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0),
      invoiceIds: [...new Set(speaksOf.flatMap(({ invoiceIds }) => invoiceIds))],
    },
    items: byCurrency.flatMap(({ items }) => items),
    invoices: facts.invoices,
    creditor: policy.creditor,
    pageUrl: await customerPage(deps, work),
    templateLanguage: template.value.language,
    timeZone: rules.zone,
    ...(arrangement === undefined ? {} : { arrangement }),
  });
  const message = { channel: REPLY_CHANNEL, templateId: id, touchId: "" } as const;
  const duties = contentDutiesOf(contentContextOf(facts, policy, todayDate, message));
  const made = makeMessage(template.value, model, duties);
  return made.ok ? ok(made.value.text) : refuse({ kind: "no_words", detail: made.error });
}

interface About {
  readonly template: string;
  readonly arrangement?: Arrangement;
}

/** A plan's terms are those in force, else those on offer; who has neither can be told of none. */
function aboutOf(what: ReplyText, view: AvailabilityInput): Result<About, WhyNot> {
  if (what === "payment_link") return ok({ template: "payment_link" });
  const current = currentArrangement(accountNow(view));
  if (current !== null && isInForce(current.status))
    return ok({ template: "plan_accepted", arrangement: current.arrangement });
  if (current?.status === "offered")
    return ok({ template: "plan_offer", arrangement: current.arrangement });
  return refuse(whyNot("no_arrangement"));
}
