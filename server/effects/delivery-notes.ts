import { toLanguageChain } from "../../core/messaging/language.ts";
import { selectTemplate } from "../../core/messaging/select-template.ts";
import type { OutboxRow } from "../storage/outbox.ts";
import type { AccountWork } from "./account-work.ts";
import { OutboxBody } from "./outbox-body.ts";

/** Says on the timeline that a message went in another language than the customer's, and why. */
export function languageNote(
  { facts, policy }: AccountWork,
  row: OutboxRow,
): Record<string, string> {
  const body = OutboxBody.parse(row.body);
  const { template: id, tone } = body.kind === "direct" ? body.direct : body.planned;
  const { language } = facts.account;
  const fallbackLanguage = policy.defaults.language;
  const wanted = { id, channel: row.channel, language, tone, fallbackLanguage };
  const template = selectTemplate(policy.templates, wanted);
  if (!template.ok || toLanguageChain(language).includes(template.value.language)) return {};
  const { language: written } = template.value;
  return { language: written, reason: `Written in "${written}": no template in "${language}"` };
}

/** Which message it was, as the timeline names it. */
export function whatOf(row: OutboxRow): Record<string, string> {
  const body = OutboxBody.parse(row.body);
  if (body.kind === "direct") return { template: body.direct.template };
  return {
    template: body.planned.template,
    stepId: body.planned.stepId,
    cycleId: body.planned.cycleId,
  };
}
