import type { ContentDuty } from "../compliance/content/duty.ts";
import type { Template } from "../policy/policy.ts";
import { ok, type Result, refuse } from "../result/result.ts";
import { checkWording, tellFinding } from "./check-wording.ts";
import { disclosuresFor } from "./disclosures-for.ts";
import { dutiesOfKind, messageKindOf } from "./message-kinds.ts";
import type { MessageModel } from "./message-model.ts";
import { type RenderedMessage, renderMessage } from "./render-message.ts";
import { nameTemplate } from "./template-problem.ts";

/**
 * A message that keeps its duties: its template may be sent, and what the law wants said is in it.
 * Refuses in words that name the template and the sentence. Only the template's own words are
 * judged: a customer called Jail or an invoice for court fees is no threat.
 */
export function makeMessage(
  template: Template,
  model: MessageModel,
  allDuties: readonly ContentDuty[],
): Result<RenderedMessage, string> {
  const duties = dutiesOfKind(messageKindOf(template.id), allDuties);
  const [wrong] = checkWording(template, duties).filter(({ severity }) => severity === "blocks");
  if (wrong !== undefined) return refuse(tellFinding(template, wrong));
  const plain = renderMessage(template, model);
  if (!plain.ok) return refuse(plain.error.message);
  const { subject, text } = plain.value;
  const { name: sender, postalAddress } = model.creditor;
  const added = disclosuresFor(
    {
      ...{ channel: template.channel, language: template.language },
      ...{ subject: subject ?? undefined, text, sender, postalAddress },
      stopUrl: model.links.stop,
    },
    duties,
  );
  if (!added.ok) {
    const { plain: why, citation } = added.error;
    return refuse(`${nameTemplate(template)}: ${why.en} (${citation})`);
  }
  if (added.value.length === 0) return ok(plain.value);
  const whole = renderMessage(template, model, added.value);
  return whole.ok ? ok(whole.value) : refuse(whole.error.message);
}
