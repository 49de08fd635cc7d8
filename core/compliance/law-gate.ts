import type { Channel, ContactPoint } from "../accounts/account.ts";
import type { AccountFacts } from "../accounts/account-facts.ts";
import type { ContactEvent, ContactEventType } from "../accounts/contact-event.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import type { EpochMs } from "../time/instant.ts";
import { type ContactVerdict, checkContact } from "./check-contact.ts";
import { contactHistoryOf } from "./contact-history.ts";
import type { ContactAsk, ContactSetting } from "./engine/contact-question.ts";
import { type HistoryIndex, indexHistory } from "./engine/history-index.ts";
import { isQuiet } from "./engine/quiet-law.ts";
import { rulesFor } from "./engine/rules-for.ts";
import { block, type GateVerdict, passOf } from "./gate.ts";
import { lawSettingOf } from "./law-setting.ts";
import { findRule } from "./rules/all-rules.ts";
import type { ContactPurpose } from "./rules/bound.ts";

export interface LawQuestion {
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
  readonly now: EpochMs;
  /** Who makes a call, since the law asks more of a machine; a person where it does not say. */
  readonly dialledBy?: "person" | "system" | undefined;
  /** What the contact is about and for, where that is known; asked only where a rule may want it. */
  readonly about?: (() => ContactAbout) | undefined;
}

export interface ContactAbout {
  /** The invoices it names; none for the whole account. */
  readonly invoiceIds?: readonly string[] | undefined;
  readonly purpose?: ContactPurpose | undefined;
}

/** A question put to the law about an account, with what is needed to tell or record the answer. */
export interface LawVerdict {
  readonly setting: ContactSetting;
  readonly ask: ContactAsk;
  readonly verdict: ContactVerdict;
}

/** Whether a rule, by its id, stops all contact, rather than one way, time or number of it. */
export function isFullStop(ruleId: string | null): boolean {
  const rule = ruleId === null ? null : findRule(ruleId);
  if (rule?.kind === "special") return rule.duty === "validation_hold";
  return rule?.kind === "stop" && rule.place === undefined;
}

/** What every rule of law bound to an account says of one channel, with warnings and all. */
export function judgeChannel(
  question: LawQuestion,
  channel: Channel,
  contactPoint: ContactPoint | null,
): LawVerdict {
  const setting = lawSettingOf(question.facts.account, question.policy);
  return judge(question, setting, lawHistoryOf(question.facts), channel, contactPoint);
}

/**
 * The law's gate for several channels of one account. The same rules as `judgeChannel`, but the
 * record is read only where a rule bound there could forbid something.
 */
export function lawAsker(
  question: LawQuestion,
): (channel: Channel, contactPoint: ContactPoint | null) => GateVerdict {
  const { facts, policy, dialledBy } = question;
  const setting = lawSettingOf(facts.account, policy);
  const hasRecord = facts.contactEvents.length > 0 || facts.holds.length > 0;
  const { quiet } = rulesFor(setting);
  let history: HistoryIndex | null = null;
  return (channel, contactPoint) => {
    const isRobotCall = channel === "voice" && dialledBy === "system";
    if (!hasRecord && !isRobotCall && isQuiet(facts, contactPoint, quiet[channel]))
      return passOf("contact_law", channel);
    history ??= lawHistoryOf(facts);
    const { verdict } = judge(question, setting, history, channel, contactPoint);
    const { blockedBy, nextEligibleAt } = verdict;
    return blockedBy === null
      ? passOf("contact_law", channel)
      : block("contact_law", { channel, until: nextEligibleAt, ref: blockedBy.rule.id });
  };
}

function judge(
  { now, about: aboutOf, dialledBy }: LawQuestion,
  setting: ContactSetting,
  history: HistoryIndex,
  channel: Channel,
  contactPoint: ContactPoint | null,
): LawVerdict {
  const about = aboutOf?.();
  const place = contactPoint?.place;
  const ask: ContactAsk = {
    at: now,
    medium: channel,
    debtIds: about?.invoiceIds ?? [],
    // Everything but a call is sent by the system, even when a person asked for it.
    automated: channel !== "voice" || dialledBy === "system",
    ...(contactPoint === null ? {} : { address: contactPoint.address }),
    ...(place === undefined ? {} : { place }),
    ...(about?.purpose === undefined ? {} : { purpose: about.purpose }),
  };
  return { setting, ask, verdict: checkContact(setting, history, ask) };
}

/**
 * An account's record as law reads it. What it owes is one debt to whoever contacts it, so each
 * contact counts whichever invoices it named; a dispute may be over one invoice alone.
 */
function lawHistoryOf(facts: AccountFacts): HistoryIndex {
  return indexHistory(
    contactHistoryOf(facts).map((event) => {
      if (event.debtIds === undefined || !CONTACTS.includes(event.type)) return event;
      const { debtIds: _, ...aboutTheAccount } = event;
      return aboutTheAccount;
    }),
  );
}

const CONTACTS: readonly ContactEventType[] = [
  "call",
  "outbound",
  "inbound",
  "contact_made",
  "visit",
] satisfies ContactEvent["type"][];
