import type { Account, Channel, ContactPoint } from "../accounts/account.ts";
import type { Touch } from "../accounts/touch.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { DAY_MS, type EpochMs, fromEpochMs, toEpochMs } from "../time/instant.ts";
import { isOpen, nextOpening } from "./contact-hours.ts";
import { type ContactRules, contactRulesOf, zonesOf } from "./contact-rules.ts";
import { block, type GateVerdict, passOf } from "./gate.ts";

export interface ChannelQuestion {
  readonly account: Account;
  readonly touches: readonly Touch[];
  readonly policy: TenantPolicy;
  readonly now: EpochMs;
}

export interface ChannelAnswer {
  readonly channel: Channel;
  readonly contactPoint: ContactPoint | null;
  readonly verdicts: readonly GateVerdict[];
  /** The first gate that blocks, or null when the channel may be used now. */
  readonly blockedBy: GateVerdict | null;
}

/** Consent, hours, caps and interval for one channel, now. Every gate is asked even after one blocks. */
export function askChannel(question: ChannelQuestion, channel: Channel): ChannelAnswer {
  const { account, policy } = question;
  const contactPoint = findContactPoint(account, channel, policy.contact.consentRequired);
  const rules = contactRulesOf(policy, account);
  const verdicts = [
    contactPoint === null ? consentRefusal(account, channel) : passOf("consent", channel),
    hoursGate(question, rules, channel),
    capGate(question, rules, channel),
    intervalGate(question, rules, channel),
  ];
  return { channel, contactPoint, verdicts, blockedBy: firstBlock(verdicts) };
}

export function firstBlock(verdicts: readonly GateVerdict[]): GateVerdict | null {
  for (const verdict of verdicts) if (verdict.verdict === "block") return verdict;
  return null;
}

function findContactPoint(
  account: Account,
  channel: Channel,
  consentRequired: readonly Channel[],
): ContactPoint | null {
  const mustBeGranted = consentRequired.includes(channel);
  for (const point of account.contactPoints) {
    if (point.channel !== channel || point.consent === "withdrawn") continue;
    if (point.consent === "granted" || !mustBeGranted) return point;
  }
  return null;
}

function consentRefusal(account: Account, channel: Channel): GateVerdict {
  const known = account.contactPoints.find((point) => point.channel === channel);
  return block("consent", { channel, ref: known?.id ?? null });
}

function hoursGate(question: ChannelQuestion, rules: ContactRules, channel: Channel): GateVerdict {
  const zones = zonesOf(question.policy, question.account);
  if (isOpen(rules.hours, zones, question.now)) return passOf("contact_hours", channel);
  return block("contact_hours", { channel, until: openingAt(question, rules, question.now) });
}

/** Contacts that reached or tried to reach the customer; a task for a colleague is not one. */
function isContact({ kind, status }: Touch): boolean {
  return kind !== "task" && status !== "cancelled" && status !== "skipped";
}

function capGate(question: ChannelQuestion, rules: ContactRules, channel: Channel): GateVerdict {
  for (const cap of rules.caps) {
    if (!cap.channels.includes(channel)) continue;
    const windowMs = cap.days * DAY_MS;
    const times: EpochMs[] = [];
    for (const touch of question.touches) {
      if (!isContact(touch) || !cap.channels.includes(touch.channel)) continue;
      const at = toEpochMs(touch.at);
      if (at > question.now - windowMs && at <= question.now) times.push(at);
    }
    if (times.length < cap.max) continue;
    times.sort((a, b) => a - b);
    // One more is allowed when only `max - 1` remain inside the window.
    const leaving = times[times.length - cap.max] ?? question.now;
    const until = openingAt(question, rules, leaving + windowMs);
    return block("frequency_cap", { channel, until, ref: `${cap.max}/${cap.days}d` });
  }
  return passOf("frequency_cap", channel);
}

function intervalGate(
  question: ChannelQuestion,
  rules: ContactRules,
  channel: Channel,
): GateVerdict {
  let last = Number.NEGATIVE_INFINITY;
  for (const touch of question.touches) {
    if (!isContact(touch)) continue;
    const at = toEpochMs(touch.at);
    if (at > last && at <= question.now) last = at;
  }
  const free = last + rules.minIntervalMs;
  if (free <= question.now) return passOf("min_interval", channel);
  return block("min_interval", { channel, until: openingAt(question, rules, free) });
}

function openingAt({ policy, account }: ChannelQuestion, { hours }: ContactRules, at: EpochMs) {
  const opening = nextOpening(hours, zonesOf(policy, account), at);
  return opening === null ? null : fromEpochMs(opening);
}
