import type { Account, Channel, ContactPoint } from "../accounts/account.ts";
import { brokenAddresses } from "../accounts/broken-addresses.ts";
import type { FrequencyCap } from "../policy/policy.ts";
import { DAY_MS, type EpochMs, type Instant } from "../time/instant.ts";
import { isOpen } from "./contact-hours.ts";
import { contactLogOf, type LoggedContact } from "./contact-log.ts";
import { type ContactRules, contactRulesOf, openingAt } from "./contact-rules.ts";
import { block, type GateVerdict, passOf } from "./gate.ts";
import { type LawQuestion, lawAsker } from "./law-gate.ts";

export type ChannelQuestion = LawQuestion;

export interface ChannelAnswer {
  readonly channel: Channel;
  readonly contactPoint: ContactPoint | null;
  readonly verdicts: readonly GateVerdict[];
  /** The first gate that blocks, or null when the channel may be used now. */
  readonly blockedBy: GateVerdict | null;
}

/**
 * Consent, law, hours, caps and interval for one channel, now. Every gate is asked even after one
 * blocks. The tenant's own hours and caps stand beside the law: both must allow, so they only tighten.
 */
export function askChannel(question: ChannelQuestion, channel: Channel): ChannelAnswer {
  return channelAsker(question)(channel);
}

/** The same for several channels of one account: what they share is read once. */
export function channelAsker(
  question: ChannelQuestion,
  rules: ContactRules = contactRulesOf(question.policy, question.facts.account),
): (channel: Channel) => ChannelAnswer {
  const { facts, policy, now } = question;
  const { account } = facts;
  const isBroken = brokenAddresses(facts.contactEvents);
  const askLaw = lawAsker(question);
  const log = contactLogOf(facts.touches, now, rules.memoryMs);
  const open = isOpen(rules.hours, rules.zones, now);
  const opensAt = open ? null : openingAt(rules, now);
  const full = fullCaps(rules, log, now);
  const intervalEndsAt = intervalEnd(rules, log, now);
  return (channel) => {
    const allowed = allowedPoints(account, channel, policy.contact.consentRequired);
    const contactPoint = allowed.find((point) => !isBroken(point)) ?? null;
    const pass = PASSES[channel];
    const verdicts = [
      contactPoint === null ? addressRefusal(account, channel, allowed) : pass.consent,
      askLaw(channel, contactPoint),
      open ? pass.hours : block("contact_hours", { channel, until: opensAt }),
      capBlock(rules, full, channel) ?? pass.cap,
      intervalEndsAt === "over"
        ? pass.interval
        : block("min_interval", { channel, until: intervalEndsAt }),
    ];
    return { channel, contactPoint, verdicts, blockedBy: firstBlock(verdicts) };
  };
}

// Most answers pass, so a channel's four passes are looked up at once.
const PASSES = {
  email: passesOf("email"),
  sms: passesOf("sms"),
  whatsapp: passesOf("whatsapp"),
  voice: passesOf("voice"),
  letter: passesOf("letter"),
  push: passesOf("push"),
};

function passesOf(channel: Channel) {
  return {
    consent: passOf("consent", channel),
    hours: passOf("contact_hours", channel),
    cap: passOf("frequency_cap", channel),
    interval: passOf("min_interval", channel),
  };
}

export function firstBlock(verdicts: readonly GateVerdict[]): GateVerdict | null {
  for (const verdict of verdicts) if (verdict.verdict === "block") return verdict;
  return null;
}

/** In the account's own order. */
function allowedPoints(
  account: Account,
  channel: Channel,
  consentRequired: readonly Channel[],
): readonly ContactPoint[] {
  const mustBeGranted = consentRequired.includes(channel);
  return account.contactPoints.filter(
    (point) =>
      point.channel === channel &&
      point.consent !== "withdrawn" &&
      (point.consent === "granted" || !mustBeGranted),
  );
}

function addressRefusal(
  account: Account,
  channel: Channel,
  [broken]: readonly ContactPoint[],
): GateVerdict {
  if (broken !== undefined) return block("address_failed", { channel, ref: broken.id });
  const known = account.contactPoints.find((point) => point.channel === channel);
  return block("consent", { channel, ref: known?.id ?? null });
}

/** A cap that is full, and when it has room again. */
interface FullCap {
  readonly cap: FrequencyCap;
  readonly liftsAt: EpochMs;
}

function fullCaps({ caps }: ContactRules, log: readonly LoggedContact[], now: EpochMs): FullCap[] {
  const full: FullCap[] = [];
  if (log.length === 0) return full;
  for (const cap of caps) {
    const liftsAt = capLiftsAt(cap, log, now);
    if (liftsAt !== null) full.push({ cap, liftsAt });
  }
  return full;
}

/** Of several caps that are full, the one that lifts last is the one that matters. */
function capBlock(
  rules: ContactRules,
  full: readonly FullCap[],
  channel: Channel,
): GateVerdict | null {
  let last: FullCap | null = null;
  for (const each of full) {
    if (!each.cap.channels.includes(channel)) continue;
    if (last === null || each.liftsAt > last.liftsAt) last = each;
  }
  if (last === null) return null;
  const { cap, liftsAt } = last;
  return block("frequency_cap", {
    channel,
    until: openingAt(rules, liftsAt),
    ref: `${cap.max}/${cap.days}d`,
  });
}

/** When the window holds one contact fewer than the cap, or null when it already does. */
function capLiftsAt(
  cap: FrequencyCap,
  log: readonly LoggedContact[],
  now: EpochMs,
): EpochMs | null {
  if (log.length < cap.max) return null;
  const windowMs = cap.days * DAY_MS;
  const times: EpochMs[] = [];
  for (const { channel, at } of log)
    if (at > now - windowMs && cap.channels.includes(channel)) times.push(at);
  if (times.length < cap.max) return null;
  times.sort((a, b) => a - b);
  const leaving = times[times.length - cap.max] ?? now;
  return leaving + windowMs;
}

function intervalEnd(
  rules: ContactRules,
  log: readonly LoggedContact[],
  now: EpochMs,
): Instant | null | "over" {
  let last = Number.NEGATIVE_INFINITY;
  // The step's next channel need not wait for a message that reached nobody; caps count it all the same.
  for (const { at, unheard } of log) if (at > last && !unheard) last = at;
  const free = last + rules.minIntervalMs;
  return free <= now ? "over" : openingAt(rules, free);
}
