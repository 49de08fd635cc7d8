import { Channel } from "../../../../../../core/accounts/account.ts";
import { channelWord, fieldWord } from "../../../../../../core/policy/drafting/value-words.ts";
import type { Step, TenantPolicy, Tone } from "../../../../../../core/policy/policy.ts";
import { standardKinds } from "./template-kinds.ts";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const CHANNEL_CHOICES = Channel.options.map((value) => ({
  value,
  label: capital(channelWord(value)),
}));

export const TONE_CHOICES: readonly { value: Tone; label: string }[] = [
  { value: "friendly", label: "Friendly" },
  { value: "neutral", label: "Neutral" },
  { value: "firm", label: "Firm" },
];

export const BUSINESS_DAY_CHOICES: readonly { value: Step["businessDays"]; label: string }[] = [
  { value: "next", label: "Next business day" },
  { value: "previous", label: "Business day before" },
  { value: "any", label: "Any day" },
];

export const OWNER_CHOICES: readonly { value: Step["action"]; label: string }[] = [
  { value: "message", label: "Sent by itself" },
  { value: "task", label: "A task for a person" },
];

/** A template's id as words. */
export function templateName(id: string): string {
  return capital(fieldWord(id));
}

/** The kinds of message there are words for: the policy's own and the standard ones. */
export function templateChoices({ templates }: Pick<TenantPolicy, "templates">) {
  return [...new Set([...templates.map(({ id }) => id), ...standardKinds])].map((id) => ({
    value: id,
    label: templateName(id),
  }));
}

export function cadenceChoices({ cadences }: Pick<TenantPolicy, "cadences">) {
  return cadences.map(({ id, name }) => ({ value: id, label: name }));
}
