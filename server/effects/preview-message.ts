import type { Channel } from "../../core/accounts/account.ts";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { CurrencyDelinquency } from "../../core/accounts/delinquency.ts";
import { askChannel } from "../../core/compliance/channel-gates.ts";
import { contentContextOf } from "../../core/compliance/content/content-context-of.ts";
import { contentDutiesOf } from "../../core/compliance/content/content-duties-of.ts";
import { templateProblems } from "../../core/messaging/check-template.ts";
import { makeMessage } from "../../core/messaging/make-message.ts";
import { dutiesOfKind, messageKindOf } from "../../core/messaging/message-kinds.ts";
import { qualityProblems } from "../../core/messaging/quality/check-quality.ts";
import type { RenderedMessage } from "../../core/messaging/render-message.ts";
import { selectTemplate } from "../../core/messaging/select-template.ts";
import { measureSms, type SmsLength } from "../../core/messaging/sms-segments.ts";
import { type MessageFacts, toMessageModel } from "../../core/messaging/to-message-model.ts";
import type { Template, TenantPolicy, Tone } from "../../core/policy/policy.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { type Instant, toEpochMs } from "../../core/time/instant.ts";
import { type AccountContext, accountContext } from "../../core/treatment/account-context.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";

export interface PreviewWanted {
  readonly template: string;
  /** The customer's preferred channel, or email, when left out. */
  readonly channel?: Channel | undefined;
  /** The customer's own when left out. */
  readonly language?: string | undefined;
  readonly tone?: Tone | undefined;
}

export interface Preview {
  readonly currency: string;
  /** Which words were chosen, and whether the policy or the standard set has them. */
  readonly template: Pick<Template, "id" | "channel" | "language" | "tone">;
  readonly from: "policy" | "standard";
  readonly message: RenderedMessage;
  /** Ids of what the law wants said in such a message, in the template's words or added. */
  readonly duties: readonly string[];
  readonly sms: SmsLength | null;
  readonly warnings: readonly string[];
  /** The gate that would keep it from leaving now, as a code; null when it may go. */
  readonly blockedBy: string | null;
}

interface Book {
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
  readonly now: Instant;
  readonly publicUrl: string;
}

// As long as a real link, so that what it costs is counted rightly, and opens nothing.
const EXAMPLE_TOKEN = "example-link-that-opens-nothing-----------x";

/**
 * A message as it would go now, once per currency with something open, and once without amounts
 * when nothing is. Nothing is written or sent. Refuses with the reason there would be no message.
 */
export function previewMessage(book: Book, wanted: PreviewWanted): Result<Preview[], string> {
  const { facts, policy, now } = book;
  const channel = wanted.channel ?? facts.account.preferredChannel ?? "email";
  const template = selectTemplate(policy.templates, {
    ...{ id: wanted.template, channel, tone: wanted.tone ?? "neutral" },
    language: wanted.language ?? facts.account.language,
    fallbackLanguage: policy.defaults.language,
  });
  if (!template.ok) {
    const { id, languages } = template.error;
    return refuse(`no template "${id}" for ${channel} in ${languages.join(", ")}`);
  }
  const { byCurrency } = decideTreatment(facts, policy, now).delinquency;
  const open = byCurrency.filter(({ items }) => items.length > 0);
  const previews: Preview[] = [];
  for (const each of open.length > 0 ? open : byCurrency.slice(0, 1)) {
    const preview = previewOf(book, template.value, each);
    if (!preview.ok) return preview;
    previews.push(preview.value);
  }
  return previews.length > 0 ? ok(previews) : refuse("the account has no invoice to speak of");
}

function previewOf(
  book: Book,
  template: Template,
  about: CurrencyDelinquency,
): Result<Preview, string> {
  const { facts, policy, now } = book;
  const context = accountContext(facts, policy, now);
  const { channel, id, language, tone } = template;
  const { todayDate } = context;
  const asked = contentContextOf(facts, policy, todayDate, { channel, templateId: id });
  const duties = dutiesOfKind(messageKindOf(id), contentDutiesOf(asked));
  const made = makeMessage(template, modelOf(book, context, { template, about }), duties);
  if (!made.ok) return made;
  const gates = askChannel({ facts, policy, now: toEpochMs(now) }, channel);
  const problems = [...templateProblems(template), ...qualityProblems(template)];
  return ok({
    currency: about.currency,
    template: { id, channel, language, tone },
    from: policy.templates.includes(template) ? "policy" : "standard",
    message: made.value,
    duties: duties.filter(({ kind }) => kind === "say").map((duty) => duty.id),
    sms: channel === "sms" ? measureSms(made.value.text) : null,
    warnings: problems.map(({ message }) => message),
    blockedBy: gates.blockedBy?.gate ?? null,
  });
}

function modelOf(
  { facts, policy, publicUrl }: Book,
  { rules }: AccountContext,
  { template, about }: { readonly template: Template; readonly about: CurrencyDelinquency },
) {
  const late = about.items.filter(({ daysPastDue }) => daysPastDue > 0);
  const speaksOf = late.length > 0 ? late : about.items;
  return toMessageModel({
    account: facts.account,
    subject: {
      currency: about.currency,
      amountMinor: speaksOf.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0),
      invoiceIds: [...new Set(speaksOf.flatMap(({ invoiceIds }) => invoiceIds))],
    },
    items: about.items,
    invoices: facts.invoices,
    creditor: policy.creditor,
    pageUrl: `${publicUrl}/p/${EXAMPLE_TOKEN}`,
    templateLanguage: template.language,
    channel: template.channel,
    timeZone: rules.zone,
    ...momentsOf(facts, about),
  });
}

type Moments = Pick<MessageFacts, "arrangement" | "promise" | "payment" | "debit">;

/** The latest plan, promise and payment of the currency, and the plan's next payment as a debit. */
function momentsOf(facts: AccountFacts, { currency, items, openMinor }: CurrencyDelinquency) {
  const here = (each: { readonly currency: string }) => each.currency === currency;
  const arrangement = facts.arrangements.filter(here).at(-1);
  const promise = facts.promises.filter(here).at(-1);
  const payment = facts.ledger
    .filter(({ kind }) => kind === "payment")
    .filter(here)
    .at(-1);
  const next = items.find(({ kind }) => kind === "installment");
  const moments: Moments = {
    ...(arrangement && { arrangement }),
    ...(promise && { promise }),
    ...(payment && { payment: { ...payment, remainingMinor: openMinor } }),
    ...(next && { debit: { currency, amountMinor: next.balanceMinor, on: next.dueOn } }),
  };
  return moments;
}
