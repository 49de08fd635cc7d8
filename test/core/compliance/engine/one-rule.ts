import { ContactEvent } from "../../../../core/accounts/contact-event.ts";
import { type ContactVerdict, checkContact } from "../../../../core/compliance/check-contact.ts";
import type {
  ContactAsk,
  ContactSetting,
} from "../../../../core/compliance/engine/contact-question.ts";
import { indexHistory } from "../../../../core/compliance/engine/history-index.ts";
import { Rule } from "../../../../core/compliance/rules/rule.ts";
import { instant, toEpochMs } from "../../../../core/time/instant.ts";

/** A Wednesday noon in Lima, whose clock is never turned. */
export const NOON = "2026-06-03T12:00:00-05:00";

/** A rule of our own where nobody's law binds, for every medium unless it names some. */
export function aRule(more: object): Rule {
  return Rule.parse({
    id: "t.rule",
    version: 1,
    jurisdiction: "*",
    citation: "None",
    reading: "verbatim",
    source: "A test.",
    binds: { collectors: ["first_party"], debts: ["consumer"] },
    breach: "hard_stop",
    media: ["voice", "email", "sms", "whatsapp", "letter", "postcard", "push", "social", "visit"],
    plain: { en: "No.", es: "No." },
    ...more,
  });
}

export function happened(type: string, at: string, more: object = {}): ContactEvent {
  return ContactEvent.parse({ type, at, ...more });
}

export interface Asked extends Partial<Omit<ContactAsk, "at">> {
  readonly when?: string;
}

/** What the given rules say of a call at noon about debt D1, but for what is asked. */
export function askedOf(
  rules: readonly Rule[],
  events: readonly ContactEvent[],
  { when = NOON, ...ask }: Asked = {},
  setting: Partial<ContactSetting> = {},
): ContactVerdict {
  const verdict = checkContact(
    {
      jurisdictions: ["ZZ"],
      collector: { id: "C1", type: "first_party" },
      debts: "consumer",
      consumerId: "P1",
      zones: ["America/Lima"],
      extraRules: rules,
      ...setting,
    },
    indexHistory(events),
    { at: toEpochMs(instant(when)), medium: "voice", debtIds: ["D1"], ...ask },
  );
  // Rules of our own house bind everywhere, and are not what these tests are about.
  const denials = verdict.denials.filter(({ rule }) => rule.id.startsWith("t."));
  return { ...verdict, denials, verdict: denials.length === 0 ? "allow" : "deny" };
}
