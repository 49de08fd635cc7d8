import type { OutboundMessage } from "../../adapters/channels/port.ts";
import type { Channel } from "../../core/accounts/account.ts";
import { contentContextOf } from "../../core/compliance/content/content-context-of.ts";
import { contentDutiesOf } from "../../core/compliance/content/content-duties-of.ts";
import { makeMessage } from "../../core/messaging/make-message.ts";
import { messageKindOf } from "../../core/messaging/message-kinds.ts";
import { selectTemplate } from "../../core/messaging/select-template.ts";
import { toMessageModel } from "../../core/messaging/to-message-model.ts";
import type { Template } from "../../core/policy/policy.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { addMs, DAY_MS, MINUTE_MS, toEpochMs } from "../../core/time/instant.ts";
import { localDate } from "../../core/time/time-zone.ts";
import { accountContext } from "../../core/treatment/account-context.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import type { Deps } from "../deps.ts";
import { createLink } from "../storage/links.ts";
import type { OutboxRow } from "../storage/outbox.ts";
import type { AccountWork } from "./account-work.ts";
import { promisedPart } from "./courtesy.ts";
import type { Leave } from "./may-leave.ts";
import type { OutboxBody } from "./outbox-body.ts";
import { spokenTemplate, spokenWordsOf } from "./voice/spoken-template.ts";

/** The customer's page can be opened for this long after the message that carries its link. */
export const LINK_DAYS = 30;
export const CUSTOMER_PAGE = "customer_page";

/** A new link to the account's customer page; the address is all that is needed to open it. */
export async function customerPage(
  { publicUrl }: Deps,
  { tx, accountId, now }: AccountWork,
): Promise<string> {
  const expiresAt = addMs(now, LINK_DAYS * DAY_MS);
  const token = await createLink(tx, {
    accountId,
    purpose: CUSTOMER_PAGE,
    body: {},
    at: now,
    expiresAt,
  });
  return `${publicUrl}/p/${token}`;
}

interface Queued {
  readonly row: OutboxRow;
  readonly body: OutboxBody;
  /** The address it leaves from. */
  readonly from: string;
}

/**
 * Renders a message from the facts of now, with what the law wants said in it. Refused when the
 * policy has no template that fits, or when its words may not be sent: the sentence is named.
 */
export async function composeMessage(
  deps: Deps,
  work: AccountWork,
  { row, body, from }: Queued,
  leave: Extract<Leave, { kind: "go" }>,
): Promise<Result<OutboundMessage, string>> {
  const { facts, policy } = work;
  const asked = body.kind === "step" ? body.planned : body.direct;
  const template = templateOf(work, row.channel, { id: asked.template, tone: asked.tone });
  if (!template.ok) return refuse(`no template "${asked.template}" for ${row.channel}`);
  const pageUrl = await customerPage(deps, work);
  const { rules } = accountContext(facts, policy, work.now);
  const model = toMessageModel({
    account: facts.account,
    subject: {
      currency: asked.currency,
      amountMinor: leave.amountMinor,
      invoiceIds: leave.invoiceIds,
    },
    items: decideTreatment(facts, policy, work.now).delinquency.byCurrency.flatMap(
      ({ items }) => items,
    ),
    invoices: facts.invoices,
    creditor: policy.creditor,
    pageUrl,
    templateLanguage: template.value.language,
    channel: row.channel,
    timeZone: rules.zone,
    ...recordsOf(work, body),
  });
  const today = localDate(rules.zone, toEpochMs(work.now));
  const about = { channel: row.channel, templateId: asked.template, touchId: row.touchId };
  const context = contentContextOf(facts, policy, today, about);
  const rendered = makeMessage(template.value, model, contentDutiesOf(context));
  if (!rendered.ok) return refuse(rendered.error);
  const { subject, text, html } = rendered.value;
  const isForStranger = messageKindOf(asked.template) === "to_stranger";
  return ok({
    idempotencyKey: row.idempotencyKey,
    reference: row.id,
    isConversationOpen: isConversationOpen(work, row.channel, leave.contactPoint.address),
    channel: row.channel,
    to: leave.contactPoint.address,
    from: { name: policy.creditor.name, address: from },
    text,
    ...(subject === null ? {} : { subject }),
    ...(html === null ? {} : { html }),
    headers: {
      // Even the address to stop at opens a page about the customer.
      ...(isForStranger ? {} : { unsubscribeUrl: `${pageUrl}/stop` }),
      ...(body.kind === "step" ? { threadKey: body.planned.cycleId } : {}),
    },
  });
}

/** A message on voice is a call that the system places, and no script for a person. */
function templateOf({ facts, policy }: AccountWork, channel: Channel, asked: Asked) {
  const { language } = facts.account;
  const fallbackLanguage = policy.defaults.language;
  return channel === "voice"
    ? ok(spokenTemplate(asked, spokenWordsOf(language, fallbackLanguage)))
    : selectTemplate(policy.templates, { ...asked, channel, language, fallbackLanguage });
}

type Asked = Pick<Template, "id" | "tone">;

/** WhatsApp counts a day from the customer's last message; a margin covers the time to deliver. */
const CONVERSATION_MS = DAY_MS - 10 * MINUTE_MS;

function isConversationOpen({ facts, now }: AccountWork, channel: Channel, to: string): boolean {
  const since = addMs(now, -CONVERSATION_MS);
  return facts.contactEvents.some(
    ({ type, medium, address, at }) =>
      type === "inbound" &&
      medium === channel &&
      at > since &&
      address?.toLowerCase() === to.toLowerCase(),
  );
}

/** The plan, promise or payment a message is about. */
function recordsOf({ facts, policy, now }: AccountWork, body: OutboxBody) {
  if (body.kind === "step") return {};
  const { arrangementId, promiseId, paymentId, currency, debit, answerBy } = body.direct;
  const arrangement = facts.arrangements.find(({ id }) => id === arrangementId);
  const whole = facts.promises.find(({ id }) => id === promiseId);
  const promise = whole && { ...whole, ...promisedPart({ facts, policy, now }, body.direct) };
  const payment = facts.ledger.find(({ id }) => id === paymentId);
  const { byCurrency } = decideTreatment(facts, policy, now).delinquency;
  const remainingMinor = byCurrency.find((each) => each.currency === currency)?.openMinor ?? 0;
  return {
    ...(arrangement === undefined ? {} : { arrangement }),
    ...(promise === undefined ? {} : { promise }),
    ...(debit === undefined ? {} : { debit: { ...debit, currency } }),
    ...(answerBy === undefined ? {} : { answerBy }),
    ...(payment === undefined ? {} : { payment: { ...payment, remainingMinor } }),
  };
}
