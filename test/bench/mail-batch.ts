import type { OutboundMessage } from "../../adapters/channels/port.ts";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { contentContextOf } from "../../core/compliance/content/content-context-of.ts";
import { contentDutiesOf } from "../../core/compliance/content/content-duties-of.ts";
import { makeMessage } from "../../core/messaging/make-message.ts";
import { selectTemplate } from "../../core/messaging/select-template.ts";
import { toMessageModel } from "../../core/messaging/to-message-model.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { toEpochMs } from "../../core/time/instant.ts";
import { localDate } from "../../core/time/time-zone.ts";
import { accountContext } from "../../core/treatment/account-context.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import { aFacts, anInvoice, NOON } from "../support/facts.ts";

const PEOPLE = 200;
const INVOICES_MAX = 6;
const PLACES = [
  ["en", "US", "America/New_York"],
  ["es", "MX", "America/Mexico_City"],
  ["en", "GB", "Europe/London"],
  ["es", "ES", "Europe/Madrid"],
] as const;
const STAGES = [
  ["reminder", "friendly"],
  ["follow_up", "neutral"],
  ["final_notice", "firm"],
] as const;

/** Accounts of both languages with one to six open invoices. */
export function somePeople(): AccountFacts[] {
  return Array.from({ length: PEOPLE }, (_, n) => {
    const [language, country, zone] = PLACES[n % PLACES.length] ?? PLACES[0];
    return aFacts({
      account: { id: `acc-${n}`, name: `Customer ${n}`, language, country, timeZones: [zone] },
      invoices: Array.from({ length: 1 + (n % INVOICES_MAX) }, (_unused, i) =>
        anInvoice(5 + i * 7, { id: `inv-${n}-${i}`, number: `INV-${n}-${i}` }),
      ),
    });
  });
}

/**
 * The n-th message as the server composes one: what is owed is worked out anew, the template chosen and
 * filled, its wording checked and the law's sentences added. Only the link to the customer's page is made
 * up, since that is a row in a database.
 */
export function renderMail(people: readonly AccountFacts[], n: number): OutboundMessage {
  const facts = people[n % people.length];
  if (facts === undefined) throw new Error("nobody to write to");
  const [id, tone] = STAGES[n % STAGES.length] ?? STAGES[0];
  const { account } = facts;
  const wanted = { id, tone, channel: "email", language: account.language } as const;
  const template = selectTemplate(defaultPolicy.templates, { ...wanted, fallbackLanguage: "en" });
  if (!template.ok) throw new Error(`no template ${id}`);
  const [owed] = decideTreatment(facts, defaultPolicy, NOON).delinquency.byCurrency;
  if (owed === undefined) throw new Error("nothing is owed");
  const { rules } = accountContext(facts, defaultPolicy, NOON);
  const pageUrl = `https://pay.northwind.example/p/${n}-${"t".repeat(43)}`;
  const model = toMessageModel({
    account,
    subject: {
      currency: owed.currency,
      amountMinor: owed.openMinor,
      invoiceIds: owed.items.flatMap(({ invoiceIds }) => invoiceIds),
    },
    items: owed.items,
    invoices: facts.invoices,
    creditor: defaultPolicy.creditor,
    pageUrl,
    templateLanguage: template.value.language,
    channel: "email",
    timeZone: rules.zone,
  });
  const today = localDate(rules.zone, toEpochMs(NOON));
  const context = contentContextOf(facts, defaultPolicy, today, {
    channel: "email",
    templateId: id,
  });
  const rendered = makeMessage(template.value, model, contentDutiesOf(context));
  if (!rendered.ok) throw new Error(rendered.error);
  const { subject, text, html } = rendered.value;
  return {
    idempotencyKey: `acc/cycle/step/${n}`,
    reference: String(n),
    isConversationOpen: false,
    channel: "email",
    to: `customer${n}@example.com`,
    from: { name: defaultPolicy.creditor.name, address: defaultPolicy.creditor.email },
    text,
    ...(subject === null ? {} : { subject }),
    ...(html === null ? {} : { html }),
    headers: { unsubscribeUrl: `${pageUrl}/stop`, threadKey: `cycle-${n}` },
  };
}
